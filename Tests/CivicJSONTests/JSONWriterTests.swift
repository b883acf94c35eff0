import CivicJSON
import Testing

@Suite("JSON is written as the platform writes it")
struct JSONWriterTests {
    private func written(_ write: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter()
        write(&writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test(
        "doubles look like Python's",
        arguments: [
            (-10, "-10.0"), (0, "0.0"), (-0.0, "-0.0"), (0.1, "0.1"), (0.0001, "0.0001"), (0.00012, "0.00012"),
            (0.00001, "1e-05"), (1.5e-7, "1.5e-07"), (1e15, "1000000000000000.0"),
            (123456789012345.6, "123456789012345.6"),
            (9_007_199_254_740_994, "9007199254740994.0"), (9_999_999_999_999_998, "9999999999999998.0"),
            (-9_999_999_999_999_998, "-9999999999999998.0"), (1e16, "1e+16"),
            (12_345_678_901_234_568, "1.2345678901234568e+16"),
            (1e22, "1e+22"), (1.7976931348623157e308, "1.7976931348623157e+308"),
            (Double.leastNonzeroMagnitude * 2, "1e-323"),
            (48.85661400000001, "48.85661400000001"),
        ] as [(Double, String)])
    func doubles(value: Double, text: String) {
        #expect(written { $0.write(double: value) } == text)
    }

    @Test("JSON has no infinity and no NaN", arguments: [Double.infinity, -.infinity, .nan])
    func notFinite(value: Double) {
        #expect(written { $0.write(double: value) } == "null")
    }

    @Test("integers reach both ends of 64 bits")
    func integers() {
        #expect(written { $0.write(integer: 0) } == "0")
        #expect(written { $0.write(integer: .max) } == "9223372036854775807")
        #expect(written { $0.write(integer: .min) } == "-9223372036854775808")
    }

    @Test("only quotes, backslashes and control characters are escaped")
    func escapes() {
        let text = "é🌳/\u{7F} \"\\ \u{8}\t\n\u{C}\r \u{0}\u{B}\u{1F} end of a longer run"
        let expected = #""é🌳/"# + "\u{7F}" + #" \"\\ \b\t\n\f\r \u0000\u000b\u001f end of a longer run""#
        #expect(written { $0.write(string: text) } == expected)
        #expect(written { $0.write(string: "") } == "\"\"")
    }

    @Test("an escape is found at every place of the eight bytes looked at together", arguments: 0..<20)
    func escapePlaces(place: Int) throws {
        for special in ["\"", "\\", "\u{1F}"] {
            let text =
                String(repeating: "é", count: place / 2) + String(repeating: "x", count: place % 2) + special
                + "tail…"
            let document = written { $0.write(string: text) }
            #expect(try JSON(parsing: document.utf8) == .string(text))
        }
    }

    @Test("raw text, words and bytes are appended as they are")
    func parts() {
        let text = written { writer in
            writer.write(ascii: #"{"a":["#)
            writer.write(bool: true)
            writer.write(ascii: ",")
            writer.write(bool: false)
            writer.write(ascii: ",")
            writer.writeNull()
            writer.write(ascii: ",")
            Array("né\n".utf8).withUnsafeBufferPointer { writer.write(utf8: $0) }
            writer.write(ascii: "]}")
        }
        #expect(text == #"{"a":[true,false,null,"né\n"]}"#)
    }

    @Test("a document comes back byte for byte")
    func roundTrip() throws {
        let text = #"{"z":[],"a":{},"list":[1,-2.5,1e-05,"é\n",null,true,{"b":[[false]]}]}"#
        #expect(try JSON(parsing: text.utf8).description == text)
    }
}
