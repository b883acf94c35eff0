"""The ideas of Paris' current edition and of its standing idea box, and the projects that the city made of them.

A project is drawn first, with the area, the place and the theme that its ideas share; then come the ideas that led to
no project. Everything about them is made up.
"""

from . import geometry
from .idea_texts import (
    ABANDONMENTS, CITY_OPENINGS, CLOSINGS, LOCAL_OPENINGS, REFUSALS, REMOVALS, THEMES, WITHDRAWALS,
)
from .paris_editions import (
    CENTRE, CITY, CURRENT, DISTRICTS, EQUITY_ZONES, MAX_COST, RESIDENTS, STANDING, envelopes, zone_ring,
)
from .participation import instant, lean, money, moment_between, point, texts, without_nothing, written
from .places import PLACES, STREETS, at, bare, capital, definite, of, street_address

DAY = 86400
IDEAS, CITY_PROJECTS, PROJECTS = 1400, 13, 240
LENGTHS = {"title": (15, 60), "description": (500, 2000)}
WITHDRAWN_PROJECTS = "2026-08-20T09:00:00Z"
OPENED, CLOSED = "2026-01-06T08:00:00Z", "2026-02-06T19:00:00Z"
# What became of the ideas that led to no project; the rest is not eligible.
LEFT_OVER = {"withdrawn": 60, "removed": 14, "inReview": 40, "submitted": 12, "coConstruction": 18}
NATIVE = {
    "draft": "DRAFT", "submitted": "SUBMITTED", "inReview": "AETUDE", "coConstruction": "ENCOCONSTRUCTION",
    "merged": "REGROUPE", "eligible": "RETENU", "notEligible": "NONRETENU", "accepted": "ACCEPTE",
    "withdrawn": "SUPPRIMEPARUSAGER", "removed": "SUPPRIMEPARMDP",
}
NICKNAMES = [
    "Marronnier", "Hirondelle", "Piéton", "Platane", "Moineau", "Tilleul", "Cycliste", "Passante", "Voisine", "Flâneur",
    "Glycine", "Réverbère", "Kiosque", "Péniche", "Bouquiniste", "Coquelicot",
]
GROUPS = [
    "Les jardins d'à côté", "Roue libre et compagnie", "La cour partagée", "Parents du quartier",
    "Les voisins du 7 bis",
    "Sport pour toutes", "Mémoire de rue", "La cantine ouverte", "Les mains vertes", "Club des trottoirs libres",
]
OTHERS = ["Classe de CM2", "Conseil des jeunes", "Commerçants de la rue", "Amicale des locataires"]
OFFICES = {
    "attractivite-emploi": "Direction de l'attractivité", "culture-patrimoine": "Direction des affaires culturelles",
    "education-jeunesse": "Direction des affaires scolaires", "environnement": "Direction des espaces verts",
    "logement": "Direction du logement", "mobilites": "Direction de la voirie", "proprete": "Direction de la propreté",
    "sante": "Direction de la santé publique", "solidarites": "Direction des solidarités",
    "prevention-securite": "Direction de la prévention", "sport": "Direction de la jeunesse et des sports",
    "cadre-de-vie": "Direction de l'urbanisme",
}


class Site:
    """Where an idea is set: its area, a point in it, and the words that name it."""

    def __init__(self, paris, dice, area, zone=None):
        self.area = area
        self.zone = zone
        citywide = area == CITY
        self.number = dice.between(5, 20) if citywide else dice.between(1, 4) if area == CENTRE else int(area[3:])
        self.street = dice.pick(STREETS[self.number])
        place = dice.pick(PLACES[self.number])
        street = definite(self.street)
        self.words = {
            "place": place, "at_place": at(place), "of_place": of(place), "bare_place": bare(place), "street": street,
            "bare_street": bare(street), "number": "%de" % self.number if self.number > 1 else "1er",
            "first": "%de" % dice.between(5, 12), "second": "%de" % dice.between(13, 20),
        }
        self.citywide = citywide
        self.paris = paris

    def place(self, dice):
        """A point, an address and the popular area around them; ideas for the whole city have none."""
        if self.citywide or dice.chance(0.12):
            return None
        zone = self.zone
        if zone is not None:
            where = geometry.to_degrees(geometry.point_in(geometry.ring_in_plane(self.paris.rings[zone]), dice))
        else:
            where = self.paris.territory.quartier(dice, self.number).point(dice)
            zone = self.paris.zone_at(where)
        address = capital(street_address(dice, self.number)) if dice.chance(0.7) else None
        return without_nothing({"point": point(where), "address": address, "equityZone": zone})


class Paris:
    def __init__(self, territory):
        self.territory = territory
        self.rings = {zone[0]: zone_ring(territory, zone) for zone in EQUITY_ZONES}
        self.zones = {}
        for zone in EQUITY_ZONES:
            self.zones.setdefault("750%02d" % zone[2], []).append(zone[0])

    def zone_at(self, degrees):
        for code, ring in self.rings.items():
            if geometry.contains(ring, degrees):
                return code
        return None


def weights_by_area():
    return [(code, RESIDENTS[int(code[3:])] + 45 if code != CENTRE else 140) for code in DISTRICTS]


def _title(theme, site, dice, english):
    """A title of legal length and its number in the theme, or None when no title has room for the site's names."""
    first = 3 if site.citywide else 0
    titles = THEMES[theme][3] + THEMES[theme][4]
    for number in dice.shuffled(list(range(first, first + (2 if site.citywide else 3)))):
        french, other = titles[number]
        title = texts(capital(french.format(**site.words)), capital(other.format(**site.words)) if english else None)
        if all(LENGTHS["title"][0] <= len(text) <= LENGTHS["title"][1] for text in title.values()):
            return title, number
    return None


def _description(theme, number, site, dice, english):
    """What is wrong, what to do about it and why, with closing sentences until every language is long enough."""
    problems, measures, benefits, fitting = THEMES[theme][5:9]
    pieces = [dice.pick(CITY_OPENINGS if site.citywide else LOCAL_OPENINGS), problems[int(fitting[number])]]
    pieces += [measures[number], dice.pick(benefits)]

    def text(closings):
        return texts(*[
            " ".join(piece[i].format(**site.words) for piece in pieces + closings) for i in range(2 if english else 1)])

    closings = dice.shuffled(CLOSINGS)
    candidates = [[one] for one in closings] + [closings[i:i + 2] for i in range(0, 8, 2)]
    candidates += [closings[:3], closings[3:6], closings[:4]]
    long_enough = [
        found for found in (text(candidate) for candidate in candidates)
        if all(len(item) >= LENGTHS["description"][0] for item in found.values())
    ]
    longest = [found for found in long_enough if len(found["fr"]) <= 700]
    return longest[-1] if longest and dice.chance(0.1) else min(long_enough, key=lambda found: len(found["fr"]))


def _author(site, dice):
    kind = dice.weighted([("individual", 78), ("association", 9), ("council", 6), ("other", 3), (None, 4)])
    if kind is None:
        return []
    if kind == "individual":
        number = 1 + dice.below(900)
        name = "%s%d" % (NICKNAMES[number % len(NICKNAMES)], number)
        return [{"id": "u-%04d" % number, "kind": kind, "name": name}]
    if kind == "council":
        councils = [c.name for c in site.paris.territory.councils if c.arrondissement == site.number]
        return [{"kind": kind, "name": "Conseil de quartier %s" % dice.pick(councils)}]
    return [{"kind": kind, "name": dice.pick(GROUPS if kind == "association" else OTHERS)}]


def awake(at):
    """The same day, at an hour at which people write: 7 to 22 o'clock."""
    return at - at % DAY + 7 * 3600 + at % (15 * 3600)


def at_work(at):
    """The same day, in office hours."""
    return at - at % DAY + 8 * 3600 + at % (8 * 3600)


OWNERS = {"camille": "Camille", "nadia": "Nadia"}


class Ideas:
    """Collects the ideas of one edition, numbered in the order in which they were submitted."""

    def __init__(self, paris, dice):
        self.paris = paris
        self.dice = dice
        self.found = []

    def add(self, site, theme, state, edition=CURRENT, at=None, owner=None):
        dice = self.dice
        english = dice.chance(0.15)
        found = _title(theme, site, dice, english)
        while found is None:
            site = Site(self.paris, dice, site.area, site.zone)
            found = _title(theme, site, dice, english)
        title, number = found
        other = [key for key in THEMES if key != theme]
        idea = {
            "id": None, "reference": None, "edition": edition, "phase": "%s-ideas" % edition, "state": state,
            "nativeState": NATIVE[state], "title": title,
            "description": _description(theme, number, site, dice, english),
            "originalLanguage": "en" if english and dice.chance(0.1) else "fr",
            "machineTranslated": [], "authors": _author(site, dice), "area": site.area, "place": site.place(dice),
            "themes": [theme] + ([dice.pick(other)] if dice.chance(0.22) else []),
            "estimatedCost": money(_cost(dice, site.citywide), "EUR") if dice.chance(0.6) else None,
            "attachments": [], "mergedInto": None, "mergedFrom": [], "projects": [], "createdAt": None,
            "submittedAt": None, "updatedAt": None, "withdrawal": None, "removal": None, "owner": owner,
            "supportCounts": {"like": int(dice.low() * dice.low() * 420), "follow": int(dice.low() * 60)},
            "history": [], "answers": [],
        }
        if english and dice.chance(0.6):
            idea["machineTranslated"] = ["fr" if idea["originalLanguage"] == "en" else "en"]
        if owner:
            idea["authors"] = [{"id": owner, "kind": "individual", "name": OWNERS[owner]}]
        moment = at if at is not None else moment_between(dice, OPENED, CLOSED)
        moment = min(max(awake(moment), instant(OPENED)), instant(CLOSED) - 1) if edition == CURRENT else awake(moment)
        idea["createdAt"] = moment - 600 - dice.below(3 * DAY if edition == STANDING else 600)
        if state == "draft":
            idea["createdAt"] = idea["updatedAt"] = moment
            idea["phase"] = None
        else:
            idea["submittedAt"] = idea["updatedAt"] = moment
            self.step(idea, moment, "submitted", "author")
        self.found.append(idea)
        return idea

    def step(self, idea, at, to, by, reason=None):
        idea["history"].append(
            without_nothing({"at": written(at), "to": to, "by": by, "reason": reason and texts(reason)}))
        idea["updatedAt"] = max(idea["updatedAt"], at)

    def answer(self, idea, at, decision, french, cost=None):
        idea["answers"].append(without_nothing({
            "decision": decision, "text": texts(french), "cost": cost, "by": {"name": OFFICES[idea["themes"][0]]},
            "at": written(at),
        }))
        idea["updatedAt"] = max(idea["updatedAt"], at)

    def decide(self, idea):
        """The way of an idea of the current edition from its submission to the state it was given."""
        dice, state, at = self.dice, idea["state"], idea["submittedAt"]
        if state in ("draft", "submitted"):
            return
        if state == "withdrawn":
            at = awake(at + DAY + dice.below(20 * DAY))
            reason = dice.maybe(0.7, dice.pick(WITHDRAWALS))
            self.step(idea, at, state, "author", reason)
            idea["withdrawal"] = without_nothing({"at": written(at), "reason": reason and texts(reason)})
            return
        if state == "removed":
            at = at_work(at + DAY + dice.below(5 * DAY))
            self.step(idea, at, state, "city")
            idea["removal"] = {"reason": texts(*dice.pick(REMOVALS)), "at": written(at)}
            return
        self.step(idea, at + 2 * DAY, "inReview", "system")
        if state == "inReview":
            return
        if state == "coConstruction" or dice.chance(0.2):
            opened = at_work(moment_between(dice, "2026-03-02T09:00:00Z", "2026-04-20T17:00:00Z"))
            self.step(idea, opened, "coConstruction", "city")
        if state == "coConstruction":
            return
        at = at_work(moment_between(dice, "2026-04-21T09:00:00Z", "2026-06-30T16:00:00Z"))
        if state == "notEligible":
            self.step(idea, at, state, "city")
            self.answer(idea, at, "rejected", dice.pick(REFUSALS))
        else:
            self.step(idea, at, state, "city")


def _cost(dice, citywide):
    top = MAX_COST if citywide else 1800000
    return max(5000, int(top * dice.low()) // 5000 * 5000)


def current(paris, dice):
    """`(ideas, projects)` of the edition that is in its vote."""
    ideas = Ideas(paris, dice)
    projects = []
    areas = _project_areas(dice)
    for area in areas:
        projects.append(_project(ideas, area, projects, areas.count(area)))
    for _ in range(2):
        area = dice.pick(DISTRICTS)
        gone = _project(ideas, area, projects, areas.count(area))
        gone["state"], gone["nativeState"], gone["updatedAt"] = "withdrawn", "RETIRE", WITHDRAWN_PROJECTS
        gone["withdrawal"] = {"at": WITHDRAWN_PROJECTS, "reason": texts(
            "Retiré avec l'accord de ses auteurs : le site n'est plus disponible.",
            "Withdrawn with the consent of its authors: the site is no longer available.")}
        projects.append(gone)
    owned = [("camille", "notEligible"), ("camille", "inReview"), ("camille", "withdrawn"), ("nadia", "notEligible")]
    for owner, state in owned:
        ideas.add(Site(paris, dice, {"camille": "75011", "nadia": "75018"}[owner]), "environnement", state, owner=owner)
    themes = list(THEMES)
    for state, count in LEFT_OVER.items():
        for _ in range(count):
            ideas.add(_any_site(paris, dice), dice.pick(themes), state)
    while len(ideas.found) < IDEAS:
        idea = ideas.add(_any_site(paris, dice), dice.pick(themes), "notEligible")
        if dice.chance(0.1) and len(ideas.found) < IDEAS:
            twin = ideas.add(_twin(paris, dice, idea), idea["themes"][0], "merged")
            twin["mergedInto"] = idea
    for idea in ideas.found:
        ideas.decide(idea)
    _number(ideas, projects)
    return ideas.found, projects


def _any_site(paris, dice):
    if dice.chance(0.12):
        return Site(paris, dice, CITY)
    area = dice.weighted(weights_by_area())
    zone = dice.pick(paris.zones[area]) if area in paris.zones and dice.chance(0.2) else None
    return Site(paris, dice, area, zone)


def _twin(paris, dice, idea):
    return Site(paris, dice, idea["area"])


def _project_areas(dice):
    """The city-wide projects first, then the districts in order, each with about its share."""
    share = [(code, weight) for code, weight in weights_by_area()]
    local = PROJECTS - CITY_PROJECTS
    whole = sum(weight for _, weight in share)
    counts = {code: local * weight // whole for code, weight in share}
    for code, _ in sorted(share, key=lambda pair: -pair[1])[:local - sum(counts.values())]:
        counts[code] += 1
    return [CITY] * CITY_PROJECTS + [code for code in DISTRICTS for _ in range(counts[code])]


def _project(ideas, area, projects, count):
    """One of `count` projects of its list."""
    dice, paris = ideas.dice, ideas.paris
    zone = dice.pick(paris.zones[area]) if area in paris.zones and dice.chance(0.4) else None
    taken = {(p["area"], p["title"]["fr"]) for p in projects}
    while True:
        theme = dice.pick(list(THEMES))
        site = Site(paris, dice, area, zone)
        first = ideas.add(site, theme, "eligible")
        if (area, first["title"]["fr"]) not in taken:
            break
        ideas.found.pop()
    if area == "75011" and not any(idea["owner"] for idea in ideas.found):
        first["owner"] = "camille"
        first["authors"] = [{"id": "camille", "kind": "individual", "name": "Camille"}]
    group = [first]
    for _ in range(dice.weighted([(0, 30), (1, 28), (2, 20), (3, 13), (4, 9)])):
        merged = dice.chance(0.4)
        idea = ideas.add(Site(paris, dice, area, zone), theme, "merged" if merged else "eligible")
        idea["mergedInto"] = first if merged else None
        group.append(idea)
    cost = _project_cost(dice, area, count)
    popular = zone is not None
    return {
        "id": None, "edition": CURRENT, "number": None, "area": area, "title": dict(first["title"]),
        "description": _project_description(first, len(group)), "originalLanguage": first["originalLanguage"],
        "machineTranslated": list(first["machineTranslated"]), "themes": [theme], "state": "onBallot",
        "nativeState": "SOUMIS", "proposals": group, "cost": money(cost, "EUR"),
        "costReport": dice.maybe(0.4, texts("Études, travaux et équipements ; hors entretien.")),
        "place": first["place"], "isInEquityZone": popular or None, "attachments": [],
        "updatedAt": "2026-07-07T08:00:00Z",
    }


def _project_cost(dice, area, count):
    """Euros, such that a list costs about 1.6 times its envelope."""
    if area == CITY:
        return dice.between(20, 100) * 50000
    return int(envelopes()[area][0] * 1.6 / count * (0.25 + 1.5 * dice.unit())) // 10000 * 10000


def _project_description(idea, count):
    """What is wrong and what is to be done, in the author's words, after a line of the city's."""
    lead = {
        "fr": "Projet issu d'une idée des habitants." if count == 1 else "Projet issu de %d idées." % count,
        "en": "Project made from a resident's idea." if count == 1 else "Project made from %d ideas." % count,
    }
    middle = {language: ". ".join(text.split(". ")[1:3]) for language, text in idea["description"].items()}
    return {language: "%s %s." % (lead[language], text) for language, text in middle.items()}


def _number(ideas, projects):
    """Ids, once everything is drawn: ideas by time of submission, projects by their place on the ballot."""
    order = sorted(range(len(ideas.found)), key=lambda i: (ideas.found[i]["submittedAt"], i))
    ideas.found[:] = [ideas.found[i] for i in order]
    for number, idea in enumerate(ideas.found, 1):
        idea["id"], idea["reference"] = "%s-%06d" % (CURRENT, number), "L-%06d" % number
    for number, project in enumerate(projects, 1):
        project["id"] = "%s-p-%03d" % (CURRENT, number)
        project["number"] = number if number <= PROJECTS else None
        for idea in project["proposals"]:
            idea["projects"] = [project["id"]]
        decided = max(idea["updatedAt"] for idea in project["proposals"])
        ideas.answer(project["proposals"][0], decided, "accepted", "Votre idée est retenue : %s." % (
            "elle devient le projet n° %d" % number if number <= PROJECTS else "elle a donné un projet, retiré depuis "
            "avec l'accord de ses auteurs"), project["cost"])
        project["proposals"] = sorted(idea["id"] for idea in project["proposals"])
    for idea in ideas.found:
        target = idea["mergedInto"]
        if target:
            idea["mergedInto"] = target["id"]
            target["mergedFrom"].append(idea["id"])
    _finish(ideas.found)


def _finish(ideas):
    for idea in ideas:
        for index, answer in enumerate(idea["answers"], 1):
            idea["answers"][index - 1] = {"id": "%s-a%d" % (idea["id"], index), **answer}
        for key in ("createdAt", "submittedAt", "updatedAt"):
            if idea[key] is not None:
                idea[key] = written(idea[key])
        kept = lean(idea, "fr")
        idea.clear()
        idea.update(kept)


def drafts(paris, dice, first_number):
    """What camille has not submitted: one in the edition whose phase is over, one in the standing box."""
    ideas = Ideas(paris, dice)
    ideas.add(Site(paris, dice, "75011"), "culture-patrimoine", "draft", at=moment_between(dice, OPENED, CLOSED),
        owner="camille")
    ideas.found[0].update(id="%s-%06d" % (CURRENT, first_number), reference="L-%06d" % first_number)
    _finish(ideas.found)
    return ideas.found


def standing(paris, dice):
    """The idea box: most ideas wait for supports, a few have passed 1,500 and were answered or will be."""
    ideas = Ideas(paris, dice)
    states = ["accepted"] * 4 + ["inReview"] * 6 + ["notEligible"] * 3 + ["submitted"] * 25
    states += ["withdrawn", "removed"]
    for index, state in enumerate(states):
        start = "2025-05-01T08:00:00Z" if state in ("accepted", "notEligible") else "2026-03-01T08:00:00Z"
        end = "2026-01-15T08:00:00Z" if state in ("accepted", "notEligible") else "2026-08-25T08:00:00Z"
        site = Site(paris, dice, CITY) if index % 3 else _any_site(paris, dice)
        at = moment_between(dice, start, end)
        theme = list(THEMES)[index % len(THEMES)]
        owner = "camille" if index == len(states) - 5 else "nadia" if index == len(states) - 6 else None
        idea = ideas.add(site, theme, state, STANDING, at, owner)
        if state in ("accepted", "inReview", "notEligible"):
            idea["supportCounts"]["like"] = 1500 + dice.below(1400)
            if state == "accepted" or state == "notEligible":
                ideas.step(idea, at + 60 * DAY, "inReview", "system")
                decided = at_work(at + (100 + dice.below(80)) * DAY)
                reason = dice.pick(REFUSALS[1:]) if state == "notEligible" else None
                ideas.step(idea, decided, state, "city")
                ideas.answer(idea, decided, "rejected" if reason else "accepted", reason or
                    "Votre idée a réuni plus de 1 500 soutiens. La Ville l'a inscrite à son programme de travaux.")
            else:
                ideas.step(idea, at + 15 * DAY, "inReview", "system")
        elif state in ("withdrawn", "removed"):
            ideas.decide(idea)
    ideas.add(Site(paris, dice, "75010"), "mobilites", "draft", STANDING,
        moment_between(dice, "2026-09-01T08:00:00Z", "2026-09-13T08:00:00Z"), "camille")
    ideas.found.sort(key=lambda idea: idea["submittedAt"] or idea["createdAt"])
    for number, idea in enumerate(ideas.found, 1):
        idea["id"], idea["reference"] = "%s-%06d" % (STANDING, number), "VIP-%06d" % number
    _finish(ideas.found)
    return ideas.found


def abandonment_reason(dice):
    return dice.pick(ABANDONMENTS)
