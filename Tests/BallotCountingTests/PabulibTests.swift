import BallotCounting
import Testing

/// Pabulib files: read as they come, written as they should be.
@Suite("Pabulib")
struct PabulibTests {
    static func text(
        meta: String = "budget;100\nvote_type;approval\n", projects: String = "project_id;cost\nP1;60\nP2;50\n",
        votes: String = "voter_id;vote\n1;P1,P2\n2;P1\n"
    ) -> String {
        "META\nkey;value\n\(meta)PROJECTS\n\(projects)VOTES\n\(votes)"
    }

    static func read(_ text: String) throws -> PabulibFile {
        try PabulibFile(parsing: text.utf8)
    }

    @Test("The smallest file is an election that can be counted")
    func smallest() throws {
        let outcome = try Election(parsing: Self.text().utf8).count(by: .greedy)
        #expect(outcome.selected == ["P1"])
        #expect(outcome.left == 40)
    }

    @Test("A byte-order mark, CRLF, blank lines, lower-case sections and other column orders make no difference")
    func tolerant() throws {
        let plain = try Self.read(Self.text())
        let odd =
            "\u{FEFF}meta\r\n\r\nkey;value\r\nbudget;100.0\r\nvote_type;approval\r\n;;\r\nProjects;\r\n"
            + "cost;project_id\r\n60.00;P1\r\n 50 ; P2 \r\n\r\nVotes\r\nvote;voter_id\r\n\"P1, P2\";1\r\nP1;2"
        #expect(try Self.read(odd) == plain)
        #expect(try Self.read(odd).warnings.isEmpty)
    }

    @Test("Quoted cells may hold separators, quotes and line ends")
    func quoting() throws {
        let projects = "project_id;cost;name\nP1;60;\"Trees; \"\"many\"\"\nof them\"\nP2;50;Benches\n"
        let file = try Self.read(Self.text(projects: projects))
        #expect(file.election.projects.map(\.name) == ["Trees; \"many\"\nof them", "Benches"])
    }

    @Test("Unknown metadata and columns are kept")
    func unknown() throws {
        let file = try Self.read(
            Self.text(
                meta: "budget;100\nvote_type;approval\nweather;rain\n",
                projects: "project_id;cost;colour\nP1;60;red\nP2;50;\n", votes: "voter_id;age;vote\n1;34;P1\n2;;P2\n"))
        #expect(file[metadata: "weather"] == "rain")
        #expect(file.projectDetails == .init(columns: ["colour"], rows: [["red"], [""]]))
        #expect(file.voteDetails == .init(columns: ["age"], rows: [["34"], [""]]))
    }

    @Test(
        "What is wrong but clear is a warning with its line",
        arguments: [
            ("budget;100\nvote_type;approval\nnum_projects;3\n", "1;P1", 5, "num_projects is 3"),
            ("budget;100\nvote_type;approval\nnum_votes;9\n", "1;P1", 5, "num_votes is 9"),
            ("budget;100\nvote_type;approval\n", "1;P1,P7", 11, "no project P7"),
            ("budget;100\nvote_type;approval\n", "1;P1,P1", 11, "twice"),
            ("budget;100\nvote_type;choose-1\n", "1;P1,P2", 11, "where one may be chosen"),
            ("budget;100,5\nvote_type;approval\n", "1;P1", 3, "with a comma"),
        ])
    func warnings(_ meta: String, _ vote: String, _ line: Int, _ message: String) throws {
        let file = try Self.read(Self.text(meta: meta, votes: "voter_id;vote\n\(vote)\n"))
        #expect(file.warnings.map(\.line) == [line])
        #expect(file.warnings.first?.message.contains(message) == true)
    }

    @Test("A vote for an unknown project is dropped, the rest of the ballot counts")
    func dropped() throws {
        let file = try Self.read(Self.text(votes: "voter_id;vote\n1;P7,P2\n"))
        #expect(file.election.ballots == .approval([["P2"]]))
    }

    @Test("The votes that a city published are checked against the ballots")
    func publishedVotes() throws {
        let file = try Self.read(Self.text(projects: "project_id;cost;votes\nP1;60;2\nP2;50;7\n"))
        #expect(file.warnings.map(\.description) == ["line 8: votes of project P2 are given as 7, but 1 name it"])
    }

    @Test(
        "What cannot be counted is an error that says where and what was expected",
        arguments: [
            ("", "line 1, column 1: the section META is missing, expected a line META and its rows"),
            ("hello", "line 1, column 1: the file does not begin with a section, expected the line META"),
            (
                text(projects: "project_id;name\nP1;x\n"),
                "line 6, column 1: PROJECTS has no column cost, expected the columns project_id, cost"
            ),
            (
                text(projects: "project_id;cost\nÉcole;abc\n"),
                "line 7, column 7: cost of project École is \"abc\", expected a number such as 4000 or 1234.56"
            ),
            (
                text(projects: "project_id;cost\nP1;-5\n"),
                "line 7, column 4: cost of project P1 is -5, expected zero or more"
            ),
            (
                text(votes: "voter;vote\n"),
                "line 10, column 1: VOTES has no column voter_id, expected the columns voter_id, vote"
            ),
            (
                text(meta: "budget;much\nvote_type;approval\n"),
                "line 3, column 8: budget is \"much\", expected a number of zero or more"
            ),
            (
                text(meta: "budget;1\nvote_type;show of hands\n"),
                "line 4, column 11: vote_type is \"show of hands\", expected approval, choose-1, ordinal, cumulative, scoring"
            ),
            (
                text(projects: "project_id;cost;name\nP1;1;\"open\n"),
                "line 7, column 6: a quoted cell does not end, expected a closing quote"
            ),
        ])
    func errors(_ text: String, _ message: String) {
        #expect {
            try Self.read(text)
        } throws: { error in
            "\(error)" == message
        }
    }

    static func file(_ ballots: Ballots, more: [PabulibFile.Entry] = []) throws -> PabulibFile {
        let projects = [
            Project(id: "P1", cost: 60, name: "Trees; and \"benches\""), Project(id: "P2", cost: try amount("12.5")),
        ]
        let election = try Election(projects: projects, budget: 100, ballots: ballots)
        return PabulibFile(
            of: election, description: "A vote", country: "France", unit: "Vienne", instance: "2026", rule: "greedy",
            dateBegin: "04.09.2026", dateEnd: "2026", outcome: try election.count(by: .greedy), more: more)
    }

    static func amount(_ text: String) throws -> Amount {
        try #require(Amount(text))
    }

    @Test(
        "Reading what was written gives the same file, for every vote type",
        arguments: [
            Ballots.approval([["P2", "P1"], []]), .chooseOne(["P2", nil]), .ordinal([["P2", "P1"], ["P1"]]),
            .cumulative([[.init("P1", 3), .init("P2", 7)], []]), .scoring([[.init("P2", -1)], [.init("P1", 4)]]),
        ])
    func roundTrip(_ ballots: Ballots) throws {
        let file = try Self.file(ballots, more: [.init("currency", "EUR")])
        let again = try PabulibFile(parsing: PabulibWriter(file).bytes())
        #expect(again == file)
        #expect(again.warnings.isEmpty)
    }

    @Test("The writer gives the required metadata in order, computed counts, and whole costs as integers")
    func layout() throws {
        let file = try Self.file(.approval([["P1", "P2"], ["P2"]]), more: [.init("currency", "EUR")])
        let text = String(decoding: try PabulibWriter(file).bytes(), as: UTF8.self)
        let expected = """
            META
            key;value
            description;A vote
            country;France
            unit;Vienne
            instance;2026
            num_projects;2
            num_votes;2
            budget;100
            vote_type;approval
            rule;greedy
            date_begin;04.09.2026
            date_end;2026
            currency;EUR
            PROJECTS
            project_id;cost;name;votes;score;selected
            P1;60;"Trees; and ""benches""\";1;1;1
            P2;12.5;;2;2;1
            VOTES
            voter_id;vote
            1;P1,P2
            2;P2

            """
        #expect(text == expected)
    }

    @Test("Grades are written as points, with a comment that says so")
    func graded() throws {
        let file = try Self.file(.graded(scale: ["No", "Yes"], [[.init("P1", "Yes"), .init("P2", "No")]]))
        let again = try PabulibFile(parsing: PabulibWriter(file).bytes())
        #expect(again.election.ballots == .scoring([[.init("P1", 1), .init("P2", 0)]]))
        #expect(again[metadata: "comment"]?.contains("0 = No, 1 = Yes") == true)
    }

    @Test("A file that would break the format is not written")
    func strict() throws {
        let incomplete = try Self.read(Self.text())
        #expect {
            try PabulibWriter(incomplete).bytes()
        } throws: { error in
            "\(error)".contains("description, country, unit, instance, rule, date_begin, date_end")
        }
        let election = try Election(projects: [Project(id: "A,B", cost: 1)], budget: 1, ballots: .approval([]))
        let file = PabulibFile(
            of: election, description: "d", country: "c", unit: "u", instance: "i", rule: "greedy", dateBegin: "2026",
            dateEnd: "2026")
        #expect(throws: PabulibWriter.Problem.unusableIdentifier("A,B")) { try PabulibWriter(file).bytes() }
    }

    @Test("Any bytes are read or refused, and what is read can be counted")
    func anyBytes() throws {
        let valid = Array(try PabulibWriter(Self.file(.approval([["P1"], ["P2", "P1"]]))).bytes())
        let odd = Array("\";\n\r,0-.eE/\u{FEFF}é9999999999999999999".utf8)
        var state: UInt64 = 1
        for round in 0..<2_000 {
            var bytes = valid
            for _ in 0...(round % 4) {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let position = Int(state >> 33) % bytes.count
                switch state >> 30 & 3 {
                case 0: bytes[position] = odd[Int(state >> 20 & 1023) % odd.count]
                case 1: bytes.insert(odd[Int(state >> 20 & 1023) % odd.count], at: position)
                case 2: bytes.remove(at: position)
                default: bytes.removeLast(min(bytes.count - 1, Int(state >> 20 & 63)))
                }
            }
            guard let file = try? PabulibFile(parsing: bytes) else { continue }
            for rule in Rule.named {
                #expect(try file.election.count(by: rule).spent <= file.election.budget)
            }
        }
    }
}
