"""Records as text, in one of two forms: what the portal's `exports/csv` or its `exports/jsonl` gives.

CSV names the fields once instead of in every row, but has no lists and no file objects; an empty value is null.
The lines of the portal's CSV end in CR LF and a byte order mark stands in front. Here they end in LF, without a mark,
because the files are embedded in a Swift string literal, which cannot hold a carriage return.
"""

import csv
import io
import json

from . import geometry

CSV, JSONL = FORMS = ("csv", "jsonl")
TEXTS = ("text", "date", "datetime")


def form_of(fields):
    """The shorter form that holds every value of such records."""
    lossy = any(field["type"] == "file" or "multivalued" in field["annotations"] for field in fields)
    return JSONL if lossy else CSV


def file_name(form):
    return "records.%s" % form


def header(form, fields):
    """The text in front of the records."""
    return ";".join(field["name"] for field in fields) + "\n" if form == CSV else ""


def line(form, fields, record):
    """The text of one record with its line end."""
    if form == CSV:
        return ";".join(_quoted(_cell(field, record[field["name"]])) for field in fields) + "\n"
    return json.dumps({field["name"]: record[field["name"]] for field in fields}, ensure_ascii=False) + "\n"


def records(form, fields, text):
    """The records of a file, given its text. Raises a ValueError that says where the text is wrong."""
    if form == JSONL:
        return [json.loads(row) for row in text.split("\n")[:-1]]
    names = [field["name"] for field in fields]
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=";", strict=True))
    except csv.Error as error:
        raise ValueError("not CSV: %s" % error) from error
    if rows[:1] != [names]:
        raise ValueError("the first line is not %s" % ";".join(names))
    found = []
    for number, row in enumerate(rows[1:], 1):
        if len(row) != len(names):
            raise ValueError("row %d: %d values for %d fields" % (number, len(row), len(names)))
        try:
            found.append({field["name"]: _value(field, cell) for field, cell in zip(fields, row)})
        except ValueError as error:
            raise ValueError("row %d: %s" % (number, error)) from error
    return found


def _quoted(cell):
    return '"%s"' % cell.replace('"', '""') if any(mark in cell for mark in ';"\r\n') else cell


def _cell(field, value):
    if value is None:
        return ""
    kind = field["type"]
    if kind in TEXTS:
        cell = value
    elif kind == "geo_point_2d":
        cell = "%r, %r" % (value["lat"], value["lon"])
    elif kind == "geo_shape":
        cell = json.dumps(value["geometry"])
    else:
        cell = json.dumps(value)
    if _value(field, cell) != value:
        raise ValueError("%s: CSV cannot hold %r" % (field["name"], value))
    return cell


def _value(field, cell):
    if cell == "":
        return None
    kind = field["type"]
    if kind in TEXTS:
        return cell
    try:
        if kind == "geo_point_2d":
            lat, lon = cell.split(", ")
            return geometry.geo_point((float(lon), float(lat)))
        value = json.loads(cell)
    except ValueError as error:
        raise ValueError("%s: %r is no %s" % (field["name"], cell, kind)) from error
    return geometry.feature(value) if kind == "geo_shape" else value
