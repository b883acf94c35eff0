#if MockServer
import HTTPTypes

/// Holding a request against its operation.
extension Operation {
    /// Every deviation of a request that is known to mean this operation.
    ///
    /// For servers, which know the operation and have read the body: nothing is matched or parsed again.
    ///
    /// - Parameter pathParameters: as ``Match`` gives them, still percent-encoded.
    package func check(
        _ request: HTTPRequest, pathParameters: [String: String], body: MessageBody
    ) -> [Finding] {
        var findings = FindingCollector(side: .request, operation: self)
        for parameter in rules.path {
            if let text = pathParameters[parameter.name] {
                parameter.check([text[...]], into: &findings)
            } else {
                findings.addMissing(parameter)
            }
        }
        checkQuery(of: request, into: &findings)
        if !rules.headers.isEmpty {
            checkHeaders(request.headerFields, rules.headers, into: &findings)
        }
        if !rules.cookies.isEmpty {
            checkCookies(request.headerFields, into: &findings)
        }
        checkBody(body, type: request.headerFields[.contentType], into: &findings)
        return findings.findings
    }

    private struct QueryItem {
        let name: String
        let value: Substring
        let parameter: Int
    }

    private func checkQuery(of request: HTTPRequest, into findings: inout FindingCollector) {
        var items: [QueryItem] = []
        for pair in QueryPairs(RequestTarget.query(of: request)) {
            guard let name = PercentEncoding.decoded(pair.name, plusIsSpace: true) else {
                findings.add(
                    .query(String(pair.name)), rule: pointer, keyword: "encoding", expected: "percent-encoded UTF-8",
                    found: "\"\(pair.name)\"")
                continue
            }
            if let item = queryItem(name, pair.value) {
                items.append(item)
            } else if !rules.credentials.contains(name) {
                refuseUnknown(name, into: &findings)
            }
        }
        for (index, parameter) in rules.query.enumerated() {
            if parameter.spreadsMembers || parameter.isDeepObject {
                let pairs = items.filter { $0.parameter == index }.map { (name: $0.name, text: $0.value) }
                if !pairs.isEmpty {
                    parameter.check(pairs: pairs, into: &findings)
                } else if parameter.isRequired {
                    findings.addMissing(parameter)
                }
                continue
            }
            var texts: [Substring] = []
            for item in items where item.parameter == index {
                texts.append(item.value)
            }
            if !texts.isEmpty {
                parameter.check(texts, into: &findings)
            } else if parameter.isRequired {
                findings.addMissing(parameter)
            }
        }
    }

    private func queryItem(_ name: String, _ value: Substring) -> QueryItem? {
        if let index = rules.queryNames[name] {
            return QueryItem(name: name, value: value, parameter: index)
        }
        if name.hasSuffix("]"), let bracket = name.firstIndex(of: "["),
            let index = rules.queryNames[String(name[..<bracket])], rules.query[index].isDeepObject
        {
            let member = name[name.index(after: bracket)...].dropLast()
            return QueryItem(name: String(member), value: value, parameter: index)
        }
        return rules.openQuery.map { QueryItem(name: name, value: value, parameter: $0) }
    }

    private func refuseUnknown(_ name: String, into findings: inout FindingCollector) {
        let names = rules.query.map(\.name)
        var expected = "only parameters that the contract has"
        if names.isEmpty {
            expected = "no query"
        } else if let nearest = names.first(where: { EditDistance.between($0, name) <= 2 }) {
            expected += " (is '\(nearest)' meant?)"
        } else if names.count <= 20 {
            expected += " (\(names.joined(separator: ", ")))"
        }
        findings.add(.query(name), rule: pointer, keyword: "parameters", expected: expected, found: "'\(name)'")
    }

    func checkHeaders(
        _ fields: HTTPFields, _ parameters: [Parameter], into findings: inout FindingCollector
    ) {
        for parameter in parameters {
            guard let name = parameter.headerName else { continue }
            if let text = fields[name] {
                parameter.check([text[...]], into: &findings)
            } else if parameter.isRequired {
                findings.addMissing(parameter)
            }
        }
    }

    private func checkCookies(_ fields: HTTPFields, into findings: inout FindingCollector) {
        var values: [String: [Substring]] = [:]
        for pair in (fields[.cookie] ?? "").split(separator: ";") {
            let halves = pair.trimmingBlanks().split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if halves.count == 2 {
                values[String(halves[0]), default: []].append(halves[1])
            }
        }
        for parameter in rules.cookies {
            if let texts = values[parameter.name] {
                parameter.check(texts, into: &findings)
            } else if parameter.isRequired {
                findings.addMissing(parameter)
            }
        }
    }

    private func checkBody(_ body: MessageBody, type: String?, into findings: inout FindingCollector) {
        guard let rules = rules.body else {
            if !body.isEmpty {
                findings.add(.body, rule: pointer, keyword: "requestBody", expected: "no body", found: "one")
            }
            return
        }
        guard !body.isEmpty else {
            if rules.isRequired {
                findings.add(.body, rule: rules.pointer, keyword: "required", expected: "a body", found: "none")
            }
            return
        }
        checkContent(body, type: type, rules.contents, at: rules.pointer, into: &findings)
    }

    /// Finds the declared media type that is meant, and holds the body against it.
    func checkContent(
        _ body: MessageBody, type: String?, _ contents: [Content], at pointer: String,
        into findings: inout FindingCollector
    ) {
        let list = contents.map(\.name).joined(separator: " or ")
        guard let type else {
            findings.add(.mediaType, rule: pointer, keyword: "content", expected: list, found: "no Content-Type")
            return
        }
        if let content = contents.first(where: { $0.name == type }) {
            content.check(body, mediaType: content.mediaType, into: &findings)
            return
        }
        guard let mediaType = MediaType(type) else {
            findings.add(
                .mediaType, rule: pointer, keyword: "content", expected: list, found: "\"\(type)\", which is none")
            return
        }
        var best: (content: Content, precision: Int)?
        for content in contents {
            guard let precision = content.mediaType.precision(for: mediaType) else { continue }
            if precision > best?.precision ?? -1 {
                best = (content, precision)
            }
        }
        guard let best else {
            findings.add(.mediaType, rule: pointer, keyword: "content", expected: list, found: type)
            return
        }
        best.content.check(body, mediaType: mediaType, into: &findings)
    }
}

extension FindingCollector {
    mutating func addMissing(_ parameter: Parameter) {
        add(parameter.place, rule: parameter.pointer, keyword: "required", expected: "a value", found: "none")
    }
}
#endif
