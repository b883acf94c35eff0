#if MockServer
import CivicJSON

/// One field of a dataset, with what its annotations say.
///
/// Annotations come in two encodings: lists until 2023 (`{"facet": [], "multivalued": [";"]}`), plain values since
/// (`{"facet": true, "multivalued": ";"}`). Both are read.
package struct SchemaField: Sendable, Hashable {
    package let name: String
    package let label: String
    package let type: FieldType
    package let isMultivalued: Bool
    /// What separates the values of a multivalued field where they stand in one text.
    package let valueSeparator: String
    /// Left out of `*`: what can be asked for by name, though the rows do not hold it.
    package let isHidden: Bool
    package let isDisjunctive: Bool
    /// What separates the levels of a hierarchical facet.
    package let hierarchySeparator: String?

    package init(
        name: String, label: String? = nil, type: FieldType, annotations: JSONObject = [:], isHidden: Bool = false
    ) {
        let annotations = Annotations(annotations)
        self.name = name
        self.label = label ?? name
        self.type = type
        isMultivalued = type == .text && annotations.has("multivalued")
        valueSeparator = annotations.argument("multivalued") ?? ";"
        self.isHidden = isHidden
        isDisjunctive = annotations.has("disjunctive")
        hierarchySeparator = annotations.has("hierarchical") ? annotations.argument("hierarchical") ?? "/" : nil
    }

    /// Whether full text looks into the field: texts, and what can be written as a word.
    var isSearchable: Bool {
        switch type {
        case .text, .int, .double, .date: true
        case .boolean, .dateTime, .geoPoint, .geoShape, .file, .json: false
        }
    }

    private struct Annotations {
        private let values: JSONObject

        init(_ values: JSONObject) {
            self.values = values
        }

        func has(_ name: String) -> Bool {
            guard let value = values[name] else { return false }
            return value != .bool(false) && value != .null
        }

        func argument(_ name: String) -> String? {
            switch values[name] {
            case .string(let text): text
            case .array(let list): list.first?.stringValue
            default: nil
            }
        }
    }
}
#endif
