#if MockServer
import CivicJSON
import HTTPTypes

/// One parameter of an operation, or one header of an answer: how its text is taken apart, and the schema of the value
/// (OpenAPI 3.1, Parameter Object and Header Object).
final class Parameter: Sendable {
    enum Location: String, Sendable {
        case path, query, header, cookie
    }

    enum Style: String, Sendable {
        case form, simple, deepObject, spaceDelimited, pipeDelimited
    }

    let name: String
    let location: Location
    let pointer: String
    let isRequired: Bool
    let allowsEmptyValue: Bool
    /// Nil when the document's style is one that is not read; then the value is not checked.
    let style: Style?
    let explodes: Bool
    /// The value is written as JSON (`content` instead of `schema`).
    let isJSON: Bool
    let schema: Schema?
    let shape: Shape
    let headerName: HTTPField.Name?

    init(
        name: String, location: Location, pointer: String, isRequired: Bool, allowsEmptyValue: Bool, style: Style?,
        explodes: Bool, isJSON: Bool, schema: Schema?, shape: Shape, headerName: HTTPField.Name?
    ) {
        self.name = name
        self.location = location
        self.pointer = pointer
        self.isRequired = isRequired
        self.allowsEmptyValue = allowsEmptyValue
        self.style = style
        self.explodes = explodes
        self.isJSON = isJSON
        self.schema = schema
        self.shape = shape
        self.headerName = headerName
    }

    var place: Finding.Place {
        switch location {
        case .path: .path(name)
        case .query: .query(name)
        case .header: .header(name)
        case .cookie: .cookie(name)
        }
    }

    /// True when the members of the object stand in the query under their own names.
    var spreadsMembers: Bool {
        shape.isObject && style == .form && explodes && !isJSON
    }

    var isDeepObject: Bool {
        style == .deepObject && !isJSON
    }

    private enum Reading {
        case value(JSON)
        case repeated
        case badEncoding(Substring)
        case badSyntax(String)
    }

    /// Checks the texts that came under the parameter's name, as they were written.
    func check(_ texts: [Substring], into findings: inout FindingCollector) {
        guard style != nil || isJSON else { return }
        if allowsEmptyValue, texts.allSatisfy(\.isEmpty) { return }
        switch read(texts, asText: false) {
        case .value(let value):
            checkValue(value, into: &findings) {
                guard case .value(let text) = self.read(texts, asText: true) else { return nil }
                return text
            }
        case .repeated:
            findings.add(
                place, rule: pointer, keyword: "repeated", expected: "one value", found: "\(texts.count) values")
        case .badEncoding(let text):
            findings.add(
                place, rule: pointer, keyword: "encoding", expected: "percent-encoded UTF-8", found: "\"\(text)\"")
        case .badSyntax(let reason):
            findings.add(place, rule: pointer, keyword: "syntax", expected: "JSON", found: reason)
        }
    }

    /// Checks an object that came as pairs: `filter[state]=open`, or members under their own names.
    func check(pairs: [(name: String, text: Substring)], into findings: inout FindingCollector) {
        var decoded: [(name: String, text: String)] = []
        for pair in pairs {
            guard let text = PercentEncoding.decoded(pair.text, plusIsSpace: true) else {
                findings.add(
                    place, pointer: JSONPointer.appending(pair.name, to: ""), rule: pointer, keyword: "encoding",
                    expected: "percent-encoded UTF-8", found: "\"\(pair.text)\"")
                return
            }
            decoded.append((pair.name, text))
        }
        checkValue(shape.object(of: decoded, asText: false), into: &findings) {
            self.shape.object(of: decoded, asText: true)
        }
    }

    private func checkValue(_ value: JSON, into findings: inout FindingCollector, orText text: () -> JSON?) {
        guard let schema else { return }
        let violations = findings.violations(of: value, against: schema)
        guard !violations.isEmpty else { return }
        // A text that reads as a number can still be meant as a text.
        if let text = text(), findings.violations(of: text, against: schema).isEmpty { return }
        findings.add(violations, place)
    }

    private func read(_ texts: [Substring], asText: Bool) -> Reading {
        if isJSON { return readJSON(texts) }
        if shape.isArray { return readArray(texts, asText: asText) }
        guard let text = texts.first, texts.count == 1 else { return .repeated }
        if shape.isObject { return readObject(text, asText: asText) }
        guard let decoded = decoded(text) else { return .badEncoding(text) }
        return .value(shape.scalar(decoded, asText: asText))
    }

    private func readJSON(_ texts: [Substring]) -> Reading {
        guard let text = texts.first, texts.count == 1 else { return .repeated }
        guard let decoded = decoded(text) else { return .badEncoding(text) }
        do {
            return .value(try JSON(parsing: decoded.utf8))
        } catch {
            return .badSyntax("\(error)")
        }
    }

    private func readArray(_ texts: [Substring], asText: Bool) -> Reading {
        var pieces = texts
        if !(explodes && style == .form) {
            guard let text = texts.first, texts.count == 1 else { return .repeated }
            guard let list = self.pieces(of: text) else { return .badEncoding(text) }
            pieces = list
        }
        var elements: [String] = []
        for piece in pieces {
            let isDecoded = style == .spaceDelimited || style == .pipeDelimited
            guard let element = isDecoded ? String(piece) : decoded(piece) else { return .badEncoding(piece) }
            elements.append(element)
        }
        return .value(shape.value(of: elements, asText: asText))
    }

    private func readObject(_ text: Substring, asText: Bool) -> Reading {
        guard let pieces = pieces(of: text) else { return .badEncoding(text) }
        var pairs: [(name: String, text: String)] = []
        var pending: String?
        for piece in pieces {
            let separators = explodes ? 1 : 0
            let halves = piece.split(separator: "=", maxSplits: separators, omittingEmptySubsequences: false)
            for half in halves {
                guard let half = decoded(half) else { return .badEncoding(half) }
                if let name = pending {
                    pairs.append((name, half))
                    pending = nil
                } else {
                    pending = half
                }
            }
        }
        guard pending == nil else { return .badSyntax("a name without a value in \"\(text)\"") }
        return .value(shape.object(of: pairs, asText: asText))
    }

    /// The elements of a list in one text; an empty text is an empty list.
    private func pieces(of text: Substring) -> [Substring]? {
        var text = text
        var separator: Character = ","
        if style == .spaceDelimited || style == .pipeDelimited {
            guard let decoded = decoded(text) else { return nil }
            text = decoded[...]
            separator = style == .spaceDelimited ? " " : "|"
        }
        guard !text.isEmpty else { return [] }
        let pieces = text.split(separator: separator, omittingEmptySubsequences: false)
        return location == .header ? pieces.map { $0.trimmingBlanks() } : pieces
    }

    private func decoded(_ text: Substring) -> String? {
        location == .header
            ? String(text.trimmingBlanks()) : PercentEncoding.decoded(text, plusIsSpace: location == .query)
    }
}
#endif
