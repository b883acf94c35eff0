"""Rows of `que-faire-a-paris-`: the city's agenda around the mock's first day, 14 September 2026."""

import hashlib

from . import geometry
from .places import PLACES, STREETS, at, bare, capital, of, slug
from .territory import postcode

LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

# (tags, title, lead): {place}, {of_place}, {at_place} are filled in.
KINDS = [
    (["Concert", "Musique"], "Concert à l'heure du goûter {at_place}",
        "Un chœur, un quatuor et des œuvres à découvrir."),
    (["Expo"], "« Regards croisés » : photographies {of_place}", "Soixante images, un même quartier, trois époques."),
    (["Nature", "Balade urbaine"], "Balade nature {at_place}", "Apprenez à reconnaître les arbres d'alignement."),
    (["Enfants", "Atelier"], "Atelier de marionnettes \"P'tits bouts\" {at_place}", "Dès 3 ans ; goûter offert."),
    (["Théâtre"], "Le Malade imaginaire, version de poche", "Molière en soixante minutes, sans temps mort."),
    (["Sport"], "Initiation au tai-chi {at_place}", "Tous niveaux, tenue souple conseillée."),
    (["Brocante"], "Vide-grenier {of_place}", "Plus de cent exposants, buvette & musique."),
    (["Solidarité", "Conférence"], "Café des voisins : l'entraide au quotidien", "On en parle autour d'un café."),
    (["LGBT", "Cinéma"], "Ciné-débat en plein air {at_place}", "Projection à la tombée de la nuit 🌙"),
    (["Danse"], "Bal populaire et initiation au swing", "Piste ouverte à tous, orchestre en direct."),
    (["Littérature"], "Rencontre : lire la ville, lire le fleuve", "Une heure avec des autrices et des auteurs."),
    (["Santé"], "Forum santé {at_place}", "Dépistages gratuits, conseils, gestes qui sauvent."),
    (["Gourmand", "Atelier"], "Cuisiner les restes, mode d'emploi", "Œufs, pain dur, fanes : on ne jette plus rien."),
    (["Innovation"], "Repair café {at_place}", "Apportez votre grille-pain, repartez avec."),
    (["Histoire", "Balade urbaine"], "Sur les traces de la Commune {at_place}", "Parcours guidé à pied, 1 h 30."),
]
PRICES = [
    ("gratuit", "Gratuit"), ("gratuit sous condition", "Gratuit pour les moins de 26 ans ; sinon 5 €"),
    ("payant", "De 6 à 12 euros. Tarif réduit : -18 ans, étudiants, demandeurs d'emploi"),
    ("payant", "À partir de 9,50 €"),
    ("gratuit", None), (None, None),
]
ACCESS = [("obligatoire", 40), ("non", 40), ("conseillee", 15), (None, 5)]
AUDIENCES = ["Tout public.", "Public enfants à partir de 3 ans.", "Public adolescents et adultes.",
             "Public jeunes et adultes. À partir de 16 ans."]
CONTRIBUTORS = ["Mairies d'arrondissement", "Bibliothèques", "Parcs et jardins", "Associations", None]
COLORS = ["rgba(54, 60, 48, 1.00)", "rgba(176, 58, 46, 1.00)", "rgba(31, 78, 121, 1.00)", "rgba(212, 172, 13, 1.00)"]


def events(city, dice, rows):
    for index in range(rows):
        yield _event(city, 52001 + index * 3, dice)


def _event(city, number, dice):
    quartier = city.quartier(dice)
    arrondissement = quartier.arrondissement
    online = dice.chance(0.04)
    place = dice.pick(PLACES[arrondissement])
    tags, title, lead = dice.pick(KINDS)
    title = title.format(place=bare(place), of_place=of(place), at_place=at(place))
    url = "https://www.paris.fr/evenements/%s-%d" % (slug(title), number)
    start, sessions = _calendar(dice)
    price_type, price_detail = dice.pick(PRICES)
    booked = dice.weighted(ACCESS)
    has_image = dice.chance(0.8)
    image = _image(number, dice) if has_image and dice.chance(0.75) else None
    where = quartier.point(dice)
    contact = slug(bare(place))
    return {
        "id": "%d" % number,
        "url": url,
        "title": title,
        "lead_text": lead if not dice.chance(0.03) else None,
        "description": dice.maybe(0.99, _description(lead, title, dice)),
        "date_start": _utc(start),
        "date_end": _utc(sessions[-1][1]),
        "occurrences": dice.maybe(0.95, ";".join("%s_%s" % (_local(a), _local(b)) for a, b in sessions)),
        "date_description": _date_text(sessions, dice),
        "cover_url": _cover(url) if has_image else None,
        "cover_alt": title if has_image and dice.chance(0.8) else None,
        "cover_credit": "© Ville de Paris" if has_image and dice.chance(0.6) else None,
        "tags": dice.maybe(0.97, tags if "Enfants" in tags or dice.chance(0.85) else tags + ["Enfants"]),
        "address_name": None if online else capital(bare(place)),
        "address_street": None if online else "%d %s" % (dice.between(1, 120), dice.pick(STREETS[arrondissement])),
        "address_zipcode": None if online else postcode(arrondissement),
        "address_city": None if online else "Paris",
        "lat_lon": None if online else geometry.geo_point(where),
        "pmr": _flag(dice, 0.6),
        "blind": _flag(dice, 0.15),
        "deaf": _flag(dice, 0.15),
        "transport": None if online or dice.chance(0.3) else _transport(dice, arrondissement),
        "contact_url": dice.maybe(0.7, "https://www.example.org/%s" % contact),
        "contact_phone": dice.maybe(0.4, "+33 1 99 00 %02d %02d" % (dice.below(100), dice.below(100))),
        "contact_mail": dice.maybe(0.5, "contact@%s.example.org" % contact),
        "contact_facebook": dice.maybe(0.3, "https://www.facebook.com/example.%s" % contact),
        "contact_twitter": dice.maybe(0.1, "https://twitter.com/example_%d" % number),
        "price_type": price_type,
        "price_detail": price_detail,
        "access_type": booked,
        "access_link": "https://www.example.org/reserver/%d" % number if booked == "obligatoire" else None,
        "access_link_text": "Réserver une place" if booked == "obligatoire" and dice.chance(0.5) else None,
        "updated_at": _utc(_moment(dice, 6, 1, 100)),
        "image_couverture": image,
        "programs": dice.maybe(0.12, dice.pick(["Journées du patrimoine 2026", "Nuit Blanche", "Paris Plages"])),
        "address_url": "https://www.example.org/direct/%d" % number if online else None,
        "address_url_text": "Suivre en ligne" if online else None,
        "address_text": "Événement diffusé en direct ; lien envoyé après inscription" if online else None,
        "title_event": dice.maybe(0.15, title),
        "audience": dice.pick(AUDIENCES) if not dice.chance(0.05) else None,
        "childrens": dice.maybe(0.08, "%d" % (number - 3)),
        "contributor_group": dice.pick(CONTRIBUTORS),
    }


def _description(lead, title, dice):
    return "<p>%s</p><p><strong>%s</strong> : %s</p>%s" % (
        lead,
        title.replace("&", "&amp;"),
        dice.pick([
            "rendez-vous à l'entrée, côté jardin ; les enfants restent sous la responsabilité de leurs parents.",
            "places limitées. <em>Pensez à votre gourde&nbsp;!</em>",
            "accueil dès l'ouverture, sans réservation.<br />En cas de pluie, repli à l'intérieur.",
        ]),
        "<ul><li>Durée : 2&nbsp;h</li><li>Accès : métro, vélo</li></ul>" if dice.chance(0.3) else "",
    )


def _cover(url):
    return "https://cdn.paris.fr/qfapv4/2026/09/%s.jpg" % hashlib.md5(url.encode("utf-8")).hexdigest()


def _image(number, dice):
    digest = hashlib.md5(("image %d" % number).encode("utf-8")).hexdigest()
    width, height = dice.pick([(1920, 1280), (1200, 800), (800, 1200), (1024, 1024)])
    return {
        "thumbnail": True,
        "filename": "%s.jpg" % digest[:12],
        "format": "JPEG",
        "id": digest,
        "url": "https://opendata.paris.fr/api/explore/v2.1/catalog/datasets/que-faire-a-paris-/files/%s" % digest,
        "height": height,
        "width": width,
        "exif_orientation": 1,
        "color_summary": dice.sample(COLORS, 3),
    }


def _flag(dice, probability):
    return dice.maybe(0.95, 1 if dice.chance(probability) else 0)


def _transport(dice, arrondissement):
    return "Métro -> %d : %s (Paris %de) (%dm)\nVélib -> %s (%dm)" % (
        dice.between(1, 14), capital(dice.pick(STREETS[arrondissement])), arrondissement, dice.between(60, 600),
        dice.pick(STREETS[arrondissement]), dice.between(20, 300))


# Times are (month, day, hour, minute) of 2026 in Paris; summer time until 25 October.


def _moment(dice, month, day, days):
    return _plus_days((month, day, dice.between(9, 20), dice.pick([0, 0, 30, 15])), dice.below(days))


def _plus_days(moment, days):
    month, day, hour, minute = moment
    day += days
    while day > LENGTHS[month - 1]:
        day -= LENGTHS[month - 1]
        month += 1
    return (month, day, hour, minute)


def _calendar(dice):
    """First moment and sessions of one to three hours, on one day or weekly."""
    start = _moment(dice, 7, 1, 120)
    length = dice.between(1, 3)
    weeks = dice.weighted([(1, 60), (2, 15), (4, 25)])
    sessions = []
    for week in range(weeks):
        month, day, hour, minute = _plus_days(start, 7 * week)
        sessions.append(((month, day, hour, minute), (month, day, hour + length, minute)))
    return start, sessions


def _offset(moment):
    return 2 if moment[:2] < (10, 25) and moment[:2] >= (3, 29) else 1


def _utc(moment):
    month, day, hour, minute = moment
    return "2026-%02d-%02dT%02d:%02d:00+00:00" % (month, day, hour - _offset(moment), minute)


def _local(moment):
    return "2026-%02d-%02dT%02d:%02d:00+%02d:00" % (moment + (_offset(moment),))


def _date_text(sessions, dice):
    if dice.chance(0.04):
        return None
    months = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
    (month, day, hour, minute), end = sessions[0]
    text = "Le %d %s 2026<br />de %02dh%02d à %02dh%02d" % (day, months[month - 1], hour, minute, end[2], end[3])
    return text if len(sessions) == 1 else text + "<br />puis chaque semaine"
