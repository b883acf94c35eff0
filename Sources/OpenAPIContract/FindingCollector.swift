#if MockServer
import CivicJSON

/// Gathers what one check finds, up to ``Finding/limit``.
struct FindingCollector {
    let side: Finding.Side
    let operation: String
    let targets: [Schema]
    private(set) var findings: [Finding] = []

    init(side: Finding.Side, operation: Operation) {
        self.side = side
        self.operation = operation.id
        targets = operation.targets
    }

    func violations(of value: JSON, against schema: Schema) -> [Violation] {
        Validator.violations(of: value, against: schema, targets: targets, side: side)
    }

    mutating func check(_ value: JSON, against schema: Schema, _ place: Finding.Place, below pointer: String = "") {
        add(violations(of: value, against: schema), place, below: pointer)
    }

    mutating func add(_ violations: [Violation], _ place: Finding.Place, below pointer: String = "") {
        for violation in violations {
            add(
                place, pointer: pointer + violation.pointer, rule: violation.rule, keyword: violation.keyword,
                expected: violation.expected, found: violation.found)
        }
    }

    mutating func add(
        _ place: Finding.Place, pointer: String = "", rule: String, keyword: String, expected: String, found: String
    ) {
        guard findings.count <= Finding.limit else { return }
        guard findings.count < Finding.limit else {
            findings.append(
                Finding(
                    side, operation: operation, place, rule: rule, keyword: "limit",
                    expected: "at most \(Finding.limit) deviations", found: "more; the others are not listed"))
            return
        }
        findings.append(
            Finding(
                side, operation: operation, place, pointer: pointer, rule: rule, keyword: keyword, expected: expected,
                found: found))
    }
}
#endif
