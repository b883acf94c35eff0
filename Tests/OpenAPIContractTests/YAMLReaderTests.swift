#if MockServer
import CivicJSON
import Testing

@testable import OpenAPIContract

@Suite("YAML is read by the core schema of YAML 1.2")
struct YAMLReaderTests {
    static let scalars: [(text: String, value: JSON)] = [
        ("no", "no"), ("1:30", "1:30"), ("2026-09-14", "2026-09-14"), ("1_000", "1_000"), ("1.2.3", "1.2.3"),
        ("-", .array([.null])), ("null", .null), ("~", .null), ("true", true), ("False", false), ("12", 12),
        ("-7", -7), ("0x1F", 31), ("0o17", 15), ("1.5", 1.5), ("4.0", 4.0), ("1e3", 1000.0), ("'12'", "12"),
        ("\"true\"", "true"), ("!!str 12", "12"), ("|\n  12", "12"),
    ]

    @Test("A scalar is what it looks like and nothing else", arguments: scalars)
    func scalar(_ example: (text: String, value: JSON)) throws {
        #expect(try YAMLReader.read(example.text) == example.value)
    }

    @Test("Members keep their order, and their names are strings")
    func members() throws {
        let value = try YAMLReader.read("{b: 1, 200: 2, a: 3}")
        #expect(value.objectValue?.names == ["b", "200", "a"])
    }

    @Test("Anchors and merge keys are followed")
    func mergeKeys() throws {
        let value = try YAMLReader.read("base: &b {x: 1, y: 2}\nmore: {<<: *b, y: 3}")
        #expect(value["more"] == ["y": 3, "x": 1])
    }

    @Test("A member that comes twice is an error with its line")
    func duplicate() throws {
        let error = #expect(throws: ContractError.self) { try YAMLReader.read("a: 1\nb:\n  c: 1\n  c: 2") }
        #expect(error?.line == 3)
        #expect(error?.reason.contains("c") == true)
    }

    @Test("Broken YAML is an error with its line", arguments: ["a: [1", "a: b: c", "a: *x", "", "a: .inf"])
    func broken(_ text: String) {
        #expect(throws: ContractError.self) { try YAMLReader.read(text) }
    }

    @Test("Aliases that multiply to billions of values are refused")
    func bomb() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1...8 {
            let aliases = repeatElement("*a\(level - 1)", count: 9).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(aliases)]\n"
        }
        #expect(throws: ContractError.self) { try YAMLReader.read(text) }
    }
}
#endif
