import ODSQL
import Testing

@Suite("Reading ODSQL")
struct ParsingTests {
    @Test("not binds tighter than and, and tighter than or")
    func precedence() throws {
        let condition = try Condition(parsing: "not a and b or c")
        #expect(condition == .or(.and(.not(.flag("a")), .flag("b")), .flag("c")))
    }

    @Test("a product binds tighter than a sum, and a comparison looser than both")
    func arithmetic() throws {
        let condition = try Condition(parsing: "1+2*x>3")
        let product = ScalarExpression.arithmetic(.literal(.integer(2)), .times, .field("x"))
        #expect(
            condition
                == .comparison(
                    .arithmetic(.literal(.integer(1)), .plus, product), .greater, .literal(.integer(3))))
    }

    @Test("a parenthesis holds a condition or a number")
    func parentheses() throws {
        #expect(try Condition(parsing: "((a))") == .flag("a"))
        #expect(
            try Condition(parsing: "(a + b) > 3 and (c)")
                == .and(
                    .comparison(
                        .arithmetic(.field("a"), .plus, .field("b")), .greater, .literal(.integer(3))), .flag("c")))
    }

    @Test("keywords and functions take any case, blanks are optional")
    func caseAndBlanks() throws {
        #expect(
            try Condition(parsing: "NOT(IN_BBOX(p,1,2,3,4))")
                == .not(
                    .inBoundingBox("p", Corner(latitude: 1, longitude: 2), Corner(latitude: 3, longitude: 4))))
        #expect(try Condition(parsing: "x IS NOT NULL") == .is(.field("x"), negated: true, .null))
    }

    @Test("brackets say whether a range includes its bounds")
    func ranges() throws {
        #expect(
            try Condition(parsing: "x in [1..5[")
                == .inRange("x", ValueRange(.integer(1), .integer(5), includesUpper: false)))
        #expect(
            try Condition(parsing: "x: ]1 TO 5]")
                == .inRange("x", ValueRange(.integer(1), .integer(5), includesLower: false)))
    }

    @Test("membership goes both ways")
    func membership() throws {
        #expect(
            try Condition(parsing: "x in ('a', 2, true)") == .inList("x", [.string("a"), .integer(2), .boolean(true)]))
        #expect(try Condition(parsing: "'a' in x") == .contains("x", .string("a")))
        #expect(try Condition(parsing: "not x in ('a')") == .not(.inList("x", [.string("a")])))
    }

    @Test("distance is a number with two arguments and a condition with three")
    func distance() throws {
        let place = try #require(GeometryLiteral("POINT(2 48)"))
        #expect(
            try Condition(parsing: "distance(p, geom'POINT(2 48)', 1.5km)")
                == .withinDistance("p", place, Distance(1.5, .kilometres)))
        #expect(
            try Condition(parsing: "distance(p, geom'POINT(2 48)') < 100")
                == .comparison(.distance("p", place), .less, .literal(.integer(100))))
    }

    @Test("the old names of the geometry functions are read as the new ones")
    func legacyGeometry() throws {
        let shape = try #require(GeometryLiteral("POINT(2 48)"))
        #expect(try Condition(parsing: "geometry(f, geom'POINT(2 48)')") == .geometry("f", .intersects, shape))
        #expect(try Condition(parsing: "geometry(f, geom'POINT(2 48)', WITHIN)") == .geometry("f", .within, shape))
        #expect(try Condition(parsing: "polygon(f, geom'POINT(2 48)')") == .geometry("f", .within, shape))
    }

    @Test("texts unescape their quotes, backslashes and JSON's escapes")
    func strings() throws {
        #expect(try Condition(parsing: #"'Don\'t "x" \\ \u00e9 \ud83d\udeb2 \n'"#) == .text("Don't \"x\" \\ é 🚲 \n"))
    }

    @Test("a backquoted name may be anything")
    func backquotes() throws {
        #expect(try Condition(parsing: "`and` = 1") == .comparison(.field("and"), .equal, .literal(.integer(1))))
        #expect(try Condition(parsing: #"`a\`b c`"#) == .flag("a`b c"))
    }

    @Test("an item of select keeps its own words, which name its column")
    func sourced() throws {
        let items = try SelectClause.sourced(parsing: "nom,  LENGTH( nom ) , count(*) as n")
        #expect(items.map(\.text) == ["nom", "LENGTH( nom )", "count(*) as n"])
    }

    @Test("a minus in front of a key of order_by means descending")
    func legacyDescending() throws {
        #expect(
            try OrderClause(parsing: "-a, b desc")
                == OrderClause([
                    OrderItem(.expression(.field("a")), descending: true),
                    OrderItem(.expression(.field("b")), descending: true),
                ]))
    }

    @Test("ranges of group_by in their four spellings")
    func groupRanges() throws {
        #expect(try GroupClause(parsing: "range(x, 10)").items[0].key == .width("x", .integer(10)))
        let day = try #require(Interval(1, .day))
        #expect(try GroupClause(parsing: "range(x, 1 day)").items[0].key == .interval("x", day))
        #expect(try GroupClause(parsing: "range(x, 1d)").items[0].key == .interval("x", day))
        let open = GroupKey.bounds("x", opensBelow: true, [.integer(1), .integer(5)], opensAbove: true)
        #expect(try GroupClause(parsing: "RANGE(x,*,1,5,*)").items[0].key == open)
        #expect(try GroupClause(parsing: "range(x, ]1, 5[)").items[0].key == open)
    }

    @Test("a refinement takes its value with or without quotes")
    func refinements() throws {
        #expect(try Refinement(parsing: "edition:2025") == Refinement("edition", "2025"))
        #expect(try Refinement(parsing: #"publisher:"Ville de Paris""#) == Refinement("publisher", "Ville de Paris"))
        #expect(try Refinement(parsing: "timezone:Europe/Paris") == Refinement("timezone", "Europe/Paris"))
        #expect(try Refinement(parsing: "year:2020/11/05") == Refinement("year", "2020/11/05"))
    }

    @Test("a facet is whatever stands in front of the colon, and prints without backquotes")
    func facetNames() throws {
        for name in ["data-visible", "année", "Nom du lieu", "date", "to"] {
            #expect(try Refinement(parsing: "\(name):x") == Refinement(FieldName(name), "x"))
            #expect(Refinement(FieldName(name), "x").description == "\(name):\"x\"")
        }
        #expect(throws: ODSQLSyntaxError.self) { try Refinement(parsing: "edition") }
        #expect(throws: ODSQLSyntaxError.self) { try Refinement(parsing: "edition:") }
        #expect(throws: ODSQLSyntaxError.self) { try Refinement(parsing: ":2025") }
    }

    @Test("an alias may be a reserved word")
    func reservedAlias() throws {
        let clause = try SelectClause(parsing: "count(*) as count, year(d) as year")
        #expect(clause.items.last == .expression(.datePart(.year, .field("d")), alias: "year"))
    }

    @Test("a facet is asked for by name or with options")
    func facets() throws {
        #expect(try FacetRequest(parsing: "edition").facet == "edition")
        let request = try FacetRequest(parsing: #"facet(name="x", disjunctive=true, sort="-count", limit=20)"#)
        #expect(request.isDisjunctive == true)
        #expect(request.sort == "-count")
        #expect(request.limit == 20)
    }
}

@Suite("Refusing what is not ODSQL, where Explore does")
struct SyntaxErrorTests {
    @Test(
        "the first unexpected token and its position",
        arguments: [
            ("BOGUS(", "(", 5),
            ("contains(objet,'x')", "(", 8),
            ("1_uai = 2", "_uai", 1),
            ("capacity >", "end of line", 10),
            ("capacity > 3 and", "end of line", 16),
            ("", "end of line", 0),
            ("3", "end of line", 1),
            ("x not in ('a')", "not", 2),
            ("x not like 'a'", "not", 2),
            ("x between 1", "between", 2),
            ("x in (date'2020')", "date'2020'", 6),
            ("x = 'abc", "'abc", 4),
            ("x = 'a\nb'", "'a\n", 4),
            ("upper(x) = 'A'", "(", 5),
            ("and = 1", "and", 0),
            ("year = 2020", "=", 5),
            ("nom é", "é", 4),
            ("'é' # 3", "#", 4),
            ("x = #", "#", 4),
            ("x = 1)", ")", 5),
            ("within_distance(p, geom'POINT(2 48)', 10 parsec)", "parsec", 41),
            ("x in [1..5", "end of line", 10),
        ])
    func position(text: String, token: String, position: Int) {
        let error = #expect(throws: ODSQLSyntaxError.self) { try Condition(parsing: text) }
        #expect(error == ODSQLSyntaxError(token: token, position: position, text: text))
    }

    @Test("a week, a month, a quarter and a year come one at a time")
    func intervals() {
        #expect(throws: ODSQLSyntaxError.self) { try GroupClause(parsing: "range(x, 2 months)") }
        #expect(throws: ODSQLSyntaxError.self) { try GroupClause(parsing: "range(x, 0 days)") }
    }

    @Test("nesting has an end, far before the stack's")
    func nesting() {
        for opening in ["(", "not ", "- ", "length("] {
            #expect(throws: ODSQLSyntaxError.self) {
                try Condition(parsing: String(repeating: opening, count: 10_000) + "x")
            }
        }
    }

    @Test("so has arithmetic, but not the number of conditions")
    func chains() throws {
        #expect(throws: ODSQLSyntaxError.self) {
            try Condition(parsing: "x = 1" + String(repeating: "*1", count: 10_000))
        }
        let conditions = Array(repeating: "x + 1 = 2", count: 1_000).joined(separator: " or ")
        _ = try Condition(parsing: conditions)
        _ = try Condition(parsing: "(\(conditions))")
        _ = try SelectClause(parsing: Array(repeating: "x + 1", count: 1_000).joined(separator: ","))
        let nested = String(repeating: "(" + String(repeating: "1+", count: 90), count: 40) + "1"
        #expect(throws: ODSQLSyntaxError.self) {
            try Condition(parsing: nested + String(repeating: ")", count: 40) + " = 1")
        }
    }

    @Test("an error of a cut clause points into the clause")
    func cuts() {
        let text =
            #"a in [date'2020'..now(days=-1)[ or search(x, `y z`, "é\u00e9") and not distance(p, geom'POINT(2 48)', 1km)"#
        for end in text.indices {
            for piece in [String(text[..<end]), String(text[end...])] {
                do {
                    _ = try Condition(parsing: piece)
                } catch {
                    #expect(0...piece.unicodeScalars.count ~= error.position)
                }
            }
        }
    }
}
