"""The list of data sets: who writes their rows, how many, and the dataset object the catalogue shows."""

import hashlib
import json
import pathlib

from . import areas, budget, consultations, events, grants, reports, toilets, trees, velib

SCHEMAS = json.loads(pathlib.Path(__file__).with_name("schemas.json").read_text(encoding="utf-8"))
IDEA_BOX = "concertation-numerique-embellir-votre-quartier-saint-thomas-d-aquin-7e-boite-a-i"
QUESTIONNAIRE = "concertation-numerique-repensons-nos-conseils-de-quartiers-questionnaire-2018"
WINNERS = "bp_projets_gagnants"
OPERATIONS = "budget-participatif_operations-projets-gagnants-realisations"
LIVE_STATIONS = "velib-disponibilite-en-temps-reel"
STATIONS = "velib-emplacement-des-stations"
CATALOGUE = "catalog"


class Source:
    """How a data set is written: `rows_of(city, dice, rows)` yields its records; `rows` None means all there are."""

    def __init__(
        self, rows_of, rows, keywords, description, created, processed, geometry_types=None, seed=None, **metas
    ):
        self.rows_of = rows_of
        self.rows = rows
        self.keywords = keywords
        self.description = description
        self.created = created
        self.processed = processed
        self.geometry_types = geometry_types
        self.seed = seed
        self.metas = metas


SOURCES = {
    "arrondissements": Source(
        areas.arrondissements, None, ["limite administrative", "arrondissement"],
        "<p>Les vingt arrondissements de Paris.</p>", "2013-05-14", "2026-09-01T04:02:11+00:00", ["Polygon"]),
    "quartier_paris": Source(
        areas.quartiers, None, ["limite administrative", "quartier"],
        "<p>Les quatre-vingts quartiers administratifs, quatre par arrondissement.</p>", "2017-02-17",
        "2026-09-01T04:03:02+00:00", ["Polygon"]),
    "conseils-quartiers": Source(
        areas.councils, None, ["démocratie locale", "conseil de quartier"],
        "<p>Les périmètres des conseils de quartier.</p>", "2013-06-04", "2026-09-10T04:40:10+00:00", ["Polygon"]),
    LIVE_STATIONS: Source(
        velib.availability, 1450, ["vélo", "temps réel", "Vélib'"],
        "<p>Vélos et bornettes disponibles, station par station.</p>", "2018-11-15", "2026-09-14T08:29:30+00:00",
        ["Point"],
        seed="paris/velib", publisher="Autolib Velib Métropole", update_frequency="1 minute",
        attributions=["Autolib Velib Métropole"]),
    STATIONS: Source(
        velib.register, 1450, ["vélo", "station", "Vélib'"],
        "<p>Nom, capacité et emplacement des stations Vélib'.</p>", "2018-11-15", "2026-09-14T08:00:04+00:00",
        ["Point"],
        seed="paris/velib", publisher="Autolib Velib Métropole", attributions=["Autolib Velib Métropole"]),
    "que-faire-a-paris-": Source(
        events.events, 450, ["agenda", "événement", "sortie"],
        "<p>Sorties, ateliers, fêtes : l'agenda de la Ville.</p>", "2018-03-26", "2026-09-14T05:00:16+00:00", ["Point"],
        references="https://www.paris.fr/quefaire"),
    "les-arbres": Source(
        trees.trees, 3500, ["arbre", "espace vert", "biodiversité"],
        "<p>Les arbres gérés par la Ville : essence, taille, emplacement.</p>", "2014-04-15",
        "2026-09-11T08:35:31+00:00",
        ["Point"]),
    "dans-ma-rue": Source(
        reports.reports, 2650, ["signalement", "propreté", "espace public"],
        "<p>Anomalies signalées dans l'espace public depuis l'application « Dans Ma Rue ».</p>", "2014-09-11",
        "2026-09-14T04:27:21+00:00", ["Point"]),
    WINNERS: Source(
        budget.winners, None, ["budget participatif", "vote"],
        "<p>Les projets lauréats de chaque édition, leur budget et leur avancement.</p>", "2019-05-07",
        "2026-09-14T06:30:19+00:00", seed=budget.WINNERS_SEED),
    OPERATIONS: Source(
        budget.operations, None, ["budget participatif", "travaux"],
        "<p>Une ligne par opération ; le budget indiqué est celui du projet entier.</p>", "2019-05-07",
        "2026-09-14T06:05:33+00:00", ["Point"]),
    IDEA_BOX: Source(
        consultations.idea_box, 351, ["concertation", "participation citoyenne"],
        "<p>Contributions déposées sur la plateforme de concertation en 2021.</p>", "2023-03-08",
        "2026-09-01T10:31:39+00:00"),
    QUESTIONNAIRE: Source(
        consultations.questionnaire, 331, ["concertation", "conseil de quartier"],
        "<p>Réponses au questionnaire ouvert en 2018.</p>", "2023-03-01", "2026-09-01T09:23:49+00:00"),
    "sanisettesparis": Source(
        toilets.toilets, 430, ["toilettes", "accessibilité"],
        "<p>Sanisettes, urinoirs et toilettes des parcs.</p>", "2015-06-10", "2026-09-13T16:45:13+00:00",
        ["MultiPoint"]),
    "subventions-accordees-et-refusees": Source(
        grants.grants, 1800, ["subvention", "association", "finances"],
        "<p>Demandes de subvention des associations, accordées (montant voté) ou refusées (0).</p>", "2015-04-02",
        "2026-09-12T12:49:09+00:00"),
    CATALOGUE: Source(
        None, None, ["catalogue", "métadonnées"],
        "<p>La liste des jeux de données du portail.</p>", "2023-02-20", "2026-09-14T07:41:11+00:00"),
}


def dataset_object(dataset_id, rows):
    """The body of `GET /api/explore/v2.1/catalog/datasets/{dataset_id}`."""
    source, schema = SOURCES[dataset_id], SCHEMAS[dataset_id]
    located = source.geometry_types is not None
    default = {
        "title": schema["title"],
        "description": source.description,
        "theme": schema["theme"],
        "keyword": source.keywords,
        "license": "Open Database License (ODbL)" if schema["license"] else None,
        "license_url": "http://opendatacommons.org/licenses/odbl/" if schema["license"] else None,
        "language": "fr",
        "metadata_languages": ["fr"],
        "timezone": "Europe/Paris" if "timeserie" in schema["features"] else None,
        "modified": source.processed,
        "modified_updates_on_metadata_change": False,
        "modified_updates_on_data_change": True,
        "data_processed": source.processed,
        "metadata_processed": source.processed.replace("+00:00", ".250000+00:00"),
        "geographic_reference": ["fr_80_75056"] if located else None,
        "geographic_reference_auto": True,
        "territory": ["Paris"] if located else None,
        "geometry_types": source.geometry_types,
        "bbox": None,
        "publisher": "Ville de Paris",
        "references": None,
        "records_count": rows,
        "attributions": None,
        "source_domain": None,
        "source_domain_title": None,
        "source_domain_address": None,
        "source_dataset": None,
        "shared_catalog": None,
        "federated": False,
        "parent_domain": None,
        "update_frequency": None,
    }
    default.update(source.metas)
    dcat = {
        "created": source.created,
        "issued": source.created,
        "creator": None,
        "contributor": None,
        "contact_name": "Ville de Paris",
        "contact_email": None,
        "accrualperiodicity": None,
        "spatial": None,
        "temporal": None,
        "granularity": None,
        "dataquality": None,
        "publisher_type": None,
        "conforms_to": None,
        "temporal_coverage_start": None,
        "temporal_coverage_end": None,
        "accessRights": None,
        "relation": None,
    }
    return {
        "visibility": "domain",
        "dataset_id": dataset_id,
        "dataset_uid": "da_" + _six_characters(dataset_id),
        "has_records": rows > 0,
        "data_visible": True,
        "features": schema["features"],
        "attachments": [],
        "alternative_exports": [],
        "fields": schema["fields"],
        "metas": {"default": default, "dcat": dcat},
    }


def _six_characters(dataset_id):
    number = int(hashlib.md5(dataset_id.encode("utf-8")).hexdigest(), 16)
    letters = "abcdefghijklmnopqrstuvwxyz0123456789"
    text = ""
    for _ in range(6):
        number, index = divmod(number, 36)
        text += letters[index]
    return text
