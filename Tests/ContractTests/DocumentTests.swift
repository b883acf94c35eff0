#if MockServer
import OpenAPIContract
import Testing

@Suite("The contracts in OpenAPI/")
struct DocumentTests {
    static let names = ["data.yaml", "identity.yaml", "proposals.yaml"]

    @Test("every keyword in them is one that is checked", arguments: names)
    func keywords(name: String) throws {
        let unsupported = try Contract.embedded(name).unsupported.map(\.description)
        #expect(unsupported == [])
    }

    @Test("every example in them fits its schema", arguments: names)
    func examples(name: String) throws {
        let findings = try Contract.embedded(name).exampleFindings().map(\.description)
        #expect(findings == [])
    }

    @Test("there are no others")
    func all() {
        #expect(Contract.embeddedNames.sorted() == Self.names)
    }
}
#endif
