import CivicJSON
import Testing

@Suite("JSON is read strictly")
struct JSONReaderTests {
    @Test("every kind of value is understood")
    func values() throws {
        let text = #" { "a" : [ null , true , false , -12 , 4.5 , "é\u00e9\ud83c\udf33\/\n" ] , "b" : { } } "#
        let expected: JSON = [
            "a": [.null, true, false, -12, 4.5, "éé🌳/\n"],
            "b": [:],
        ]
        #expect(try JSON(parsing: text.utf8) == expected)
    }

    @Test("a whole number is an integer as long as it fits 64 bits")
    func integers() throws {
        #expect(try JSON(parsing: "9223372036854775807".utf8) == .integer(.max))
        #expect(try JSON(parsing: "-9223372036854775808".utf8) == .integer(.min))
        #expect(try JSON(parsing: "9223372036854775808".utf8) == .double(9_223_372_036_854_775_808))
        #expect(try JSON(parsing: "-9223372036854775809".utf8) == .double(-9_223_372_036_854_775_808))
        #expect(try JSON(parsing: "1.0".utf8) == .double(1))
        #expect(try JSON(parsing: "1e2".utf8) == .double(100))
        #expect(try JSON(parsing: "-0".utf8) == .integer(0))
    }

    @Test(
        "a double is the one nearest to the digits",
        arguments: [
            "0.1", "-0.0", "2.3522219000000177", "48.85661400000001", "9007199254740993.0", "1e-05", "1E+16",
            "5e-324",
            "1.7976931348623157e308", "1e-400", "123456789012345678901234567890", "0.000000000000000000000000001",
        ])
    func doubles(text: String) throws {
        let value = try #require(try JSON(parsing: text.utf8).doubleValue)
        let expected = try #require(Double(text))
        #expect(value.bitPattern == expected.bitPattern)
    }

    @Test(
        "what RFC 8259 does not allow is refused with its place",
        arguments: [
            ("", "line 1, column 1: expected a value but found the end of the text"),
            ("{\"a\":1,\n\"é\":2 x}", "line 2, column 7: expected ',' or '}' but found 'x'"),
            ("[1,]", "line 1, column 4: expected a value but found ']'"),
            ("{\"a\":1,}", "line 1, column 8: expected a member name but found '}'"),
            ("{a:1}", "line 1, column 2: expected a member name or '}' but found 'a'"),
            ("{\"a\" 1}", "line 1, column 6: expected ':' but found '1'"),
            ("[1 2]", "line 1, column 4: expected ',' or ']' but found '2'"),
            ("1 é", "line 1, column 3: expected the end of the text but found 'é'"),
            ("01", "line 1, column 1: a number must not start with a superfluous 0"),
            ("-", "line 1, column 2: expected a digit but found the end of the text"),
            ("1.", "line 1, column 3: expected a digit but found the end of the text"),
            (".5", "line 1, column 1: expected a value but found '.'"),
            ("+1", "line 1, column 1: expected a value but found '+'"),
            ("1e+", "line 1, column 4: expected a digit but found the end of the text"),
            ("1e400", "line 1, column 1: a number too large for a double"),
            ("nul", "line 1, column 1: expected a value but found 'n'"),
            ("NaN", "line 1, column 1: expected a value but found 'N'"),
            ("'a'", "line 1, column 1: expected a value but found '''"),
            ("\"a", "line 1, column 1: a string is not closed"),
            ("\"a\u{1}\"", "line 1, column 3: control character 0x01 in a string; escape it"),
            ("\"a\nb\"", "line 1, column 3: control character 0x0A in a string; escape it"),
            (#""\x""#, #"line 1, column 3: expected one of "\/bfnrtu after '\' but found 'x'"#),
            (#""\u12g4""#, "line 1, column 6: expected a hexadecimal digit but found 'g'"),
            (#""\ud800""#, #"line 1, column 2: lone surrogate in a \u escape"#),
            (#""\udc00\ud800""#, #"line 1, column 2: lone surrogate in a \u escape"#),
            (#""\ud800\u0041""#, #"line 1, column 2: lone surrogate in a \u escape"#),
        ])
    func refusals(text: String, message: String) {
        let error = #expect(throws: JSONSyntaxError.self) { try JSON(parsing: text.utf8) }
        #expect(error?.description == message)
    }

    @Test(
        "bytes that are not UTF-8 are refused, in a value, in a name and next to an escape",
        arguments: [
            [0x80], [0xC0, 0xAF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC3],
            [0xF0, 0x9F, 0x8C], [0xFF],
        ] as [[UInt8]])
    func invalidUTF8(bytes: [UInt8]) {
        for (prefix, suffix) in [
            ("[\"ab", "\"]"), ("{\"", "\":1}"), ("\"\\n", "\""), ("\"", "long enough to scan\""),
        ] {
            let document = Array(prefix.utf8) + bytes + Array(suffix.utf8)
            let error = #expect(throws: JSONSyntaxError.self) { try JSON(parsing: document) }
            #expect(error?.offset == prefix.utf8.count)
            #expect(error?.reason.hasPrefix("invalid UTF-8") == true)
        }
    }

    @Test(
        "every character of Unicode survives", arguments: ["\u{7F}\u{80}\u{7FF}\u{800}\u{FFFD}\u{FFFF}\u{10FFFF}"])
    func allLengths(text: String) throws {
        #expect(try JSON(parsing: "\"\(text)\"".utf8) == .string(text))
    }

    @Test("512 levels are read and one more is refused")
    func depth() throws {
        func nested(_ levels: Int) -> String {
            String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
        }
        #expect(throws: Never.self) { try JSON(parsing: nested(512).utf8) }
        let error = #expect(throws: JSONSyntaxError.self) { try JSON(parsing: nested(513).utf8) }
        #expect(error?.description == "line 1, column 513: nested deeper than 512 levels")
        #expect(throws: JSONSyntaxError.self) {
            try JSON(parsing: String(repeating: "{\"a\":", count: 100_000).utf8)
        }
    }

    @Test("of a member that comes twice the last value stays, in the first place")
    func repeatedMembers() throws {
        let object = try #require(try JSON(parsing: #"{"a":1,"b":2,"a":3}"#.utf8).objectValue)
        #expect(object.names == ["a", "b"])
        #expect(object["a"] == 3)
    }

    @Test("names longer than Swift's inline strings are told apart")
    func longNames() throws {
        let text =
            #"[{"direction_pilote_operation":1,"direction_pilote_operations":2},{"direction_pilote_opération":3}]"#
        let rows = try JSON(parsing: (text + " ").utf8)
        let again = try JSON(parsing: "[\(text),\(text)]".utf8)
        #expect(rows[0]?.objectValue?.names == ["direction_pilote_operation", "direction_pilote_operations"])
        #expect(again[1]?[0]?["direction_pilote_operations"] == 2)
        #expect(again[1]?[1]?["direction_pilote_opération"] == 3)
    }

    @Test("a byte order mark at the start is skipped")
    func byteOrderMark() throws {
        #expect(try JSON(parsing: [0xEF, 0xBB, 0xBF] + Array("1".utf8)) == 1)
        #expect(throws: JSONSyntaxError.self) { try JSON(parsing: [0x20, 0xEF, 0xBB, 0xBF] + Array("1".utf8)) }
    }

    @Test("text built into the program is read where it lies")
    func staticText() throws {
        let text: StaticString = #"{"dataset_id":"les-arbres"}"#
        let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        #expect(try JSON(parsing: bytes)["dataset_id"] == "les-arbres")
    }

    /// Pulls values until the end or the first error.
    private func pull(
        _ text: String, _ next: (inout JSONReader) throws(JSONSyntaxError) -> JSON?
    ) -> (values: [JSON], error: JSONSyntaxError?) {
        Array(text.utf8).withUnsafeBufferPointer { bytes in
            var reader = JSONReader(bytes: bytes)
            var values: [JSON] = []
            do throws(JSONSyntaxError) {
                while let value = try next(&reader) { values.append(value) }
                return (values, nil)
            } catch {
                return (values, error)
            }
        }
    }

    private func elements(_ text: String) -> (values: [JSON], error: JSONSyntaxError?) {
        pull(text) { (reader) throws(JSONSyntaxError) in try reader.nextElement() }
    }

    private func lines(_ text: String) -> (values: [JSON], error: JSONSyntaxError?) {
        pull(text) { (reader) throws(JSONSyntaxError) in try reader.nextLine() }
    }

    @Test("the elements of a large array come one by one")
    func pulledElements() {
        let pulled = elements(" [ {\"a\":1} ,\n2, [] ] ")
        #expect(pulled.values == [["a": 1], 2, []])
        #expect(pulled.error == nil)
        #expect(elements("[]").values.isEmpty)
        #expect(elements("[]").error == nil)
    }

    @Test("an array that was cut off gives its elements and then an error")
    func truncatedArray() {
        let pulled = elements("[1,2")
        #expect(pulled.values == [1, 2])
        #expect(pulled.error?.description == "line 1, column 5: expected ',' or ']' but found the end of the text")
        #expect(elements("[1] 2").error?.reason == "expected the end of the text but found '2'")
        #expect(elements("{}").error?.reason == "expected '[' but found '{'")
        #expect(elements("[1,]").error?.reason == "expected a value but found ']'")
    }

    @Test("JSON lines come one by one, whatever ends them")
    func pulledLines() {
        let pulled = lines("{\"a\":1}\r\n\n  2 \n[3]")
        #expect(pulled.values == [["a": 1], 2, [3]])
        #expect(pulled.error == nil)
    }

    @Test("a line must hold exactly one value")
    func brokenLines() {
        let open = lines("1\n{\"a\":\n2}\n")
        #expect(open.values == [1])
        #expect(open.error?.description == "line 2, column 6: expected a value but found the end of the line")
        #expect(lines("1 2\n").error?.reason == "expected the end of the line but found '2'")
        #expect(lines("\"a\nb\"").error?.reason == "a string is not closed")
    }
}
