"""Words for the projects of the participatory budget: made-up titles, the services in charge, their operations."""

LEADS = {
    "Cadre de vie": ["DVD", "DU", "DEVE"],
    "Environnement": ["DEVE", "DTEC", "DVD"],
    "Education et jeunesse": ["DASCO", "DFPE", "DJS"],
    "Sport": ["DJS"],
    "Mobilités": ["DVD"],
    "Culture et patrimoine": ["DAC", "DCPA"],
    "Prévention et sécurité": ["DPSP", "DVD"],
    "Solidarités": ["DSOL", "DLH"],
    "Propreté": ["DPE"],
    "Santé": ["DSP", "DSOL"],
    "Attractivité et emploi": ["DAE"],
}

TITLES = {
    "Cadre de vie": [
        "Un nouveau visage pour {place}", "Embellir {street}", "Redonnons de l'éclat {at_place}",
        "Des bancs et de l'ombre {at_place}", "Plus belle, {street} !", "Rénover les abords {of_place}",
        "Une rue-jardin : {street}", "Des œuvres et des fresques le long {of_street}", "Éclairer autrement {place}",
        "Un kiosque citoyen {at_place}", "Faire respirer {street}",
    ],
    "Environnement": [
        "Végétalisons {street}", "Une forêt urbaine {at_place}", "Un verger et des ruches {at_place}",
        "Des îlots de fraîcheur dans le {number}", "Des nichoirs, des haies, de la biodiversité {at_place}",
        "Des composteurs de quartier {at_place}", "Récupérer l'eau de pluie {at_place}", "Des murs végétaux, {street}",
    ],
    "Education et jeunesse": [
        "Des cours d'école Oasis dans le {number}", "Rénover les sanitaires des écoles du {number}",
        "Un jardin pédagogique {at_place}", "Mieux équiper les collèges du {number} : numérique, labos, CDI",
        "Aire de jeux pour tous les enfants {at_place}", "Une \"rue aux écoles\" : {street}",
        "Des ludothèques et des livres pour les petits du {number}", "Un lieu pour les 16-25 ans {at_place}",
    ],
    "Sport": [
        "Un terrain de sport rénové {at_place}", "Agrès de fitness {at_place}", "Un skatepark {at_place}",
        "Un parcours de course à pied {at_place}", "Rénover le gymnase du {number}", "Un mur d'escalade {at_place}",
        "Street-ball, ping-pong & pétanque {at_place}",
    ],
    "Mobilités": [
        "Une piste cyclable sécurisée, {street}", "Des arceaux vélo partout dans le {number}",
        "Rendre {street} aux piétons", "Un quartier apaisé autour {of_place}", "Vélorue : {street}",
        "Traverser {street} en sécurité",
    ],
    "Culture et patrimoine": [
        "Restaurer un trésor du {number}", "Street art {at_place}", "Une boîte à livres et un kiosque {at_place}",
        "Rénover la bibliothèque, près {of_place}", "Scène ouverte {at_place}",
        "Sauvons l'orgue et les vitraux du {number}",
        "Un cinéma en plein air {at_place}", "La mémoire du quartier : {street}",
    ],
    "Prévention et sécurité": [
        "Mieux éclairer {street}", "Sécuriser les traversées {at_place}", "Ralentir : {street}",
        "Des abords d'écoles plus sûrs dans le {number}", "Lutter contre le bruit {at_place}",
    ],
    "Solidarités": [
        "Une épicerie solidaire {at_place}", "Des bagageries et des douches pour les sans-abri, {bare_place}",
        "Un lieu d'accueil pour les femmes isolées, {number}", "Rénover la résidence et sa cour, {street}",
        "Un café associatif et une cuisine partagée {at_place}", "Accessibilité : ville sans obstacle dans le {number}",
        "Un vestiaire solidaire {at_place}",
    ],
    "Propreté": [
        "Des toilettes et des fontaines {at_place}", "Trier mieux : Trilib' {street}",
        "Une ressourcerie dans le {number}",
        "Des corbeilles solides contre les rats {at_place}", "Halte aux mégots, {street}",
    ],
    "Santé": [
        "Un centre de santé modernisé dans le {number}", "Un parcours santé {at_place}",
        "Des points d'eau et de fraîcheur {at_place}",
    ],
    "Attractivité et emploi": [
        "Un atelier de fabrication partagé {at_place}", "Soutenir les artisans, {street}",
        "Un marché couvert rénové près {of_place}", "Un tiers-lieu pour l'emploi dans le {number}",
    ],
}

# Used up first for the city-wide projects.
CITY_TITLES = {
    "Cadre de vie": [
        "Des jardins sur les murs", "Reconquérir l'espace sous le métro aérien", "Des rues-jardins dans tout Paris",
        "Cent bancs pour se retrouver", "De la lumière et des couleurs sous les ponts",
    ],
    "Environnement": [
        "Plus de nature en ville", "Des jardins dans toutes les écoles", "Cinquante mini-forêts parisiennes",
        "La Petite Ceinture, corridor de biodiversité",
    ],
    "Education et jeunesse": ["Des écoles rénovées et innovantes", "Savoirs connectés au collège",
        "Cours Oasis pour tous"],
    "Sport": ["Le sport en libre accès", "Nager dans la Seine et les canaux", "Des terrains pour les sportives"],
    "Mobilités": ["Un réseau express vélo", "Paris aux piétons", "Traverser les portes de Paris à vélo"],
    "Culture et patrimoine": [
        "L'art dans la rue", "Sauver les kiosques à musique", "Des tremplins pour les jeunes artistes",
        "Ô bibliothèques !",
    ],
    "Prévention et sécurité": ["Des carrefours plus sûrs", "Baisser le bruit de la ville"],
    "Solidarités": [
        "Un toit, une adresse, un repas", "Des accueils de jour rénovés", "Paris ville accessible à toutes et à tous",
    ],
    "Propreté": ["Des ressourceries mobiles", "Zéro déchet : les points de tri Trilib'"],
    "Santé": ["Bien manger, bien grandir"],
    "Attractivité et emploi": ["Des lieux pour les étudiants-entrepreneurs", "Fabriqué à Paris, réparé à Paris"],
}

OPERATIONS = {
    "Cadre de vie": ["Réfection des trottoirs", "Pose de bancs", "Réalisation d'une fresque", "Éclairage public"],
    "Environnement": ["Plantation d'arbres", "Création de jardinières", "Installation de composteurs",
        "Désimperméabilisation"],
    "Education et jeunesse": ["Rénovation de la cour", "Équipement numérique", "Réfection des sanitaires",
        "Aire de jeux"],
    "Sport": ["Réfection du terrain", "Pose d'agrès", "Rénovation des vestiaires"],
    "Mobilités": ["Aménagement cyclable", "Pose d'arceaux vélo", "Piétonnisation"],
    "Culture et patrimoine": ["Restauration des façades", "Équipement scénique",
        "Acquisition de mobilier ; boîtes à livres"],
    "Prévention et sécurité": ["Plateau surélevé", "Renforcement de l'éclairage", "Radar sonore"],
    "Solidarités": ["Aménagement du local", "Mise en accessibilité", "Achat d'équipements de cuisine"],
    "Propreté": ["Pose d'une sanisette", "Station de tri Trilib'", "Local de ressourcerie"],
    "Santé": ["Travaux du centre de santé", "Pose de brumisateurs"],
    "Attractivité et emploi": ["Aménagement de l'atelier", "Rénovation de la halle", "Achat de machines"],
}
