"""The editions of Paris' participatory budget, their areas and themes, the citizens and the clients of the mock.

Figures and dates of past editions are those that public pages state; where none does, the member is absent. The single
envelopes of 2026 and 2027, and the dates of results other than 2023's, are made up.
"""

from . import geometry
from .idea_texts import THEMES
from .participation import bounds, money, phase, point, texts, without_nothing
from .budget_facts import AREA_WINNERS, EDITIONS

CITY = "75000"
CENTRE = "75123"
DISTRICTS = [CENTRE] + ["750%02d" % number for number in range(5, 21)]
OLD_DISTRICTS = ["750%02d" % number for number in range(1, 21)]
CURRENT, STANDING = "2026", "idees"
LETTERS = {
    2014: "A", 2015: "B", 2016: "C", 2017: "D", 2018: "E", 2019: "F", 2021: "G", 2022: "H", 2023: "I", 2024: "J",
    2025: "K", 2026: "L", 2027: "M",
}
# Thousands of residents, rounded.
RESIDENTS = {
    1: 16, 2: 21, 3: 34, 4: 28, 5: 58, 6: 41, 7: 52, 8: 36, 9: 60, 10: 90, 11: 147, 12: 140, 13: 181, 14: 137, 15: 233,
    16: 167, 17: 168, 18: 196, 19: 187, 20: 195,
}
# Districts that hold popular areas and the euros of 2026 kept for them; 4 million more of the city-wide list make 30.
EQUITY = {
    "75010": 2000000, "75011": 2000000, "75012": 1500000, "75013": 4000000, "75014": 2000000, "75015": 1500000,
    "75017": 2500000, "75018": 4000000, "75019": 3500000, "75020": 3000000,
}
CITY_EQUITY = 4000000
CITY_ENVELOPE = 20000000
MAX_COST = 5000000
SHOWN = "2026-10-07T08:00:00Z"
SOME_NEIGHBOURHOODS = (11, 18, 20)

# Code, name, arrondissement, quartier in which it lies.
EQUITY_ZONES = [
    ("qp-10-grand-belleville", "Grand Belleville", 10, 40), ("qp-11-fontaine-au-roi", "Fontaine au Roi", 11, 41),
    ("qp-13-olympiades", "Olympiades", 13, 50), ("qp-13-kellermann", "Kellermann", 13, 51),
    ("qp-14-porte-de-vanves", "Porte de Vanves", 14, 56), ("qp-17-porte-de-saint-ouen", "Porte de Saint-Ouen", 17, 68),
    ("qp-18-goutte-d-or", "Goutte d'Or", 18, 71), ("qp-18-porte-de-la-chapelle", "Porte de la Chapelle", 18, 72),
    ("qp-19-stalingrad-riquet", "Stalingrad - Riquet", 19, 73), ("qp-19-danube", "Danube - Solidarité", 19, 75),
    ("qp-20-amandiers", "Amandiers", 20, 79), ("qp-20-saint-blaise", "Saint-Blaise", 20, 80),
]
# Corners of an octagon of radius 10.
OCTAGON = [(10, 0), (7, 7), (0, 10), (-7, 7), (-10, 0), (-7, -7), (0, -10), (7, -7)]

KINDS = {
    "preparation": ("Préparation", "Preparation", "PRE_IDEATION"),
    "ideas": ("Dépôt des idées", "Ideas", "IDEATION"),
    "coConstruction": ("Co-construction", "Co-construction", "CO_CONSTRUCTION"),
    "review": ("Étude par les services", "Review by the city", "POST_IDEATION"),
    "shortlist": ("Liste des projets soumis au vote", "Projects put to the vote", "SUBMIT"),
    "vote": ("Vote", "Vote", "VOTE"),
    "counting": ("Dépouillement", "Counting", "POST_VOTE"),
    "results": ("Résultats", "Results", "RESULT"),
    "realisation": ("Réalisation", "Realisation", None),
}
ORDER = ["ideas", "coConstruction", "review", "shortlist", "vote", "counting", "results", "realisation"]

# Start and end of the phases that are dated; the others exist without dates. Half-open, in UTC.
DATES = {
    2014: {
        "vote": ("2014-09-23T22:00:00Z", "2014-10-01T22:00:00Z"), "results": ("2014-10-07T08:00:00Z", None),
        "realisation": ("2014-10-07T08:00:00Z", "2024-10-01T00:00:00Z"),
    },
    2015: {
        "ideas": ("2015-01-13T23:00:00Z", "2015-03-15T23:00:00Z"), "results": ("2015-10-07T08:00:00Z", None),
        "realisation": ("2015-10-07T08:00:00Z", None),
    },
    2016: {"results": ("2016-10-07T08:00:00Z", None), "realisation": ("2016-10-07T08:00:00Z", None)},
    2017: {
        "vote": ("2017-09-14T22:00:00Z", "2017-10-01T22:00:00Z"), "results": ("2017-10-10T08:00:00Z", None),
        "realisation": ("2017-10-10T08:00:00Z", None),
    },
    2018: {
        "ideas": ("2018-01-07T23:00:00Z", "2018-02-04T19:00:00Z"),
        "coConstruction": ("2018-02-28T23:00:00Z", "2018-04-30T22:00:00Z"),
        "shortlist": ("2018-07-11T22:00:00Z", "2018-09-23T18:00:00Z"),
        "vote": ("2018-09-06T22:00:00Z", "2018-09-23T18:00:00Z"), "results": ("2018-10-05T08:00:00Z", None),
        "realisation": ("2018-10-05T08:00:00Z", None),
    },
    2019: {"results": ("2019-10-04T08:00:00Z", None), "realisation": ("2019-10-04T08:00:00Z", None)},
    2021: {
        "vote": ("2021-09-08T22:00:00Z", "2021-09-28T22:00:00Z"), "results": ("2021-10-06T08:00:00Z", None),
        "realisation": ("2021-10-06T08:00:00Z", None),
    },
    2022: {"results": ("2022-10-05T08:00:00Z", None), "realisation": ("2022-10-05T08:00:00Z", None)},
    2023: {
        "vote": ("2023-09-06T22:00:00Z", "2023-09-26T22:00:00Z"), "results": ("2023-10-07T08:00:00Z", None),
        "realisation": ("2023-10-07T08:00:00Z", None),
    },
    2024: {
        "vote": (None, "2024-09-24T22:00:00Z"), "results": ("2024-10-09T08:00:00Z", None),
        "realisation": ("2024-10-09T08:00:00Z", None),
    },
    2025: {
        "results": ("2025-10-08T08:00:00Z", None), "realisation": ("2025-10-08T08:00:00Z", None),
    },
    2026: {
        "ideas": ("2026-01-06T08:00:00Z", "2026-02-06T19:00:00Z"),
        "coConstruction": ("2026-03-02T08:00:00Z", "2026-05-15T18:00:00Z"),
        "review": ("2026-02-09T08:00:00Z", "2026-06-30T18:00:00Z"),
        "shortlist": ("2026-07-07T08:00:00Z", "2026-09-24T18:00:00Z"),
        "vote": ("2026-09-04T06:00:00Z", "2026-09-24T18:00:00Z"),
        "counting": ("2026-09-24T18:00:00Z", SHOWN), "results": (SHOWN, None), "realisation": (SHOWN, None),
    },
    2027: {
        "ideas": ("2027-01-05T08:00:00Z", "2027-02-05T19:00:00Z"),
        "coConstruction": ("2027-03-01T08:00:00Z", "2027-05-14T18:00:00Z"),
        "review": ("2027-03-01T08:00:00Z", "2027-05-31T18:00:00Z"),
        "shortlist": ("2027-07-06T08:00:00Z", "2027-09-23T18:00:00Z"),
        "vote": ("2027-09-07T06:00:00Z", "2027-09-23T18:00:00Z"),
        "counting": ("2027-09-23T18:00:00Z", "2027-10-06T08:00:00Z"), "results": ("2027-10-06T08:00:00Z", None),
        "realisation": ("2027-10-06T08:00:00Z", None),
    },
}

# What public pages state of editions whose ideas, ballots or rows are not held here.
PUBLISHED = {
    2014: {"projects": 15, "voters": 41000, "winners": 9},
    2015: {"proposals": 5114, "projects": 634, "winners": 188},
    2016: {"proposals": 3158, "projects": 624, "voters": 158964, "winners": 219},
    2017: {"projects": 500, "voters": 98000},
    2018: {"proposals": 2000, "voters": 210793},
    2019: {"voters": 143489},
    2021: {"projects": 217, "voters": 106326, "winners": 62},
    2022: {"voters": 140000},
    2023: {"proposals": 468},
    2024: {"proposals": 1400, "projects": 235},
    2025: {"proposals": 2079, "projects": 261, "voters": 162395, "winners": 104},
}
# Whole envelopes that are stated; 2026 and 2027 are assumed to be as large.
ENVELOPES = {2016: 100000000, 2017: 100000000, 2018: 100000000, 2019: 100000000, 2026: 100000000, 2027: 100000000}
GRADES = [
    {"id": "jadore", "label": {"fr": "J'adore", "en": "I love it"}, "rank": 3},
    {"id": "jaimebien", "label": {"fr": "J'aime bien", "en": "I like it"}, "rank": 2},
    {"id": "pourquoipas", "label": {"fr": "Pourquoi pas", "en": "Why not"}, "rank": 1},
    {"id": "pasconvaincu", "label": {"fr": "Je ne suis pas convaincu", "en": "I am not convinced"}, "rank": 0},
]

RULE_TEXTS = {
    "approval": (
        "Vous choisissez jusqu'à quatre projets pour tout Paris et jusqu'à quatre pour un arrondissement, celui où "
        "vous habitez ou celui où vous travaillez. Dans chaque liste, les projets sont retenus dans l'ordre des voix "
        "tant que l'enveloppe le permet. Un projet trop cher pour ce qui reste est passé et le suivant examiné : la "
        "règle publiée n'en dit rien, c'est une hypothèse.",
        "You choose up to four projects for the whole city and up to four for one district, where you live or where "
        "you work. In each list projects are taken in the order of votes while the envelope lasts. A project too dear "
        "for what is left is skipped and the next one looked at: the published rule is silent on this, it is an "
        "assumption."),
    "2014": (
        "Vous choisissez parmi quinze projets préparés par les services, tous pour l'ensemble de Paris. Les projets "
        "sont retenus dans l'ordre des voix ; le passage d'un projet trop cher est une hypothèse.",
        "You choose among fifteen projects drawn up by the services, all for the whole city. Projects are taken in the "
        "order of votes; skipping one that is too dear is an assumption."),
    "seats": (
        "Jugement majoritaire : vous donnez une mention à chaque projet de tout Paris et d'un arrondissement. Dans "
        "chaque liste, un nombre fixe de projets est retenu, dans l'ordre des mentions majoritaires.",
        "Majority judgement: you grade every project for the whole city and for one district. In each list a fixed "
        "number of projects is selected in the order of their majority grades."),
    "unknown": (
        "Vous donnez une mention aux projets de tout Paris et d'un arrondissement, d'après la presse. La manière dont "
        "les lauréats sont choisis n'est pas publiée ; le nombre de lauréats de 2023 montre que ce ne sont plus les "
        "sièges de 2021 et 2022.",
        "You grade the projects for the whole city and for one district, according to the press. How winners are "
        "selected is not published; the number of winners in 2023 shows that the seats of 2021 and 2022 no longer "
        "apply."),
}


def area_name(code):
    if code == CITY:
        return texts("Paris", "Paris")
    if code == CENTRE:
        return texts("Paris Centre", "Paris Centre")
    number = int(code[3:])
    ordinal = "%d%s" % (number, {1: "st", 2: "nd", 3: "rd"}.get(number, "th"))
    return texts("Paris %s" % ("1er" if number == 1 else "%de" % number), "%s arrondissement" % ordinal)


def zone_ring(territory, zone):
    """An octagon in its quartier, as large as the quartier lets it be."""
    _, _, _, number = zone
    quartier = territory.quartiers[number - 1]
    x, y = geometry.to_plane(*quartier.centre)
    for radius in (300, 260, 220, 180, 140, 100):
        corners = [(x + radius * dx / 10, y + radius * dy / 10) for dx, dy in OCTAGON]
        if all(geometry.contains(quartier.plane, corner) for corner in corners):
            return [geometry.to_degrees(corner) for corner in corners]
    raise ValueError("no room for %s" % zone[0])


def areas(territory):
    def area(code, name, kind, parent, ring, centre, population=None):
        return without_nothing({
            "code": code, "name": name, "kind": kind, "parent": parent or "", "bbox": bounds(ring),
            "centre": point(centre), "population": population, "geometry": geometry.polygon(ring),
        })

    found = [area(CITY, area_name(CITY), "city", None, territory.outline, (2.3422, 48.8566), 2103000)]
    centre = geometry.union([territory.arrondissements[number].ring for number in range(4)])
    found.append(area(CENTRE, area_name(CENTRE), "district", CITY, centre, (2.3534, 48.8612), 99000))
    for district in territory.arrondissements:
        number = district.number
        kind, parent = ("district", CITY) if number > 4 else ("formerDistrict", CENTRE)
        code = "750%02d" % number
        found.append(
            area(code, area_name(code), kind, parent, district.ring, district.centre, RESIDENTS[number] * 1000))
    for quartier in territory.quartiers:
        if quartier.arrondissement in SOME_NEIGHBOURHOODS:
            code = "751%02d%02d" % (quartier.arrondissement, (quartier.number - 1) % 4 + 1)
            parent = "750%02d" % quartier.arrondissement
            name = quartier.name.replace("-", " ")
            found.append(area(code, {"fr": name}, "neighbourhood", parent, quartier.ring, quartier.centre))
    for zone in EQUITY_ZONES:
        ring = zone_ring(territory, zone)
        middle = territory.quartiers[zone[3] - 1].centre
        found.append(area(zone[0], {"fr": zone[1]}, "equityZone", "750%02d" % zone[2], ring, middle))
    for entry in found:
        entry["parent"] = entry["parent"] or None
    return found


def themes():
    return [
        {"id": key, "taxonomy": "theme", "title": texts(fields[0], fields[1]), "colour": fields[2], "parent": None}
        for key, fields in THEMES.items()
    ]


def envelopes():
    """Euros of each list of 2026 and what is kept of them for popular areas: 20 million for the city, the rest by
    residents."""
    residents = {code: RESIDENTS[int(code[3:])] if code != CENTRE else 99 for code in DISTRICTS}
    whole, rest = sum(residents.values()), 100000000 - CITY_ENVELOPE
    euros = {code: rest * residents[code] // whole // 50000 * 50000 for code in DISTRICTS}
    euros["75015"] += rest - sum(euros.values())
    return {CITY: (CITY_ENVELOPE, CITY_EQUITY), **{code: (euros[code], EQUITY.get(code)) for code in DISTRICTS}}


def _area_codes(year):
    if year == 2014:
        return [CITY]
    return [CITY] + (OLD_DISTRICTS if year < 2021 else DISTRICTS)


def _edition_areas(year):
    entries = []
    for code in _area_codes(year):
        entry = {"area": code}
        if year >= 2026:
            euros, equity = envelopes()[code]
            entry["envelope"] = money(euros, "EUR")
        if year < 2020 or year >= 2026:
            entry["votesLimit"] = 8 if year == 2014 else 4
        if year in (2021, 2022):
            entry["seats"] = 2 if code == CITY else AREA_WINNERS[year][code]
        if year >= 2026 and equity:
            entry["equityEnvelope"] = money(equity, "EUR")
        entries.append(entry)
    return entries


def _rule(year):
    era = {2014: "2014", 2021: "seats", 2022: "seats", 2023: "unknown", 2024: "unknown", 2025: "unknown"}.get(
        year, "approval")
    method = {"seats": "majority-judgement", "unknown": "unknown"}.get(era, "greedy")
    lists = []
    for entry in _edition_areas(year):
        code = entry["area"]
        lists.append(without_nothing({
            "id": "city" if code == CITY else code,
            "area": code,
            "citywide": code == CITY,
            "title": texts("Tout Paris", "Whole city") if code == CITY else area_name(code),
            "min": 0,
            "max": entry.get("votesLimit"),
            "envelope": entry.get("envelope"),
            "seats": entry.get("seats"),
        }))
    graded = era in ("seats", "unknown")
    return without_nothing({
        "id": "paris-%s-%d" % ("graded" if graded else "approval", year),
        "version": 1,
        "kind": "graded" if graded else "approval",
        "title": texts("Jugement par mentions", "Graded vote") if graded else texts("Vote par choix", "Approval vote"),
        "description": texts(*RULE_TEXTS[era]),
        "scope": "city" if year == 2014 else "both",
        "areaChoice": {"required": False, "basis": ["home", "work"]} if year != 2014 else None,
        "lists": lists,
        "allowAbstention": True,
        "final": True,
        "grades": GRADES if graded else None,
        "tieBreak": ["lowerCost", "id"],
        "winners": {"method": method, "version": 1},
    })


def requirement_details(kinds):
    """What each requirement asks for, in one line."""
    known = {
        "residence": texts("Habiter ou travailler à Paris, domicile ou lieu de travail justifié",
            "Live or work in Paris, with proof of it"),
        "age": texts("Avoir au moins 7 ans", "Be at least 7 years old"),
        "terms": texts("Avoir accepté les conditions d'utilisation", "Have accepted the terms of use"),
    }
    return {kind: known[kind] for kind in kinds}


def proposal_rule():
    return {
        "titleLength": {"min": 15, "max": 60},
        "descriptionLength": {"min": 500, "max": 2000},
        "themes": {"min": 1, "max": 2},
        "maxProposalsPerPerson": 5,
        "maxCost": money(MAX_COST, "EUR"),
        "costRequired": False,
        "placeRequired": False,
        "editableUntilPhaseEnds": True,
        "attachments": {
            "max": 3, "maxBytes": 5000000,
            "mediaTypes": ["image/jpeg", "image/png", "image/webp", "application/pdf"],
        },
    }


def _edition(year):
    identifier = "%d" % year
    kinds = [kind for kind in ORDER if year != 2014 or kind not in ("ideas", "coConstruction", "review")]
    phases = []
    for kind in kinds:
        french, english, code = KINDS[kind]
        start, end = DATES[year].get(kind, (None, None))
        phases.append(phase(identifier, kind, texts(french, english), start, end, code))
    voters = ["residence", "terms"] if year < 2021 else ["residence", "age", "terms"]
    return without_nothing({
        "id": identifier,
        "code": LETTERS[year],
        "kind": "budget",
        "year": year,
        "title": texts("Budget participatif %d" % year, "Participatory budget %d" % year),
        "description": _description(year),
        "originalLanguage": "fr",
        "machineTranslated": ["en"] if year < 2021 else [],
        "phases": phases,
        "areas": _edition_areas(year),
        "envelope": money(ENVELOPES[year], "EUR") if year in ENVELOPES else None,
        "supportKinds": ["like", "follow"],
        "proposalRule": proposal_rule(),
        "ballotRule": _rule(year),
        "requirements": {"submit": ["terms"], "support": ["terms"], "comment": ["terms"], "vote": voters},
        "requirementDetails": requirement_details(voters),
        "published": PUBLISHED.get(year),
        "countsHiddenUntil": {2026: SHOWN, 2027: "2027-10-06T08:00:00Z"}.get(year),
        "review": {"decideAt": "2027-05-28T10:00:00Z", "maxCost": money(MAX_COST, "EUR")} if year == 2027 else None,
    })


def _description(year):
    if year == 2014:
        return texts(
            "Première édition : quinze projets préparés par les services de la Ville sont soumis aux Parisiens.",
            "First edition: fifteen projects drawn up by the city's services are put to the people of Paris.")
    if year in EDITIONS:
        return texts(
            "Édition %d du budget participatif : les Parisiens proposent, votent et suivent les réalisations." % year,
            "The %d edition of the participatory budget: Parisians propose, vote and follow the works." % year)
    if year < 2026:
        return texts(
            "Édition %d du budget participatif. Les projets lauréats de cette édition ne figurent pas encore dans les "
            "données ouvertes." % year,
            "The %d edition of the participatory budget. Its winning projects are not in the open data yet." % year)
    return texts(
        "Cent millions d'euros d'investissement à décider ensemble, dont trente pour les quartiers populaires. Chacun "
        "propose une idée, la Ville l'étudie, tout le monde vote.",
        "One hundred million euros of investment to decide together, thirty of them for popular areas. Anyone proposes "
        "an idea, the city studies it, everybody votes.")


def _standing():
    return {
        "id": STANDING,
        "kind": "standing",
        "title": texts("Vos idées pour Paris", "Your ideas for Paris"),
        "description": texts(
            "Une boîte à idées ouverte toute l'année. Une idée qui réunit 1 500 soutiens en six mois reçoit une "
            "réponse de la Ville.",
            "An idea box open all year. An idea that gathers 1,500 supports within six months is answered by the "
            "city."),
        "originalLanguage": "fr",
        "machineTranslated": [],
        "phases": [phase(STANDING, "ideas", texts("Dépôt des idées", "Ideas"), "2023-10-01T00:00:00Z")],
        "areas": [{"area": code} for code in [CITY] + DISTRICTS],
        "supportKinds": ["like", "follow"],
        "supportThreshold": 1500,
        "proposalRule": proposal_rule(),
        "requirements": {"submit": ["terms"], "support": ["terms"], "comment": ["terms"], "vote": []},
        "requirementDetails": requirement_details(["terms"]),
        "published": {"proposals": 4200},
    }


def editions():
    return [_edition(year) for year in LETTERS] + [_standing()]


def citizens(voters):
    everything = ["residence", "age", "terms", "identity", "email", "profile"]

    def citizen(identifier, name, areas, missing, french, english):
        return {
            "id": identifier, "name": name, "token": "mock-" + identifier,
            "areas": [{"basis": basis, "area": area} for basis, area in areas],
            "satisfies": [kind for kind in everything if kind not in missing],
            "about": texts(french, english),
        }

    return {
        "citizens": [
            citizen("camille", "Camille", [("home", "75011"), ("work", "75010")], [],
                "Habite le 11e, travaille dans le 10e, peut voter et a déposé plusieurs idées.",
                "Lives in the 11th, works in the 10th, may vote and has submitted several ideas."),
            citizen("nadia", "Nadia", [("home", "75018")], [],
                "Habite le 18e, peut voter, a déposé deux idées et commente beaucoup.",
                "Lives in the 18th, may vote, has submitted two ideas and comments a lot."),
            citizen("jules", "Jules", [("home", "75020")], ["age"],
                "Habite le 20e et n'a que six ans : trop jeune pour voter.",
                "Lives in the 20th and is only six: too young to vote."),
            citizen("ines", "Inès", [("home", "75019")], ["residence"],
                "Dit habiter le 19e mais n'a pas encore justifié de son domicile.",
                "Says she lives in the 19th but has not shown proof of residence yet."),
            citizen("louis", "Louis", [("home", "75014"), ("work", CENTRE)], [],
                "Habite le 14e et a déjà voté à l'édition 2026.",
                "Lives in the 14th and has already voted in the 2026 edition."),
            citizen("amina", "Amina", [("home", CENTRE)], ["terms"],
                "Habite Paris Centre et n'a pas accepté les conditions : elle ne peut que lire.",
                "Lives in Paris Centre and has not accepted the terms: she can only read."),
        ],
        "clients": [
            {
                "id": "civickit-demo", "kind": "app",
                "redirectURIs": ["http://127.0.0.1:8765/callback", "civickit-demo://callback"],
            },
            {
                "id": "city-statistics", "kind": "service", "secret": "mock-secret", "redirectURIs": [],
                "token": "mock-service",
            },
        ],
        "voters": voters,
        "crowd": {
            "count": 100000,
            "areas": DISTRICTS,
            "satisfies": everything,
        },
    }
