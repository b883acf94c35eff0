"""Rows of one idea box and one questionnaire of the city's past online consultations. All words are made up."""

from .places import STREETS, definite, of

IDEAS = [
    ("Piétonniser {street}", "Espace public", "Fermer la rue aux voitures le dimanche, comme dans d'autres quartiers."),
    ("Planter des arbres le long {of_street}", "Végétalisation",
        "L'été, le bitume brûle : il faut de l'ombre, des fosses plus "
     "larges et des essences qui résistent à la sécheresse."),
    ("Des arceaux vélo devant l'école", "Mobilités", "Les vélos sont attachés aux grilles ; ça gêne les poussettes."),
    ("Un banc, une fontaine 🚰", "Espace public", "Mes voisins âgés n'ont nulle part où s'asseoir."),
    ("Élargir les trottoirs {of_street}", "Mobilités", "On ne passe pas à deux, encore moins en fauteuil."),
    ("\"Rue aux écoles\" pour la maternelle", "Mobilités", "Aux heures d'entrée et de sortie, c'est dangereux."),
    ("Moins de scooters, plus de calme", "Cadre de vie", "Le bruit la nuit est insupportable, surtout l'été."),
    ("Des jardinières cœur de rue", "Végétalisation", "Avec les commerçants, nous sommes prêts à les arroser !"),
    ("Mieux éclairer {street}", "Cadre de vie", "Le soir, on ne voit pas les trous ; l'éclairage est blafard."),
    ("Garder des places de livraison", "Mobilités", "Sans elles, les camions s'arrêtent en double file."),
    ("Un parvis apaisé devant l'église", "Espace public", "Pavés à reprendre, potelets à ôter, vue à dégager."),
    ("Compost de quartier", "Végétalisation", "Un bac par îlot, tenu par les habitants ; peu cher, très utile."),
]
COMMENTS = [
    "D'accord, à condition de penser aux livraisons.", "Très bonne idée !", "Et les personnes à mobilité réduite ?",
    "Je suis contre : où vont aller les voitures ?", "Oui ; commençons par un essai de six mois.",
    "Bravo, \"enfin\" une proposition simple 👏", "Le trottoir d'en face est plus large, non ?",
]
LINKS = ["J'y habite", "J'y travaille", "J'y étudie", "J'y passe régulièrement", None]

ROLES = ["Échanger entre voisins", "Donner un avis sur les projets de la mairie", "Proposer des projets",
         "Créer du lien social, de la convivialité", "Informer les habitant·e·s"]
ANSWERS = {
    "vous_etes": ["Conseiller de quartier", "Habitant de Paris", "Membre d'une association", "Agent de la Ville", None],
    "est_il_souhaitable_que_certaines_personnes_aient_des_responsabilites_plus_importantes_dans_le_consei": [
        "Oui", "Non", "Ne se prononce pas", None],
    "pensez_vous_quil_est_utile_davoir_une_presidence": ["Oui", "Non", "Oui, tournante", None],
    "pensez_vous_quil_est_utile_davoir_un_bureau_et_ou_une_equipe_danimation_pour_gerer_le_fonctionnement": [
        "Un bureau", "Une équipe d'animation", "Les deux", "Aucun des deux", None],
    "pensez_vous_quil_est_utile_de_creer_des_groupes_thematiques_au_sein_du_conseil_de_quartier_pour_suiv": [
        "Oui", "Non", None],
    "pour_vous_quel_serait_le_role_de_la_presidence_de_lequipe_danimation_du_bureau_ou_des_groupes_themat": [
        "Animer les réunions, préparer l'ordre du jour", "Faire le lien avec la mairie ; relancer",
        "Aucun, tout le monde "
        "doit pouvoir animer", None],
    "quel_type_s_de_formation_des_conseillers_de_quartier_vous_parait_necessaire": [
        "Budget et institutions", "Animation de réunion", "Urbanisme, lecture de plans", "Aucune", None],
    "pensez_vous_que_la_presence_dun_e_elu_e_au_conseil_de_quartier_est_necessaire": [
        "Oui, toujours", "Oui, sur invitation", "Non", None],
    "qui_devrait_pouvoir_proposer_des_sujets_a_inscrire_a_lordre_du_jour_des_reunions_du_conseil_de_quart": [
        "Tous les habitants", "Les conseillers de quartier", "La mairie d'arrondissement", None],
    "qui_devrait_pouvoir_proposer_des_projets_mis_en_oeuvre_par_le_conseil_de_quartier": [
        "Tous les habitants", "Les conseillers de quartier", "Les associations locales", None],
    "qui_pourrait_decider_de_lancer_un_nouveau_projet_du_conseil_de_quartier": [
        "L'assemblée plénière", "Le bureau", "Un vote en ligne", None],
    "comment_decider_des_projets_a_mettre_en_oeuvre": ["Vote à main levée", "Consensus", "Tirage au sort",
        "Vote en ligne", None],
    "quel_s_type_s_danimation_souhaiteriez_vous_avoir_dans_votre_conseil_de_quartier": [
        "Marches exploratoires", "Ateliers en petits groupes", "World café ; budget participatif",
        "Réunion classique", None],
    "une_plateforme_numerique_serait_elle_utile": ["Oui", "Non", "Oui, en plus des réunions", None],
    "parmi_ces_instances_de_democratie_locale_connaissez_vous": [
        "Le conseil citoyen", "Le Conseil parisien de la jeunesse", "Le CICA", "Aucune", None],
    "le_conseil_de_quartier_devrait_il_davantage_travailler_avec_ces_instances": ["Oui", "Non", "Sans opinion", None],
}
REASONS = [
    "Pour éviter les doublons et partager les idées.", "Parce que les sujets dépassent les limites d'un quartier.",
    "Ensemble, on pèse plus ; seul, on attend.", "Pour toucher les jeunes, les familles, ceux qu'on n'entend pas.",
    "\"Plus on est de fous...\" : la mairie écoute mieux un collectif.",
]


def idea_box(city, dice, rows):
    """One row per contribution, then one per vote or comment upon it, as the consultation platform exported them."""
    line, row = 0, 0
    while row < rows:
        line += 1
        idea = _idea(city, dice, line)
        replies = min(int(dice.low() * 9), rows - row - 1)
        idea["total_vote"] = replies + dice.below(6)
        yield idea
        row += 1
        for _ in range(replies):
            yield _reply(idea, dice)
            row += 1


def _idea(city, dice, line):
    title, category, text = dice.pick(IDEAS)
    name = dice.pick(STREETS[7])
    street = definite(name)
    place = {"street": street, "of_street": of(street)}
    quartier = city.by_arrondissement[7][0]
    located = dice.chance(0.7)
    where = quartier.point(dice)
    return {
        "ligne": line,
        "type_de_contribution": "Proposition",
        "titre": title.format(**place),
        "total_vote": 0,
        "cree_le": _day(dice.between(0, 60)),
        "statut": dice.maybe(0.85, dice.pick(["Étudiée", "Retenue", "Non retenue", "Publiée"])),
        "categorie": dice.maybe(0.95, category),
        "adresse": "%d %s, 75007 Paris, France" % (dice.between(1, 90), name) if located else None,
        "adresse_lat": where[1] if located else None,
        "adresse_long": where[0] if located else None,
        "localisation": dice.maybe(0.2, "À l'angle avec le boulevard Saint-Germain"),
        "description": text if not dice.chance(0.1) else text + "\nÀ discuter avec le conseil de quartier.",
        "quel_est_votre_lien_avec_le_quartier_de_saint_thomas_d_aquin": dice.pick(LINKS),
        "souhaitez_vous_etre_tenu_e_informe_e_des_suites_du_projet": dice.pick(["Oui", "Non", None]),
        "vote_le": None,
        "commentaire": None,
        "commentaire_cree_le": None,
        "statut_commentaire": None,
    }


def _reply(idea, dice):
    """The idea's columns repeated beside a vote or a comment."""
    row = dict(idea)
    day = _day(dice.between(61, 88))
    if dice.chance(0.6):
        row.update({"type_de_contribution": "Vote", "vote_le": day})
    else:
        row.update({
            "type_de_contribution": "Commentaire", "commentaire": dice.pick(COMMENTS), "commentaire_cree_le": day,
            "statut_commentaire": dice.maybe(0.9, "Publié"),
        })
    return row


def _day(offset):
    """So many days after 4 March 2021."""
    months = [(3, 31), (4, 30), (5, 31), (6, 30)]
    day = 4 + offset
    for month, length in months:
        if day <= length:
            return "2021-%02d-%02d" % (month, day)
        day -= length
    raise ValueError("the consultation was over by then")


def questionnaire(city, dice, rows):
    for _ in range(rows):
        draft = dice.chance(0.05)
        row = {
            "publie": "Non" if draft else "Oui",
            "cree_le": "2018-%02d-%02d" % (dice.between(5, 7), dice.between(1, 30)) if not dice.chance(0.01) else None,
            "brouillon": dice.maybe(0.9, "Oui" if draft else "Non"),
            "vous_etes": dice.pick(ANSWERS["vous_etes"]),
            "pour_vous_a_quoi_sert_le_conseil_de_quartier": dice.maybe(
                0.95, ", ".join(dice.sample(ROLES, dice.between(1, 3)))),
        }
        for question, answers in list(ANSWERS.items())[1:]:
            row[question] = dice.pick(answers)
        agrees = row["le_conseil_de_quartier_devrait_il_davantage_travailler_avec_ces_instances"] == "Oui"
        row["si_oui_pourquoi"] = dice.pick(REASONS) if agrees and dice.chance(0.7) else None
        yield row
