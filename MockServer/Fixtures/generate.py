#!/usr/bin/env python3
"""Writes the seed data of the mock cities. Python 3.9 or later, standard library only.

    python3 generate.py                 rewrites paris/ and new-york/, always the same bytes
    python3 generate.py --check         writes nothing; exits 1 if a city differs from what would be written
    python3 generate.py --validate      checks the cities: data sets, participation, and one against the other
    python3 generate.py --dataset les-arbres --rows 200000 --into DIR
                                        writes one data set of any size as JSONL, for benchmarks
"""

import argparse
import json
import pathlib
import sys
import tempfile

sys.dont_write_bytecode = True

from generator import (
    catalogue, datasets, exports, new_york, paris_participation, participation, participation_validation, validation,
)
from generator.dice import Dice
from generator.territory import Territory

HERE = pathlib.Path(__file__).resolve().parent
CITY = "paris"
CITY_OBJECT = {
    "id": CITY,
    "name": "Paris",
    "timezone": "Europe/Paris",
    "language": "fr",
    "languages": ["fr", "en"],
    "currency": "EUR",
    "country": "France",
    "instant": "2026-09-14T08:30:00Z",
    "domain": "opendata.paris.fr",
    "bbox": [2.224, 48.815, 2.47, 48.902],
}


def write_cities(folder):
    write_paris(folder / CITY)
    write_participation(folder / new_york.CITY_OBJECT["id"], new_york.CITY_OBJECT, new_york.files())


def write_participation(folder, city, files):
    (folder / "participation").mkdir(parents=True, exist_ok=True)
    write_json(folder / "city.json", city)
    for name, value in files.items():
        with open(folder / "participation" / name, "w", encoding="utf-8", newline="\n") as file:
            file.write(participation.file_text(name, value))


def write_paris(folder):
    territory = Territory()
    write_participation(folder, CITY_OBJECT, paris_participation.files(territory))
    objects = []
    for dataset_id, source in datasets.SOURCES.items():
        if dataset_id == datasets.CATALOGUE:
            records = catalogue.rows_of(objects)
        else:
            records = rows_of(dataset_id, source.rows, territory)
        form = exports.form_of(datasets.SCHEMAS[dataset_id]["fields"])
        objects.append(write_dataset(folder / "datasets", dataset_id, records, form))


def rows_of(dataset_id, rows, territory):
    source = datasets.SOURCES[dataset_id]
    return source.rows_of(territory, Dice(source.seed or "%s/%s" % (CITY, dataset_id)), rows)


def write_dataset(folder, dataset_id, records, form):
    """Streams the records into the folder's one file of records, then writes the dataset object that counts them."""
    path = folder / dataset_id
    path.mkdir(parents=True, exist_ok=True)
    for other in exports.FORMS:
        (path / exports.file_name(other)).unlink(missing_ok=True)
    fields = datasets.SCHEMAS[dataset_id]["fields"]
    count = 0
    with open(path / exports.file_name(form), "w", encoding="utf-8", newline="\n") as file:
        file.write(exports.header(form, fields))
        for record in records:
            file.write(exports.line(form, fields, record))
            count += 1
    dataset = datasets.dataset_object(dataset_id, count)
    write_json(path / "dataset.json", dataset)
    return dataset


def write_json(path, value):
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def differences(expected, actual):
    """Files that are missing, superfluous or different, as sentences."""
    wanted = {path.relative_to(expected): path for path in expected.rglob("*") if path.is_file()}
    present = {path.relative_to(actual): path for path in actual.rglob("*") if path.is_file()}
    for name in sorted(set(wanted) | set(present)):
        if name not in present:
            yield "%s is missing" % name
        elif name not in wanted:
            yield "%s should not be there" % name
        elif wanted[name].read_bytes() != present[name].read_bytes():
            yield "%s differs" % name


def check():
    with tempfile.TemporaryDirectory() as scratch:
        write_cities(pathlib.Path(scratch))
        return [
            "%s/%s" % (city, sentence) for city in (CITY, new_york.CITY_OBJECT["id"])
            for sentence in differences(pathlib.Path(scratch) / city, HERE / city)
        ]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="compare the committed files, write nothing")
    parser.add_argument("--validate", action="store_true", help="verify schemas and coherence, write nothing")
    parser.add_argument("--dataset", choices=sorted(datasets.SOURCES), help="one data set only, with --rows and --into")
    parser.add_argument("--rows", type=int, help="number of rows; ignored by data sets of a fixed size")
    parser.add_argument("--into", type=pathlib.Path,
        help="folder that receives <dataset>/dataset.json and records.jsonl")
    options = parser.parse_args()
    if options.dataset:
        if options.into is None or options.dataset == datasets.CATALOGUE:
            parser.error("--dataset needs --into, and cannot be %s" % datasets.CATALOGUE)
        rows = datasets.SOURCES[options.dataset].rows if options.rows is None else options.rows
        records = rows_of(options.dataset, rows, Territory())
        write_dataset(options.into, options.dataset, records, exports.JSONL)
        return 0
    complaints = []
    if options.check:
        complaints += check()
    if options.validate:
        complaints += validation.problems(HERE / CITY)
        for city in (CITY, new_york.CITY_OBJECT["id"]):
            complaints += ["%s: %s" % (city, sentence) for sentence in participation_validation.problems(HERE / city)]
    if not options.check and not options.validate:
        write_cities(HERE)
    for complaint in complaints:
        print(complaint, file=sys.stderr)
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
