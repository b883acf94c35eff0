"""Rows of `les-arbres`."""

from . import geometry
from .places import PLACES, STREETS, bare, plain_capitals

# (French name, genus, species, cultivars, weight, greatest height in metres)
SPECIES = [
    ("Platane", "Platanus", "x hispanica", [], 40, 30),
    ("Marronnier", "Aesculus", "hippocastanum", ["''Baumannii''"], 24, 25),
    ("Tilleul", "Tilia", "tomentosa", ["''Brabant''"], 12, 22),
    ("Tilleul", "Tilia", "cordata", ["''Greenspire''"], 7, 20),
    ("Sophora", "Styphnolobium", "japonicum", ["''Regent''"], 12, 20),
    ("Erable", "Acer", "platanoides", ["''Emerald Queen''", "''Crimson King''"], 8, 18),
    ("Erable", "Acer", "pseudoplatanus", [], 6, 22),
    ("Frêne", "Fraxinus", "excelsior", ["''Westhof's Glorie''"], 6, 22),
    ("Cerisier à fleurs", "Prunus", "serrulata", ["''Kanzan''", "''Sunset Boulevard''"], 5, 9),
    ("Poirier à fleurs", "Pyrus", "calleryana", ["''Chanticleer''"], 5, 12),
    ("Micocoulier", "Celtis", "australis", [], 5, 18),
    ("Robinier", "Robinia", "pseudoacacia", ["''Bessoniana''"], 4, 18),
    ("Peuplier", "Populus", "nigra", ["''Italica''"], 3, 30),
    ("Chêne", "Quercus", "robur", ["''Fastigiata''"], 3, 25),
    ("Charme", "Carpinus", "betulus", ["''Fastigiata''"], 3, 15),
    ("Bouleau", "Betula", "pendula", [], 3, 16),
    ("Pin", "Pinus", "nigra subsp. laricio", ["''Corsicana''"], 3, 22),
    ("Ginkgo", "Ginkgo", "biloba", ["''Fastigiata''"], 2, 20),
    ("Magnolia", "Magnolia", "grandiflora", [], 2, 10),
    ("Paulownia", "Paulownia", "tomentosa", [], 2, 15),
    ("Cèdre", "Cedrus", "libani", ["''Glauca''"], 1, 25),
    ("Arbre aux quarante écus, \"abricotier d'argent\"", "Ginkgo", "biloba", [], 1, 20),
    (None, "Non spécifié", "n. sp.", [], 1, 8),
]
STAGES = [("Jeune (arbre)", 22), ("Jeune (arbre)Adulte", 20), ("Adulte", 40), ("Mature", 6), (None, 12)]
GROWTH = {
    "Jeune (arbre)": (0.0, 0.3), "Jeune (arbre)Adulte": (0.25, 0.55), "Adulte": (0.4, 0.9), "Mature": (0.75, 1.0),
    None: (0.0, 0.5),
}
SETTINGS = [("Alignement", 55), ("Jardin", 24), ("CIMETIERE", 8), ("DASCO", 5), ("PERIPHERIQUE", 3), ("DJS", 3),
            ("DFPE", 1), (None, 1)]
COMPLEMENTS = ["SN°", "face au 12", "n° 33-35", "PAIR; côté cour", "09-17"]
SPECIES_BY_WEIGHT = [(species, species[4]) for species in SPECIES]


def trees(city, dice, rows):
    for index in range(rows):
        quartier = city.quartier(dice)
        number = quartier.arrondissement
        name, genus, species, cultivars, _, greatest = dice.weighted(SPECIES_BY_WEIGHT)
        stage = dice.weighted(STAGES)
        growth = _growth(dice, stage)
        height = 2 + int(growth * (greatest - 2))
        setting = dice.weighted(SETTINGS)
        where = quartier.point(dice)
        yield {
            "idbase": 100001 + index * 3 + dice.below(3),
            "typeemplacement": "Arbre",
            "domanialite": setting,
            "arrondissement": _district(dice, number, where),
            "complementadresse": dice.maybe(0.2, dice.pick(COMPLEMENTS)),
            "numero": dice.maybe(0.12, "%d" % dice.between(1, 180)),
            "adresse": _address(dice, number, setting),
            "idemplacement": "%06d%03d" % (dice.between(1, 990000) // 1000 * 1000 + number, dice.between(1, 999)),
            "libellefrancais": name,
            "genre": genus,
            "espece": species,
            "varieteoucultivar": dice.maybe(0.5, dice.pick(cultivars)) if cultivars else None,
            "circonferenceencm": _measured(dice, 15 + int(growth * greatest * 9)),
            "hauteurenm": _measured(dice, height),
            "stadedeveloppement": stage,
            "remarquable": "OUI" if growth > 0.92 else dice.maybe(0.95, "NON"),
            "geo_point_2d": geometry.geo_point(where),
        }


def _measured(dice, value):
    """The register holds zeros, and sometimes nothing, where nobody measured."""
    return dice.weighted([(value, 96), (0, 3), (None, 1)])


def _growth(dice, stage):
    low, high = GROWTH[stage]
    return low + dice.bell() * (high - low)


def _district(dice, number, where):
    """The woods are districts of their own in this register."""
    if number == 12 and where[0] > 2.4165:
        return "BOIS DE VINCENNES"
    if number == 16 and where[0] < 2.2555:
        return "BOIS DE BOULOGNE"
    return "PARIS %s ARRDT" % ("1ER" if number == 1 else "%dE" % number)


def _address(dice, number, setting):
    if setting == "CIMETIERE":
        return "CIMETIERE DE PARIS / DIV %d" % dice.between(1, 96)
    if setting == "Jardin":
        return plain_capitals(bare(dice.pick(PLACES[number])))
    if setting == "DASCO":
        return "ECOLE ELEMENTAIRE / %d %s" % (dice.between(1, 90), plain_capitals(dice.pick(STREETS[number])))
    return plain_capitals(dice.pick(STREETS[number])) if not dice.chance(0.01) else None
