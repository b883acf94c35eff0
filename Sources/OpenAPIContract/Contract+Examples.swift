#if MockServer
import CivicJSON

/// Holding a document's examples against its own schemas, so that what readers copy is right.
extension Contract {
    /// Every deviation of an example from its schema: `example` and `examples` of schemas, parameters, headers and media
    /// types, and `default`s.
    ///
    /// ```swift
    /// #expect(try Contract(yaml: text).exampleFindings().isEmpty)
    /// ```
    ///
    /// Examples in other documents (`externalValue`) and of bodies that have no schema to check are passed over.
    public func exampleFindings() -> [Finding] {
        examples.flatMap { example -> [Finding] in
            switch example.content {
            case .value(let value): findings(of: value, below: "", example)
            case .lines(let text): lineFindings(of: text, example)
            }
        }
    }

    private func findings(of value: JSON, below pointer: String, _ example: Example) -> [Finding] {
        let violations = Validator.violations(
            of: value, against: example.schema, targets: targets, side: example.side)
        return violations.map { violation in
            Finding(
                .contract, .document(example.pointer), pointer: pointer + violation.pointer, rule: violation.rule,
                keyword: violation.keyword, expected: violation.expected, found: violation.found)
        }
    }

    private func lineFindings(of text: String, _ example: Example) -> [Finding] {
        Array(text.utf8).withUnsafeBufferPointer { bytes in
            var reader = JSONReader(bytes: bytes)
            var found: [Finding] = []
            var index = 0
            do {
                while let value = try reader.nextLine() {
                    found += findings(of: value, below: "/\(index)", example)
                    index += 1
                }
            } catch {
                found.append(
                    Finding(
                        .contract, .document(example.pointer), pointer: "/\(index)", rule: example.pointer,
                        keyword: "syntax", expected: "one JSON value a line", found: "\(error)"))
            }
            return found
        }
    }
}
#endif
