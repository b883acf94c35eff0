"""The participation files of Paris: what citizens proposed, discussed and voted, what won and what became of it."""

import hashlib

from . import budget, datasets, paris_editions, paris_ideas
from .budget_facts import CITY_SCALE, EDITIONS
from .dice import Dice
from .idea_texts import COMMENTS, REPLIES, TAILS, THEMES
from .paris_editions import CITY, CURRENT, DATES, DISTRICTS, PUBLISHED, STANDING
from .participation import boxes, instant, lean, money, moment_between, point, texts, without_nothing, written

DAY = 86400
NOW = "2026-09-14T08:30:00Z"
COMMENT_COUNT, LONGEST_DISCUSSION, BALLOTS = 2400, 300, 6000
THEME_IDS = {fields[0].replace("Éducation", "Education"): key for key, fields in THEMES.items()}
STAGES = {
    "(non démarré)": "notStarted", "ETUDES": "studies", "PROCEDURES": "procedures", "PROCEDURE": "procedures",
    "TRAVAUX": "works", "LIVRAISON": "delivery", "FIN": "complete", "ABANDONNÉ": "abandoned",
}
STATES = {"notStarted": "winner", "complete": "delivered", "abandoned": "abandoned"}
MILESTONES = [
    ("studiesStart", "debut_etudes_projet", "Études", "Studies"),
    ("procedureStart", "lancement_procedure_projet", "Procédures", "Procedures"),
    ("worksStart", "lancement_travaux_projet", "Travaux", "Works"),
    ("plannedDelivery", "livraison_prev_projet", "Livraison prévue", "Planned delivery"),
    ("opening", "ouverture_projet", "Ouverture", "Opening"),
]


def files(territory):
    """`{file name: value}`."""
    paris = paris_ideas.Paris(territory)

    def dice(name):
        return Dice("paris/participation/" + name)

    ideas, projects = paris_ideas.current(paris, dice("ideas"))
    proposals = ideas + paris_ideas.drafts(paris, dice("drafts"), len(ideas) + 1)
    proposals += paris_ideas.standing(paris, dice("standing"))
    past = list(past_projects(territory, dice("past")))
    cast = list(ballots(dice("ballots"), projects))
    on_ballot = [lean(project, "fr") for project in projects]
    return {
        "editions.json": paris_editions.editions(),
        "areas.jsonl": paris_editions.areas(territory),
        "themes.json": paris_editions.themes(),
        "milestones.json": [{"kind": kind, "title": texts(french, english)} for kind, _, french, english in MILESTONES],
        "citizens.json": paris_editions.citizens([voter(dice("voter"), cast)]),
        "proposals.jsonl": proposals,
        "projects.jsonl": past + on_ballot,
        "comments.jsonl": list(comments(dice("comments"), proposals)),
        "ballots.jsonl": boxes(cast),
        "results.jsonl": list(results(past)),
        "events.jsonl": events(dice("events"), proposals, past),
    }


# Winners of past editions, one for each row of the open data.


def past_projects(territory, dice):
    works = {}
    for row in budget.operations(territory, Dice("paris/" + datasets.OPERATIONS), None):
        works.setdefault(row["identifiant_projet_gagnant"], []).append(row)
    for row in budget.winners(territory, Dice(budget.WINNERS_SEED), None):
        yield _past_project(row, works.get(row["identifiant_projet_gagnant"], []), dice)


def _past_project(row, works, dice):
    edition = row["edition"]
    stage = STAGES[row["avancement_projet"]]
    updated = "%s-01T00:00:00Z" % row["derniere_mise_a_jour_donnees"] if row["derniere_mise_a_jour_donnees"] \
        else DATES[int(edition)]["results"][0]
    area = CITY if row["echelle_bp"] == CITY_SCALE else row["arrondissement_projet_gagnant"]
    where = "tout Paris" if area == CITY else paris_editions.area_name(area)["fr"]
    lead = " Suivi : %s." % row["direction_pilote_projet"] if row["direction_pilote_projet"] else ""
    realisation = lean({
        "stage": stage,
        "milestones": [
            {"kind": kind, "month": row[field], **({} if _reached(kind, stage) else {"reached": False})}
            for kind, field, _, _ in MILESTONES if row[field]
        ],
        "operations": [_operation(work) for work in works],
    }, "fr")
    if stage == "abandoned":
        realisation["abandonment"] = {"at": updated, "reason": texts(paris_ideas.abandonment_reason(dice))}
    return lean({
        "id": "%s-p-%d" % (edition, row["identifiant_projet_gagnant"]),
        "edition": edition,
        "area": area,
        "title": {"fr": row["titre_projet_gagnant"]},
        "description": {"fr": "Lauréat %s pour %s.%s" % (edition, where, lead)},
        "themes": [THEME_IDS[row["thematique"]]],
        "state": STATES.get(stage, "inProgress"),
        "nativeState": row["avancement_projet"],
        "cost": money(row["budget_global_projet_gagnant"], "EUR"),
        "place": {"address": row["adresse_projet_gagnant"]} if row["adresse_projet_gagnant"] else None,
        "isInEquityZone": row["projet_q_pop"] == "Oui" or None,
        "realisation": realisation,
        "updatedAt": updated,
    }, "fr")


def _reached(kind, stage):
    return kind != "plannedDelivery" or stage == "complete"


def _operation(work):
    located = work["longitude"] is not None
    return without_nothing({
        "id": "op-%d" % work["identifiant_operation"],
        "title": {"fr": work["titre_operation"] or work["titre_projet_gagnant"]},
        "stage": STAGES[work["avancement_operation"]],
        "place": {"point": point((work["longitude"], work["latitude"]))} if located else None,
        "contract": work["type_financement_operation"],
    })


def results(past):
    """Winners only: votes were not published project by project. 2024 and 2025 have no rows, so no lists."""
    rules = {edition["id"]: edition["ballotRule"] for edition in paris_editions.editions() if "ballotRule" in edition}
    for year in list(EDITIONS) + [2024, 2025]:
        edition, rule = "%d" % year, rules["%d" % year]
        won = [project for project in past if project["edition"] == edition]
        lists = [_result_list(entry, [p for p in won if p["area"] == entry["area"]]) for entry in rule["lists"]]
        yield {
            "edition": edition,
            "state": "final",
            "publishedAt": DATES[year]["results"][0],
            "rule": {
                "id": rule["id"], "version": rule["version"], "method": rule["winners"]["method"], "kind": rule["kind"],
            },
            "tieBreak": rule["tieBreak"],
            "turnout": {"voters": PUBLISHED[year].get("voters")},
            "lists": [entry for entry in lists if entry["projects"]],
        }


def _result_list(entry, projects):
    return without_nothing({
        "list": entry["id"], "area": entry["area"], "title": entry["title"], "seats": entry.get("seats"),
        "spent": {"amount": sum(p["cost"]["amount"] for p in projects), "currency": "EUR"},
    }) | {
        "ballots": None,
        "projects": [{"project": p["id"], "votes": None, "selected": True} for p in projects],
    }


# Ballots


def ballots(dice, projects):
    """Anonymous ballots, some projects far more liked than others."""
    appeal = {p["id"]: 1 + int(dice.low() * 60) for p in projects if p["state"] == "onBallot"}
    by_area = {
        code: [p["id"] for p in projects if p["area"] == code and p["id"] in appeal] for code in [CITY] + DISTRICTS}
    areas = [(code, weight) for code, weight in paris_ideas.weights_by_area()]
    for _ in range(BALLOTS):
        area = dice.weighted(areas) if not dice.chance(0.03) else None
        count = dice.weighted([(0, 15 if area else 0), (1, 30), (2, 30), (3, 15), (4, 10)])
        votes = _choice(dice, by_area[CITY], appeal, count)
        if area:
            votes += _choice(dice, by_area[area], appeal, dice.weighted([(1, 35), (2, 33), (3, 20), (4, 12)]))
        yield without_nothing({
            "edition": CURRENT, "area": area, "votes": votes, "channel": "paper" if dice.chance(0.18) else "internet",
        })


def _choice(dice, candidates, appeal, count):
    left, chosen = list(candidates), []
    for _ in range(min(count, len(left))):
        project = dice.weighted([(candidate, appeal[candidate]) for candidate in left])
        left.remove(project)
        chosen.append(project)
    return sorted(chosen)


def voter(dice, cast):
    """Louis' receipt, for one of the ballots of his district."""
    ballot = next(b for b in cast if b.get("area") == "75014" and b["channel"] == "internet")
    salt = hashlib.sha256(b"paris/participation/louis").hexdigest()[:32]
    content = "%s\n%s\n" % (CURRENT, ballot["area"]) + "".join("%s\n" % project for project in sorted(ballot["votes"]))
    digest = hashlib.sha256((salt + "\n" + content).encode("utf-8")).hexdigest()
    return {
        "citizen": "louis", "edition": CURRENT,
        "receipt": {
            "id": "rc-4f1d7a60c2", "edition": CURRENT, "castAt": "2026-09-08T17:00:00Z",
            "contentHash": "sha256:" + digest, "salt": salt,
        },
    }


# Comments


def comments(dice, proposals):
    """Trees up to four levels below the root, most of them small, one of 300 comments."""
    visible = [p for p in proposals if p["state"] not in ("draft", "withdrawn", "removed")]
    counts = [(dice.pick(visible), 1 + int(dice.low() * 16)) for _ in range(900)]
    popular = next(p for p in visible if p["state"] == "eligible" and p["area"] == CITY)
    left, number = COMMENT_COUNT - LONGEST_DISCUSSION, 0
    discussions = {popular["id"]: LONGEST_DISCUSSION}
    for proposal, count in counts:
        if proposal["id"] not in discussions and left > 0:
            discussions[proposal["id"]] = min(count, left)
            left -= discussions[proposal["id"]]
    for proposal in visible:
        tree = []
        for _ in range(discussions.get(proposal["id"], 0)):
            number += 1
            comment, depth, at = _comment(dice, proposal, tree, number)
            tree.append((comment, depth, at))
            yield comment


def _comment(dice, proposal, tree, number):
    parents = [entry for entry in tree if entry[1] < 4 and "state" not in entry[0]]
    parent = dice.pick(parents) if parents and dice.chance(0.55) else None
    earliest = parent[2] if parent else instant(proposal["submittedAt"])
    latest = instant(NOW) - DAY
    if proposal["edition"] == CURRENT and not parent:
        latest = instant("2026-06-30T16:00:00Z")
    at = earliest + 60 + int(dice.low() * max(0, min(latest, instant(NOW) - 3600) - earliest - 60))
    at = max(paris_ideas.awake(at), earliest + 60)
    alignment, french = dice.pick(REPLIES if parent else COMMENTS)
    state = dice.weighted([("published", 94), ("hidden", 3), ("withdrawn", 3)])
    owner = "nadia" if dice.chance(0.012) else "camille" if dice.chance(0.006) else None
    author = 1 + dice.below(900)
    named = dice.chance(0.93)
    if owner:
        who = {"id": owner, "kind": "individual", "name": paris_ideas.OWNERS[owner]}
    else:
        nickname = paris_ideas.NICKNAMES[author % len(paris_ideas.NICKNAMES)]
        who = {"kind": "individual", "name": "%s%d" % (nickname, author)} if named else None
    published = state == "published"
    return without_nothing({
        "id": "c-%06d" % number,
        "proposal": proposal["id"],
        "parent": parent[0]["id"] if parent else None,
        "state": state if not published else None,
        "body": texts(french + dice.pick(TAILS)) if published else None,
        "alignment": alignment,
        "author": who if state != "withdrawn" else None,
        "ratings": {"up": int(dice.low() * 25), "down": int(dice.low() * 7)},
        "createdAt": written(at),
        "owner": owner,
    }), parent[1] + 1 if parent else 0, at


# What falls due while the clock runs


def events(dice, proposals, past):
    found = []

    def due(at, **event):
        at = paris_ideas.at_work(at)
        found.append({"dueAt": written(at), **event})

    box = [p for p in proposals if p["edition"] == STANDING]
    waiting = [p for p in box if p["state"] == "inReview"]
    for index, idea in enumerate(waiting):
        at = moment_between(dice, "2026-10-01T08:00:00Z", "2026-10-31T16:00:00Z")
        accepted = index % 3 != 2
        text = ("La Ville retient cette idée et l'inscrit au prochain plan d'investissement." if accepted
            else "La Ville ne peut pas donner suite : le site dépend d'un autre propriétaire.")
        due(at, kind="proposalState", proposal=idea["id"], state="accepted" if accepted else "notEligible",
            nativeState=paris_ideas.NATIVE["accepted" if accepted else "notEligible"],
            answer=_event_answer(idea, accepted, text))
    left = [p for p in proposals if p["edition"] == CURRENT and p["state"] in ("inReview", "coConstruction")]
    for idea in left[:18]:
        at = moment_between(dice, "2026-10-12T08:00:00Z", "2026-12-15T16:00:00Z")
        text = "Étudiée trop tard pour le vote de 2026 ; à déposer de nouveau en janvier 2027."
        due(at, kind="proposalState", proposal=idea["id"], state="notEligible", nativeState="NONRETENU",
            reason=texts(text), answer=_event_answer(idea, False, text))
    started = [p for p in past if p["realisation"]["stage"] in ("works", "delivery")]
    for project in dice.sample(started, 24):
        at = moment_between(dice, "2026-09-16T08:00:00Z", "2027-12-10T16:00:00Z")
        month = written(at)[:7]
        due(at, kind="realisation", project=project["id"], stage="complete", nativeStage="FIN",
            milestone={"kind": "opening", "month": month},
            news={"at": written(paris_ideas.at_work(at)), "title": texts("C'est ouvert"),
                "body": texts("Le projet est livré. Merci à celles et ceux qui l'ont proposé et choisi.")})
    for project in dice.sample([p for p in past if p["realisation"]["stage"] == "studies"], 12):
        at = moment_between(dice, "2026-09-20T08:00:00Z", "2027-06-30T16:00:00Z")
        due(at, kind="realisation", project=project["id"], stage="works", nativeStage="TRAVAUX",
            milestone={"kind": "worksStart", "month": written(at)[:7]})
    for project in dice.sample([p for p in past if p["realisation"]["stage"] == "notStarted"], 3):
        at = moment_between(dice, "2026-11-02T08:00:00Z", "2027-03-31T16:00:00Z")
        due(at, kind="projectState", project=project["id"], state="abandoned", nativeState="ABANDONNÉ",
            reason=texts(paris_ideas.abandonment_reason(dice)))
    insult = texts("Propos injurieux", "Insulting language")
    advertising = texts("Publicité commerciale", "Commercial advertising")
    open_ideas = [p for p in box if p["state"] == "submitted" and "owner" not in p]
    due(instant("2026-09-15T09:00:00Z"), kind="hide", comment="c-000002", reason=insult)
    due(instant("2026-09-18T14:00:00Z"), kind="hide", proposal=open_ideas[0]["id"], reason=advertising)
    due(instant("2026-09-21T09:00:00Z"), kind="hide", comment="c-000040", reason=advertising)
    return sorted(found, key=lambda event: event["dueAt"])


def _event_answer(idea, accepted, french):
    return {
        "id": "%s-a1" % idea["id"], "decision": "accepted" if accepted else "rejected", "text": texts(french),
        "by": {"name": paris_ideas.OFFICES[idea["themes"][0]]},
    }
