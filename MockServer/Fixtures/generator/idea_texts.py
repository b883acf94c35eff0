"""Words for the ideas of the current edition, each piece in French and in English.

`{at_place}` and `{of_place}` carry the French preposition, `{bare_place}` is the place without its article, `{street}`
has one in French (`la rue Monge`) and `{bare_street}` none; `{number}` is the arrondissement: `12e`.
"""

# id: French title, English title, colour, three titles for a place, two for the whole city, two problems, a measure for
# each of the five titles, benefits, and which of the problems each of the five titles answers.
THEMES = {
    "attractivite-emploi": (
        "Attractivité et emploi", "Economy and jobs", "#b5651d",
        [
            ("Un atelier partagé pour artisans {at_place}", "A shared workshop for craftspeople at {bare_place}"),
            ("Soutenons les petits commerces, {bare_street}", "Support small shops along {bare_street}"),
            ("Un tiers-lieu pour l'emploi près {of_place}", "A jobs hub near {bare_place}"),
        ],
        [
            ("Des ateliers de réparation dans tout Paris", "Repair workshops all over Paris"),
            ("Des locaux pour les jeunes entreprises", "Premises for young companies"),
        ],
        [
            ("Plusieurs rez-de-chaussée sont vides depuis des mois et les artisans ne trouvent plus de local "
             "à leur portée.",
             "Several ground floors have been empty for months and craftspeople no longer find premises they "
             "can afford."),
            ("Les personnes en recherche d'emploi du quartier n'ont aucun endroit calme où travailler et se "
             "faire conseiller.",
             "Job seekers in the neighbourhood have no quiet place where they can work and get advice."),
        ],
        [
            ("Nous proposons d'aménager un local de la Ville avec des établis, des machines communes et une "
             "salle de formation.",
             "We propose to fit out a city-owned room with workbenches, shared machines and a training room."),
            ("Une vitrine tournante permettrait à chaque artisan de présenter son travail un mois par an.",
             "A rotating shop window would let each craftsperson show their work one month a year."),
            ("Du mobilier, des prises et une bonne connexion suffiraient pour accueillir une vingtaine de "
             "personnes à la fois.",
             "Furniture, sockets and a good connection would be enough to host some twenty people at a time."),
            ("Dix ateliers équipés d'outils, ouverts le samedi, aideraient chacun à réparer plutôt qu'à jeter.",
             "Ten workshops with tools, open on Saturdays, would help everyone repair rather than throw away."),
            ("Des locaux inoccupés de la Ville seraient remis aux normes puis loués à bas prix pendant trois ans.",
             "Unused city premises would be brought up to standard, then let at a low rent for three years."),
        ],
        [
            ("Le quartier garderait ses savoir-faire et ses commerces de proximité.",
             "The neighbourhood would keep its skills and its local shops."),
            ("Des emplois utiles et non délocalisables pourraient naître ici même.",
             "Useful jobs that cannot move elsewhere could be created right here."),
        ],
        "00100",
    ),
    "culture-patrimoine": (
        "Culture et patrimoine", "Culture and heritage", "#8e44ad",
        [
            ("Une scène ouverte {at_place}", "An open-air stage at {bare_place}"),
            ("Une fresque pour {street}", "A mural for {bare_street}"),
            ("Une boîte à livres et à disques {at_place}", "A box for books and records at {bare_place}"),
        ],
        [
            ("Restaurons les fontaines anciennes de Paris", "Restore the old fountains of Paris"),
            ("Des pianos et des scènes dans les gares et parcs", "Pianos and stages in stations and parks"),
        ],
        [
            ("Les jeunes musiciens et les troupes amateurs répètent chez eux faute d'un lieu pour jouer "
             "devant un public.",
             "Young musicians and amateur companies rehearse at home for want of a place to play before an audience."),
            ("Un beau morceau d'histoire locale se dégrade sans que rien n'explique aux passants ce qu'il raconte.",
             "A fine piece of local history is decaying and nothing tells passers-by what it stands for."),
        ],
        [
            ("L'idée est d'installer une petite estrade couverte, avec l'électricité et un éclairage sobre.",
             "The idea is to install a small covered platform with power and modest lighting."),
            ("Des artistes du quartier seraient choisis avec les habitants pour réaliser l'œuvre en atelier public.",
             "Artists from the neighbourhood would be chosen with residents to create the work in public workshops."),
            ("Une boîte en bois, fabriquée par un atelier du quartier et abritée de la pluie, accueillerait "
             "livres et disques.",
             "A wooden box, made by a local workshop and sheltered from the rain, would hold books and records."),
            ("Chaque fontaine serait nettoyée, réparée et remise en eau, avec une plaque qui raconte son histoire.",
             "Each fountain would be cleaned, repaired and refilled, with a plaque that tells its story."),
            ("Vingt pianos et dix petites scènes seraient mis à la disposition de tous, accordés et entretenus.",
             "Twenty pianos and ten small stages would be open to all, tuned and looked after."),
        ],
        [
            ("La culture sortirait des murs et rencontrerait des publics qui n'entrent jamais dans une salle.",
             "Culture would leave its walls and meet people who never set foot in a theatre."),
            ("Chacun pourrait s'approprier ce patrimoine et le transmettre.",
             "Everyone could make this heritage their own and pass it on."),
        ],
        "01110",
    ),
    "education-jeunesse": (
        "Éducation et jeunesse", "Education and youth", "#f39c12",
        [
            ("Une cour d'école végétale {at_place}", "A green schoolyard at {bare_place}"),
            ("Une rue aux écoles : {bare_street}", "A school street: {bare_street}"),
            ("Un lieu pour les 11-17 ans {at_place}", "A place for teenagers at {bare_place}"),
        ],
        [
            ("Des cours Oasis dans chaque école", "Oasis schoolyards for every school"),
            ("Des ludothèques mobiles pour les familles", "Mobile toy libraries for families"),
        ],
        [
            ("À la sortie des classes, les enfants se retrouvent sur un trottoir étroit, entre les voitures "
             "et les poubelles.",
             "When classes end, children find themselves on a narrow pavement between cars and bins."),
            ("Les adolescents n'ont ni salle ni préau où se retrouver quand il pleut, et traînent devant les "
             "immeubles.",
             "Teenagers have neither a room nor a shelter to meet in when it rains, and hang about in front "
             "of buildings."),
        ],
        [
            ("Il s'agirait de remplacer le bitume par de la terre, des copeaux et des arbres, avec un coin "
             "calme pour lire.",
             "The asphalt would be replaced by soil, wood chips and trees, with a quiet corner for reading."),
            ("La rue serait fermée aux voitures aux heures d'école, plantée, et équipée de bancs et de jeux au sol.",
             "The street would be closed to cars at school hours, planted, and fitted with benches and ground games."),
            ("Un local simple avec du matériel de musique, de bricolage et d'informatique serait animé par "
             "des associations.",
             "A simple room with tools, computers and musical instruments would be run by associations."),
            ("Dans chaque arrondissement, deux cours seraient débitumées, plantées et ouvertes aux familles le samedi.",
             "In each district two schoolyards would be unpaved, planted and open to families on Saturdays."),
            ("Deux camionnettes aménagées apporteraient jeux et livres dans les squares, une fois par semaine.",
             "Two fitted vans would bring games and books to the squares once a week."),
        ],
        [
            ("Les enfants apprendraient mieux dans un cadre plus frais et plus sûr.",
             "Children would learn better in cooler and safer surroundings."),
            ("Les parents et les équipes éducatives le demandent depuis longtemps.",
             "Parents and teachers have been asking for it for a long time."),
        ],
        "00100",
    ),
    "environnement": (
        "Environnement", "Environment", "#3a8f4d",
        [
            ("Un verger partagé {at_place}", "A shared orchard at {bare_place}"),
            ("Des arbres et de l'ombre pour {street}", "Trees and shade for {bare_street}"),
            ("Une mini-forêt {at_place}", "A pocket forest at {bare_place}"),
        ],
        [
            ("Des composteurs dans tous les jardins publics", "Composters in every public garden"),
            ("Récupérons l'eau de pluie sur les toits publics", "Collect rainwater on public roofs"),
        ],
        [
            ("Pendant les canicules, le bitume rend le secteur étouffant jusque tard dans la nuit.",
             "During heatwaves the asphalt keeps the area stifling until late at night."),
            ("Il n'y a presque plus d'oiseaux ni d'insectes ici, et les pieds d'arbres sont tassés et secs.",
             "There are hardly any birds or insects left here, and the soil around the trees is packed and dry."),
        ],
        [
            ("Nous voulons retirer une partie du revêtement et planter des essences locales qui demandent peu d'eau.",
             "We want to remove part of the paving and plant local species that need little water."),
            ("Une cuve enterrée recueillerait l'eau de pluie des toitures voisines pour l'arrosage.",
             "A buried tank would collect rainwater from neighbouring roofs for watering."),
            ("Des nichoirs, des haies mélangées et une prairie fleurie compléteraient l'ensemble.",
             "Nesting boxes, mixed hedges and a flower meadow would complete the scheme."),
            ("Des bacs solides, avec du broyat et un guide simple, seraient installés et suivis par des "
             "habitants formés.",
             "Solid bins with wood chips and a simple guide would be set up and followed by trained residents."),
            ("Des cuves sous les toits des écoles et des gymnases serviraient à arroser les jardins et à "
             "laver les rues.",
             "Tanks under the roofs of schools and gyms would serve to water gardens and wash streets."),
        ],
        [
            ("La température baisserait de quelques degrés là où l'on en a le plus besoin.",
             "The temperature would drop by a few degrees where it is needed most."),
            ("Ce serait un refuge pour la biodiversité et un lieu de rencontre pour les voisins.",
             "It would be a refuge for wildlife and a meeting place for neighbours."),
        ],
        "10010",
    ),
    "logement": (
        "Logement", "Housing", "#7f8c8d",
        [
            ("Rénovons la cour de la résidence, {bare_street}", "Renovate the courtyard, {bare_street}"),
            ("Une pension de famille près {of_place}", "A family boarding house near {bare_place}"),
            ("Des locaux vélos en pied d'immeuble, {bare_street}", "Bike rooms in buildings, {bare_street}"),
        ],
        [
            ("Rafraîchir les logements sociaux en été", "Keep social housing cool in summer"),
            ("Des laveries partagées dans les résidences", "Shared laundries in housing estates"),
        ],
        [
            ("La cour de la résidence sert de parking sauvage et personne n'ose plus y laisser jouer les enfants.",
             "The courtyard is used for illegal parking and nobody dares let children play there any more."),
            ("Les derniers étages dépassent trente degrés en été et les halls se dégradent d'année en année.",
             "Top floors exceed thirty degrees in summer and the halls get shabbier every year."),
        ],
        [
            ("La cour serait plantée, fermée aux voitures et équipée de bancs et d'un abri à vélos.",
             "The courtyard would be planted, closed to cars and fitted with benches and a bike shelter."),
            ("Un local commun en rez-de-chaussée accueillerait une laverie, un coin bricolage et des réunions.",
             "A shared ground-floor room would house a laundry, a workshop corner and meetings."),
            ("Un local sûr, avec des arceaux et des prises pour les vélos cargos, remplacerait l'ancien "
             "débarras du rez-de-chaussée.",
             "A safe room with racks and sockets for cargo bikes would replace the old ground-floor storeroom."),
            ("Des volets, des stores extérieurs et une peinture claire sur les terrasses feraient baisser la chaleur.",
             "Shutters, outdoor blinds and a light coating on flat roofs would bring the heat down."),
            ("Un local par résidence accueillerait des machines économes, partagées et réservables par téléphone.",
             "One room in each estate would house efficient machines, shared and bookable by phone."),
        ],
        [
            ("Les locataires vivraient mieux sans payer davantage de charges.",
             "Tenants would live better without paying higher charges."),
            ("Les voisins se parleraient de nouveau et prendraient soin du lieu.",
             "Neighbours would talk to each other again and take care of the place."),
        ],
        "01011",
    ),
    "mobilites": (
        "Mobilités", "Mobility", "#2980b9",
        [
            ("Une piste cyclable protégée, {bare_street}", "A protected cycle lane on {bare_street}"),
            ("Des arceaux vélo couverts {at_place}", "Covered bike racks at {bare_place}"),
            ("Rendre {street} aux piétons", "Give {bare_street} back to pedestrians"),
        ],
        [
            ("Un jalonnement piéton dans tout Paris", "Walking signposts all over Paris"),
            ("Des stations de gonflage et de réparation vélo", "Bike pump and repair stations"),
        ],
        [
            ("À pied ou à vélo, la traversée est dangereuse : les voitures roulent vite et se garent sur les passages.",
             "On foot or by bike, crossing is dangerous: cars drive fast and park on the crossings."),
            ("Les trottoirs sont si encombrés que les poussettes et les fauteuils doivent descendre sur la chaussée.",
             "Pavements are so cluttered that prams and wheelchairs have to move onto the road."),
        ],
        [
            ("Une séparation en dur et des carrefours protégés permettraient à des enfants de rouler seuls "
             "jusqu'au collège.",
             "A solid kerb and protected junctions would let children ride to school on their own."),
            ("Une quarantaine d'arceaux, dont quelques places pour vélos cargos, remplaceraient six places "
             "de voitures.",
             "Some forty racks, including a few for cargo bikes, would replace six car spaces."),
            ("Nous proposons d'élargir les trottoirs, d'abaisser les bordures et de protéger les carrefours.",
             "We propose to widen the pavements, lower the kerbs and protect the junctions."),
            ("Des plaques claires indiqueraient le temps de marche vers les gares, les parcs et les hôpitaux.",
             "Clear signs would show the walking time to stations, parks and hospitals."),
            ("Deux cents bornes avec une pompe, des outils et un mode d'emploi seraient réparties le long des pistes.",
             "Two hundred posts with a pump, tools and instructions would be spread along the cycle lanes."),
        ],
        [
            ("On circulerait plus sereinement, sans bruit et sans danger pour les plus fragiles.",
             "Getting around would be calmer, without noise and without danger for the most fragile."),
            ("Moins de voitures, c'est aussi un air meilleur pour les riverains.",
             "Fewer cars also mean better air for residents."),
        ],
        "01010",
    ),
    "proprete": (
        "Propreté", "Cleanliness", "#16a085",
        [
            ("Des toilettes et une fontaine {at_place}", "Toilets and a fountain at {bare_place}"),
            ("Mieux trier et moins jeter, {bare_street}", "Sort better, waste less on {bare_street}"),
            ("Une ressourcerie de quartier {at_place}", "A reuse centre at {bare_place}"),
        ],
        [
            ("Des cendriers de rue dans toute la ville", "Street ashtrays all over the city"),
            ("Des toilettes publiques gratuites et propres", "Free and clean public toilets"),
        ],
        [
            ("Les corbeilles débordent dès le samedi midi et les rats se promènent en plein jour.",
             "Bins overflow by Saturday noon and rats walk about in broad daylight."),
            ("Des encombrants s'entassent chaque semaine au même endroit, alors que beaucoup pourrait servir encore.",
             "Bulky waste piles up in the same spot every week although much of it could still be used."),
        ],
        [
            ("Des toilettes accessibles et une fontaine à eau compléteraient l'aménagement.",
             "Accessible toilets and a drinking fountain would complete the scheme."),
            ("Il faudrait des corbeilles plus grandes et fermées, vidées selon un capteur de remplissage.",
             "Larger closed bins are needed, emptied according to a fill sensor."),
            ("Un local de réemploi ouvert deux jours par semaine permettrait de déposer, réparer et échanger.",
             "A reuse room open two days a week would allow people to drop off, repair and swap things."),
            ("Mille cendriers solides seraient posés devant les gares, les bureaux et les lycées.",
             "A thousand sturdy ashtrays would be placed in front of stations, offices and schools."),
            ("Cinquante toilettes accessibles, nettoyées à chaque passage, seraient ouvertes jour et nuit.",
             "Fifty accessible toilets, cleaned after each use, would be open day and night."),
        ],
        [
            ("Un espace propre donne envie de le respecter.", "A clean space makes people want to respect it."),
            ("Les agents travailleraient dans de meilleures conditions et la facture baisserait.",
             "Staff would work in better conditions and the bill would go down."),
        ],
        "00100",
    ),
    "sante": (
        "Santé", "Health", "#e74c3c",
        [
            ("Un parcours santé pour tous {at_place}", "A health trail for all at {bare_place}"),
            ("Des points de fraîcheur {at_place}", "Cooling points at {bare_place}"),
            ("Des défibrillateurs bien visibles, {bare_street}", "Easy-to-find defibrillators, {bare_street}"),
        ],
        [
            ("Des capteurs d'air devant les écoles", "Air sensors in front of schools"),
            ("Un bus de prévention santé pour Paris", "A health prevention bus for Paris"),
        ],
        [
            ("Beaucoup de personnes âgées sortent peu, faute de bancs, d'ombre et d'exercices à leur portée.",
             "Many older people seldom go out for want of benches, shade and exercises that suit them."),
            ("En été, les plus fragiles n'ont aucun endroit frais à moins de dix minutes à pied.",
             "In summer the most fragile have no cool place within a ten-minute walk."),
        ],
        [
            ("Un itinéraire balisé avec des agrès doux, des assises et des conseils serait conçu avec des soignants.",
             "A marked trail with gentle equipment, seats and advice would be designed with health workers."),
            ("Des brumisateurs et une fontaine à faible consommation fonctionneraient de juin à septembre.",
             "Low-consumption misters and a fountain would run from June to September."),
            ("Une borne indiquerait le défibrillateur le plus proche et les gestes qui sauvent.",
             "A sign would show the nearest defibrillator and the gestures that save lives."),
            ("Des capteurs simples mesureraient l'air à la sortie des classes et afficheraient le résultat pour tous.",
             "Simple sensors would measure the air at the school gates and show the result to everyone."),
            ("Un bus équipé proposerait dépistages, vaccins et conseils, sans rendez-vous, de quartier en quartier.",
             "A fitted bus would offer screening, vaccines and advice, without appointment, area by area."),
        ],
        [
            ("Bouger un peu chaque jour est la meilleure des préventions.",
             "Moving a little every day is the best prevention there is."),
            ("L'aménagement profiterait à toutes les générations.", "The facility would benefit every generation."),
        ],
        "01010",
    ),
    "solidarites": (
        "Solidarités", "Solidarity", "#d35400",
        [
            ("Une épicerie solidaire {at_place}", "A community grocery at {bare_place}"),
            ("Une bagagerie pour les sans-abri, {bare_street}", "Left luggage for homeless people, {bare_street}"),
            ("Un café associatif {at_place}", "A community café at {bare_place}"),
        ],
        [
            ("Des douches et laveries pour les sans-abri", "Showers and laundries for homeless people"),
            ("Des frigos solidaires dans chaque quartier", "Community fridges in every neighbourhood"),
        ],
        [
            ("Des familles et des étudiants sautent des repas alors que les commerces voisins jettent des "
             "produits encore bons.",
             "Families and students skip meals while nearby shops throw away food that is still good."),
            ("L'isolement gagne : beaucoup d'habitants passent des journées entières sans parler à personne.",
             "Loneliness is growing: many residents spend whole days without speaking to anyone."),
        ],
        [
            ("L'investissement porte sur les travaux, le froid et l'équipement de la cuisine.",
             "The investment covers the works, cold storage and kitchen equipment."),
            ("Une cinquantaine de casiers sûrs, des prises et un point d'eau seraient ouverts matin et soir, "
             "avec des bénévoles.",
             "Some fifty safe lockers, sockets and a tap would be open morning and evening, with volunteers."),
            ("Un local lumineux accueillerait une cuisine partagée, des casiers et une permanence d'accès aux droits.",
             "A bright room would house a shared kitchen, lockers and a desk for access to rights."),
            ("Quatre lieux avec douches, machines à laver et casiers seraient aménagés dans des locaux de la Ville.",
             "Four places with showers, washing machines and lockers would be fitted out in city premises."),
            ("Des frigos en libre accès, suivis par des commerçants et des bénévoles, recevraient les "
             "invendus du jour.",
             "Open fridges, looked after by shopkeepers and volunteers, would receive the day's unsold food."),
        ],
        [
            ("Personne ne devrait être laissé de côté dans notre quartier.",
             "Nobody should be left behind in our neighbourhood."),
            ("On s'y croiserait entre voisins de toutes conditions.",
             "Neighbours from all walks of life would meet there."),
        ],
        "01110",
    ),
    "prevention-securite": (
        "Prévention et sécurité", "Prevention and safety", "#34495e",
        [
            ("Mieux éclairer {street}", "Better lighting for {bare_street}"),
            ("Sécuriser la traversée {at_place}", "A safer crossing at {bare_place}"),
            ("Moins de bruit la nuit, {bare_street}", "Less noise at night on {bare_street}"),
        ],
        [
            ("Des radars sonores contre les deux-roues bruyants", "Noise cameras against loud motorbikes"),
            ("Un éclairage sobre et rassurant partout", "Modest and reassuring lighting everywhere"),
        ],
        [
            ("Le soir, plusieurs recoins restent dans le noir et beaucoup de femmes évitent de passer par là.",
             "In the evening several corners stay dark and many women avoid walking there."),
            ("Les deux-roues et les livraisons empêchent de dormir, parfois jusqu'à deux heures du matin.",
             "Motorbikes and deliveries keep people awake, sometimes until two in the morning."),
        ],
        [
            ("Un éclairage à détection, orienté vers le sol, rassurerait sans gêner les riverains ni les oiseaux.",
             "Motion-sensitive lighting aimed at the ground would reassure without disturbing residents or birds."),
            ("Un plateau surélevé et des avancées de trottoir obligeraient les véhicules à ralentir.",
             "A raised table and wider pavement corners would force vehicles to slow down."),
            ("Un revêtement phonique, une aire de livraison déplacée et un radar sonore ramèneraient le calme.",
             "A quiet road surface, a relocated delivery bay and a noise camera would bring back calm."),
            ("Vingt radars sonores et des contrôles ciblés feraient baisser le bruit des deux-roues les plus bruyants.",
             "Twenty noise cameras and targeted checks would quieten the loudest motorbikes."),
            ("Un éclairage chaud, à détection et tourné vers le sol équiperait les passages les plus sombres.",
             "Warm motion-sensitive lights aimed at the ground would equip the darkest passages."),
        ],
        [
            ("Chacune et chacun doit pouvoir rentrer chez soi sans crainte.",
             "Everyone should be able to get home without fear."),
            ("Un lieu fréquenté et bien conçu est un lieu sûr.",
             "A well-used and well-designed place is a safe place."),
        ],
        "00110",
    ),
    "sport": (
        "Sport", "Sport", "#27ae60",
        [
            ("Un terrain de sport rénové {at_place}", "A renovated sports pitch at {bare_place}"),
            ("Un mur d'escalade {at_place}", "A climbing wall at {bare_place}"),
            ("Des agrès et du ping-pong, {bare_street}", "Fitness equipment and table tennis, {bare_street}"),
        ],
        [
            ("Des terrains ouverts aux sportives", "Sports grounds open to women"),
            ("Des vestiaires accessibles dans les stades", "Accessible changing rooms in stadiums"),
        ],
        [
            ("Le terrain est fissuré, glissant dès qu'il pleut, et les paniers n'ont plus de filets depuis deux ans.",
             "The pitch is cracked, slippery when it rains, and the hoops have had no nets for two years."),
            ("Les créneaux des gymnases sont complets et les équipements libres profitent surtout aux garçons.",
             "Gym slots are full and the free facilities mostly benefit boys."),
        ],
        [
            ("Un revêtement clair et souple, de nouveaux buts et un éclairage jusqu'à vingt-deux heures suffiraient.",
             "A light soft surface, new goals and lighting until ten in the evening would be enough."),
            ("Un mur de quatre mètres avec des voies faciles et un sol souple serait installé contre un "
             "pignon aveugle.",
             "A four-metre wall with easy routes and a soft floor would be set against a blank gable."),
            ("Des agrès de force et d'équilibre, utilisables en fauteuil, seraient posés à l'ombre.",
             "Strength and balance equipment, usable from a wheelchair, would be placed in the shade."),
            ("Des créneaux, des vestiaires et un éclairage pensés avec les sportives seraient prévus sur "
             "chaque terrain.",
             "Slots, changing rooms and lighting designed with women athletes would be planned at each ground."),
            ("Douches, bancs et toilettes seraient refaits pour que chacun puisse se changer, en fauteuil ou non.",
             "Showers, benches and toilets would be rebuilt so that everyone can change, wheelchair or not."),
        ],
        [
            ("Le sport gratuit, en bas de chez soi, change la vie d'un quartier.",
             "Free sport on the doorstep changes the life of a neighbourhood."),
            ("Petits et grands pourraient jouer ensemble.", "Young and old could play together."),
        ],
        "01111",
    ),
    "cadre-de-vie": (
        "Cadre de vie", "Public space", "#c0392b",
        [
            ("Des bancs et de l'ombre {at_place}", "Benches and shade at {bare_place}"),
            ("Embellissons {street}", "Let us brighten up {bare_street}"),
            ("Un kiosque citoyen {at_place}", "A citizens' kiosk at {bare_place}"),
        ],
        [
            ("Mille bancs confortables pour Paris", "A thousand comfortable benches for Paris"),
            ("Des horloges et des fontaines remises en marche", "Clocks and fountains working again"),
        ],
        [
            ("La place est minérale, sans un siège, et l'on ne fait que la traverser.",
             "The square is all stone, without a single seat, and people merely walk across it."),
            ("Le mobilier est abîmé, dépareillé, et les façades aveugles attirent les affiches sauvages.",
             "The street furniture is damaged and mismatched, and the blank walls attract illegal posters."),
        ],
        [
            ("Nous imaginons des assises avec dossier, une pergola et des jardinières entretenues par les voisins.",
             "We imagine seats with backs, a pergola and planters tended by neighbours."),
            ("Les murs aveugles recevraient des plantes grimpantes ou un trompe-l'œil choisi ensemble.",
             "Blank walls would receive climbing plants or a trompe-l'œil chosen together."),
            ("Un petit édicule en bois abriterait un tableau d'affichage, une bibliothèque et une permanence "
             "d'associations.",
             "A small wooden kiosk would house a notice board, a library and a desk for associations."),
            ("Des bancs avec dossier et accoudoirs seraient posés tous les deux cents mètres, à l'ombre si possible.",
             "Benches with backs and armrests would be placed every two hundred metres, in the shade if possible."),
            ("Les mécanismes seraient réparés par des artisans et les bassins remis en eau en circuit fermé.",
             "The mechanisms would be repaired by craftspeople and the basins refilled in a closed circuit."),
        ],
        [
            ("On aurait enfin un endroit où s'arrêter, se parler et voir jouer les enfants.",
             "At last there would be a place to stop, talk and watch the children play."),
            ("Les commerçants y gagneraient aussi, et la rue serait plus vivante.",
             "Shopkeepers would benefit too, and the street would be livelier."),
        ],
        "01001",
    ),
}

LOCAL_OPENINGS = [
    ("J'habite tout près {of_place} depuis des années et je passe chaque jour par {street}.",
     "I have lived close to {bare_place} for years and walk along {bare_street} every day."),
    ("Entre {street} et {place}, le quartier change vite, mais pas toujours dans le bon sens.",
     "Between {bare_street} and {bare_place} the neighbourhood is changing fast, though not always for the better."),
    ("Notre groupe de voisins se réunit tous les mois autour {of_place} pour parler du {number}.",
     "Our group of neighbours meets every month around {bare_place} to talk about this part of Paris."),
    ("Cette idée est née d'une discussion sur un banc, {at_place}, à deux pas de {street}.",
     "This idea came from a chat on a bench at {bare_place}, a few steps from {bare_street}."),
    ("Le secteur {of_place} manque d'attention, surtout du côté de {street}.",
     "The area of {bare_place} lacks attention, especially on the side of {bare_street}."),
    ("Avec des parents et des commerçants du {number}, nous avons regardé ce qui manque {at_place}.",
     "With parents and shopkeepers from the district we looked at what is missing at {bare_place}."),
]

CITY_OPENINGS = [
    ("Partout à Paris, du {first} au {second}, les habitants font le même constat.",
     "All over Paris, from one end of the city to the other, residents say the same thing."),
    ("Cette idée vaut pour toute la ville : elle peut commencer dans le {first} et s'étendre au {second}.",
     "This idea is for the whole city: it can start in one district and spread to the others."),
    ("Nous sommes un collectif d'habitants de plusieurs arrondissements, du {first} comme du {second}.",
     "We are a group of residents from several districts, from the centre as well as from the edge."),
]

CLOSINGS = [
    ("L'entretien serait assuré avec une association locale qui s'y est déjà dite favorable.",
     "Upkeep would be shared with a local association that has already said it is in favour."),
    ("Une réunion sur place pourrait être organisée au printemps pour affiner les plans.",
     "A meeting on site could be held in spring to refine the plans."),
    ("Le coût reste modeste au regard du nombre de personnes qui en profiteraient.",
     "The cost stays modest considering the number of people who would benefit."),
    ("Des exemples existent déjà à Lyon, à Nantes et à Lille, et ils fonctionnent très bien.",
     "Examples already exist in Lyon, Nantes and Lille, and they work very well."),
    ("Nous souhaitons que les écoles et le conseil de quartier soient associés dès le début.",
     "We would like schools and the neighbourhood council to be involved from the start."),
    ("Les travaux peuvent se faire par étapes, sans fermer l'accès aux riverains.",
     "The works can be done in stages without closing access for residents."),
    ("Merci de lire cette proposition et d'aider à la faire grandir.",
     "Thank you for reading this proposal and for helping it grow."),
    ("Un bilan au bout d'un an permettrait de corriger ce qui doit l'être.",
     "A review after one year would make it possible to correct what needs correcting."),
    ("Les personnes à mobilité réduite doivent pouvoir en profiter comme tout le monde.",
     "People with reduced mobility must be able to use it like everyone else."),
]

REFUSALS = [
    "L'idée relève du fonctionnement et non de l'investissement : elle ne peut pas être financée par le budget "
    "participatif.",
    "Le site n'appartient pas à la Ville ; son propriétaire, consulté, n'a pas donné son accord.",
    "Un aménagement comparable est déjà programmé à cet endroit et sera livré avant deux ans.",
    "Le coût estimé par les services dépasse le plafond fixé pour un projet.",
    "La largeur de la voie ne permet pas cet aménagement sans supprimer un accès pour les secours.",
    "Le sous-sol, occupé par des réseaux, ne permet pas ces travaux à cet endroit.",
    "L'idée ne relève pas d'une compétence de la Ville ; elle a été transmise à l'opérateur concerné.",
    "Le site est protégé au titre des monuments historiques et l'avis rendu est défavorable.",
]

WITHDRAWALS = [
    "Je préfère soutenir une idée voisine, mieux préparée que la mienne.",
    "Je déménage et ne pourrai pas suivre ce projet.",
    "Après discussion avec les voisins, l'idée doit encore mûrir.",
]

# French and English.
REMOVALS = [
    ("Propos injurieux", "Insulting language"), ("Publicité commerciale", "Commercial advertising"),
    ("Données personnelles d'un tiers", "Personal data of somebody else"),
    ("Contenu hors sujet répété", "Repeated off-topic content"),
]

ABANDONMENTS = [
    "Les études ont montré que le sous-sol ne permet pas les travaux prévus.",
    "Le propriétaire du site a retiré son accord.",
    "Le projet a été réalisé autrement, dans le cadre d'une autre opération.",
    "Les porteurs du projet n'ont pas pu constituer l'association qui devait gérer le lieu.",
]

# Comment: alignment, French.
COMMENTS = [
    ("for", "Très bonne idée, il faut absolument le faire !"),
    ("for", "Je passe là tous les jours avec mes enfants et je soutiens cette idée."),
    ("for", "Enfin quelqu'un qui pense à nous, les piétons."),
    ("for", "Notre association serait prête à participer à l'entretien."),
    ("for", "Cela manque vraiment dans le quartier, bravo pour la proposition."),
    ("for", "J'ai vu la même chose à Nantes, c'est simple et très réussi."),
    ("for", "Oui, et il faudrait y ajouter une fontaine à eau."),
    ("for", "Les élèves de l'école voisine en profiteraient aussi."),
    ("neutral", "Pourquoi pas, mais qui s'en occupera dans cinq ans ?"),
    ("neutral", "Est-ce que le coût comprend l'entretien ?"),
    ("neutral", "Il existe une idée très proche, vous pourriez les regrouper."),
    ("neutral", "A-t-on demandé leur avis aux riverains ?"),
    ("neutral", "Quelle surface serait concernée exactement ?"),
    ("neutral", "Il faudrait préciser les horaires pour éviter le bruit le soir."),
    ("against", "Il y a plus urgent dans l'arrondissement, à mon avis."),
    ("against", "Cela va supprimer des places de livraison dont les commerçants ont besoin."),
    ("against", "J'ai peur du bruit sous mes fenêtres jusqu'à minuit."),
    ("against", "On a déjà essayé il y a dix ans et tout a été abîmé en six mois."),
    ("against", "Trop cher pour ce que c'est."),
]
REPLIES = [
    ("for", "Tout à fait d'accord avec vous."),
    ("for", "Bonne remarque, je l'ajoute si je peux encore modifier l'idée."),
    ("for", "Exactement, c'est aussi ce que disent mes voisins."),
    ("neutral", "Merci pour votre question : oui, c'est prévu."),
    ("neutral", "Pouvez-vous préciser ce que vous entendez par là ?"),
    ("neutral", "Le conseil de quartier en a parlé le mois dernier."),
    ("neutral", "Venez à la réunion publique, on en discutera."),
    ("against", "Je ne suis pas de cet avis, l'endroit est déjà très bruyant."),
    ("against", "Ce n'est pas ce que montre l'expérience du square voisin."),
]
TAILS = [
    "", "", "", " Merci !", " À suivre.", " On vote pour ?", " Bon courage.", " Habitant du quartier.",
    " Cela fait des années qu'on l'attend.", " C'est mon avis.",
]
