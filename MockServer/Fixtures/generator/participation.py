"""What the participation files of every city share: how they are written, and the small objects inside them."""

import datetime
import json

# The files of a city's `participation` folder; `.json` holds one array or object, `.jsonl` one object per line.
FILES = (
    "areas.jsonl", "ballots.jsonl", "citizens.json", "comments.jsonl", "editions.json", "events.jsonl",
    "milestones.json", "projects.jsonl", "proposals.jsonl", "results.jsonl", "themes.json",
)


def file_text(name, value):
    if name.endswith(".jsonl"):
        return "".join(compact(item) + "\n" for item in value)
    if isinstance(value, list):
        return "[\n" + ",\n".join(compact(item) for item in value) + "\n]\n"
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def compact(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def without_nothing(value):
    """The object without the members that are None: those are absent, as the contract has it."""
    return {key: item for key, item in value.items() if item is not None}


def lean(value, language):
    """The object as the files hold it: no empty lists, no `parent` that is null, no language that is the city's own."""
    return {
        key: item for key, item in value.items()
        if item is not None and item != [] and not (key == "originalLanguage" and item == language)
    }


def money(units, currency):
    """Whole units of a currency with two decimals, in minor units."""
    return {"amount": units * 100, "currency": currency}


def instant(text):
    """Moments are counted in seconds since 1970 while a city is made up: `2026-01-06T08:00:00Z`."""
    moment = datetime.datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ")
    return int((moment - datetime.datetime(1970, 1, 1)).total_seconds())


def written(seconds):
    moment = datetime.datetime(1970, 1, 1) + datetime.timedelta(seconds=seconds)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def moment_between(dice, start, end):
    """A second in start..<end, both as texts."""
    first, last = instant(start), instant(end)
    return first + dice.below(last - first)


def texts(french, english=None):
    return without_nothing({"fr": french, "en": english})


def boxes(ballots):
    """Ballots by edition, area and channel, in no order of casting: `{edition, area?, channel, ballots: [[id]]}`."""
    found = {}
    for ballot in ballots:
        key = (ballot["edition"], ballot.get("area") or "", ballot["channel"])
        found.setdefault(key, []).append(ballot["votes"])
    return [
        without_nothing({"edition": edition, "area": area or None, "channel": channel, "ballots": sorted(found[key])})
        for key in sorted(found) for edition, area, channel in [key]
    ]


def bounds(ring):
    lons, lats = [p[0] for p in ring], [p[1] for p in ring]
    return [min(lons), min(lats), max(lons), max(lats)]


def point(degrees):
    return {"type": "Point", "coordinates": [degrees[0], degrees[1]]}


def phase(edition, kind, title, start=None, end=None, code=None):
    return without_nothing({
        "id": "%s-%s" % (edition, kind), "kind": kind, "nativeCode": code, "title": title, "startsAt": start,
        "endsAt": end,
    })
