#if MockServer
import CivicJSON

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The bodies of one media type that a message may have (OpenAPI 3.1, Media Type Object).
///
/// JSON, JSON Lines and forms are read and held against their schema. Any other type is only checked by its name: a
/// schema says nothing about CSV or a picture that could be checked.
final class Content: Sendable {
    enum Kind: Sendable {
        case json, lines, form, multipart, other
    }

    /// The media type as the document writes it.
    let name: String
    let mediaType: MediaType
    let kind: Kind
    let pointer: String
    let schema: Schema?
    /// The schema of each line of JSON Lines.
    let itemSchema: Schema?
    let shape: Shape
    /// The media types that a part of a multipart form may have, by its name (OpenAPI 3.1, Encoding Object).
    let partTypes: [String: [MediaType]]

    init(
        name: String, mediaType: MediaType, pointer: String, schema: Schema?, itemSchema: Schema?, shape: Shape,
        partTypes: [String: [MediaType]]
    ) {
        self.name = name
        self.mediaType = mediaType
        self.pointer = pointer
        self.schema = schema
        self.itemSchema = itemSchema
        self.shape = shape
        self.partTypes = partTypes
        if mediaType.isJSON {
            kind = .json
        } else if mediaType.isJSONLines {
            kind = .lines
        } else if mediaType.type == "application", mediaType.subtype == "x-www-form-urlencoded" {
            kind = .form
        } else if mediaType.type == "multipart", mediaType.subtype == "form-data" {
            kind = .multipart
        } else {
            kind = .other
        }
    }

    func check(_ body: MessageBody, mediaType: MediaType?, into findings: inout FindingCollector) {
        switch body {
        case .none:
            return
        case .json(let value):
            if kind == .json, let schema {
                findings.check(value, against: schema, .body)
            }
        case .bytes(let data):
            switch kind {
            case .json: checkJSON(data, into: &findings)
            case .lines: checkLines(data, into: &findings)
            case .form: checkForm(data, into: &findings)
            case .multipart: checkParts(data, mediaType, into: &findings)
            case .other: break
            }
        }
    }

    private func checkJSON(_ data: Data, into findings: inout FindingCollector) {
        do {
            let value = try JSON(parsing: data)
            if let schema {
                findings.check(value, against: schema, .body)
            }
        } catch {
            findings.add(.body, rule: pointer, keyword: "syntax", expected: "JSON", found: "\(error)")
        }
    }

    private func checkLines(_ data: Data, into findings: inout FindingCollector) {
        Array(data).withUnsafeBufferPointer { bytes in
            var reader = JSONReader(bytes: bytes)
            var index = 0
            do {
                while let value = try reader.nextLine() {
                    if let itemSchema {
                        findings.check(value, against: itemSchema, .body, below: "/\(index)")
                    }
                    index += 1
                }
            } catch {
                findings.add(
                    .body, pointer: "/\(index)", rule: pointer, keyword: "syntax", expected: "one JSON value a line",
                    found: "\(error)")
            }
        }
    }

    private func checkForm(_ data: Data, into findings: inout FindingCollector) {
        guard let schema else { return }
        guard let text = String(validating: data, as: UTF8.self) else {
            findings.add(.body, rule: pointer, keyword: "encoding", expected: "a form in UTF-8", found: "other bytes")
            return
        }
        var pairs: [(name: String, text: String)] = []
        for pair in QueryPairs(text[...]) {
            guard let name = PercentEncoding.decoded(pair.name, plusIsSpace: true),
                let value = PercentEncoding.decoded(pair.value, plusIsSpace: true)
            else {
                findings.add(
                    .body, rule: pointer, keyword: "encoding", expected: "percent-encoded UTF-8",
                    found: "\"\(pair.name)=\(pair.value)\"")
                return
            }
            pairs.append((name, value))
        }
        let violations = findings.violations(of: shape.object(of: pairs, asText: false), against: schema)
        guard !violations.isEmpty else { return }
        if findings.violations(of: shape.object(of: pairs, asText: true), against: schema).isEmpty { return }
        findings.add(violations, .body)
    }

    private func checkParts(_ data: Data, _ mediaType: MediaType?, into findings: inout FindingCollector) {
        guard let boundary = mediaType?.parameter("boundary"), !boundary.isEmpty else {
            findings.add(
                .mediaType, rule: pointer, keyword: "boundary", expected: "multipart/form-data with a boundary",
                found: "none")
            return
        }
        let parts: [MultipartForm.Part]
        do {
            parts = try MultipartForm.parts(of: Array(data), boundary: boundary)
        } catch {
            findings.add(.body, rule: pointer, keyword: "syntax", expected: "multipart/form-data", found: error.reason)
            return
        }
        var members: [(String, JSON)] = []
        var opaque: Set<String> = []
        for part in parts {
            let place = JSONPointer.appending(part.name, to: "")
            checkType(of: part, at: place, into: &findings)
            guard let value = value(of: part, at: place, into: &findings) else {
                opaque.insert(place)
                members.append((part.name, .string("")))
                continue
            }
            members.append((part.name, value))
        }
        guard let schema else { return }
        let violations = findings.violations(of: Self.object(members, shape), against: schema)
        // Of a file only its name and type are known, so only its absence is worth a word.
        findings.add(
            violations.filter { violation in
                !opaque.contains { violation.pointer == $0 || violation.pointer.hasPrefix($0 + "/") }
                    || violation.keyword == "additionalProperties"
            }, .body)
    }

    private func checkType(of part: MultipartForm.Part, at place: String, into findings: inout FindingCollector) {
        guard let allowed = partTypes[part.name] else { return }
        let text = part.contentType ?? "text/plain"
        let isAllowed = MediaType(text).map { type in allowed.contains { $0.precision(for: type) != nil } } ?? false
        guard !isAllowed else { return }
        let list = allowed.map { "\($0.type)/\($0.subtype)" }.joined(separator: " or ")
        findings.add(
            .body, pointer: place, rule: pointer + "/encoding" + place, keyword: "contentType",
            expected: "a part of type \(list)", found: text)
    }

    /// The value of a part that can be read, or nil.
    private func value(
        of part: MultipartForm.Part, at place: String, into findings: inout FindingCollector
    ) -> JSON? {
        let type = part.contentType.flatMap(MediaType.init)
        if type?.isJSON == true {
            do {
                return try JSON(parsing: part.body)
            } catch {
                findings.add(
                    .body, pointer: place, rule: pointer, keyword: "syntax", expected: "JSON", found: "\(error)")
                return nil
            }
        }
        guard !part.isFile, type == nil || type?.type == "text" else { return nil }
        guard let text = String(validating: part.body, as: UTF8.self) else { return nil }
        let shape = shape.properties[part.name] ?? .anything
        return shape.element.map { $0.scalar(text, asText: false) } ?? shape.scalar(text, asText: false)
    }

    private static func object(_ members: [(String, JSON)], _ shape: Shape) -> JSON {
        var object = JSONObject()
        for (name, value) in members {
            let isList = shape.properties[name]?.isArray ?? false
            switch object[name] {
            case .array(let elements)? where isList: object[name] = .array(elements + [value])
            case let first?: object[name] = .array([first, value])
            case nil: object[name] = isList && value.arrayValue == nil ? .array([value]) : value
            }
        }
        return .object(object)
    }
}
#endif
