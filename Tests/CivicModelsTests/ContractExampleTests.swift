import CivicModels
import Foundation
import Testing

/// The examples of the contract, one per type: what the models read they write again, member for member.
@Suite("Contract examples")
struct ContractExampleTests {
    @Test("The capabilities is read and written as in the contract")
    func capabilities() throws {
        try expectUnchanged(
            Capabilities.self,
            #"""
            {
              "apiVersion": "1.0",
              "platform": {"name": "CivicMock", "version": "0.2.0"},
              "city": {
                "id": "paris",
                "name": "Paris",
                "timeZone": "Europe/Paris",
                "currency": "EUR",
                "languages": ["fr", "en"],
                "defaultLanguage": "fr"
              },
              "operations": [
                "getCapabilities",
                "getNow",
                "listEditions",
                "getEdition",
                "listProposals",
                "getProposal",
                "createProposal",
                "editProposal",
                "submitProposal",
                "getMyBallot",
                "saveMyBallot",
                "castMyBallot",
                "getReceipt",
                "getResults",
                "getRecount"
              ],
              "supportKinds": ["like", "follow"],
              "ballotKinds": ["approval", "graded"],
              "countingRules": ["greedy", "majority-judgement"],
              "limits": {
                "pageSize": 100,
                "mapFeatures": 10000,
                "attachmentBytes": 5242880,
                "attachmentsPerProposal": 3,
                "commentDepth": 8
              },
              "exports": ["jsonl", "csv", "geojson"]
            }
            """#)
    }

    @Test("What can be done now is read and written as in the contract")
    func now() throws {
        try expectUnchanged(
            Now.self,
            #"""
            {
              "at": "2026-09-14T08:30:00Z",
              "editions": [
                {
                  "edition": "2026",
                  "title": {"fr": "Budget participatif 2026", "en": "Participatory budget 2026"},
                  "openPhases": [
                    {
                      "id": "2026-vote",
                      "kind": "vote",
                      "nativeCode": "VOTE",
                      "title": {"fr": "Vote", "en": "Vote"},
                      "startsAt": "2026-09-04T06:00:00Z",
                      "endsAt": "2026-09-24T18:00:00Z",
                      "state": "open"
                    }
                  ],
                  "nextPhase": {
                    "id": "2026-results",
                    "kind": "results",
                    "nativeCode": "RESULT",
                    "title": {"fr": "Résultats", "en": "Results"},
                    "startsAt": "2026-10-07T08:00:00Z",
                    "state": "upcoming"
                  },
                  "actions": [
                    {
                      "action": "submitProposal",
                      "allowed": false,
                      "from": "2026-01-06T08:00:00Z",
                      "until": "2026-02-02T23:00:00Z",
                      "blockedBy": [{"code": "phase_closed", "detail": "Ideas for 2026 were taken until 2 February."}]
                    },
                    {
                      "action": "vote",
                      "allowed": false,
                      "from": "2026-09-04T06:00:00Z",
                      "until": "2026-09-24T18:00:00Z",
                      "blockedBy": [{"code": "not_signed_in", "detail": "Sign in to vote."}]
                    }
                  ]
                }
              ]
            }
            """#)
    }

    @Test("An edition is read and written as in the contract")
    func edition() throws {
        try expectUnchanged(
            Edition.self,
            #"""
            {
              "id": "2026",
              "code": "L",
              "kind": "budget",
              "year": 2026,
              "title": {"fr": "Budget participatif 2026", "en": "Participatory budget 2026"},
              "description": {
                "fr": "Les Parisiennes et les Parisiens proposent et choisissent les projets de leur ville.",
                "en": "Parisians propose and choose projects for their city."
              },
              "originalLanguage": "fr",
              "machineTranslated": ["en"],
              "status": "running",
              "phases": [
                {
                  "id": "2026-ideas",
                  "kind": "ideas",
                  "nativeCode": "IDEATION",
                  "title": {"fr": "Dépôt des idées", "en": "Ideas"},
                  "startsAt": "2026-01-06T08:00:00Z",
                  "endsAt": "2026-02-02T23:00:00Z",
                  "state": "closed"
                },
                {
                  "id": "2026-vote",
                  "kind": "vote",
                  "nativeCode": "VOTE",
                  "title": {"fr": "Vote", "en": "Vote"},
                  "startsAt": "2026-09-04T06:00:00Z",
                  "endsAt": "2026-09-24T18:00:00Z",
                  "state": "open"
                }
              ],
              "areas": [
                {"area": "75000", "envelope": {"amount": 3500000000, "currency": "EUR"}, "votesLimit": 4},
                {
                  "area": "75011",
                  "envelope": {"amount": 420000000, "currency": "EUR"},
                  "votesLimit": 4,
                  "equityEnvelope": {"amount": 120000000, "currency": "EUR"}
                }
              ],
              "envelope": {"amount": 10000000000, "currency": "EUR"},
              "supportKinds": ["like", "follow"],
              "proposalRule": {
                "titleLength": {"min": 15, "max": 60},
                "descriptionLength": {"min": 500, "max": 2000},
                "themes": {"min": 1, "max": 2},
                "maxProposalsPerPerson": 5,
                "maxCost": {"amount": 500000000, "currency": "EUR"},
                "costRequired": false,
                "placeRequired": false,
                "editableUntilPhaseEnds": true,
                "attachments": {
                  "max": 3,
                  "maxBytes": 5242880,
                  "mediaTypes": ["image/jpeg", "image/png", "image/webp", "application/pdf"]
                }
              },
              "ballotRule": {
                "id": "paris-approval-2026",
                "version": 1,
                "kind": "approval",
                "title": {"fr": "Jusqu'à quatre projets par liste", "en": "Up to four projects on each list"},
                "description": {
                  "fr": "Choisissez jusqu'à quatre projets pour tout Paris et quatre pour votre arrondissement.",
                  "en": "Choose up to four projects for all of Paris, and four for your district."
                },
                "scope": "both",
                "areaChoice": {"required": false, "basis": ["home", "work"]},
                "lists": [
                  {
                    "id": "city",
                    "area": "75000",
                    "citywide": true,
                    "title": {"fr": "Tout Paris", "en": "All of Paris"},
                    "min": 0,
                    "max": 4,
                    "envelope": {"amount": 3500000000, "currency": "EUR"}
                  },
                  {
                    "id": "75011",
                    "area": "75011",
                    "citywide": false,
                    "title": {"fr": "Paris 11e"},
                    "min": 0,
                    "max": 4,
                    "envelope": {"amount": 420000000, "currency": "EUR"}
                  }
                ],
                "allowAbstention": false,
                "final": true,
                "tieBreak": ["lowerCost", "id"],
                "winners": {"method": "greedy", "version": 1}
              },
              "requirements": {
                "submit": ["terms"],
                "support": ["terms"],
                "comment": ["terms"],
                "vote": ["residence", "age", "terms"]
              },
              "counts": {"proposals": 1396, "projects": 240, "winners": null, "voters": null},
              "updatedAt": "2026-09-04T06:00:00Z"
            }
            """#)
    }

    @Test("A phase is read and written as in the contract")
    func phase() throws {
        try expectUnchanged(
            Phase.self,
            #"""
            {
              "id": "2026-vote",
              "kind": "vote",
              "nativeCode": "VOTE",
              "title": {"fr": "Vote", "en": "Vote"},
              "startsAt": "2026-09-04T06:00:00Z",
              "endsAt": "2026-09-24T18:00:00Z",
              "state": "open"
            }
            """#)
    }

    @Test("An area is read and written as in the contract")
    func area() throws {
        try expectUnchanged(
            Area.self,
            #"""
            {
              "code": "75011",
              "name": {"fr": "Paris 11e", "en": "11th district"},
              "kind": "district",
              "parent": "75000",
              "bbox": [2.364, 48.846, 2.399, 48.872],
              "centre": {"type": "Point", "coordinates": [2.38, 48.859]},
              "geometry": {
                "type": "Polygon",
                "coordinates": [[[2.364, 48.868], [2.37, 48.853], [2.396, 48.848], [2.377, 48.872], [2.364, 48.868]]]
              }
            }
            """#)
    }

    @Test("A theme is read and written as in the contract")
    func theme() throws {
        try expectUnchanged(
            Theme.self,
            #"""
            {
              "id": "environnement",
              "taxonomy": "theme",
              "title": {"fr": "Environnement", "en": "Environment"},
              "parent": null
            }
            """#)
    }

    @Test("Eligibility is read and written as in the contract")
    func eligibility() throws {
        try expectUnchanged(
            Eligibility.self,
            #"""
            {
              "edition": "2026",
              "action": "vote",
              "eligible": false,
              "requirements": [
                {
                  "kind": "residence",
                  "title": "Habiter ou travailler à Paris",
                  "detail": "Votre adresse n'est pas encore vérifiée.",
                  "satisfied": false,
                  "howTo": "https://moncompte.paris.fr/"
                },
                {
                  "kind": "age",
                  "title": "Avoir 7 ans ou plus",
                  "detail": "Vous avez l'âge requis.",
                  "satisfied": true
                }
              ]
            }
            """#)
    }

    @Test("The person who is signed in is read and written as in the contract")
    func me() throws {
        try expectUnchanged(
            Me.self,
            #"""
            {
              "id": "u-7d1f",
              "name": "Camille R.",
              "kind": "individual",
              "areas": [{"basis": "home", "area": "75011"}, {"basis": "work", "area": "75010"}],
              "requirements": [
                {
                  "kind": "residence",
                  "title": "Habiter ou travailler à Paris",
                  "detail": "Adresse vérifiée.",
                  "satisfied": true
                },
                {"kind": "terms", "title": "Charte de participation", "detail": "Acceptée.", "satisfied": true}
              ],
              "languages": ["fr", "en"]
            }
            """#)
    }

    @Test("A proposal is read and written as in the contract")
    func proposal() throws {
        try expectUnchanged(
            Proposal.self,
            #"""
            {
              "id": "2026-000123",
              "reference": "L-000123",
              "edition": "2026",
              "phase": "2026-ideas",
              "state": "eligible",
              "nativeState": "RETENU",
              "title": {"fr": "Un square plus frais pour la Roquette", "en": "A cooler square for La Roquette"},
              "description": {
                "fr": "Planter douze arbres, ouvrir le sol et poser trois bancs à l'ombre.",
                "en": "Plant twelve trees, open the ground and put up three benches in the shade."
              },
              "originalLanguage": "fr",
              "machineTranslated": ["en"],
              "authors": [{"id": "u-7d1f", "kind": "individual", "name": "Camille R."}],
              "area": "75011",
              "place": {
                "point": {"type": "Point", "coordinates": [2.3795, 48.8594]},
                "address": "Square de la Roquette, 75011 Paris"
              },
              "themes": ["environnement", "cadre-de-vie"],
              "estimatedCost": {"amount": 15000000, "currency": "EUR"},
              "attachments": [
                {
                  "id": "a-01",
                  "url": "/api/proposals/v1/proposals/2026-000123/attachments/a-01",
                  "mediaType": "image/jpeg",
                  "bytes": 183204,
                  "title": "Croquis du square",
                  "alt": "Un square planté de douze arbres",
                  "kind": "image",
                  "sha256": "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae"
                }
              ],
              "supports": [{"kind": "like", "count": 87}, {"kind": "follow", "count": 12}],
              "commentCount": 6,
              "latestAnswer": {
                "id": "ans-0088",
                "decision": "accepted",
                "text": {"fr": "Le projet est réalisable. Il rejoint la liste soumise au vote."},
                "originalLanguage": "fr",
                "machineTranslated": [],
                "cost": {"amount": 35000000, "currency": "EUR"},
                "by": {"name": "Direction des espaces verts et de l'environnement"},
                "at": "2026-06-18T09:30:00Z",
                "documents": []
              },
              "mergedFrom": ["2026-000311"],
              "projects": ["2026-p-042"],
              "createdAt": "2026-01-14T18:58:20Z",
              "submittedAt": "2026-01-14T19:12:00Z",
              "updatedAt": "2026-06-18T09:30:00Z",
              "url": "https://decider.paris.fr/bp/idee/L-000123"
            }
            """#)
    }

    @Test("A page of answers is read and written as in the contract")
    func answerPage() throws {
        try expectUnchanged(
            ListPage<OfficialAnswer>.self,
            #"""
            {
              "items": [
                {
                  "id": "ans-0088",
                  "decision": "accepted",
                  "text": {"fr": "Le projet est réalisable. Il rejoint la liste soumise au vote."},
                  "originalLanguage": "fr",
                  "machineTranslated": [],
                  "cost": {"amount": 35000000, "currency": "EUR"},
                  "by": {"name": "Direction des espaces verts et de l'environnement"},
                  "at": "2026-06-18T09:30:00Z",
                  "documents": []
                }
              ],
              "total": 1,
              "nextCursor": null
            }
            """#)
    }

    @Test("A step of a history is read and written as in the contract")
    func historyEntry() throws {
        try expectUnchanged(
            HistoryEntry.self,
            #"""
            {
              "at": "2026-01-14T19:12:00Z",
              "from": "draft",
              "to": "submitted",
              "by": "author",
              "phase": "2026-ideas"
            }
            """#)
    }

    @Test("A draft is read and written as in the contract")
    func proposalDraft() throws {
        try expectUnchanged(
            ProposalDraft.self,
            #"""
            {
              "edition": "2026",
              "title": {"fr": "Un square plus frais pour la Roquette"},
              "description": {"fr": "Planter douze arbres, ouvrir le sol et poser trois bancs à l'ombre."},
              "originalLanguage": "fr",
              "area": "75011",
              "place": {
                "point": {"type": "Point", "coordinates": [2.3795, 48.8594]},
                "address": "Square de la Roquette, 75011 Paris"
              },
              "themes": ["environnement"],
              "estimatedCost": {"amount": 15000000, "currency": "EUR"},
              "acceptsContact": true,
              "acceptsReuse": true
            }
            """#)
    }

    @Test("An edit is read and written as in the contract")
    func proposalEdit() throws {
        try expectUnchanged(
            ProposalEdit.self,
            #"""
            {"title": {"fr": "Un square frais et ouvert à la Roquette", "en": null}, "estimatedCost": null}
            """#)
    }

    @Test("A comment is read and written as in the contract")
    func comment() throws {
        try expectUnchanged(
            CivicModels.Comment.self,
            #"""
            {
              "id": "c-004211",
              "proposal": "2026-000123",
              "parent": null,
              "depth": 0,
              "state": "published",
              "body": {"fr": "Très bonne idée. Pensez à une fontaine pour les chaleurs de juillet."},
              "originalLanguage": "fr",
              "machineTranslated": [],
              "alignment": "for",
              "author": {"id": "u-18aa", "kind": "individual", "name": "Nadia B."},
              "ratings": {"up": 10, "down": 0},
              "replyCount": 1,
              "createdAt": "2026-02-01T20:10:00Z",
              "isMine": false,
              "myRating": "up"
            }
            """#)
    }

    @Test("A comment that is written is read and written as in the contract")
    func commentDraft() throws {
        try expectUnchanged(
            CommentDraft.self,
            #"""
            {
              "body": {"fr": "D'accord, une fontaine coûterait peu de plus."},
              "alignment": "for",
              "parent": "c-004211"
            }
            """#)
    }

    @Test("A report that is written is read and written as in the contract")
    func reportDraft() throws {
        try expectUnchanged(
            ReportDraft.self,
            #"""
            {"reason": "spam", "explanation": "Le texte fait la publicité d'un magasin."}
            """#)
    }

    @Test("A report is read and written as in the contract")
    func report() throws {
        try expectUnchanged(
            Report.self,
            #"""
            {"id": "rep-00031", "receivedAt": "2026-02-02T08:01:00Z"}
            """#)
    }

    @Test("A project is read and written as in the contract")
    func project() throws {
        try expectUnchanged(
            Project.self,
            #"""
            {
              "id": "2026-p-042",
              "edition": "2026",
              "number": 42,
              "area": "75011",
              "title": {"fr": "Un square plus frais pour la Roquette", "en": "A cooler square for La Roquette"},
              "description": {"fr": "Douze arbres, un sol ouvert, une fontaine et des bancs."},
              "originalLanguage": "fr",
              "machineTranslated": ["en"],
              "themes": ["environnement"],
              "state": "onBallot",
              "nativeState": "SOUMIS",
              "proposals": ["2026-000123", "2026-000311"],
              "cost": {"amount": 35000000, "currency": "EUR"},
              "costReport": {"fr": "Études 20 000 €, plantations 180 000 €, sols et mobilier 150 000 €."},
              "place": {
                "point": {"type": "Point", "coordinates": [2.3795, 48.8594]},
                "address": "Square de la Roquette, 75011 Paris"
              },
              "isInEquityZone": false,
              "attachments": [],
              "votes": null,
              "hiddenUntil": "2026-10-07T08:00:00Z",
              "updatedAt": "2026-07-10T08:00:00Z",
              "url": "https://decider.paris.fr/bp/projet/L-042"
            }
            """#)
    }

    @Test("A realisation is read and written as in the contract")
    func realisation() throws {
        try expectUnchanged(
            Realisation.self,
            #"""
            {
              "project": "2023-p-031",
              "stage": "works",
              "nativeStage": "TRAVAUX",
              "progress": 60,
              "milestones": [
                {
                  "kind": "studiesStart",
                  "title": {"fr": "Début des études"},
                  "month": "2024-02",
                  "reached": true
                },
                {
                  "kind": "worksStart",
                  "title": {"fr": "Début des travaux"},
                  "month": "2026-04",
                  "reached": true
                },
                {
                  "kind": "plannedDelivery",
                  "title": {"fr": "Livraison prévue"},
                  "month": "2026-12",
                  "reached": false
                }
              ],
              "news": [
                {
                  "at": "2026-04-13T07:00:00Z",
                  "title": {"fr": "Le chantier commence"},
                  "body": {"fr": "Les travaux de la première tranche ont commencé ce lundi."}
                }
              ],
              "operations": [
                {
                  "id": "op-1187-1",
                  "title": {"fr": "Plantation de quarante arbres"},
                  "stage": "works",
                  "nativeStage": "TRAVAUX",
                  "place": {
                    "point": {"type": "Point", "coordinates": [2.345, 48.885]},
                    "address": "rue Ordener, 75018 Paris"
                  },
                  "amount": {"amount": 18000000, "currency": "EUR"},
                  "contract": "Marché",
                  "startsOn": "2026-04-13",
                  "endsOn": "2026-12-18"
                }
              ],
              "updatedAt": "2026-09-01T00:00:00Z"
            }
            """#)
    }

    @Test("A ballot is read and written as in the contract")
    func ballot() throws {
        try expectUnchanged(
            Ballot.self,
            #"""
            {
              "edition": "2026",
              "state": "draft",
              "area": "75011",
              "votes": [
                {"project": "2026-p-040"},
                {"project": "2026-p-041"},
                {"project": "2026-p-042"},
                {"project": "2026-p-058"},
                {"project": "2026-p-061"}
              ],
              "problems": [
                {
                  "code": "limit_reached",
                  "pointer": "/votes/4",
                  "list": "75011",
                  "project": "2026-p-061",
                  "detail": "The list Paris 11e takes 4 projects at most; this is the fifth."
                }
              ],
              "updatedAt": "2026-09-14T08:31:40Z"
            }
            """#)
    }

    @Test("The content of a ballot is read and written as in the contract")
    func ballotContent() throws {
        try expectUnchanged(
            BallotDraft.self,
            #"""
            {
              "area": "75011",
              "votes": [{"project": "2022-p-017", "grade": "jadore"}, {"project": "2022-p-018", "grade": "pourquoipas"}]
            }
            """#)
    }

    @Test("A receipt is read and written as in the contract")
    func receipt() throws {
        try expectUnchanged(
            Receipt.self,
            #"""
            {
              "id": "r-5d41402abc4b2a76b9719d911017c592",
              "edition": "2026",
              "castAt": "2026-09-14T08:00:00Z",
              "contentHash": "sha256:ae87f0ce5b801c02673cba1422441cfb5b6d5f3d2f9ebae40832a197bb2e22cb",
              "salt": "9f86d081884c7d659a2feaa0c55ad015"
            }
            """#)
    }

    @Test("The status of a receipt is read and written as in the contract")
    func receiptStatus() throws {
        try expectUnchanged(
            ReceiptStatus.self,
            #"""
            {
              "id": "r-5d41402abc4b2a76b9719d911017c592",
              "edition": "2026",
              "castAt": "2026-09-14T08:00:00Z",
              "contentHash": "sha256:ae87f0ce5b801c02673cba1422441cfb5b6d5f3d2f9ebae40832a197bb2e22cb",
              "counted": true
            }
            """#)
    }

    @Test("Results is read and written as in the contract")
    func results() throws {
        try expectUnchanged(
            Results.self,
            #"""
            {
              "edition": "2026",
              "state": "final",
              "publishedAt": "2026-10-07T08:00:00Z",
              "rule": {"id": "paris-approval-2026", "version": 1, "method": "greedy", "kind": "approval"},
              "tieBreak": ["lowerCost", "id"],
              "turnout": {"voters": 6012, "internet": 4410, "paper": 1602},
              "lists": [
                {
                  "list": "75011",
                  "area": "75011",
                  "title": {"fr": "Paris 11e"},
                  "envelope": {"amount": 420000000, "currency": "EUR"},
                  "spent": {"amount": 385000000, "currency": "EUR"},
                  "left": {"amount": 35000000, "currency": "EUR"},
                  "ballots": 512,
                  "projects": [
                    {
                      "project": "2026-p-061",
                      "title": {"fr": "Une rue aux écoles rue Titon"},
                      "cost": {"amount": 150000000, "currency": "EUR"},
                      "votes": 204,
                      "rank": 1,
                      "selected": true
                    },
                    {
                      "project": "2026-p-058",
                      "title": {"fr": "Rénover le gymnase Japy"},
                      "cost": {"amount": 200000000, "currency": "EUR"},
                      "votes": 204,
                      "rank": 2,
                      "selected": true
                    },
                    {
                      "project": "2026-p-040",
                      "title": {"fr": "Une maison du vélo"},
                      "cost": {"amount": 90000000, "currency": "EUR"},
                      "votes": 187,
                      "rank": 3,
                      "selected": false,
                      "reason": "tooDear",
                      "reasonDetail": "It costs 900,000 €; 700,000 € were left."
                    },
                    {
                      "project": "2026-p-042",
                      "title": {"fr": "Un square plus frais pour la Roquette"},
                      "cost": {"amount": 35000000, "currency": "EUR"},
                      "votes": 160,
                      "rank": 4,
                      "selected": true
                    }
                  ],
                  "ties": [{"projects": ["2026-p-061", "2026-p-058"], "by": "lowerCost"}],
                  "recount": "/api/proposals/v1/results/2026/recounts/75011"
                }
              ]
            }
            """#)
    }

    @Test("A map is read and written as in the contract")
    func featureMap() throws {
        try expectUnchanged(
            MapFeatures<Proposal>.self,
            #"""
            {
              "type": "FeatureCollection",
              "features": [
                {
                  "type": "Feature",
                  "id": "2026-000123",
                  "geometry": {"type": "Point", "coordinates": [2.3795, 48.8594]},
                  "properties": {
                    "title": {"fr": "Un square plus frais pour la Roquette"},
                    "state": "eligible",
                    "theme": "environnement",
                    "area": "75011"
                  }
                }
              ],
              "total": 1,
              "truncated": false
            }
            """#)
    }

    @Test("Changes is read and written as in the contract")
    func changes() throws {
        try expectUnchanged(
            ChangePage.self,
            #"""
            {
              "items": [
                {
                  "resource": "comment",
                  "id": "c-004260",
                  "change": "created",
                  "at": "2026-02-02T07:45:03Z",
                  "proposal": "2026-000123"
                },
                {"resource": "proposal", "id": "2026-000777", "change": "removed", "at": "2026-02-03T09:00:00Z"}
              ],
              "cursor": "MTg0NA",
              "more": false
            }
            """#)
    }

    @Test("A facet is read and written as in the contract")
    func facet() throws {
        try expectUnchanged(
            Facet.self,
            #"""
            {
              "name": "theme",
              "values": [{"value": "environnement", "title": {"fr": "Environnement"}, "count": 12}]
            }
            """#)
    }

    @Test("A page of proposals is read and written as in the contract")
    func proposalPage() throws {
        try expectUnchanged(
            ListPage<Proposal>.self,
            #"""
            {
              "items": [
                {
                  "id": "2026-000124",
                  "reference": "L-000124",
                  "edition": "2026",
                  "phase": "2026-ideas",
                  "state": "submitted",
                  "nativeState": "SUBMITTED",
                  "title": {"fr": "Une piste cyclable rue de Charonne"},
                  "description": {"fr": "Une piste séparée de la chaussée pour les enfants."},
                  "originalLanguage": "fr",
                  "machineTranslated": [],
                  "authors": [],
                  "area": "75011",
                  "themes": ["mobilites"],
                  "attachments": [],
                  "supports": [{"kind": "like", "count": 31}, {"kind": "follow", "count": 8}],
                  "commentCount": 2,
                  "mergedFrom": [],
                  "projects": [],
                  "createdAt": "2026-01-20T18:03:11Z",
                  "submittedAt": "2026-01-20T18:40:52Z",
                  "updatedAt": "2026-01-20T18:40:52Z"
                }
              ],
              "total": 37,
              "nextCursor": "eyJrIjoiMjAyNi0wMDAxMjQifQ",
              "facets": [
                {
                  "name": "theme",
                  "values": [
                    {"value": "mobilites", "title": {"fr": "Mobilités", "en": "Mobility"}, "count": 21},
                    {
                      "value": "environnement",
                      "title": {"fr": "Environnement", "en": "Environment"},
                      "count": 16
                    }
                  ]
                }
              ]
            }
            """#)
    }

    @Test("A page of parts of proposals is read and written as in the contract")
    func sparseProposalPage() throws {
        try expectUnchanged(
            ListPage<SparseProposal>.self,
            #"""
            {
              "items": [
                {
                  "id": "2026-000123",
                  "title": {"fr": "Un square plus frais pour la Roquette"},
                  "state": "eligible",
                  "area": "75011"
                },
                {
                  "id": "2026-000124",
                  "title": {"fr": "Une piste cyclable rue de Charonne"},
                  "state": "submitted",
                  "area": "75011"
                }
              ],
              "total": 2,
              "nextCursor": null,
              "fields": ["id", "title", "state", "area"]
            }
            """#)
    }

    @Test("A page of parts of projects is read and written as in the contract")
    func sparseProjectPage() throws {
        try expectUnchanged(
            ListPage<SparseProject>.self,
            #"""
            {
              "items": [
                {
                  "id": "2026-p-042",
                  "title": {"fr": "Un square plus frais pour la Roquette"},
                  "cost": {"amount": 35000000, "currency": "EUR"},
                  "state": "onBallot"
                }
              ],
              "total": 1,
              "nextCursor": null,
              "fields": ["id", "title", "cost", "state"]
            }
            """#)
    }

    @Test("A problem is read and written as in the contract")
    func problem() throws {
        try expectUnchanged(
            Problem.self,
            #"""
            {
              "type": "about:blank",
              "title": "Something is missing before you can vote",
              "status": 403,
              "detail": "Your address in Paris is not verified yet.",
              "code": "requirement_missing",
              "requirements": [
                {
                  "kind": "residence",
                  "title": "Living or working in Paris",
                  "detail": "Your address in Paris is not verified yet.",
                  "satisfied": false,
                  "howTo": "https://moncompte.paris.fr/"
                }
              ]
            }
            """#)
    }

    private func expectUnchanged<Model: Codable & Equatable>(_ type: Model.Type, _ json: String) throws {
        let model = try JSONDecoder().decode(type, from: Data(json.utf8))
        let written = try JSONEncoder().encode(model)
        let expected = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? NSDictionary
        #expect(try JSONSerialization.jsonObject(with: written) as? NSDictionary == expected)
        #expect(try JSONDecoder().decode(type, from: written) == model)
    }
}
