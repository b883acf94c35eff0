"""Real streets and places of each arrondissement, the grammar to name them in a sentence, and made-up addresses."""

import re
import unicodedata

STREETS = {
    1: "rue de Rivoli|rue Saint-Honoré|avenue de l'Opéra|quai du Louvre|rue des Halles|rue de la Ferronnerie|"
       "rue Jean-Jacques Rousseau|place Vendôme|rue Sainte-Anne|rue des Petits-Champs|quai de la Mégisserie|rue Berger",
    2: "rue Montorgueil|rue Réaumur|rue du Quatre-Septembre|boulevard de Sébastopol|rue Saint-Denis|rue d'Aboukir|"
       "rue du Caire|rue Étienne Marcel|rue de Cléry|rue Vivienne|place de la Bourse|rue du Mail",
    3: "rue de Bretagne|rue de Turenne|rue du Temple|boulevard du Temple|rue des Archives|rue Beaubourg|rue Rambuteau|"
       "rue Charlot|rue de Saintonge|rue Vieille-du-Temple|rue au Maire|place de la République",
    4: "rue Saint-Antoine|rue de la Verrerie|quai de l'Hôtel de Ville|boulevard Henri IV|rue des Lombards|"
       "rue des Francs-Bourgeois|quai des Célestins|rue Saint-Martin|place des Vosges|rue de Lobau|rue du Renard|"
       "quai aux Fleurs",
    5: "rue Mouffetard|rue Monge|boulevard Saint-Germain|rue des Écoles|rue Claude Bernard|rue Gay-Lussac|"
       "quai de la Tournelle|rue Lacépède|rue Buffon|boulevard de Port-Royal|rue du Cardinal Lemoine|rue Soufflot",
    6: "rue de Vaugirard|boulevard Raspail|rue de Rennes|rue du Cherche-Midi|rue Bonaparte|rue d'Assas|rue de Seine|"
       "place Saint-Sulpice|rue de l'Odéon|rue Notre-Dame-des-Champs|rue Mazarine|quai des Grands-Augustins",
    7: "rue Saint-Dominique|avenue Bosquet|rue de Grenelle|rue du Bac|avenue de la Bourdonnais|rue de Sèvres|"
       "rue Cler|boulevard des Invalides|quai d'Orsay|rue de Varenne|avenue Rapp|rue de Babylone|rue de Bellechasse",
    8: "rue du Faubourg Saint-Honoré|boulevard Malesherbes|avenue Hoche|rue de Miromesnil|boulevard Haussmann|"
       "rue de Rome|avenue Montaigne|rue La Boétie|rue de Monceau|place de la Madeleine|avenue de Messine|"
       "rue de Constantinople",
    9: "rue des Martyrs|rue La Fayette|boulevard de Clichy|rue de Châteaudun|rue Blanche|rue Notre-Dame-de-Lorette|"
       "boulevard Montmartre|rue de Maubeuge|rue Richer|rue de Provence|avenue Trudaine|rue Condorcet",
    10: "rue du Faubourg Saint-Denis|quai de Jemmapes|quai de Valmy|boulevard de Magenta|rue de la Grange aux Belles|"
        "rue Louis Blanc|rue Bichat|rue du Faubourg Saint-Martin|boulevard de la Villette|rue de Paradis|"
        "rue La Fayette|rue Alibert|avenue Claude Vellefaux",
    11: "rue Oberkampf|boulevard Voltaire|rue de la Roquette|avenue Parmentier|rue de Charonne|rue Jean-Pierre Timbaud|"
        "boulevard Richard Lenoir|rue Saint-Maur|avenue Philippe Auguste|rue Sedaine|rue Léon Frot|rue Faidherbe|"
        "passage Piver",
    12: "avenue Daumesnil|rue de Charenton|boulevard Diderot|rue de Picpus|rue de Reuilly|cours de Vincennes|"
        "avenue du Général Michel Bizot|rue de Bercy|boulevard Poniatowski|rue d'Aligre|avenue de Saint-Mandé|"
        "boulevard Soult|rue Claude Decaen",
    13: "avenue d'Italie|rue de Tolbiac|boulevard Auguste Blanqui|avenue de Choisy|rue Jeanne d'Arc|rue Bobillot|"
        "boulevard Vincent Auriol|avenue d'Ivry|rue du Chevaleret|quai d'Austerlitz|rue de la Butte-aux-Cailles|"
        "boulevard Masséna|rue Patay|avenue de France",
    14: "avenue du Maine|rue d'Alésia|rue Daguerre|avenue du Général Leclerc|boulevard Brune|rue Didot|"
        "rue Raymond Losserand|boulevard Jourdan|rue de la Tombe-Issoire|avenue Jean Moulin|rue Pernety|"
        "place Denfert-Rochereau",
    15: "rue de Vaugirard|rue Lecourbe|rue de la Convention|avenue Félix Faure|rue du Commerce|boulevard Lefebvre|"
        "rue Saint-Charles|avenue Émile Zola|boulevard de Grenelle|rue de la Croix-Nivert|rue Balard|"
        "quai André Citroën|"
        "rue Brancion|rue Castagnary",
    16: "avenue Victor Hugo|rue de Passy|avenue Mozart|rue d'Auteuil|boulevard Exelmans|avenue Foch|"
        "rue Benjamin Godard|"
        "rue de la Pompe|avenue Kléber|boulevard Suchet|rue Jean de La Fontaine|avenue de Versailles|"
        "quai Louis Blériot|"
        "rue Michel-Ange",
    17: "avenue de Clichy|rue des Batignolles|avenue de Wagram|rue de Courcelles|boulevard Pereire|rue Cardinet|"
        "avenue des Ternes|rue Guy Môquet|boulevard Berthier|rue Legendre|rue de Lévis|avenue de Saint-Ouen|"
        "rue Pouchet",
    18: "rue Ordener|rue Marcadet|boulevard Barbès|rue Lepic|boulevard Ornano|rue Damrémont|rue de la Chapelle|"
        "rue Caulaincourt|rue Marx Dormoy|boulevard Ney|rue Championnet|rue de la Goutte d'Or|rue des Poissonniers|"
        "rue Riquet",
    19: "avenue Jean Jaurès|rue de Flandre|rue de Crimée|avenue Simon Bolivar|rue Manin|rue de Belleville|"
        "boulevard Sérurier|rue Curial|quai de la Loire|rue d'Aubervilliers|rue Botzaris|boulevard Macdonald|"
        "avenue Secrétan|rue Petit",
    20: "rue de Belleville|avenue Gambetta|rue des Pyrénées|rue de Bagnolet|boulevard de Charonne|rue de Ménilmontant|"
        "cours de Vincennes|rue d'Avron|boulevard Davout|rue Pelleport|rue Saint-Blaise|rue des Amandiers|"
        "boulevard Mortier|rue Orfila",
}
STREETS = {number: names.split("|") for number, names in STREETS.items()}

PLACES = {
    1: "le jardin Nelson Mandela|la Canopée des Halles|le jardin du Palais-Royal|la place du Châtelet|"
       "les berges de Seine",
    2: "le square Louvois|la place des Victoires|le passage des Panoramas|la bibliothèque Charlotte Delbo|le Sentier",
    3: "le square du Temple|le Carreau du Temple|le gymnase Michel Le Comte|le jardin Anne Frank|la rue de Bretagne",
    4: "la place de la Bastille|le square Sainte-Croix-de-la-Bretonnerie|l'île Saint-Louis|l'école Saint-Merri|"
       "le parvis de l'Hôtel de Ville",
    5: "les arènes de Lutèce|la place de la Contrescarpe|le jardin des Plantes|la piscine Pontoise|l'école Buffon",
    6: "le marché Saint-Germain|le jardin du Luxembourg|la place Saint-Sulpice|l'école Madame|le carrefour de l'Odéon",
    7: "le Champ-de-Mars|l'esplanade des Invalides|le square Boucicaut|le jardin Catherine-Labouré|le quai Branly",
    8: "le parc Monceau|la place de l'Europe|le square Marcel Pagnol|les jardins des Champs-Élysées|"
       "le gymnase Roquépine",
    9: "le square d'Anvers|la place Gustave Toudouze|la bibliothèque Valeyre|le square Montholon|la piscine Drigny",
    10: "le canal Saint-Martin|le square Villemin|la gare du Nord|la médiathèque Françoise Sagan|"
        "la place Sainte-Marthe|"
        "le jardin du couvent des Récollets",
    11: "le square Maurice Gardette|le gymnase Japy|la cité Prost|la place Léon Blum|le square Jules Ferry|"
        "le jardin Truillot",
    12: "la Coulée verte René-Dumont|le parc de Bercy|le jardin de Reuilly|le marché d'Aligre|le bois de Vincennes|"
        "le gymnase Paul Valéry|la place de la Nation",
    13: "la Butte-aux-Cailles|le parc de Choisy|les Olympiades|la halle Carpentier|le jardin Brassaï|"
        "la médiathèque Jean-Pierre Melville|la Petite Ceinture",
    14: "le parc Montsouris|la place de Catalogne|le square Alberto Giacometti|le stade Élisabeth|"
        "la bibliothèque Georges Brassens|la porte de Vanves",
    15: "le parc André-Citroën|le parc Georges-Brassens|le square Saint-Lambert|la place Charles Michels|"
        "le stade Suzanne Lenglen|la médiathèque Marguerite Yourcenar|l'île aux Cygnes",
    16: "le jardin du Ranelagh|la place de Barcelone|le bois de Boulogne|le parc Sainte-Périne|la porte d'Auteuil",
    17: "le parc Martin Luther King|le square des Épinettes|la place de Lévis|le gymnase Bernard Lafay|"
        "la bibliothèque Edmond Rostand|la porte de Saint-Ouen",
    18: "le square Léon|la butte Montmartre|la halle Pajol|les jardins d'Éole|la porte de la Chapelle|"
        "la bibliothèque Václav Havel|le square Carpeaux",
    19: "le parc des Buttes-Chaumont|le bassin de la Villette|la place des Fêtes|la halle Secrétan|"
        "le jardin Serge Gainsbourg|"
        "la médiathèque James Baldwin|les berges du canal de l'Ourcq",
    20: "le parc de Belleville|la place Gambetta|le jardin naturel|la médiathèque Marguerite Duras|le square Séverine|"
        "le Pavillon Carré de Baudouin|la porte de Montreuil",
}
PLACES = {number: names.split("|") for number, names in PLACES.items()}

_FEMININE = ("rue", "place", "cité", "villa", "allée")
_VOWEL = ("avenue", "esplanade")


def definite(street):
    """rue Monge → la rue Monge."""
    kind = street.split(" ")[0]
    if kind in _FEMININE:
        return "la " + street
    if kind in _VOWEL:
        return "l'" + street
    return "le " + street


def of(noun):
    """le square Léon → du square Léon."""
    if noun.startswith("le "):
        return "du " + noun[3:]
    if noun.startswith("les "):
        return "des " + noun[4:]
    return "de " + noun


def at(noun):
    """le square Léon → au square Léon."""
    if noun.startswith("le "):
        return "au " + noun[3:]
    if noun.startswith("les "):
        return "aux " + noun[4:]
    return "à " + noun


def bare(noun):
    """le square Léon → square Léon."""
    return re.sub(r"^(le |la |les |l')", "", noun)


def short(street):
    """rue de la Roquette → Roquette, as Vélib' stations are named."""
    without_kind = re.sub(r"^(rue|avenue|boulevard|cours|passage|cité) ", "", street)
    name = re.sub(r"^(de la |de l'|du |des |de |d'|au )", "", without_kind)
    return name[0].upper() + name[1:]


def capital(text):
    return text[0].upper() + text[1:]


def plain_capitals(text):
    """rue de la Réunion → RUE DE LA REUNION, as older city registers write."""
    decomposed = unicodedata.normalize("NFD", text.replace("œ", "oe"))
    return "".join(c for c in decomposed if not unicodedata.combining(c)).upper()


def slug(text):
    return re.sub(r"[^a-z0-9]+", "-", plain_capitals(text).lower()).strip("-")


def street_address(dice, arrondissement):
    """A made-up house number in a real street of the arrondissement."""
    number = 1 + int(dice.low() * 160)
    suffix = " bis" if dice.chance(0.04) else ""
    return "%d%s %s" % (number, suffix, dice.pick(STREETS[arrondissement]))
