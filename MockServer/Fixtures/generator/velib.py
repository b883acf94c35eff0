"""Rows of the two Vélib' data sets: the same stations, once with their live state, once as a register."""

from . import geometry
from .places import PLACES, STREETS, bare, capital, short

# Stations drawn by hand: the one of the vendor's documentation, and enough around the Hôtel de Ville for short walks.
LANDMARKS = [
    ("16107", "Benjamin Godard - Victor Hugo", 35, 2.275725, 48.865983),
    ("4016", "Place de l'Hôtel de Ville", 24, 2.351170, 48.856500),
    ("4010", "Hôtel de Ville - Rivoli", 28, 2.351800, 48.857450),
    ("4007", "Quai de l'Hôtel de Ville - Lobau", 31, 2.354200, 48.855700),
    ("4014", "Saint-Bon - Rivoli", 19, 2.349900, 48.857900),
    ("4104", "Archives - Rivoli", 26, 2.354300, 48.857300),
    ("4002", "Verrerie - Temple", 22, 2.354900, 48.857900),
    ("4005", "Cité - Parvis Notre-Dame", 27, 2.348710, 48.854020),
    ("4101", "Pont Louis-Philippe - Quai aux Fleurs", 15, 2.353900, 48.854200),
    ("4018", "Vieille du Temple - Rivoli", 23, 2.356900, 48.856500),
    ("1001", "Place du Châtelet", 30, 2.347360, 48.858160),
    ("3010", "Beaubourg - Rambuteau", 33, 2.353430, 48.861200),
    ("7033", "Champ de Mars - Tour Eiffel", 55, 2.297400, 48.857200),
    ("18001", "Sacré-Cœur - Ronsard", 21, 2.345200, 48.885300),
]

# (name, INSEE code, first two digits of its stations, stations, longitude and latitude of its centre)
TOWNS = [
    ("Boulogne-Billancourt", "92012", "21", 42, 2.2410, 48.8365),
    ("Issy-les-Moulineaux", "92040", "22", 22, 2.2710, 48.8235),
    ("Vanves", "92075", "22", 9, 2.2890, 48.8205),
    ("Malakoff", "92046", "22", 12, 2.2990, 48.8168),
    ("Montrouge", "92049", "22", 16, 2.3185, 48.8135),
    ("Gentilly", "94037", "42", 8, 2.3440, 48.8110),
    ("Le Kremlin-Bicêtre", "94043", "42", 8, 2.3590, 48.8100),
    ("Ivry-sur-Seine", "94041", "42", 20, 2.3850, 48.8150),
    ("Charenton-le-Pont", "94018", "41", 10, 2.4070, 48.8215),
    ("Saint-Mandé", "94067", "41", 8, 2.4190, 48.8475),
    ("Vincennes", "94080", "41", 16, 2.4330, 48.8480),
    ("Montreuil", "93048", "31", 36, 2.4410, 48.8630),
    ("Bagnolet", "93006", "31", 12, 2.4220, 48.8690),
    ("Les Lilas", "93045", "31", 9, 2.4190, 48.8800),
    ("Le Pré-Saint-Gervais", "93061", "35", 6, 2.4040, 48.8870),
    ("Pantin", "93055", "35", 24, 2.4060, 48.8960),
    ("Aubervilliers", "93001", "33", 22, 2.3830, 48.9120),
    ("Saint-Denis", "93066", "32", 32, 2.3560, 48.9280),
    ("Saint-Ouen-sur-Seine", "93070", "34", 18, 2.3330, 48.9090),
    ("Clichy", "92024", "23", 20, 2.3060, 48.9040),
    ("Levallois-Perret", "92044", "23", 22, 2.2870, 48.8950),
    ("Neuilly-sur-Seine", "92051", "23", 18, 2.2680, 48.8870),
]
TOWN_STREETS = (
    "Jean Jaurès|Mairie|Gabriel Péri|République|Victor Hugo|Général de Gaulle|Marché|Paul Vaillant-Couturier|Gare|"
    "Henri Barbusse|Anatole France|Jules Ferry|Général Leclerc|Stalingrad|Hôpital|Édouard Vaillant|Église|Voltaire|"
    "Pasteur|Stade|Danton|Parc des Sports|Théâtre|Aristide Briand|8 Mai 1945|Louise Michel"
).split("|")


def stations(city, dice, rows):
    """Both data sets are two views of these values."""
    used_names, numbers = {}, {}
    for code, name, capacity, lon, lat in LANDMARKS[:rows]:
        used_names[name] = True
        yield _station(dice, code, name, capacity, (lon, lat), "Paris", "75056")
    suburban = sum(town[3] for town in TOWNS)
    for _ in range(rows - len(LANDMARKS)):
        if dice.chance(suburban / 1450.0):
            town, insee, prefix, _, lon, lat = dice.weighted([(t, t[3]) for t in TOWNS])
            where = _near(city, dice, lon, lat)
            code = _code(numbers, prefix, 1)
            name = _name(dice, used_names, TOWN_STREETS, town)
            yield _station(dice, code, name, None, where, town, insee)
        else:
            quartier = city.quartier(dice)
            number = quartier.arrondissement
            code = _code(numbers, "%d" % number, 20)
            names = [short(s) for s in STREETS[number]] + [capital(bare(p)) for p in PLACES[number]]
            name = _name(dice, used_names, names, quartier.name)
            yield _station(dice, code, name, None, quartier.point(dice), "Paris", "75056")


def _code(numbers, prefix, first):
    numbers[prefix] = numbers.get(prefix, first - 1) + 1
    number = numbers[prefix]
    code = "%s%03d" % (prefix, number) if number < 1000 else "%02d%06d" % (int(prefix), number)
    return _code(numbers, prefix, first) if any(code == landmark[0] for landmark in LANDMARKS) else code


def _name(dice, used, names, area):
    for _ in range(30):
        first, second = dice.pick(names), dice.pick(names)
        name = "%s - %s" % (first, second) if dice.chance(0.8) else "%s - %s" % (first, area)
        if first != second and name not in used and len(used) < 20000:
            used[name] = True
            return name
    return "%s - %s" % (area, dice.pick(names))


def _near(city, dice, lon, lat):
    """A point about the centre of a neighbouring town, outside Paris."""
    while True:
        where = (round(lon + (dice.bell() - 0.5) * 0.045, 6), round(lat + (dice.bell() - 0.5) * 0.03, 6))
        if not city.outline_contains(where):
            return where


def _station(dice, code, name, capacity, where, town, insee):
    capacity = capacity or 12 + int(dice.bell() * 42)
    installed = not dice.chance(0.012)
    out_of_order = int(dice.low() * 4)
    bikes = int(dice.unit() * (capacity - out_of_order + 1)) if installed else 0
    docks = capacity - out_of_order - bikes if installed else 0
    electric = int(dice.bell() * 0.9 * bikes)
    seconds = int(dice.low() * 2400) if not dice.chance(0.01) else dice.between(90000, 2000000)
    lost = not installed and dice.chance(0.5)
    return {
        "stationcode": code,
        "name": name,
        "is_installed": "OUI" if installed else "NON",
        "capacity": capacity,
        "numdocksavailable": None if lost else docks,
        "numbikesavailable": None if lost else bikes,
        "mechanical": None if lost else bikes - electric,
        "ebike": None if lost else electric,
        "is_renting": None if lost else ("OUI" if installed and not dice.chance(0.005) else "NON"),
        "is_returning": None if lost else ("OUI" if installed and not dice.chance(0.005) else "NON"),
        "duedate": None if lost else _instant(seconds),
        "coordonnees_geo": None if lost and dice.chance(0.5) else geometry.geo_point(where),
        "nom_arrondissement_communes": None if lost else town,
        "code_insee_commune": None if dice.chance(0.02) else insee,
    }


def _instant(seconds_ago):
    """So many seconds before 2026-09-14T08:30:00Z."""
    total = 14 * 86400 + 8 * 3600 + 30 * 60 - seconds_ago
    month = 9
    if total < 86400:
        total, month = total + 31 * 86400, 8
    day, rest = divmod(total, 86400)
    return "2026-%02d-%02dT%02d:%02d:%02d+00:00" % (month, day, rest // 3600, rest // 60 % 60, rest % 60)


def availability(city, dice, rows):
    return stations(city, dice, rows)


def register(city, dice, rows):
    for station in stations(city, dice, rows):
        yield {key: station[key] for key in ("stationcode", "name", "capacity", "coordonnees_geo")}
