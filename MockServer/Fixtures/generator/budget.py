"""Rows of `bp_projets_gagnants` and of the operations that carry the projects out.

How many projects won, what they cost together, how far they are and what they are about is published and kept exactly.
Titles, addresses, dates and the split into single amounts and operations are made up.
"""

from . import geometry
from .arithmetic import total
from .budget_facts import AREA_SCALE, AREA_WINNERS, CITY_CODE, CITY_SCALE, EDITIONS, TOP_PROJECT_2016
from .budget_titles import CITY_TITLES, LEADS, OPERATIONS, TITLES
from .dice import Dice
from .places import PLACES, STREETS, at, bare, capital, definite, of, street_address

# Relative number of residents, for the editions whose winners by arrondissement are not known.
RESIDENTS = {
    1: 16, 2: 21, 3: 34, 4: 28, 5: 58, 6: 41, 7: 52, 8: 36, 9: 60, 10: 90, 11: 147, 12: 140, 13: 181, 14: 137, 15: 233,
    16: 167, 17: 168, 18: 196, 19: 187, 20: 195,
}
POPULAR_ARRONDISSEMENTS = (10, 11, 12, 13, 14, 15, 17, 18, 19, 20)
DATA_MONTH = 2024 * 12 + 8
WINNERS_SEED = "paris/bp_projets_gagnants"


def winners(city, dice, rows):
    identifier = 100
    city_titles = {theme: list(titles) for theme, titles in CITY_TITLES.items()}
    for year, facts in EDITIONS.items():
        slots = _slots(year, facts, dice)
        themes = _themes(year, facts, slots, dice)
        states = dice.shuffled([state for state, count in facts["progress"].items() for _ in range(count)])
        order = dice.shuffled(list(range(len(slots))))
        for index in order:
            identifier += 1 + dice.below(4)
            kind = (slots[index], themes[index], states[index])
            yield _winner(identifier, year, facts["letter"], kind, dice, city_titles)


def _winner(identifier, year, letter, kind, dice, city_titles):
    (amount, scale, code, popular), theme, state = kind
    number = _arrondissement(code, dice)
    title = None
    if (year, amount, theme) == (2016, TOP_PROJECT_2016[1], TOP_PROJECT_2016[2]):
        title = TOP_PROJECT_2016[0]
    elif scale == CITY_SCALE and city_titles[theme]:
        title = city_titles[theme].pop(0)
    dates = _dates(year, state, dice)
    site = "https://budgetparticipatif.paris.fr/bp/jsp/site/Portal.jsp"
    submitted = "%s?page=idee&campagne=%s&idee=%06d" % (site, letter, dice.between(1, 3500))
    return {
        "identifiant_projet_gagnant": identifier,
        "lien_projet_soumis": submitted if year > 2014 and not dice.chance(0.05) else None,
        "lien_projet_gagnant": "%s?document_id=%d&portlet_id=158" % (site, 400 + identifier) if dates[0] else None,
        "edition": "%d" % year,
        "titre_projet_gagnant": title or _title(theme, number, dice),
        "thematique": theme,
        "direction_pilote_projet": dice.pick(LEADS[theme]) if not dice.chance(0.02) else None,
        "budget_global_projet_gagnant": amount,
        "echelle_bp": scale,
        "adresse_projet_gagnant": _address(number, scale, dice),
        "arrondissement_projet_gagnant": code,
        "projet_q_pop": "Oui" if popular else "Non",
        "avancement_projet": state,
        "debut_etudes_projet": dates[0],
        "lancement_procedure_projet": dates[1],
        "lancement_travaux_projet": dates[2],
        "livraison_prev_projet": dates[3],
        "ouverture_projet": dates[4],
        "derniere_mise_a_jour_donnees": _month(DATA_MONTH - dice.below(8)) if dates[0] else None,
    }


def _arrondissement(code, dice):
    return dice.between(1, 4) if code == "75123" else int(code[3:])


def _title(theme, number, dice):
    return capital(dice.pick(TITLES[theme]).format(**_words(number, dice)))


def _words(number, dice):
    place, street = dice.pick(PLACES[number]), dice.pick(STREETS[number])
    return {
        "place": place, "at_place": at(place), "of_place": of(place), "bare_place": bare(place),
        "street": definite(street), "of_street": of(definite(street)),
        "number": "%de" % number if number > 1 else "1er",
    }


def _address(number, scale, dice):
    if scale == CITY_SCALE:
        return None if dice.chance(0.5) else "Tout Paris"
    return capital(street_address(dice, number)) if not dice.chance(0.08) else None


# Amounts: three or four groups whose counts and sums are known, around a known median.


def _slots(year, facts, dice):
    """`[(euros, scale, code, popular)]` for one edition."""
    groups = _groups(year, facts)
    codes = _codes(year, facts["winners_areas"], dice)
    popular_first = [c for c in codes if _is_popular(c)] + [c for c in codes if not _is_popular(c)]
    popular_count = groups["area_popular"]["count"]
    area_codes = {"area_popular": popular_first[:popular_count], "area": popular_first[popular_count:]}
    slots = []
    for name, group in groups.items():
        amounts = dice.shuffled(_fill(group, dice))
        for index, amount in enumerate(amounts):
            if name.startswith("city"):
                slots.append((amount, CITY_SCALE, CITY_CODE, name == "city_popular"))
            else:
                slots.append((amount, AREA_SCALE, area_codes[name][index], name == "area_popular"))
    return slots


def _is_popular(code):
    return code != "75123" and int(code[3:]) in POPULAR_ARRONDISSEMENTS


def _codes(year, count, dice):
    if year in AREA_WINNERS:
        return dice.shuffled([code for code, seats in AREA_WINNERS[year].items() for _ in range(seats)])
    weights = [("750%02d" % number, weight + 40) for number, weight in RESIDENTS.items()]
    return [dice.weighted(weights) for _ in range(count)]


def _groups(year, facts):
    """The four groups, each with its bands: how many amounts lie below, at and above the edition's median."""
    city_popular = {2014: (1, 1500000), 2016: (7, 19000000)}.get(year, (0, 0))
    popular = facts["popular_area_winners"] - city_popular[0]
    counts = {
        "city_popular": city_popular[0],
        "city": facts["winners_city"] - city_popular[0],
        "area_popular": popular,
        "area": facts["winners_areas"] - popular,
    }
    sums = {
        "city_popular": city_popular[1],
        "city": facts["euros_city"] - city_popular[1],
        "area_popular": facts["popular_area_euros"] - city_popular[1],
    }
    sums["area"] = facts["euros"] - sum(sums.values())
    middle = 1 if facts["winners"] % 2 else 2
    half = (facts["winners"] - middle) // 2
    if year == 2014:
        none = (0, 0, 0)
        splits = {"city_popular": (1, 0, 0), "city": (half - 1, middle, half), "area_popular": none, "area": none}
        return _banded(facts, counts, sums, splits)
    best = None
    for above in range(popular + 1):
        rest = half - facts["winners_city"] - above
        if not 0 <= rest <= counts["area"] - middle:
            continue
        splits = {
            "city_popular": (0, 0, counts["city_popular"]),
            "city": (0, 0, counts["city"]),
            "area_popular": (popular - above, 0, above),
            "area": (counts["area"] - middle - rest, middle, rest),
        }
        groups = _banded(facts, counts, sums, splits)
        fills = [_fullness(groups[name]) for name in ("area_popular", "area")]
        worst = max(abs(fill - 0.3) for fill in fills)
        if best is None or worst < best[0]:
            best = (worst, groups)
    return best[1]


def _banded(facts, counts, sums, splits):
    cap = 2000000 if facts["median"] > 400000 else 2500000
    groups = {}
    for name, (below, at_median, above) in splits.items():
        top = facts["max"] if name.startswith("city") else cap
        bands = [(facts["min"], facts["median"])] * below
        bands += [(facts["median"], facts["median"])] * at_median
        bands += [(facts["median"], top)] * above
        if name == "city":
            bands[-1] = (facts["max"], facts["max"])
        if name == ("area" if counts["area"] else "city"):
            bands[0] = (facts["min"], facts["min"])
        groups[name] = {"count": counts[name], "sum": sums[name], "bands": bands}
    return groups


def _fullness(group):
    low = sum(band[0] for band in group["bands"])
    high = sum(band[1] for band in group["bands"])
    return (group["sum"] - low) / (high - low) if high > low else 0.3


def _fill(group, dice):
    """Amounts inside their bands that add up exactly to the group's sum."""
    bands, target = group["bands"], group["sum"]
    values = [low + (high - low) * dice.low() for low, high in bands]
    gap = target - total(values)
    if gap > 0:
        room = total(high - v for v, (_, high) in zip(values, bands))
        values = [v + (high - v) * gap / room for v, (_, high) in zip(values, bands)]
    elif gap < 0:
        room = total(v - low for v, (low, _) in zip(values, bands))
        values = [v + (v - low) * gap / room for v, (low, _) in zip(values, bands)]
    values = [max(low, _rounded(v)) for v, (low, _) in zip(values, bands)]
    rest = target - sum(values)
    for step in (10000, 1000, 1):
        for index, (_, high) in enumerate(bands):
            move = min(rest, high - values[index], max(step, 10000 if step == 1 else step)) // step * step
            if move > 0:
                values[index] += move
                rest -= move
    if rest or any(not low <= v <= high for v, (low, high) in zip(values, bands)):
        raise ValueError("amounts do not add up to %d" % target)
    return values


def _rounded(value):
    step = 500 if value < 10000 else 1000 if value < 100000 else 5000 if value < 1000000 else 10000
    return int(value) // step * step


def _themes(year, facts, slots, dice):
    themes = dice.shuffled([theme for theme, count in facts["themes"].items() for _ in range(count)])
    if year == 2016:
        top = [i for i, slot in enumerate(slots) if slot[0] == TOP_PROJECT_2016[1]][0]
        other = themes.index(TOP_PROJECT_2016[2])
        themes[top], themes[other] = themes[other], themes[top]
    return themes


# Dates: months counted from year 0, so that steps are additions.


def _month(index):
    return "%d-%02d" % (index // 12, index % 12 + 1)


def _dates(year, state, dice):
    """Studies, procedures, works, planned delivery, opening, as far as the state has come."""
    studies = (year + 1) * 12 + dice.between(0, 6)
    procedure = studies + dice.between(2, 6)
    works = procedure + dice.between(2, 5)
    if state == "(non démarré)":
        return (None, None, None, None, None)
    if state == "ABANDONNÉ":
        return (_month(studies), None, None, None, None)
    if state == "FIN":
        opening = min(works + dice.between(2, 30 if year < 2019 else 12), DATA_MONTH - 1)
        planned = max(works, opening - dice.between(0, 3))
        return (_month(studies), _month(procedure), _month(works), _month(planned), _month(opening))
    planned = _month(DATA_MONTH + dice.between(2, 26))
    if state == "ETUDES":
        return (_month(studies), None, None, dice.maybe(0.8, planned), None)
    if state in ("PROCEDURES", "PROCEDURE"):
        return (_month(studies), _month(procedure), None, planned, None)
    return (_month(studies), _month(procedure), _month(works), planned, None)


# Operations


OPERATION_STATES = {
    "(non démarré)": ["(non démarré)"],
    "ETUDES": ["ETUDES", "(non démarré)"],
    "PROCEDURES": ["PROCEDURE", "ETUDES"],
    "TRAVAUX": ["TRAVAUX", "PROCEDURE", "FIN"],
    "LIVRAISON": ["LIVRAISON", "FIN", "TRAVAUX"],
    "FIN": ["FIN"],
    "ABANDONNÉ": ["ABANDONNÉ"],
}
REPEATED = [
    "direction_pilote_projet", "budget_global_projet_gagnant", "echelle_bp", "adresse_projet_gagnant",
    "arrondissement_projet_gagnant", "projet_q_pop", "avancement_projet", "debut_etudes_projet",
    "lancement_procedure_projet", "lancement_travaux_projet", "livraison_prev_projet", "ouverture_projet",
    "derniere_mise_a_jour_donnees",
]


def operations(city, dice, rows):
    identifier = 2000
    for project in winners(city, Dice(WINNERS_SEED), None):
        for index in range(_operation_count(project, dice)):
            identifier += 1 + dice.below(3)
            yield _operation(city, identifier, index, project, dice)


def _operation_count(project, dice):
    if project["echelle_bp"] == CITY_SCALE:
        return dice.between(3, 6)
    if project["avancement_projet"] == "(non démarré)":
        return dice.below(2)
    return dice.weighted([(1, 88), (2, 7), (3, 3), (4, 2)])


def _operation(city, identifier, index, project, dice):
    citywide = project["echelle_bp"] == CITY_SCALE
    code = project["arrondissement_projet_gagnant"]
    number = dice.between(1, 20) if citywide else _arrondissement(code, dice)
    quartier = city.quartier(dice, number)
    where = quartier.point(dice)
    located = not dice.chance(0.04)
    states = OPERATION_STATES[project["avancement_projet"]]
    state = states[0] if index == 0 else dice.pick(states)
    dates = _dates(int(project["edition"]), state, dice)
    if index == 0 or state == "FIN" == project["avancement_projet"]:
        dates = tuple(project[key] for key in REPEATED[7:12])
    street = definite(dice.pick(STREETS[number]))
    title = dice.pick(OPERATIONS[project["thematique"]])
    row = {
        "identifiant_operation": identifier,
        "titre_operation": "%s – %s" % (title, bare(street)) if not dice.chance(0.02) else None,
        "titre_projet_gagnant": project["titre_projet_gagnant"],
        "edition": project["edition"],
        "thematique": project["thematique"],
        "direction_pilote_operation": project["direction_pilote_projet"],
        "type_financement_operation": dice.weighted([("Marché", 70), ("Subvention", 15), ("Régie", 12), (None, 3)]),
        "adresse_operation": "%d %s" % (dice.between(1, 140), bare(street)) if located else None,
        "arrondissement_operation": "750%02d" % number,
        "longitude": where[0] if located else None,
        "latitude": where[1] if located else None,
        "operation_q_pop": project["projet_q_pop"],
        "quartier_operation": _quartier_label(quartier) if located else None,
        "avancement_operation": state,
        "debut_etudes_operation": dates[0],
        "lancement_procedure_operation": dates[1],
        "lancement_travaux_operation": dates[2],
        "livraison_prev_operation": dates[3],
        "ouverture_operation": dates[4],
        "identifiant_projet_gagnant": project["identifiant_projet_gagnant"],
        "lien_projet_soumis": project["lien_projet_soumis"],
        "lien_projet_gagnant": project["lien_projet_gagnant"],
    }
    row.update((key, project[key]) for key in REPEATED)
    row["geo_shape"] = geometry.point_feature(where) if located else None
    row["geo_point_2d"] = geometry.geo_point(where) if located else None
    return row


def _quartier_label(quartier):
    """Gros-Caillou → GROS CAILLOU (028)."""
    return "%s (%03d)" % (quartier.name.upper().replace("-", " "), quartier.number)
