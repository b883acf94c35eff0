"""Counts and sums of the published winners of the participatory budget, by edition.

Source: data set `bp_projets_gagnants` of opendata.paris.fr (ODbL), CSV export of October 2024; added up from it.
"""

EDITIONS = {
    2014: {
        "letter": "A",
        "winners": 9,
        "winners_city": 9,
        "winners_areas": 0,
        "euros": 17700000,
        "euros_city": 17700000,
        "min": 1000000,
        "median": 2000000,
        "max": 3700000,
        "popular_area_winners": 1,
        "popular_area_euros": 1500000,
        "progress": {"FIN": 9},
        "themes": {
            "Cadre de vie": 3, "Environnement": 1, "Attractivité et emploi": 1, "Sport": 1,
            "Education et jeunesse": 1, "Propreté": 1, "Culture et patrimoine": 1,
        },
    },
    2015: {
        "letter": "B",
        "winners": 187,
        "winners_city": 8,
        "winners_areas": 179,
        "euros": 67686500,
        "euros_city": 35200000,
        "min": 2000,
        "median": 100000,
        "max": 8000000,
        "popular_area_winners": 22,
        "popular_area_euros": 5042000,
        "progress": {"FIN": 165, "ABANDONNÉ": 14, "TRAVAUX": 3, "PROCEDURES": 1, "LIVRAISON": 4},
        "themes": {
            "Cadre de vie": 77, "Environnement": 30, "Education et jeunesse": 23, "Sport": 18, "Mobilités": 13,
            "Culture et patrimoine": 10, "Prévention et sécurité": 7, "Solidarités": 7, "Propreté": 2,
        },
    },
    2016: {
        "letter": "C",
        "winners": 219,
        "winners_city": 11,
        "winners_areas": 208,
        "euros": 94057207,
        "euros_city": 30000000,
        "min": 1000,
        "median": 240000,
        "max": 5000000,
        "popular_area_winners": 58,
        "popular_area_euros": 37552500,
        "progress": {
            "LIVRAISON": 13, "FIN": 167, "ABANDONNÉ": 20, "TRAVAUX": 6, "ETUDES": 8, "(non démarré)": 2,
            "PROCEDURES": 3,
        },
        "themes": {
            "Cadre de vie": 74, "Environnement": 34, "Education et jeunesse": 32, "Culture et patrimoine": 29,
            "Solidarités": 16, "Sport": 12, "Mobilités": 11, "Prévention et sécurité": 5, "Propreté": 3, "Santé": 2,
            "Attractivité et emploi": 1,
        },
    },
    2017: {
        "letter": "D",
        "winners": 196,
        "winners_city": 9,
        "winners_areas": 187,
        "euros": 92137600,
        "euros_city": 30500000,
        "min": 1000,
        "median": 200000,
        "max": 5000000,
        "popular_area_winners": 60,
        "popular_area_euros": 33414200,
        "progress": {
            "FIN": 138, "LIVRAISON": 21, "(non démarré)": 2, "ETUDES": 8, "TRAVAUX": 12, "PROCEDURES": 7,
            "ABANDONNÉ": 8,
        },
        "themes": {
            "Cadre de vie": 77, "Education et jeunesse": 29, "Environnement": 20, "Culture et patrimoine": 14,
            "Solidarités": 14, "Sport": 13, "Mobilités": 11, "Prévention et sécurité": 8, "Propreté": 4,
            "Attractivité et emploi": 4, "Santé": 2,
        },
    },
    2018: {
        "letter": "E",
        "winners": 180,
        "winners_city": 7,
        "winners_areas": 173,
        "euros": 87605900,
        "euros_city": 31700000,
        "min": 1000,
        "median": 212500,
        "max": 6700000,
        "popular_area_winners": 51,
        "popular_area_euros": 36374000,
        "progress": {
            "LIVRAISON": 29, "FIN": 112, "ETUDES": 14, "PROCEDURES": 13, "TRAVAUX": 7, "(non démarré)": 3,
            "ABANDONNÉ": 2,
        },
        "themes": {
            "Education et jeunesse": 33, "Sport": 24, "Environnement": 24, "Culture et patrimoine": 24,
            "Solidarités": 22, "Cadre de vie": 22, "Prévention et sécurité": 14, "Propreté": 7, "Mobilités": 5,
            "Attractivité et emploi": 3, "Santé": 2,
        },
    },
    2019: {
        "letter": "F",
        "winners": 194,
        "winners_city": 11,
        "winners_areas": 183,
        "euros": 87339500,
        "euros_city": 32600000,
        "min": 3000,
        "median": 200000,
        "max": 5000000,
        "popular_area_winners": 67,
        "popular_area_euros": 37508000,
        "progress": {
            "FIN": 88, "TRAVAUX": 22, "ETUDES": 29, "LIVRAISON": 42, "PROCEDURES": 7, "ABANDONNÉ": 3,
            "(non démarré)": 3,
        },
        "themes": {
            "Environnement": 34, "Education et jeunesse": 34, "Solidarités": 29, "Cadre de vie": 28,
            "Culture et patrimoine": 26, "Sport": 19, "Prévention et sécurité": 12, "Propreté": 6, "Mobilités": 5,
            "Santé": 1,
        },
    },
    2021: {
        "letter": "G",
        "winners": 62,
        "winners_city": 2,
        "winners_areas": 60,
        "euros": 74630000,
        "euros_city": 8000000,
        "min": 10000,
        "median": 1180000,
        "max": 5000000,
        "popular_area_winners": 16,
        "popular_area_euros": 16830000,
        "progress": {"LIVRAISON": 29, "ETUDES": 18, "(non démarré)": 2, "TRAVAUX": 7, "PROCEDURES": 2, "FIN": 4},
        "themes": {
            "Solidarités": 13, "Education et jeunesse": 10, "Environnement": 9, "Sport": 8,
            "Culture et patrimoine": 7, "Cadre de vie": 5, "Propreté": 4, "Mobilités": 2, "Santé": 2,
            "Prévention et sécurité": 1, "Attractivité et emploi": 1,
        },
    },
    2022: {
        "letter": "H",
        "winners": 62,
        "winners_city": 2,
        "winners_areas": 60,
        "euros": 82080000,
        "euros_city": 9000000,
        "min": 130000,
        "median": 1315000,
        "max": 5000000,
        "popular_area_winners": 17,
        "popular_area_euros": 19240000,
        "progress": {"ETUDES": 15, "TRAVAUX": 11, "LIVRAISON": 22, "(non démarré)": 5, "PROCEDURES": 9},
        "themes": {
            "Education et jeunesse": 13, "Solidarités": 12, "Environnement": 11, "Cadre de vie": 8, "Sport": 6,
            "Culture et patrimoine": 4, "Prévention et sécurité": 4, "Attractivité et emploi": 2, "Propreté": 1,
            "Mobilités": 1,
        },
    },
    2023: {
        "letter": "I",
        "winners": 105,
        "winners_city": 4,
        "winners_areas": 101,
        "euros": 74172000,
        "euros_city": 6000000,
        "min": 2000,
        "median": 500000,
        "max": 3140000,
        "popular_area_winners": 34,
        "popular_area_euros": 32942000,
        "progress": {"ETUDES": 57, "TRAVAUX": 5, "(non démarré)": 34, "PROCEDURES": 9},
        "themes": {
            "Education et jeunesse": 22, "Environnement": 18, "Culture et patrimoine": 16, "Solidarités": 15,
            "Cadre de vie": 12, "Sport": 11, "Mobilités": 4, "Santé": 3, "Propreté": 2, "Prévention et sécurité": 2,
        },
    },
}

# Winners of each arrondissement, where the list was counted; Paris Centre has the code 75123.
AREA_WINNERS = {
    2021: {
        "75123": 3, "75005": 2, "75006": 2, "75007": 2, "75008": 2, "75009": 2, "75010": 4, "75011": 4, "75012": 4,
        "75013": 4, "75014": 4, "75015": 5, "75016": 3, "75017": 4, "75018": 5, "75019": 5, "75020": 5,
    },
    2022: {
        "75123": 3, "75005": 2, "75006": 2, "75007": 2, "75008": 2, "75009": 2, "75010": 4, "75011": 4, "75012": 4,
        "75013": 4, "75014": 4, "75015": 5, "75016": 3, "75017": 4, "75018": 5, "75019": 5, "75020": 5,
    },
    2023: {
        "75123": 9, "75005": 4, "75006": 2, "75007": 2, "75008": 4, "75009": 2, "75010": 13, "75011": 4, "75012": 5,
        "75013": 6, "75014": 8, "75015": 9, "75016": 2, "75017": 8, "75018": 10, "75019": 4, "75020": 9,
    },
}

# The city-wide project with the most votes of 2016.
TOP_PROJECT_2016 = ("Des abris pour les SDF", 5000000, "Solidarités")

CITY_SCALE = "Budget participatif parisien"
AREA_SCALE = "Budget participatif d’arrondissement"
# City-wide projects carry the postcode of the Hôtel de Ville.
CITY_CODE = "75004"
TOTAL_WINNERS = 1214
TOTAL_EUROS = 677408707
