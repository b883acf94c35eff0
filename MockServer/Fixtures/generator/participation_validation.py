"""Checks a city's participation folder: every object by itself, then all of them against each other."""

import hashlib
import json
import re

from . import budget_facts, exports, geometry, paris_participation
from .counting import greedy
from .datasets import OPERATIONS, SCHEMAS, WINNERS
from .participation import FILES
from .paris_editions import CITY_EQUITY, CURRENT, EQUITY
from .validation import FORBIDDEN

LARGEST = 4608 * 1024
INSTANT = re.compile(r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$")
MONTH = re.compile(r"^\d{4}-(0[1-9]|1[0-2])$")
MARKUP = re.compile(r"<[A-Za-z/!]")
DEEPEST = 4
PROPOSAL_STATES = {
    "draft", "submitted", "inReview", "coConstruction", "merged", "eligible", "notEligible", "accepted", "withdrawn",
    "removed",
}
PROJECT_STATES = {"onBallot", "withdrawn", "winner", "notSelected", "inProgress", "delivered", "abandoned"}
STAGES = {
    "notStarted": "winner", "studies": "inProgress", "procedures": "inProgress", "works": "inProgress",
    "delivery": "inProgress", "complete": "delivered", "abandoned": "abandoned",
}
PHASES = {
    "preparation", "ideas", "coConstruction", "review", "shortlist", "vote", "counting", "results", "realisation",
}
# The path from one state of an idea to the next.
STEPS = {
    None: {"submitted"},
    "submitted": {"inReview", "withdrawn", "removed", "merged", "eligible", "notEligible"},
    "inReview": {"coConstruction", "merged", "eligible", "notEligible", "accepted"},
    "coConstruction": {"merged", "eligible", "notEligible"},
}
REQUIREMENTS = {"age", "residence", "identity", "terms", "email", "profile"}


class City:
    """What the files of a folder hold, by name and by id."""

    def __init__(self, folder):
        self.city = json.loads((folder / "city.json").read_text("utf-8"))
        self.languages = set(self.city["languages"])
        self.files = {name: _read(folder / "participation" / name) for name in FILES}
        self.areas = {area["code"]: area for area in self.files["areas.jsonl"]}
        self.rings = {code: _rings(area["geometry"]) for code, area in self.areas.items()}
        self.editions = {edition["id"]: edition for edition in self.files["editions.json"]}
        self.phases = {phase["id"]: phase for edition in self.editions.values() for phase in edition["phases"]}
        self.themes = {theme["id"] for theme in self.files["themes.json"]}
        self.milestones = {entry["kind"] for entry in self.files["milestones.json"]}
        self.proposals = {proposal["id"]: proposal for proposal in self.files["proposals.jsonl"]}
        self.projects = {project["id"]: project for project in self.files["projects.jsonl"]}
        self.comments = {comment["id"]: comment for comment in self.files["comments.jsonl"]}
        self.citizens = {citizen["id"]: citizen for citizen in self.files["citizens.json"]["citizens"]}

    def contains(self, code, point):
        return any(geometry.contains(ring, tuple(point["coordinates"])) for ring in self.rings[code])

    def lies_below(self, code, above):
        while code is not None and code != above:
            code = self.areas[code]["parent"]
        return code == above


def problems(folder):
    """What is wrong with the participation files of one city, as sentences."""
    found = list(_files(folder / "participation"))
    if found:
        return found
    city = City(folder)
    for check in (_unique, _areas, _editions, _citizens, _proposals, _projects, _links, _comments, _ballots, _results,
            _events):
        found.extend(check(city))
    if not found and city.city["id"] == "paris":
        for check in (_paris_facts, _paris_rows, _paris_variety):
            found.extend(check(city, folder))
    return found


def _read(path):
    text = path.read_text("utf-8")
    return json.loads(text) if path.suffix == ".json" else [json.loads(line) for line in text.split("\n")[:-1]]


def _rings(shape):
    polygons = shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]
    return [[tuple(position) for position in polygon[0][:-1]] for polygon in polygons]


def _files(folder):
    present = sorted(path.name for path in folder.iterdir())
    if present != sorted(FILES):
        yield "its files are %s" % ", ".join(present)
        return
    size = 0
    for name in FILES:
        bytes_ = (folder / name).read_bytes()
        size += len(bytes_)
        text = bytes_.decode("utf-8")
        if FORBIDDEN.search(text) or '"""#####' in text or "\\#####" in text or not text.endswith("\n"):
            yield "%s: control character, byte order mark, raw-string end, or no final newline" % name
    if size > LARGEST:
        yield "%d bytes, more than %d" % (size, LARGEST)


def _unique(city):
    for name, key in (
            ("areas.jsonl", "code"), ("editions.json", "id"), ("themes.json", "id"), ("proposals.jsonl", "id"),
            ("proposals.jsonl", "reference"), ("projects.jsonl", "id"), ("comments.jsonl", "id"),
            ("results.jsonl", "edition")):
        values = [entry[key] for entry in city.files[name]]
        if len(set(values)) != len(values):
            yield "%s: a %s occurs twice" % (name, key)
    phases = [phase["id"] for edition in city.files["editions.json"] for phase in edition["phases"]]
    if len(set(phases)) != len(phases):
        yield "editions.json: a phase occurs twice"
    numbers = [(p["edition"], p["number"]) for p in city.projects.values() if "number" in p]
    if len(set(numbers)) != len(numbers):
        yield "projects.jsonl: a number occurs twice in an edition"


def _texts(city, what, *values):
    for value in values:
        if value is None:
            continue
        if not value or not set(value) <= city.languages:
            yield "%s: languages %s" % (what, sorted(value))
        for text in value.values():
            if not text.strip() or text != text.strip() or MARKUP.search(text):
                yield "%s: empty, padded or marked-up text" % what


def _order(what, *instants):
    """Instants that are there, and in order; None is skipped."""
    known = [moment for moment in instants if moment is not None]
    if any(not INSTANT.match(moment) for moment in known):
        yield "%s: not an instant among %s" % (what, known)
    elif known != sorted(known):
        yield "%s: %s are not in order" % (what, known)


def _areas(city):
    roots = [code for code, area in city.areas.items() if area["parent"] is None]
    if len(roots) != 1:
        yield "areas.jsonl: %d areas have no parent" % len(roots)
    for code, area in city.areas.items():
        yield from _texts(city, code, area["name"])
        corners = [corner for ring in city.rings[code] for corner in ring]
        lons, lats = [c[0] for c in corners], [c[1] for c in corners]
        if area["bbox"] != [min(lons), min(lats), max(lons), max(lats)]:
            yield "%s: its bbox is not that of its geometry" % code
        if any(not geometry.is_simple(ring) for ring in city.rings[code]):
            yield "%s: its outline crosses itself" % code
        if not city.contains(code, area["centre"]):
            yield "%s: its centre lies outside" % code
        parent = area["parent"]
        if parent is not None and parent not in city.areas:
            yield "%s: no area %s" % (code, parent)
        elif parent is not None and not city.contains(parent, area["centre"]):
            yield "%s: its centre lies outside %s" % (code, parent)


def _editions(city):
    for identifier, edition in city.editions.items():
        yield from _texts(city, identifier, edition["title"], edition["description"])
        for phase in edition["phases"]:
            yield from _texts(city, phase["id"], phase["title"])
            yield from _order(phase["id"], phase.get("startsAt"), phase.get("endsAt"))
            if phase["kind"] not in PHASES:
                yield "%s: kind %s" % (phase["id"], phase["kind"])
        codes = [entry["area"] for entry in edition["areas"]]
        if any(code not in city.areas for code in codes):
            yield "%s: an area that does not exist" % identifier
        whole = [entry["envelope"]["amount"] for entry in edition["areas"] if "envelope" in entry]
        if whole and sum(whole) != edition["envelope"]["amount"]:
            yield "%s: the envelopes add up to %d" % (identifier, sum(whole))
        for kinds in edition["requirements"].values():
            if not set(kinds) <= set(edition["requirementDetails"]) & REQUIREMENTS:
                yield "%s: a requirement that is not explained" % identifier
        if "ballotRule" in edition:
            yield from _rule(city, identifier, edition, codes)


def _rule(city, identifier, edition, codes):
    rule = edition["ballotRule"]
    yield from _texts(city, rule["id"], rule["title"], rule["description"])
    entries = {entry["area"]: entry for entry in edition["areas"]}
    for entry in rule["lists"]:
        area = entries.get(entry["area"])
        if area is None:
            yield "%s: list %s is for an area of another edition" % (identifier, entry["id"])
        elif [entry.get("max"), entry.get("envelope"), entry.get("seats")] != \
                [area.get("votesLimit"), area.get("envelope"), area.get("seats")]:
            yield "%s: list %s contradicts its area" % (identifier, entry["id"])
    if (rule["kind"] == "graded") != ("grades" in rule):
        yield "%s: grades without a graded ballot, or the reverse" % identifier
    if rule["tieBreak"][-1] != "id":
        yield "%s: the tie-break is not total" % identifier


def _citizens(city):
    people = city.files["citizens.json"]
    tokens = [entry["token"] for entry in people["citizens"] + people["clients"] if "token" in entry]
    if len(set(tokens)) != len(tokens):
        yield "citizens.json: a token occurs twice"
    for citizen in people["citizens"]:
        yield from _texts(city, citizen["id"], citizen["about"])
        if any(entry["area"] not in city.areas or entry["basis"] not in ("home", "work") for entry in citizen["areas"]):
            yield "%s: an area that does not exist" % citizen["id"]
        if not set(citizen["satisfies"]) <= REQUIREMENTS:
            yield "%s: an unknown requirement" % citizen["id"]
    crowd = people.get("crowd")
    if crowd is not None:
        if crowd["count"] < 1 or not set(crowd["areas"]) <= set(city.areas) or not set(crowd["satisfies"]) <= REQUIREMENTS:
            yield "citizens.json: a crowd without people, in an area or with a requirement that does not exist"
        if any(citizen["id"].startswith("voter-") for citizen in people["citizens"]):
            yield "citizens.json: a citizen with a name of the crowd"
    for voter in people["voters"]:
        receipt = voter["receipt"]
        hashes = {
            "sha256:" + hashlib.sha256("\n".join(
                [receipt["salt"], voter["edition"], box.get("area", "")] + sorted(votes) + [""]).encode()).hexdigest()
            for box in city.files["ballots.jsonl"] if box["edition"] == voter["edition"] for votes in box["ballots"]
        }
        if voter["citizen"] not in city.citizens or receipt["contentHash"] not in hashes:
            yield "%s: no ballot has the receipt's hash" % voter["citizen"]
        if receipt["castAt"][14:] != "00:00Z":
            yield "%s: the receipt's time is not rounded to the hour" % voter["citizen"]


def _proposals(city):
    for identifier, proposal in city.proposals.items():
        edition = city.editions.get(proposal["edition"])
        if edition is None or proposal["state"] not in PROPOSAL_STATES:
            yield "%s: edition %s, state %s" % (identifier, proposal["edition"], proposal["state"])
            continue
        rule = edition["proposalRule"]
        yield from _texts(city, identifier, proposal["title"], proposal["description"])
        for field in ("title", "description"):
            limits = rule[field + "Length"]
            for text in proposal[field].values():
                if not limits["min"] <= len(text) <= limits["max"]:
                    yield "%s: a %s of %d characters" % (identifier, field, len(text))
        if set(proposal["title"]) != set(proposal["description"]):
            yield "%s: title and description are in different languages" % identifier
        original = proposal.get("originalLanguage", city.city["language"])
        if not set(proposal.get("machineTranslated", [])) <= set(proposal["title"]) - {original}:
            yield "%s: machine translations that are not there" % identifier
        themes = proposal["themes"]
        if not set(themes) <= city.themes or len(set(themes)) != len(themes) or \
                not rule["themes"]["min"] <= len(themes) <= rule["themes"]["max"]:
            yield "%s: themes %s" % (identifier, themes)
        if "estimatedCost" in proposal and "maxCost" in rule and \
                proposal["estimatedCost"]["amount"] > rule["maxCost"]["amount"]:
            yield "%s: too dear" % identifier
        if proposal["area"] not in {entry["area"] for entry in edition["areas"]}:
            yield "%s: area %s" % (identifier, proposal["area"])
        else:
            yield from _place(city, identifier, proposal)
        if "owner" in proposal and proposal["owner"] not in city.citizens:
            yield "%s: its owner does not exist" % identifier
        if not set(proposal["supportCounts"]) <= set(edition["supportKinds"]):
            yield "%s: supports of another kind" % identifier
        yield from _life(city, identifier, proposal)


def _place(city, identifier, thing):
    place = thing.get("place", {})
    if "point" in place and not city.contains(thing["area"], place["point"]):
        yield "%s: its point lies outside %s" % (identifier, thing["area"])
    zone = place.get("equityZone")
    if zone is not None and (city.areas[zone]["kind"] != "equityZone" or not city.contains(zone, place["point"])):
        yield "%s: its point lies outside %s" % (identifier, zone)


def _life(city, identifier, proposal):
    """State, dates, history and answers of one idea agree."""
    state, history = proposal["state"], proposal.get("history", [])
    yield from _order(identifier, proposal["createdAt"], proposal.get("submittedAt"), *[e["at"] for e in history],
        proposal["updatedAt"])
    if proposal["updatedAt"] > city.city["instant"]:
        yield "%s: it was changed after the city's instant" % identifier
    if (state == "draft") != ("submittedAt" not in proposal):
        yield "%s: a draft that was submitted, or the reverse" % identifier
    previous = None
    for entry in history:
        if entry["to"] not in STEPS.get(previous, set()):
            yield "%s: from %s to %s" % (identifier, previous, entry["to"])
        previous = entry["to"]
    if state != "draft" and (previous != state or history[0]["at"] != proposal["submittedAt"]):
        yield "%s: its history does not end in %s" % (identifier, state)
    for member, needed in (("withdrawal", "withdrawn"), ("removal", "removed"), ("mergedInto", "merged")):
        if (member in proposal) != (state == needed):
            yield "%s: %s in state %s" % (identifier, member, state)
    yield from _texts(city, identifier, proposal.get("removal", {}).get("reason"),
        proposal.get("withdrawal", {}).get("reason"))
    answers = proposal.get("answers", [])
    if state in ("notEligible", "accepted") and not answers:
        yield "%s: %s without an answer" % (identifier, state)
    for answer in answers:
        yield from _texts(city, answer["id"], answer["text"])
        if not proposal["submittedAt"] <= answer["at"] <= proposal["updatedAt"]:
            yield "%s: answered at %s" % (identifier, answer["at"])
    if state == "draft":
        return
    phase = city.phases.get(proposal["phase"])
    if phase is None or phase["kind"] != "ideas" or \
            not phase["startsAt"] <= proposal["submittedAt"] < phase.get("endsAt", "9999"):
        yield "%s: submitted outside its phase" % identifier


def _projects(city):
    for identifier, project in city.projects.items():
        edition = city.editions.get(project["edition"])
        if edition is None or project["state"] not in PROJECT_STATES:
            yield "%s: edition %s, state %s" % (identifier, project["edition"], project["state"])
            continue
        yield from _texts(city, identifier, project["title"], project["description"], project.get("costReport"))
        yield from _order(identifier, project["updatedAt"], city.city["instant"])
        if ("withdrawal" in project) != (project["state"] == "withdrawn"):
            yield "%s: a withdrawal in state %s" % (identifier, project["state"])
        if project["area"] not in {entry["area"] for entry in edition["areas"]}:
            yield "%s: area %s" % (identifier, project["area"])
        else:
            yield from _place(city, identifier, project)
        if not set(project["themes"]) <= city.themes or project["cost"]["amount"] <= 0:
            yield "%s: its themes or its cost" % identifier
        realisation = project.get("realisation")
        if (realisation is None) != (project["state"] in ("onBallot", "withdrawn", "notSelected")):
            yield "%s: a realisation in state %s" % (identifier, project["state"])
        elif realisation is not None:
            yield from _realisation(city, identifier, project, realisation)


def _realisation(city, identifier, project, realisation):
    if STAGES.get(realisation["stage"]) != project["state"]:
        yield "%s: %s in state %s" % (identifier, realisation["stage"], project["state"])
    if (realisation["stage"] == "abandoned") != ("abandonment" in realisation):
        yield "%s: an abandonment without its reason, or the reverse" % identifier
    months = [entry["month"] for entry in realisation.get("milestones", [])]
    kinds = [entry["kind"] for entry in realisation.get("milestones", [])]
    if not set(kinds) <= city.milestones or len(set(kinds)) != len(kinds) or months != sorted(months) or \
            any(not MONTH.match(month) for month in months):
        yield "%s: its milestones are unknown or not in order" % identifier
    for operation in realisation.get("operations", []):
        if operation["stage"] not in STAGES:
            yield "%s: operation %s is %s" % (identifier, operation["id"], operation["stage"])


def _links(city):
    """Ideas and projects, merged ideas and those they were merged into: both ends say the same."""
    for identifier, proposal in city.proposals.items():
        for other in proposal.get("projects", []):
            if other not in city.projects or identifier not in city.projects[other].get("proposals", []):
                yield "%s: project %s does not name it" % (identifier, other)
        for other in proposal.get("mergedFrom", []):
            if other not in city.proposals or city.proposals[other].get("mergedInto") != identifier:
                yield "%s: %s was not merged into it" % (identifier, other)
        into = proposal.get("mergedInto")
        if into is not None and (into == identifier or identifier not in
                city.proposals.get(into, {}).get("mergedFrom", []) or "mergedInto" in city.proposals[into]):
            yield "%s: merged into %s" % (identifier, into)
        if (proposal["state"] == "eligible") and not proposal.get("projects"):
            yield "%s: eligible without a project" % identifier
    for identifier, project in city.projects.items():
        ideas = project.get("proposals", [])
        if len(ideas) > 5 or any(
                idea not in city.proposals or identifier not in city.proposals[idea].get("projects", [])
                or city.proposals[idea]["state"] not in ("eligible", "merged")
                or city.proposals[idea]["area"] != project["area"] for idea in ideas):
            yield "%s: its ideas %s" % (identifier, ", ".join(ideas))


def _comments(city):
    depths = {}
    for identifier, comment in city.comments.items():
        proposal = city.proposals.get(comment["proposal"])
        parent = city.comments.get(comment["parent"]) if "parent" in comment else None
        if proposal is None or proposal["state"] in ("draft", "withdrawn", "removed"):
            yield "%s: on a proposal that nobody sees" % identifier
            continue
        if "parent" in comment and (parent is None or parent["proposal"] != comment["proposal"]
                or parent["createdAt"] >= comment["createdAt"] or comment["parent"] not in depths):
            yield "%s: its parent is later or elsewhere" % identifier
            continue
        depths[identifier] = depths[comment["parent"]] + 1 if parent else 0
        if depths[identifier] > DEEPEST:
            yield "%s: %d levels deep" % (identifier, depths[identifier])
        state = comment.get("state", "published")
        if state not in ("published", "hidden", "withdrawn") or (state == "published") != ("body" in comment):
            yield "%s: a body in state %s" % (identifier, state)
        yield from _texts(city, identifier, comment.get("body"))
        yield from _order(identifier, proposal["submittedAt"], comment["createdAt"], city.city["instant"])
        if comment["alignment"] not in ("for", "neutral", "against"):
            yield "%s: alignment %s" % (identifier, comment["alignment"])
        if comment.get("owner", None) not in set(city.citizens) | {None}:
            yield "%s: its owner does not exist" % identifier


def _ballots(city):
    for box in city.files["ballots.jsonl"]:
        rule = city.editions[box["edition"]]["ballotRule"]
        lists = {
            entry["area"]: entry for entry in rule["lists"] if entry["citywide"] or entry["area"] == box.get("area")}
        if box["channel"] not in ("internet", "paper") or ("area" in box and box["area"] not in lists):
            yield "a box of %s: %s, %s" % (box["edition"], box["channel"], box.get("area"))
            continue
        if box["ballots"] != sorted(box["ballots"]):
            yield "a box of %s: its ballots are in an order that tells something" % box["edition"]
        for votes in box["ballots"]:
            if not _is_valid(city, box, rule, lists, votes):
                yield "a ballot of %s in %s breaks the rule: %s" % (box["edition"], box.get("area"), ", ".join(votes))


def _is_valid(city, box, rule, lists, votes):
    chosen = [city.projects.get(vote) for vote in votes]
    if len(set(votes)) != len(votes) or any(
            p is None or p["edition"] != box["edition"] or p["state"] == "withdrawn" or p["area"] not in lists
            for p in chosen):
        return False
    for area, entry in lists.items():
        own = [p["cost"]["amount"] for p in chosen if p["area"] == area]
        if not entry["min"] <= len(own) <= entry.get("max", len(own)):
            return False
        if rule["kind"] == "knapsack" and sum(own) > entry["envelope"]["amount"]:
            return False
    return bool(votes)


def _results(city):
    for result in city.files["results.jsonl"]:
        edition = city.editions[result["edition"]]
        rule = edition["ballotRule"]
        if result["rule"] != {"id": rule["id"], "version": rule["version"], "method": rule["winners"]["method"],
                "kind": rule["kind"]} or result["tieBreak"] != rule["tieBreak"]:
            yield "%s: the results name another rule" % result["edition"]
        shown = next(phase for phase in edition["phases"] if phase["kind"] == "results")
        if result["publishedAt"] != shown["startsAt"] or result["publishedAt"] > city.city["instant"]:
            yield "%s: results of another moment" % result["edition"]
        lists = {entry["id"]: entry for entry in rule["lists"]}
        named = []
        for entry in result["lists"]:
            named += entry["projects"]
            won = [city.projects[row["project"]] for row in entry["projects"] if row["selected"]]
            if entry["spent"]["amount"] != sum(project["cost"]["amount"] for project in won):
                yield "%s %s: spent is not the sum" % (result["edition"], entry["list"])
            if any(city.projects[row["project"]]["area"] != lists[entry["list"]]["area"] for row in entry["projects"]):
                yield "%s %s: a project of another area" % (result["edition"], entry["list"])
            if entry.get("seats", len(won)) != len(won):
                yield "%s %s: %d winners" % (result["edition"], entry["list"], len(won))
            if entry["ballots"] is not None:
                yield from _recount(city, result["edition"], lists[entry["list"]], entry)
        expected = {
            identifier: project["state"] not in ("notSelected", "withdrawn")
            for identifier, project in city.projects.items() if project["edition"] == result["edition"]
        }
        if {row["project"]: row["selected"] for row in named} != expected:
            yield "%s: results and projects differ" % result["edition"]


def _recount(city, edition, rule, entry):
    ballots = [
        votes for box in city.files["ballots.jsonl"]
        if box["edition"] == edition and box.get("area") == rule["area"] for votes in box["ballots"]
    ]
    projects = [
        (identifier, project["cost"]["amount"]) for identifier, project in city.projects.items()
        if project["edition"] == edition and project["area"] == rule["area"]
    ]
    rows, left = greedy(projects, ballots, rule["envelope"]["amount"])
    if rows != entry["projects"] or left != entry["left"]["amount"] or len(ballots) != entry["ballots"]:
        yield "%s %s: the ballots count otherwise" % (edition, entry["list"])
    votes = [row["votes"] for row in rows]
    if len(set(votes)) != len(votes):
        yield "%s %s: a tie, which the results do not name" % (edition, entry["list"])


def _events(city):
    events = city.files["events.jsonl"]
    due = [event["dueAt"] for event in events]
    yield from _order("events.jsonl", city.city["instant"], *due)
    states = {identifier: proposal["state"] for identifier, proposal in city.proposals.items()}
    stages = {
        identifier: project["realisation"]["stage"]
        for identifier, project in city.projects.items() if "realisation" in project
    }
    for event in events:
        kind = event["kind"]
        if kind == "proposalState":
            identifier = event["proposal"]
            if event["state"] not in STEPS.get(states[identifier], set()):
                yield "%s falls due: %s from %s to %s" % (
                    event["dueAt"], identifier, states[identifier], event["state"])
            states[identifier] = event["state"]
            needed = {"merged": "mergedInto", "eligible": "project"}.get(event["state"])
            if needed is not None and needed not in event:
                yield "%s falls due: %s is %s without %s" % (event["dueAt"], identifier, event["state"], needed)
            yield from _texts(city, identifier, event["answer"]["text"], event.get("reason"))
        elif kind == "realisation":
            order = list(STAGES)
            if order.index(event["stage"]) <= order.index(stages[event["project"]]):
                yield "%s falls due: %s goes back" % (event["dueAt"], event["project"])
            stages[event["project"]] = event["stage"]
            if event["milestone"]["kind"] not in city.milestones:
                yield "%s falls due: an unknown milestone" % event["dueAt"]
        elif kind == "projectState":
            if event["state"] not in PROJECT_STATES or event["project"] not in stages:
                yield "%s falls due: %s of %s" % (event["dueAt"], event["state"], event["project"])
        elif kind == "hide":
            yield from _texts(city, event["dueAt"], event["reason"])
            comment, proposal = event.get("comment"), event.get("proposal")
            if comment is not None and city.comments[comment].get("state", "published") != "published":
                yield "%s falls due: %s is not to be seen" % (event["dueAt"], comment)
            if proposal is not None:
                if states[proposal] in ("draft", "withdrawn", "removed"):
                    yield "%s falls due: %s is not to be seen" % (event["dueAt"], proposal)
                states[proposal] = "removed"
        else:
            yield "%s falls due: kind %s" % (event["dueAt"], kind)


# Paris: public figures, and the open data beside


def _paris_facts(city, folder):
    for year, facts in budget_facts.EDITIONS.items():
        won = [project for project in city.projects.values() if project["edition"] == str(year)]
        whole = [project for project in won if project["area"] == "75000"]
        popular = [project for project in won if project.get("isInEquityZone")]
        seen = {
            "winners": len(won), "winners_city": len(whole), "winners_areas": len(won) - len(whole),
            "euros": sum(project["cost"]["amount"] for project in won) // 100,
            "euros_city": sum(project["cost"]["amount"] for project in whole) // 100,
            "popular_area_winners": len(popular),
            "popular_area_euros": sum(project["cost"]["amount"] for project in popular) // 100,
        }
        for key, value in seen.items():
            if value != facts[key]:
                yield "%d: %s is %d, published %d" % (year, key, value, facts[key])
    current = city.editions[CURRENT]
    equity = sum(entry["equityEnvelope"]["amount"] for entry in current["areas"] if "equityEnvelope" in entry)
    if equity != 3000000000 or CITY_EQUITY + sum(EQUITY.values()) != 30000000:
        yield "%s: %d for the popular areas" % (CURRENT, equity)
    seats = {year: sum(e["seats"] for e in city.editions[year]["areas"]) for year in ("2021", "2022")}
    if set(seats.values()) != {62} or "2020" in city.editions:
        yield "the seats are %s, or there is an edition of 2020" % seats


def _paris_rows(city, folder):
    """Past projects are the rows of the open data; their operations those of the other data set."""
    tables = {}
    for name in (WINNERS, OPERATIONS):
        fields = SCHEMAS[name]["fields"]
        text = (folder / "datasets" / name / "records.csv").read_text("utf-8")
        tables[name] = exports.records(exports.CSV, fields, text)
    works = {}
    for row in tables[OPERATIONS]:
        works.setdefault(row["identifiant_projet_gagnant"], []).append("op-%d" % row["identifiant_operation"])
    held = set()
    for row in tables[WINNERS]:
        identifier = "%s-p-%d" % (row["edition"], row["identifiant_projet_gagnant"])
        project = city.projects.get(identifier)
        held.add(identifier)
        if project is None:
            yield "%s: it is in the open data only" % identifier
            continue
        area = "75000" if row["echelle_bp"] == budget_facts.CITY_SCALE else row["arrondissement_projet_gagnant"]
        months = [row[field] for _, field, _, _ in paris_participation.MILESTONES if row[field]]
        realisation = project["realisation"]
        if [project["title"]["fr"], project["cost"]["amount"], project["area"], project["nativeState"],
                project.get("isInEquityZone", False), realisation["stage"]] != \
                [row["titre_projet_gagnant"], row["budget_global_projet_gagnant"] * 100, area,
                    row["avancement_projet"], row["projet_q_pop"] == "Oui",
                    paris_participation.STAGES[row["avancement_projet"]]]:
            yield "%s: it contradicts the open data" % identifier
        if [entry["month"] for entry in realisation.get("milestones", [])] != months:
            yield "%s: other months than in the open data" % identifier
        if [entry["id"] for entry in realisation.get("operations", [])] != \
                works.get(row["identifiant_projet_gagnant"], []):
            yield "%s: other operations than in the open data" % identifier
    extra = {p["id"] for p in city.projects.values() if p["edition"] != CURRENT} - held
    if extra:
        yield "%s: not in the open data" % ", ".join(sorted(extra))


def _greedy_of(city, entry, dearest_first):
    """Who wins a list of the current edition, with ties given to the cheaper or to the dearer project."""
    projects = [p for p in city.projects.values()
        if p["edition"] == CURRENT and p["state"] == "onBallot" and p["area"] == entry["area"]]
    ballots = [
        votes for box in city.files["ballots.jsonl"] for votes in box["ballots"]
        if entry["citywide"] or box.get("area") == entry["area"]
    ]
    sign = -1 if dearest_first else 1
    votes = {p["id"]: 0 for p in projects}
    for ballot in ballots:
        for vote in ballot:
            if vote in votes:
                votes[vote] += 1
    left, won = entry["envelope"]["amount"], set()
    for project in sorted(projects, key=lambda p: (-votes[p["id"]], sign * p["cost"]["amount"], p["id"])):
        if project["cost"]["amount"] <= left:
            left -= project["cost"]["amount"]
            won.add(project["id"])
    return won


def _paris_variety(city, folder):
    """What the fixtures are for: every state, area and theme, a tie that decides, one long discussion."""
    ideas = [p for p in city.proposals.values() if p["edition"] == CURRENT]
    ballot = [p for p in city.projects.values() if p["edition"] == CURRENT and p["state"] == "onBallot"]
    areas = {entry["area"] for entry in city.editions[CURRENT]["areas"]}
    if {p["state"] for p in city.proposals.values()} != PROPOSAL_STATES:
        yield "not every state of an idea occurs"
    if {p["state"] for p in city.projects.values()} != PROJECT_STATES - {"notSelected"}:
        yield "not every state of a project occurs"
    for things in (ideas, ballot):
        if {p["area"] for p in things} != areas or {t for p in things for t in p["themes"]} != city.themes:
            yield "not every area or theme occurs"
    if sorted(p["number"] for p in ballot) != list(range(1, 241)) or sum(p["area"] == "75000" for p in ballot) != 13:
        yield "the ballot does not have 13 city-wide and 227 local projects, numbered from 1"
    english = sum("en" in p["title"] for p in ideas) / len(ideas)
    if not 0.12 <= english <= 0.18:
        yield "%.0f %% of the ideas are in English too" % (100 * english)
    lengths = {}
    for comment in city.comments.values():
        lengths[comment["proposal"]] = lengths.get(comment["proposal"], 0) + 1
    if max(lengths.values()) != paris_participation.LONGEST_DISCUSSION:
        yield "the longest discussion has %d comments" % max(lengths.values())
    lists = city.editions[CURRENT]["ballotRule"]["lists"]
    if all(_greedy_of(city, entry, False) == _greedy_of(city, entry, True) for entry in lists):
        yield "no tie decides who wins"
    rule = {entry["area"]: entry for entry in city.editions[CURRENT]["ballotRule"]["lists"]}
    for area in areas:
        dear = sum(p["cost"]["amount"] for p in ballot if p["area"] == area)
        if dear <= rule[area]["envelope"]["amount"]:
            yield "%s: everything on the list can be paid" % area
