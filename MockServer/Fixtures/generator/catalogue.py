"""Rows of `catalog`, the data set that lists the portal's data sets, the not (yet) public ones included."""

# Entries that only administrators see: (id, title, theme, the publisher they are federated from)
HIDDEN = [
    ("stationnement-recharge-2026", "Bornes de recharge – préparation 2026", "Mobilité et Espace Public", None),
    ("budget-participatif-2026-brouillon", "Budget participatif 2026 : projets soumis (brouillon)", "Citoyenneté",
        None),
    ("qualite-de-l-air-indices-citeair", "Indices de qualité de l'air", "Environnement", "Airparif"),
    ("emplacement-des-gares-idf", "Emplacement des gares d'Île-de-France", "Mobilité et Espace Public",
        "Île-de-France Mobilités"),
    ("ecoles-elementaires-rentree-2026", "Écoles : « rentrée 2026 »", "Equipements, Services, Social", None),
    ("inventaire-des-oeuvres", "Inventaire des œuvres d'art ; fonds municipal", "Culture", None),
    ("population-legale-insee", "Population légale (Insee)", None, "Insee"),
    ("chantiers-perturbants-test", "Chantiers perturbants (test)", "Mobilité et Espace Public", None),
]


def rows_of(datasets):
    """Rows for the given dataset objects, itself excepted, then for the hidden entries."""
    for dataset in datasets:
        metas = dataset["metas"]["default"]
        yield _row(dataset["dataset_id"], metas["title"], metas["theme"], metas, dataset["visibility"], "True")
    for dataset_id, title, theme, publisher in HIDDEN:
        metas = {
            "federated": publisher is not None, "description": None, "keyword": None, "license": None, "language": "fr",
            "timezone": None, "modified": None, "data_processed": None,
            "metadata_processed": "2026-09-01T07:12:30+00:00",
            "publisher": publisher, "references": None, "attributions": None,
        }
        yield _row(dataset_id, title, [theme] if theme else None, metas, "restricted", "False")


def _row(dataset_id, title, themes, metas, visibility, published):
    return {
        "dataset_id": dataset_id,
        "federated": metas["federated"],
        "title": title,
        "description": metas["description"],
        "theme": themes[0] if themes else None,
        "keyword": metas["keyword"],
        "license": metas["license"],
        "language": metas["language"],
        "timezone": metas["timezone"],
        "modified": metas["modified"],
        "data_processed": metas["data_processed"],
        "metadata_processed": metas["metadata_processed"],
        "publisher": metas["publisher"],
        "references": metas["references"],
        "attributions": metas["attributions"][0] if metas["attributions"] else None,
        "visibility": visibility,
        "publishing_published": published,
        "publishing_properties": "{}" if published == "True" else None,
    }
