"""Checks a city folder: every record against its dataset object, then the data sets against each other."""

import json
import re

from . import budget_facts, exports, geometry
from .datasets import CATALOGUE, LIVE_STATIONS, OPERATIONS, SCHEMAS, STATIONS, WINNERS

DATES = {
    "year": re.compile(r"^\d{4}$"),
    "month": re.compile(r"^\d{4}-(0[1-9]|1[0-2])$"),
    "day": re.compile(r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$"),
}
INSTANT = re.compile(r"^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{6})?\+00:00$")
FILE_KEYS = ["thumbnail", "filename", "format", "id", "url", "height", "width", "exif_orientation", "color_summary"]
FORBIDDEN = re.compile("[\x00-\x09\x0b-\x1f\x7f\u2028\u2029\ufeff]")
BOUNDS = (2.15, 48.78, 2.52, 48.96)
DEFAULT_METAS, DCAT_METAS = 31, 17


def problems(folder):
    """What is wrong with the data sets under `folder`, as sentences; an empty list when nothing is.

    The data sets are compared with each other only when each of them is right by itself.
    """
    found, records = [], {}
    for path in sorted((folder / "datasets").iterdir()):
        found.extend("%s: %s" % (path.name, sentence) for sentence in _dataset(path, records))
    return found or list(_coherence(records))


def _dataset(path, records):
    """What is wrong with one data set, whose rows are added to `records`."""
    if path.name not in SCHEMAS:
        yield "there is no schema for it"
        return
    fields = SCHEMAS[path.name]["fields"]
    form = exports.form_of(fields)
    expected = ["dataset.json", exports.file_name(form)]
    files = sorted(file.name for file in path.iterdir())
    if files != expected:
        yield "its files are %s, expected %s" % (", ".join(files), " and ".join(expected))
        return
    try:
        dataset_text, records_text = [(path / file).read_bytes().decode("utf-8") for file in expected]
        for file, text in zip(expected, (dataset_text, records_text)):
            if FORBIDDEN.search(text) or '"""#' in text or not text.endswith("\n"):
                yield "%s: control character, byte order mark, raw-string end, or no final newline" % file
        dataset = json.loads(dataset_text)
        rows = records[path.name] = exports.records(form, fields, records_text)
    except ValueError as error:
        yield str(error)
        return
    yield from _object(dataset, path.name, len(rows))
    yield from _rows(form, fields, rows, records_text)


def _object(dataset, name, count):
    if dataset["dataset_id"] != name:
        yield "dataset_id is %s" % dataset["dataset_id"]
    if dataset["fields"] != SCHEMAS[name]["fields"]:
        yield "fields differ from the schema"
    if len(dataset["metas"]["default"]) != DEFAULT_METAS or len(dataset["metas"]["dcat"]) != DCAT_METAS:
        yield "metas are incomplete"
    if dataset["metas"]["default"]["records_count"] != count:
        yield "records_count is not %d" % count


def _rows(form, fields, rows, text):
    names = [field["name"] for field in fields]
    filled = {}
    position = len(exports.header(form, fields))
    for index, record in enumerate(rows, 1):
        if list(record) != names:
            yield "row %d: keys are %s" % (index, list(record))
            return
        line = exports.line(form, fields, record)
        if not text.startswith(line, position):
            yield "row %d: not written as the export writes it" % index
            return
        position += len(line)
        for field in fields:
            value = record[field["name"]]
            if value is not None:
                filled[field["name"]] = True
                wrong = _wrong(field, value)
                if wrong:
                    yield "row %d: %s: %s: %r" % (index, field["name"], wrong, value)
    for missing in [n for n in names if n not in filled]:
        yield "%s is null in every row" % missing


def _wrong(field, value):
    kind = field["type"]
    if kind == "text":
        if "multivalued" in field["annotations"]:
            good = isinstance(value, list) and value and all(isinstance(v, str) and v for v in value)
        else:
            good = isinstance(value, str) and value != ""
        return None if good else "not a text"
    if kind == "int":
        return None if type(value) is int else "not an int"
    if kind == "double":
        return None if type(value) is float else "not a double"
    if kind == "boolean":
        return None if type(value) is bool else "not a boolean"
    if kind == "date":
        pattern = DATES[field["annotations"].get("timeserie_precision", "day")]
        return None if isinstance(value, str) and pattern.match(value) else "not a date of its precision"
    if kind == "datetime":
        return None if isinstance(value, str) and INSTANT.match(value) else "not an instant in UTC"
    if kind == "geo_point_2d":
        return _wrong_point(value)
    if kind == "geo_shape":
        return _wrong_shape(value)
    if kind == "file":
        return None if list(value) == FILE_KEYS else "not a file object"
    return "unknown type %s" % kind


def _wrong_point(value):
    if list(value) != ["lon", "lat"]:
        return "not a point"
    return _wrong_position([value["lon"], value["lat"]])


def _wrong_position(position):
    west, south, east, north = BOUNDS
    lon, lat = position
    if type(lon) is not float or type(lat) is not float:
        return "coordinates are not doubles"
    return None if west <= lon <= east and south <= lat <= north else "outside the region"


def _wrong_shape(value):
    if list(value) != ["type", "geometry", "properties"] or value["type"] != "Feature" or value["properties"] != {}:
        return "not a feature"
    shape = value["geometry"]
    if not isinstance(shape, dict) or list(shape) != ["coordinates", "type"]:
        return "not a geometry"
    coordinates = shape["coordinates"]
    if shape["type"] == "Point":
        return _wrong_position(coordinates)
    if shape["type"] == "MultiPoint":
        return next((wrong for wrong in map(_wrong_position, coordinates) if wrong), None)
    if shape["type"] == "Polygon":
        ring = [tuple(position) for position in coordinates[0]]
        if len(ring) < 4 or ring[0] != ring[-1]:
            return "ring not closed"
        if geometry.signed_area(ring[:-1]) <= 0 or not geometry.is_simple(ring[:-1]):
            return "ring clockwise or crossing itself"
        return next((wrong for wrong in map(_wrong_position, ring) if wrong), None)
    return "unexpected geometry %s" % shape["type"]


def _coherence(records):
    for check in (_stations, _areas, _winners, _operations, _reports, _catalogue):
        for sentence in check(records):
            yield "%s: %s" % (check.__name__.strip("_"), sentence)


def _unique(rows, key):
    return len({row[key] for row in rows}) == len(rows)


def _stations(records):
    live, register = records[LIVE_STATIONS], records[STATIONS]
    twins = ["stationcode", "name", "capacity", "coordonnees_geo"]
    if [[row[key] for key in twins] for row in live] != [[row[key] for key in twins] for row in register]:
        yield "the two data sets do not hold the same stations"
    if not _unique(live, "stationcode") or not _unique(live, "name"):
        yield "a code or a name occurs twice"
    here = geometry.to_plane(2.3522, 48.8566)
    near = 0
    for row in live:
        if row["numbikesavailable"] is not None:
            if row["mechanical"] + row["ebike"] != row["numbikesavailable"]:
                yield "%s: bikes do not add up" % row["stationcode"]
            if row["numbikesavailable"] + row["numdocksavailable"] > row["capacity"]:
                yield "%s: more bikes and docks than its capacity" % row["stationcode"]
        point = row["coordonnees_geo"]
        if point and geometry.distance(here, geometry.to_plane(point["lon"], point["lat"])) <= 500:
            near += 1
    if near < 5:
        yield "only %d stations within 500 m of the Hôtel de Ville" % near


def _areas(records):
    for name, key in (("arrondissements", "c_ar"), ("quartier_paris", "c_qu"), ("conseils-quartiers", "nom_quart")):
        if not _unique(records[name], key):
            yield "%s: %s occurs twice" % (name, key)
        for row in records[name]:
            ring = [tuple(p) for p in row["geom"]["geometry"]["coordinates"][0][:-1]]
            if not geometry.contains(ring, (row["geom_x_y"]["lon"], row["geom_x_y"]["lat"])):
                yield "%s: the point of %s lies outside" % (name, row[key])
    for row in records["arrondissements"]:
        parts = [part for part in records["quartier_paris"] if part["c_ar"] == row["c_ar"]]
        if len(parts) != 4 or abs(sum(part["surface"] for part in parts) - row["surface"]) > 0.01:
            yield "the quartiers of arrondissement %d do not add up" % row["c_ar"]
        whole = geometry.area(geometry.ring_in_plane(row["geom"]["geometry"]["coordinates"][0][:-1]))
        if abs(whole / row["surface"] - 1) > 0.08:
            yield "arrondissement %d is drawn %.0f %% too large" % (row["c_ar"], 100 * (whole / row["surface"] - 1))
    for name, number, lon, lat in LANDMARKS:
        ring = next(r["geom"] for r in records["arrondissements"] if r["c_ar"] == number)["geometry"]["coordinates"][0]
        if not geometry.contains([tuple(p) for p in ring[:-1]], (lon, lat)):
            yield "%s is not in arrondissement %d" % (name, number)


LANDMARKS = [
    ("Hôtel de Ville", 4, 2.3522, 48.8566), ("Louvre", 1, 2.3370, 48.8610), ("Tour Eiffel", 7, 2.2970, 48.8575),
    ("Sacré-Cœur", 18, 2.3431, 48.8867), ("Panthéon", 5, 2.3461, 48.8462), ("Buttes-Chaumont", 19, 2.3822, 48.8809),
    ("Parc Montsouris", 14, 2.3385, 48.8222), ("Père-Lachaise", 20, 2.3940, 48.8615),
]


def _counts(values):
    result = {}
    for value in values:
        result[value] = result.get(value, 0) + 1
    return result


def _winners(records):
    rows = records[WINNERS]
    if len(rows) != budget_facts.TOTAL_WINNERS or not _unique(rows, "identifiant_projet_gagnant"):
        yield "%d projects, or an identifier twice" % len(rows)
    if sum(row["budget_global_projet_gagnant"] for row in rows) != budget_facts.TOTAL_EUROS:
        yield "the total differs from the published one"
    for year, facts in budget_facts.EDITIONS.items():
        edition = [row for row in rows if row["edition"] == str(year)]
        amounts = sorted(row["budget_global_projet_gagnant"] for row in edition)
        city = [row for row in edition if row["echelle_bp"] == budget_facts.CITY_SCALE]
        popular = [row for row in edition if row["projet_q_pop"] == "Oui"]
        middle = len(amounts) // 2
        median = amounts[middle] if len(amounts) % 2 else (amounts[middle - 1] + amounts[middle]) / 2
        seen = {
            "winners": len(edition),
            "winners_city": len(city),
            "winners_areas": len(edition) - len(city),
            "euros": sum(amounts),
            "euros_city": sum(row["budget_global_projet_gagnant"] for row in city),
            "min": amounts[0],
            "median": median,
            "max": amounts[-1],
            "popular_area_winners": len(popular),
            "popular_area_euros": sum(row["budget_global_projet_gagnant"] for row in popular),
            "progress": _counts(row["avancement_projet"] for row in edition),
            "themes": _counts(row["thematique"] for row in edition),
        }
        for key, value in seen.items():
            if value != facts[key]:
                yield "%d: %s is %r, published %r" % (year, key, value, facts[key])
        if year in budget_facts.AREA_WINNERS:
            areas = _counts(row["arrondissement_projet_gagnant"] for row in edition if row not in city)
            if areas != budget_facts.AREA_WINNERS[year]:
                yield "%d: winners by arrondissement differ" % year


def _operations(records):
    projects = {row["identifiant_projet_gagnant"]: row for row in records[WINNERS]}
    rows = records[OPERATIONS]
    if not _unique(rows, "identifiant_operation"):
        yield "an identifier occurs twice"
    shared = [key for key in rows[0] if key in records[WINNERS][0]]
    for row in rows:
        project = projects.get(row["identifiant_projet_gagnant"])
        if project is None:
            yield "operation %d belongs to no project" % row["identifiant_operation"]
        elif any(row[key] != project[key] for key in shared):
            yield "operation %d contradicts its project" % row["identifiant_operation"]
        elif not _state_fits(row["avancement_operation"], project["avancement_projet"]):
            yield "operation %d is %s in a project %s" % (
                row["identifiant_operation"], row["avancement_operation"], project["avancement_projet"])


def _state_fits(operation, project):
    if project in ("FIN", "ABANDONNÉ", "(non démarré)"):
        return operation == project
    order = ["(non démarré)", "ETUDES", "PROCEDURE", "TRAVAUX", "LIVRAISON"]
    return operation == "FIN" or order.index(operation) <= order.index(project.replace("PROCEDURES", "PROCEDURE"))


def _reports(records):
    for row in records["dans-ma-rue"]:
        year, month, _ = row["datedecl"].split("-")
        parts = [year, int(month), "%s-%s" % (year, month), "750%02d" % row["arrondissement"]]
        if [row["anneedecl"], row["moisdecl"], row["mois_annee_decla"], row["code_postal"]] != parts:
            yield "report %d: its dates or places disagree" % row["numero"]


def _catalogue(records):
    public = sorted(row["dataset_id"] for row in records[CATALOGUE] if row["visibility"] == "domain")
    if public != sorted(name for name in records if name != CATALOGUE):
        yield "the public entries are not the data sets of the city"
