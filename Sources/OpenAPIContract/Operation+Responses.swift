#if MockServer
import HTTPTypes

/// Holding an answer against the operation that it answers.
extension Operation {
    /// Every deviation of an answer to this operation.
    ///
    /// - Parameter method: what was asked with: the answer to a HEAD has no body.
    package func check(
        _ response: HTTPResponse, body: MessageBody, method: HTTPRequest.Method
    ) -> [Finding] {
        var findings = FindingCollector(side: .response, operation: self)
        let status = response.status.code
        guard let rules = self.response(for: status) else {
            findings.add(
                .status, rule: pointer + "/responses", keyword: "responses",
                expected: statuses.joined(separator: ", "), found: "\(status)")
            return findings.findings
        }
        checkHeaders(response.headerFields, rules.headers, into: &findings)
        let hasNoBody = method == .head || status == 204 || status == 304 || status < 200
        if hasNoBody {
            if !body.isEmpty {
                // RFC 9110, sections 9.3.2, 15.3.5 and 15.4.5.
                let reason = method == .head ? "no body in an answer to HEAD" : "no body with the status \(status)"
                findings.add(.body, rule: rules.pointer, keyword: "content", expected: reason, found: "one")
            }
        } else if rules.contents.isEmpty {
            if !body.isEmpty {
                findings.add(.body, rule: rules.pointer, keyword: "content", expected: "no body", found: "one")
            }
        } else if !body.isEmpty {
            checkContent(
                body, type: response.headerFields[.contentType], rules.contents, at: rules.pointer, into: &findings)
        } else if rules.contents.contains(where: { $0.kind == .json }) {
            findings.add(.body, rule: rules.pointer, keyword: "content", expected: "a body", found: "none")
        }
        return findings.findings
    }
}
#endif
