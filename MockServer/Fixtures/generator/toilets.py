"""Rows of `sanisettesparis`."""

from . import geometry
from .places import PLACES, STREETS, bare, plain_capitals, slug
from .territory import postcode

KINDS = [("SANISETTE", 78), ("TOILETTES", 12), ("URINOIR", 6), ("LAVATORY", 2), ("URINOIR FEMME", 1), (None, 1)]
STATES = ["Hors service", "En travaux", "Fermeture temporaire : travaux, voirie"]
HOURS = [("6 h - 22 h", 60), ("24 h / 24", 25), ("6 h - 1 h", 8), ("Voir fiche équipement", 4), (None, 3)]


def toilets(city, dice, rows):
    for _ in range(rows):
        quartier = city.quartier(dice)
        number = quartier.arrondissement
        kind = dice.weighted(KINDS)
        hours = dice.weighted(HOURS) if kind != "TOILETTES" else "Voir fiche équipement"
        where = quartier.point(dice)
        place = bare(dice.pick(PLACES[number]))
        page = "https://www.paris.fr/lieux/%s-%d" % (slug(place), dice.between(1800, 9900))
        in_garden = kind == "TOILETTES"
        yield {
            "type": kind,
            "statut": dice.maybe(0.06, dice.pick(STATES)),
            "adresse": dice.maybe(0.99, plain_capitals(place if in_garden else dice.pick(STREETS[number]))),
            "arrondissement": dice.maybe(0.99, postcode(number)),
            "horaire": hours,
            "acces_pmr": "Oui" if kind == "SANISETTE" else dice.pick(["Oui", "Non", None]),
            "relais_bebe": "Oui" if in_garden and dice.chance(0.6) else dice.maybe(0.5, "Non"),
            "url_fiche_equipement": dice.maybe(0.9, page) if in_garden else None,
            "geo_shape": geometry.feature({"coordinates": [[where[0], where[1]]], "type": "MultiPoint"}),
            "geo_point_2d": geometry.geo_point(where),
        }
