"""New York in miniature: a second city, whose ballot is a knapsack with one envelope for each borough.

Phases, voting dates, the minimum age and the four million dollars of 2025 are public; ideas, projects, costs, ballots
and the shares of the boroughs are made up, and so are the shapes: a few corners for each borough.
"""

from . import geometry
from .counting import greedy
from .dice import Dice
from .participation import bounds, boxes, lean, money, moment_between, phase, point, without_nothing, written

CITY = "nyc"
CITY_OBJECT = {
    "id": "new-york",
    "name": "New York",
    "timezone": "America/New_York",
    "language": "en",
    "languages": ["en", "es"],
    "currency": "USD",
    "country": "United States",
    "instant": "2026-06-01T15:00:00Z",
    "bbox": [-74.26, 40.49, -73.69, 40.92],
}
# Code: name, thousands of residents, dollars of its list, a point inside, the ring.
BOROUGHS = {
    "bronx": ("The Bronx", "El Bronx", 1380, 700000, (-73.87, 40.85), [
        (-73.911, 40.915), (-73.927, 40.88), (-73.908, 40.874), (-73.932, 40.836), (-73.928, 40.798),
        (-73.88, 40.803), (-73.79, 40.808), (-73.765, 40.88), (-73.84, 40.905)]),
    "brooklyn": ("Brooklyn", "Brooklyn", 2590, 1150000, (-73.945, 40.645), [
        (-74.042, 40.62), (-73.995, 40.573), (-73.88, 40.573), (-73.84, 40.6), (-73.857, 40.648), (-73.862, 40.694),
        (-73.896, 40.682), (-73.922, 40.715), (-73.962, 40.738), (-73.975, 40.705), (-74.02, 40.68)]),
    "manhattan": ("Manhattan", "Manhattan", 1600, 750000, (-73.967, 40.783), [
        (-74.019, 40.7), (-73.977, 40.711), (-73.973, 40.742), (-73.929, 40.795), (-73.934, 40.835),
        (-73.908, 40.873), (-73.927, 40.879), (-73.95, 40.851), (-74.01, 40.755)]),
    "queens": ("Queens", "Queens", 2250, 1050000, (-73.82, 40.71), [
        (-73.84, 40.6), (-73.74, 40.594), (-73.725, 40.68), (-73.701, 40.75), (-73.755, 40.795), (-73.85, 40.797),
        (-73.925, 40.778), (-73.96, 40.742), (-73.962, 40.738), (-73.922, 40.715), (-73.896, 40.682),
        (-73.862, 40.694), (-73.857, 40.648)]),
    "staten-island": ("Staten Island", "Staten Island", 490, 350000, (-74.15, 40.58), [
        (-74.255, 40.5), (-74.14, 40.54), (-74.053, 40.6), (-74.072, 40.643), (-74.14, 40.645), (-74.2, 40.63),
        (-74.21, 40.56)]),
}
THEMES = {
    "environment": ("Environment", "Medio ambiente", "#2e8b57"), "health": ("Health", "Salud", "#c0392b"),
    "youth": ("Youth", "Juventud", "#f39c12"), "jobs": ("Jobs and skills", "Empleo y formación", "#8e6e53"),
    "arts": ("Arts and culture", "Arte y cultura", "#8e44ad"),
    "seniors": ("Older adults", "Personas mayores", "#2980b9"),
}
# Borough, theme, title, Spanish title or None, what it does, the same in Spanish or None, thousands of dollars.
PROJECTS = {
    "2026": [
        ("bronx", "environment", "Community compost hubs in the Bronx", "Centros de compostaje en el Bronx",
            "Train neighbors to run six compost hubs next to community gardens and share the soil with schools.",
            "Formar a los vecinos para llevar seis centros de compostaje junto a huertos comunitarios.", 180),
        ("bronx", "youth", "Night basketball and mentoring for teens", "Baloncesto nocturno y tutoría para jóvenes",
            "Open three gyms on Friday nights with coaches and mentors for young people aged 12 to 19.",
            "Abrir tres gimnasios los viernes por la noche con entrenadores y mentores para jóvenes.", 240),
        ("bronx", "health", "Asthma home visits by community workers", None,
            "Visit families of children with asthma and pay for air filters and safe cleaning supplies.", None, 210),
        ("bronx", "jobs", "Bike mechanic classes for job seekers", None,
            "A twelve-week paid class in bicycle repair with placement in local shops.", None, 150),
        ("bronx", "arts", "Salsa and hip-hop block concerts", "Conciertos de salsa y hip-hop en la calle",
            "Ten free open-street concerts with local musicians and sound equipment to lend.",
            "Diez conciertos gratuitos en la calle con músicos del barrio y equipo de sonido prestado.", 120),
        ("brooklyn", "environment", "Rain gardens for flooding blocks", None,
            "Plant and look after forty small rain gardens on blocks that flood in heavy storms.", None, 380),
        ("brooklyn", "youth", "Paid summer newsroom for students", None,
            "Sixty students report on their neighborhoods in a paid eight-week summer newsroom.", None, 260),
        ("brooklyn", "health", "Mental health first aid in many languages", "Primeros auxilios de salud mental",
            "Teach mental health first aid in eight languages in libraries and places of worship.",
            "Enseñar primeros auxilios de salud mental en ocho idiomas en bibliotecas y templos.", 310),
        ("brooklyn", "jobs", "Shared kitchen for street vendors", "Cocina compartida para vendedores ambulantes",
            "Rent and equip a licensed kitchen where street vendors can cook and learn food safety.",
            "Alquilar y equipar una cocina con licencia para vendedores ambulantes.", 400),
        ("brooklyn", "seniors", "Tech tutors for older adults", None,
            "Pay young tutors to help older adults with phones, benefits and telehealth once a week.", None, 190),
        ("brooklyn", "arts", "Mural walk along the industrial waterfront", None,
            "Commission fifteen murals by local artists and guided walks that tell their story.", None, 170),
        ("manhattan", "environment", "Shade and seats at uptown bus stops", None,
            "Pilot movable shade and seating at twenty bus stops in the hottest blocks uptown.", None, 280),
        ("manhattan", "health", "Food pantry with fresh produce on wheels", "Despensa móvil de alimentos frescos",
            "A refrigerated van brings fresh produce to pantries that have no cold storage.",
            "Una furgoneta refrigerada lleva productos frescos a las despensas sin cámara fría.", 230),
        ("manhattan", "youth", "Chess and coding clubs after school", None,
            "Free chess and coding clubs in ten public housing community rooms.", None, 160),
        ("manhattan", "seniors", "Walking buddies for older adults", None,
            "Match volunteers with older adults for weekly walks and museum visits.", None, 110),
        ("manhattan", "jobs", "English classes for restaurant workers", "Clases de inglés para la hostelería",
            "Early-morning English classes for restaurant and delivery workers, with childcare.",
            "Clases de inglés de madrugada para trabajadores de restaurantes y repartidores.", 220),
        ("queens", "environment", "Solar charging benches in plazas", None,
            "Install and maintain twenty-five solar benches that charge phones in busy plazas.", None, 300),
        ("queens", "youth", "Cricket and soccer leagues for girls", None,
            "Free leagues with coaches, equipment and transport for girls aged 9 to 16.", None, 250),
        ("queens", "health", "Interpreters for clinic visits", "Intérpretes para consultas médicas",
            "Train and pay interpreters of ten less common languages for clinic visits.",
            "Formar y pagar intérpretes de diez lenguas poco comunes para consultas médicas.", 330),
        ("queens", "jobs", "Home daycare start-up coaching", "Apoyo para guarderías en casa",
            "Coach sixty caregivers through licensing and give each a starter kit.",
            "Acompañar a sesenta cuidadoras en la licencia y dar a cada una un equipo inicial.", 290),
        ("queens", "arts", "Night market stage for immigrant artists", None,
            "A free stage with sound and light for immigrant artists at weekend markets.", None, 140),
        ("queens", "seniors", "Tai chi and tea in the parks", None,
            "Weekly tai chi with tea and conversation in twelve parks from April to October.", None, 90),
        ("staten-island", "environment", "Beach cleanups by kayak", None,
            "Buy kayaks and train volunteers to clean beaches and marshes from the water.", None, 95),
        ("staten-island", "youth", "Repair café in high schools", None,
            "Students and retirees repair bikes, lamps and computers together once a month.", None, 120),
        ("staten-island", "seniors", "Rides to the doctor by volunteers", "Viajes al médico con voluntarios",
            "Volunteer drivers take older adults to medical visits where buses are rare.",
            "Conductores voluntarios llevan a personas mayores al médico donde hay pocos autobuses.", 210),
    ],
    "2025": [
        ("bronx", "environment", "Tree guardians along the Grand Concourse", None,
            "Pay and train residents to water and protect four hundred young street trees.", None, 260),
        ("bronx", "health", "Healthy corner store deliveries", "Entregas de tiendas saludables",
            "Help corner stores deliver fresh food to neighbors who cannot go out.",
            "Ayudar a las tiendas de barrio a llevar alimentos frescos a quienes no pueden salir.", 320),
        ("bronx", "youth", "Teen film school on weekends", None,
            "A weekend film school where teens make short documentaries.", None, 240),
        ("brooklyn", "youth", "Homework help in laundromats", None,
            "Reading corners and homework helpers in twenty laundromats.", None, 350),
        ("brooklyn", "seniors", "Oral history with older neighbors", None,
            "Record two hundred life stories and keep them in the public library.", None, 410),
        ("brooklyn", "jobs", "Green roof training for job seekers", None,
            "Train sixty job seekers to build and maintain green roofs.", None, 520),
        ("manhattan", "arts", "Open rehearsal rooms for dancers", None,
            "Free rehearsal hours in school gyms during evenings.", None, 280),
        ("manhattan", "health", "Heat helpers in summer", "Ayuda contra el calor en verano",
            "Volunteers check on neighbors without air conditioning during heatwaves.",
            "Voluntarios visitan a vecinos sin aire acondicionado durante las olas de calor.", 300),
        ("manhattan", "environment", "Battery safety swaps for couriers", None,
            "Swap unsafe e-bike batteries and teach couriers safe charging.", None, 330),
        ("queens", "jobs", "Street vendor legal clinic", "Asesoría legal para vendedores",
            "Free legal advice for street vendors in six languages.",
            "Asesoría legal gratuita para vendedores ambulantes en seis idiomas.", 450),
        ("queens", "youth", "Robotics for middle schools", None,
            "Robotics kits, coaches and a borough contest for middle schools.", None, 390),
        ("queens", "environment", "Neighborhood seed libraries", None,
            "Seed libraries and planting days in every branch library.", None, 310),
        ("staten-island", "health", "Swim lessons for adults", None,
            "Free swimming lessons for adults who never learned.", None, 180),
        ("staten-island", "arts", "Harbor stories theater", None,
            "A community theater piece about life by the harbor.", None, 140),
        ("staten-island", "seniors", "Fall prevention at home", None,
            "Grab bars and home checks for older adults at risk of falling.", None, 160),
    ],
}
MORE_IDEAS = [
    ("bronx", "environment", "A compost bin on every block of the Bronx", "merged"),
    ("brooklyn", "arts", "Piano in every subway station", "notEligible"),
    ("manhattan", "jobs", "Lower the rent of small shops by law", "notEligible"),
    ("queens", "environment", "Build a new ferry landing", "notEligible"),
    ("queens", "health", "Free gym for everyone over sixty", "inReview"),
    ("staten-island", "youth", "A skate park under the bridge", "withdrawn"),
    ("brooklyn", "youth", "Advertising on school buses", "removed"),
]
WHY = [
    ("We have talked about it with neighbors, block associations and the local library, and the need is clear.",
        "Lo hemos hablado con vecinos, asociaciones y la biblioteca, y la necesidad es clara."),
    ("Most of the people who would benefit cannot pay for it today.",
        "La mayoría de quienes se beneficiarían no puede pagarlo hoy."),
    ("It can start within three months and be measured from the first week.",
        "Puede empezar en tres meses y medirse desde la primera semana."),
    ("A local nonprofit is ready to run it with volunteers.",
        "Una organización local está lista para llevarlo con voluntarios."),
]
PHASES = {
    "2025": {
        "ideas": ("2024-10-01T13:00:00Z", "2024-12-16T05:00:00Z"),
        "coConstruction": ("2025-01-20T14:00:00Z", "2025-04-01T04:00:00Z"),
        "vote": ("2025-05-14T04:00:00Z", "2025-06-26T04:00:00Z"), "results": ("2025-07-16T16:00:00Z", None),
        "realisation": ("2025-09-01T04:00:00Z", None),
    },
    "2026": {
        "ideas": ("2025-10-01T13:00:00Z", "2025-12-16T05:00:00Z"),
        "coConstruction": ("2026-01-20T14:00:00Z", "2026-04-01T04:00:00Z"),
        "vote": ("2026-05-14T04:00:00Z", "2026-06-26T04:00:00Z"),
        "counting": ("2026-06-26T04:00:00Z", "2026-07-15T16:00:00Z"), "results": ("2026-07-15T16:00:00Z", None),
        "realisation": ("2026-09-01T04:00:00Z", None),
    },
}
TITLES = {
    "ideas": ("Idea Generation", "Generación de ideas"),
    "coConstruction": ("Borough Assemblies", "Asambleas de distrito"),
    "vote": ("Citywide Voting", "Votación"), "counting": ("Counting", "Recuento"), "results": ("Results", "Resultados"),
    "realisation": ("Implementation", "Ejecución"),
}
NATIVE = {
    "submitted": None, "inReview": "evaluating", "merged": "merged", "eligible": "selected", "notEligible": "rejected",
    "withdrawn": "withdrawn", "removed": "hidden", "draft": "draft",
}
HOUR = 3600


def words(english, spanish=None):
    return without_nothing({"en": english, "es": spanish})


def files():
    proposals = _proposals(Dice("new-york/proposals"))
    ballots = _ballots(Dice("new-york/ballots"))
    results = [_results("2025", ballots)]
    projects = _projects("2025", results[0]) + _projects("2026", None)
    return {
        "editions.json": [_edition("2025"), _edition("2026")],
        "areas.jsonl": _areas(),
        "themes.json": [
            {"id": key, "taxonomy": "theme", "title": words(english, spanish), "colour": colour, "parent": None}
            for key, (english, spanish, colour) in THEMES.items()
        ],
        "milestones.json": [
            {"kind": "worksStart", "title": words("Start", "Inicio")},
            {"kind": "plannedDelivery", "title": words("Planned end", "Fin previsto")},
        ],
        "citizens.json": _citizens(),
        "proposals.jsonl": proposals,
        "projects.jsonl": projects,
        "comments.jsonl": _comments(Dice("new-york/comments"), proposals),
        "ballots.jsonl": boxes(ballots),
        "results.jsonl": results,
        "events.jsonl": _events(proposals),
    }


def _areas():
    def area(code, english, spanish, kind, parent, ring, centre, residents, shape):
        return {
            "code": code, "name": words(english, spanish), "kind": kind, "parent": parent, "bbox": bounds(ring),
            "centre": point(centre), "population": residents * 1000, "geometry": shape,
        }

    polygons = {code: geometry.polygon(fields[5]) for code, fields in BOROUGHS.items()}
    whole = {"type": "MultiPolygon", "coordinates": [shape["coordinates"] for shape in polygons.values()]}
    corners = [corner for fields in BOROUGHS.values() for corner in fields[5]]
    people = sum(fields[2] for fields in BOROUGHS.values())
    middle = (-73.94, 40.67)
    return [area(CITY, "New York City", "Ciudad de Nueva York", "city", None, corners, middle, people, whole)] + [
        area(code, english, spanish, "borough", CITY, ring, centre, residents, polygons[code])
        for code, (english, spanish, residents, _, centre, ring) in BOROUGHS.items()
    ]


def _edition(identifier):
    year = int(identifier)
    lists = [
        {
            "id": code, "area": code, "citywide": False, "title": words(fields[0], fields[1]), "min": 1,
            "envelope": money(fields[3], "USD"),
        }
        for code, fields in BOROUGHS.items()
    ]
    results = PHASES[identifier]["results"][0]
    return without_nothing({
        "id": identifier,
        "kind": "budget",
        "year": year,
        "title": words("The People's Money %d" % year, "El Dinero del Pueblo %d" % year),
        "description": words(
            "New Yorkers decide together how four million dollars of city money are spent, borough by borough.",
            "Los neoyorquinos deciden juntos cómo se gastan cuatro millones de dólares, distrito por distrito."),
        "originalLanguage": "en",
        "machineTranslated": ["es"],
        "phases": [
            phase(identifier, kind, words(*TITLES[kind]), start, end)
            for kind, (start, end) in PHASES[identifier].items()
        ],
        "areas": [{"area": CITY}] + [
            {"area": code, "envelope": money(fields[3], "USD")} for code, fields in BOROUGHS.items()
        ],
        "envelope": money(4000000, "USD"),
        "supportKinds": ["like"],
        "proposalRule": {
            "titleLength": {"min": 10, "max": 80},
            "descriptionLength": {"min": 100, "max": 1500},
            "themes": {"min": 1, "max": 1},
            "maxProposalsPerPerson": 3,
            "costRequired": False,
            "placeRequired": False,
            "editableUntilPhaseEnds": False,
            "attachments": {"max": 1, "maxBytes": 2000000, "mediaTypes": ["image/jpeg", "image/png"]},
        },
        "ballotRule": {
            "id": "new-york-knapsack-%d" % year,
            "version": 1,
            "kind": "knapsack",
            "title": words("Spend your borough's budget", "Gaste el presupuesto de su distrito"),
            "description": words(
                "You choose the projects of one borough that you would fund, as long as they fit into its budget. "
                "Projects are funded in the order of votes; one that is too dear for what is left is skipped.",
                "Usted elige los proyectos de un distrito que financiaría, siempre que quepan en su presupuesto. Los "
                "proyectos se financian por orden de votos; el que ya no cabe se salta."),
            "scope": "area",
            "areaChoice": {"required": True, "basis": ["home"]},
            "lists": lists,
            "allowAbstention": False,
            "final": True,
            "tieBreak": ["lowerCost", "id"],
            "winners": {"method": "greedy", "version": 1},
        },
        "requirements": {"submit": ["terms"], "support": ["terms"], "comment": ["terms"],
            "vote": ["residence", "age", "terms"]},
        "requirementDetails": {
            "residence": words("Live in New York City", "Vivir en la ciudad de Nueva York"),
            "age": words("Be at least 11 years old", "Tener al menos 11 años"),
            "terms": words("Have accepted the terms of use", "Haber aceptado las condiciones de uso"),
        },
        "countsHiddenUntil": results if identifier == "2026" else None,
    })


def _citizens():
    def citizen(identifier, name, area, satisfies, english, spanish):
        return {
            "id": identifier, "name": name, "token": "mock-" + identifier,
            "areas": [{"basis": "home", "area": area}], "satisfies": satisfies, "about": words(english, spanish),
        }

    return {
        "citizens": [
            citizen("maya", "Maya", "brooklyn", ["residence", "age", "terms", "email"],
                "Lives in Brooklyn, may vote and has submitted an idea.",
                "Vive en Brooklyn, puede votar y ha presentado una idea."),
            citizen("diego", "Diego", "queens", ["residence", "terms", "email"],
                "Lives in Queens and is ten: a year too young to vote.",
                "Vive en Queens y tiene diez años: le falta uno para votar."),
            citizen("rose", "Rose", "bronx", ["residence", "age", "terms", "email"],
                "Lives in the Bronx and may vote.", "Vive en el Bronx y puede votar."),
        ],
        "clients": [
            {
                "id": "civickit-demo", "kind": "app",
                "redirectURIs": ["http://127.0.0.1:8765/callback", "civickit-demo://callback"],
            },
        ],
        "voters": [],
    }


def _proposals(dice):
    found = []
    rows = [(row[0], row[1], row[2], row[3], row[4], row[5], "eligible") for row in PROJECTS["2026"]]
    rows += [(area, theme, title, None, title + ".", None, state) for area, theme, title, state in MORE_IDEAS]
    start, end = PHASES["2026"]["ideas"]
    times = sorted(moment_between(dice, start, end) for _ in rows)
    order = dice.shuffled(rows)
    ids = {row[2]: "2026-%06d" % number for number, row in enumerate(order, 1)}
    for number, (row, at) in enumerate(zip(order, times), 1):
        area, theme, title, spanish, does, does_spanish, state = row
        why = dice.sample(WHY, 2)
        history = [{"at": written(at), "to": "submitted", "by": "author"}]
        answers, updated = [], at
        mine = title == "Paid summer newsroom for students"
        if state not in ("withdrawn", "removed"):
            updated = at + HOUR
            history.append({"at": written(updated), "to": "inReview", "by": "city"})
        if state != "inReview":
            updated = at + 48 * HOUR if state in ("withdrawn", "removed") else \
                moment_between(dice, "2026-01-21T14:00:00Z", "2026-03-31T20:00:00Z")
            by = "author" if state == "withdrawn" else "city"
            history.append({"at": written(updated), "to": state, "by": by})
        if state == "notEligible":
            answers = [{
                "id": "2026-%06d-a1" % number, "decision": "rejected",
                "text": words("The People's Money cannot pay for this: it is capital construction or a change of law.",
                    "El Dinero del Pueblo no puede pagarlo: es una obra o un cambio de ley."),
                "by": {"name": "Civic Engagement Commission"}, "at": written(updated),
            }]
        borough = BOROUGHS[area]
        where = geometry.to_degrees(geometry.point_in(geometry.ring_in_plane(borough[5]), dice))
        index = [project[2] for project in PROJECTS["2026"]].index(title) + 1 if state == "eligible" else None
        merged = ids["Community compost hubs in the Bronx"] if state == "merged" else None
        nickname = "neighbor%d" % (number * 37)
        found.append(lean({
            "id": ids[title], "reference": "NYC-%06d" % number, "edition": "2026", "phase": "2026-ideas",
            "state": state, "nativeState": NATIVE[state], "title": words(title, spanish),
            "description": words(
                " ".join([does] + [piece[0] for piece in why]),
                " ".join([does_spanish] + [piece[1] for piece in why]) if spanish else None),
            "originalLanguage": "en", "machineTranslated": ["es"] if spanish and dice.chance(0.5) else [],
            "authors": [{"id": "maya" if mine else "u-%03d" % number, "kind": "individual",
                "name": "Maya" if mine else nickname}],
            "area": area, "place": {"point": point(where)} if dice.chance(0.7) else None, "themes": [theme],
            "mergedInto": merged, "mergedFrom": [], "projects": ["2026-p-%03d" % index] if index else [],
            "createdAt": written(at - HOUR), "submittedAt": written(at), "updatedAt": written(updated),
            "withdrawal": {"at": written(updated), "reason": words("The site has changed hands.")}
            if state == "withdrawn" else None,
            "removal": {"reason": words("Commercial advertising", "Publicidad comercial"), "at": written(updated)}
            if state == "removed" else None,
            "owner": "maya" if mine else None, "supportCounts": {"like": int(dice.low() * 300)}, "history": history,
            "answers": answers,
        }, "en"))
    target = next(p for p in found if p["title"]["en"] == "Community compost hubs in the Bronx")
    twin = next(p for p in found if p["state"] == "merged")
    target["mergedFrom"] = [twin["id"]]
    twin["projects"] = list(target["projects"])
    return found


def _projects(edition, results):
    selected = {row["project"]: row["selected"] for entry in results["lists"] for row in entry["projects"]} \
        if results else {}
    proposals = {}
    if edition == "2026":
        for proposal in _proposals(Dice("new-york/proposals")):
            for project in proposal.get("projects", []):
                proposals.setdefault(project, []).append(proposal["id"])
    found = []
    for number, (area, theme, title, spanish, does, does_spanish, thousands) in enumerate(PROJECTS[edition], 1):
        identifier = "%s-p-%03d" % (edition, number)
        won = selected.get(identifier)
        found.append(lean({
            "id": identifier, "edition": edition, "number": number, "area": area, "title": words(title, spanish),
            "description": words(does, does_spanish), "originalLanguage": "en", "themes": [theme],
            "state": "onBallot" if won is None else "inProgress" if won else "notSelected",
            "nativeState": {None: "voting", True: "selected", False: "not_selected"}[won],
            "proposals": sorted(proposals.get(identifier, [])), "cost": money(thousands * 1000, "USD"),
            "realisation": {
                "stage": "works",
                "milestones": [
                    {"kind": "worksStart", "month": "2025-10"},
                    {"kind": "plannedDelivery", "month": "2026-09", "reached": False},
                ],
                "news": [{
                    "at": "2026-02-10T15:00:00Z", "title": words("Under way", "En marcha"),
                    "body": words("The first participants have been welcomed.",
                        "Ya se ha recibido a los primeros participantes."),
                }],
            } if won else None,
            "updatedAt": "2026-02-10T15:00:00Z" if won else PHASES[edition]["results" if results else "vote"][0],
        }, "en"))
    return found


def _ballots(dice):
    """Two hundred ballots a year, each within the envelope of its borough."""
    found = []
    for edition in ("2025", "2026"):
        appeal = [1 + int(dice.low() * 30) for _ in PROJECTS[edition]]
        for _ in range(200):
            area = dice.weighted([(code, fields[2]) for code, fields in BOROUGHS.items()])
            left, votes = BOROUGHS[area][3], []
            candidates = [
                (number, row[6] * 1000) for number, row in enumerate(PROJECTS[edition], 1) if row[0] == area]
            while candidates:
                number, cost = dice.weighted([(pair, appeal[pair[0] - 1]) for pair in candidates])
                candidates.remove((number, cost))
                if cost <= left and (not votes or dice.chance(0.7)):
                    votes.append("%s-p-%03d" % (edition, number))
                    left -= cost
            found.append({
                "edition": edition, "area": area, "votes": sorted(votes),
                "channel": "paper" if dice.chance(0.3) else "internet",
            })
    return found


def _results(edition, ballots):
    cast = [ballot for ballot in ballots if ballot["edition"] == edition]
    rule = _edition(edition)["ballotRule"]
    lists = []
    for entry in rule["lists"]:
        own = [ballot["votes"] for ballot in cast if ballot["area"] == entry["id"]]
        projects = [
            ("%s-p-%03d" % (edition, number), row[6] * 100000)
            for number, row in enumerate(PROJECTS[edition], 1) if row[0] == entry["id"]
        ]
        rows, left = greedy(projects, own, entry["envelope"]["amount"])
        lists.append({
            "list": entry["id"], "area": entry["area"], "title": entry["title"], "envelope": entry["envelope"],
            "spent": {"amount": entry["envelope"]["amount"] - left, "currency": "USD"},
            "left": {"amount": left, "currency": "USD"}, "ballots": len(own), "projects": rows,
        })
    channels = [ballot["channel"] for ballot in cast]
    return {
        "edition": edition,
        "state": "final",
        "publishedAt": PHASES[edition]["results"][0],
        "rule": {
            "id": rule["id"], "version": rule["version"], "method": rule["winners"]["method"], "kind": rule["kind"],
        },
        "tieBreak": rule["tieBreak"],
        "turnout": {
            "voters": len(cast), "internet": channels.count("internet"), "paper": channels.count("paper"),
        },
        "lists": lists,
    }


def _comments(dice, proposals):
    said = [
        ("for", "Our block needs this.", "Nuestra cuadra lo necesita."), ("for", "Happy to volunteer.", None),
        ("neutral", "Who would run it after the first year?", "¿Quién lo llevaría después del primer año?"),
        ("against", "There are more urgent needs in the borough.", None),
    ]
    found = []
    visible = [p for p in proposals if p["state"] not in ("withdrawn", "removed")]
    for number in range(1, 41):
        parent = found[-1] if found and number % 4 == 0 else None
        proposal = parent["proposal"] if parent else dice.pick(visible)["id"]
        alignment, english, spanish = dice.pick(said)
        found.append(without_nothing({
            "id": "c-%06d" % number, "proposal": proposal, "parent": parent["id"] if parent else None,
            "body": words(english, spanish), "machineTranslated": ["es"] if spanish else None, "alignment": alignment,
            "author": {"kind": "individual", "name": "neighbor%d" % (number * 53)},
            "ratings": {"up": dice.below(12), "down": dice.below(3)},
            "createdAt": written(moment_between(dice, "2026-01-05T14:00:00Z", "2026-01-06T05:00:00Z") + number * 86400),
        }))
    return found


def _events(proposals):
    waiting = next(p for p in proposals if p["state"] == "inReview")
    return [
        {
            "dueAt": "2026-06-10T14:00:00Z", "kind": "proposalState", "proposal": waiting["id"], "state": "notEligible",
            "nativeState": "rejected",
            "answer": {
                "id": "%s-a1" % waiting["id"], "decision": "rejected",
                "text": words("Studied too late for this cycle; please submit it again in the fall.",
                    "Estudiada demasiado tarde para este ciclo; preséntela de nuevo en otoño."),
                "by": {"name": "Civic Engagement Commission"},
            },
        },
        {
            "dueAt": "2026-08-14T14:00:00Z", "kind": "hide", "comment": "c-000001",
            "reason": words("Spam", "Correo basura"),
        },
    ]
