"""Rows of `subventions-accordees-et-refusees`. The associations are made up; none of the SIRET numbers is valid."""

from .places import PLACES, STREETS, at, bare, capital, definite, of

SECTORS = [
    "Culture & Arts", "Sport", "Social", "Education & formation", "Loisirs", "Environnement & écologie", "Santé",
    "Emploi", "Jeunesse", "Précarité & exclusion", "Relations internationales", "Patrimoine & mémoire",
    "Vie et animation locale", "Droits de l'Homme", "Recherche & enseignement supérieur",
]
NAMES = [
    "Les Amis {of_place}", "Collectif {place}", "Compagnie de l'Œil de bœuf", "Association sportive {place}",
    "La Petite Fabrique {of_place}", "Régie de quartier {place}", "Centre social {place}", "Chœur {of_street}",
    "Vivre ensemble {at_place}", "L'Atelier {of_street}", "Entraide & partage {place}", "Paris {place} Basket",
    "Maison des associations \"{place}\"", "Cyclofficine {of_street}", "Jardin partagé {of_street}",
    "Ludothèque {of_place}", "Théâtre {of_street}", "Mémoire vivante {of_place}",
]
PURPOSES = [
    ("Fonctionnement annuel de l'association", "Fonctionnement"),
    ("Aide au projet : ateliers d'écriture pour les jeunes {at_place}", "Projet"),
    ("Accompagnement scolaire ; soutien aux familles du quartier", "Projet"),
    ("Fête de quartier {at_place} – édition {year}", "Projet"),
    ("Achat de matériel : vélos, outils, \"caisse mobile\"", "Investissement"),
    ("Travaux de mise aux normes du local, {street}", "Investissement"),
    ("Insertion par l'activité économique de 25 personnes, dont 10 bénéficiaires du RSA", "Projet"),
    ("Tournoi intergénérationnel de pétanque & d'échecs ♟", "Projet"),
    ("Création d'un spectacle sur l'histoire {of_street}", "Projet"),
    ("Permanences d'accès aux droits et domiciliation", "Fonctionnement"),
]
DIRECTIONS = ["DAC", "DJS", "DASCO", "DSOL", "DDCT", "DAE", "DEVE", "DFPE", "DGRI", "DLH", "SG", None]


def grants(city, dice, rows):
    associations = [_association(dice) for _ in range(max(60, rows // 4))]
    for index in range(rows):
        year = dice.between(2018, 2026)
        name, siret, number = dice.pick(associations)
        purpose, nature = dice.pick(PURPOSES)
        refused = dice.chance(0.22)
        place = dice.pick(PLACES[number])
        street = dice.pick(STREETS[number])
        sectors = dice.sample(SECTORS, dice.between(1, 3))
        yield {
            "numero_de_dossier": "%d_%05d" % (year, 1 + index),
            "annee_budgetaire": "%d" % year,
            "collectivite": "Ville de Paris" if year > 2018 or dice.chance(0.8) else "Département de Paris",
            "nom_beneficiaire": name,
            "numero_siret": siret,
            "objet_du_dossier": dice.maybe(0.97, capital(purpose.format(
                at_place=at(place), street=street, of_street=of(definite(street)), year=year))),
            "montant_vote": 0 if refused else _amount(dice, nature),
            "direction": dice.pick(DIRECTIONS),
            "nature_de_la_subvention": nature if not dice.chance(0.02) else None,
            "secteurs_d_activites_definies_par_l_association": None if dice.chance(0.06) else sectors,
        }


def _amount(dice, nature):
    if dice.chance(0.05):
        return 100 * dice.between(500, 9000)
    step = 500 if nature != "Investissement" else 1000
    return step * (1 + int(dice.low() * 60))


def _association(dice):
    number = dice.between(1, 20)
    place = dice.pick(PLACES[number])
    street = dice.pick(STREETS[number])
    name = dice.pick(NAMES).format(
        place=capital(bare(place)), of_place=of(place), at_place=at(place), of_street=of(definite(street)))
    if dice.chance(0.3):
        name = name.upper()
    return name, dice.maybe(0.96, _invalid_siret(dice)), number


def _invalid_siret(dice):
    """Fourteen digits whose check digit is wrong, so that no real body is named."""
    digits = dice.digits(13)
    for last in range(10):
        candidate = "%s%d" % (digits, last)
        doubled = [int(c) * (2 if i % 2 == 0 else 1) for i, c in enumerate(candidate)]
        if sum(d - 9 if d > 9 else d for d in doubled) % 10 == 5:
            return candidate
    return candidate
