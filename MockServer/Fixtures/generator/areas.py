"""Rows of `arrondissements`, `quartier_paris` and `conseils-quartiers`."""

from . import geometry
from .arithmetic import total
from .territory_names import ARRONDISSEMENTS, QUARTIERS


def arrondissements(city, dice, rows):
    for area, (number, official_name, surface, perimeter) in zip(city.arrondissements, ARRONDISSEMENTS):
        yield {
            "n_sq_ar": 750000000 + number,
            "c_ar": number,
            "c_arinsee": 75100 + number,
            "l_ar": "1er Ardt" if number == 1 else "%dème Ardt" % number,
            "l_aroff": official_name,
            "n_sq_co": 750001537,
            "surface": surface,
            "perimetre": perimeter,
            "geom_x_y": geometry.geo_point(area.centre),
            "geom": geometry.feature(geometry.polygon(area.ring)),
        }


def quartiers(city, dice, rows):
    for area, surface in zip(city.quartiers, quartier_surfaces()):
        number = area.number
        yield {
            "n_sq_qu": "%d" % (750000000 + number),
            "c_qu": "%d" % number,
            "c_quinsee": "751%02d%02d" % (area.arrondissement, (number - 1) % 4 + 1),
            "l_qu": area.name,
            "c_ar": area.arrondissement,
            "n_sq_ar": "%d" % (750000000 + area.arrondissement),
            "perimetre": round(area.perimeter, 2),
            "surface": surface,
            "geom_x_y": geometry.geo_point(area.centre),
            "geom": geometry.feature(geometry.polygon(area.ring)),
            "st_area_shape": round(area.area, 4) if number % 7 else None,
            "st_perimeter_shape": round(area.perimeter, 4) if number % 7 else None,
        }


def quartier_surfaces():
    """Published hectares, scaled so that the four quartiers of an arrondissement add up to its surface."""
    surfaces = []
    for number, _, surface, _ in ARRONDISSEMENTS:
        hectares = [row[2] for row in QUARTIERS if (row[0] + 3) // 4 == number]
        whole = total(hectares)
        cents = [int(surface * 100 * share / whole) for share in hectares]
        cents[-1] = round(surface * 100) - sum(cents[:-1])
        surfaces.extend(cent / 100 for cent in cents)
    return surfaces


def councils(city, dice, rows):
    for area in city.councils:
        yield {
            "no_consqrt": "%d-%d" % (area.arrondissement, 1 + _rank(city, area)),
            "nom_quart": area.name,
            "nar": area.arrondissement,
            "nsq_ca": float(750000000 + area.number),
            "surface": round(area.area, 6),
            "geom_x_y": geometry.geo_point(area.centre),
            "geom": geometry.feature(geometry.polygon(area.ring)),
        }


def _rank(city, area):
    return [other for other in city.councils if other.arrondissement == area.arrondissement].index(area)
