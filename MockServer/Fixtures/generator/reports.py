"""Rows of `dans-ma-rue`, what people report in the street."""

from . import geometry
from .places import street_address
from .territory import postcode

TYPES = [
    ("Objets abandonnés", 34, "DPE", [
        "Meubles", "Sacs et vrac", "Cartons", "Gravats ou déchets de chantier", "Électroménager", "Bouteille de gaz",
        "Ferraille, métaux, divers", "Déchets d'activités de soins; seringues"]),
    ("Graffitis, tags, affiches et autocollants", 22, "Graffitis - DPE", [
        "Graffitis sur mur, façade sur rue, pont", "Graffitis sur mobilier urbain", "Graffitis à caractère injurieux",
        "Affiches ou autocollants sur mobilier urbain",
        "Affiches, autocollants ou autre revêtement, sur mur ou façade"]),
    ("Autos, motos, vélos, trottinettes...", 13, "DPSP", [
        "Véhicule ventouse ou épave", "Vélo ou deux-roues \"épave\"", "Trottinette gênante", "Stationnement gênant"]),
    ("Propreté", 10, "DPE", [
        "Malpropreté : le sol est sale (huile, salissures)", "Poubelle de rue pleine, débordante", "Déjections canines",
        "Mauvaises odeurs : urine", "Dépôt sauvage au pied de l'arbre"]),
    ("Voirie et espace public", 9, "DVD - Voirie", [
        "Affaissement, trou, bosse, pavé arraché", "Trottoir : trou, bosse, pavé descellé", "Marquage au sol effacé",
        "Chantier : défaut de remise en état", "Bouche d'égout : tampon manquant"]),
    ("Mobiliers urbains", 5, "DVD - Mobilier", [
        "Potelet, barrière : arraché, cassé, descellé", "Banc cassé", "Panneau de signalisation : caché, cassé",
        "Abri voyageurs : vitre brisée"]),
    ("Éclairage / Électricité", 3, "Éclairage public", [
        "Éclairage éteint la nuit", "Éclairage allumé le jour", "Coffret ouvert, fils apparents"]),
    ("Arbres, végétaux et animaux", 2, "DEVE", [
        "Arbre mort, branche cassée", "Manque d'arrosage", "Rongeurs : rats, souris", "Nid de frelons, d'abeilles"]),
    ("Eau", 1, "Eau de Paris", ["Fuite sur voie publique", "Fontaine en panne", "Bouche de lavage bloquée"]),
    ("Activités commerciales et professionnelles", 1, "DU", ["Terrasse : débordement, nuisances", "Étalage gênant"]),
]
TYPES_BY_WEIGHT = [(entry, entry[1]) for entry in TYPES]
YEARS = [(2026, 60), (2025, 24), (2024, 10), (2023, 6)]
SOURCES = [("S", 60), ("G", 18), ("X", 14), ("B", 6), (None, 2)]
LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


def reports(city, dice, rows):
    for index in range(rows):
        kind, _, service, subtypes = dice.weighted(TYPES_BY_WEIGHT)
        year = dice.weighted(YEARS)
        month = dice.between(1, 9 if year == 2026 else 12)
        day = dice.between(1, 13 if (year, month) == (2026, 9) else LENGTHS[month - 1])
        quartier = city.quartier(dice)
        number = quartier.arrondissement
        where = quartier.point(dice)
        source = dice.weighted(SOURCES)
        council = city.council_at(where, quartier) if not dice.chance(0.04) else None
        address = "%s, %s PARIS" % (street_address(dice, number), postcode(number))
        located = not dice.chance(0.005)
        yield {
            "numero": 10001 + index,
            "type": kind,
            "soustype": dice.pick(subtypes) if not dice.chance(0.03) else None,
            "adresse": address if not dice.chance(0.01) else None,
            "code_postal": postcode(number),
            "ville": "Paris %d" % number,
            "arrondissement": number,
            "conseilquartier": council.name if council else None,
            "datedecl": "%d-%02d-%02d" % (year, month, day),
            "anneedecl": "%d" % year,
            "moisdecl": month,
            "prefixe": source,
            "intervenant": service if not dice.chance(0.08) else None,
            "id_dmr": "%s%d%s%d" % (source or "S", year, "ABCDEFGHIJKL"[month - 1], 1000 + index),
            "geo_shape": geometry.point_feature(where) if located else None,
            "geo_point_2d": geometry.geo_point(where) if located else None,
            "mois_annee_decla": "%d-%02d" % (year, month),
        }
