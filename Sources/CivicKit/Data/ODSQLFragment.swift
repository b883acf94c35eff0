import Foundation
import ODSQL

/// A piece of ODSQL written by hand, for what the typed queries do not cover.
///
/// Interpolated values are written as ODSQL literals, with their quotes: whatever a user typed stays one text.
///
/// ```swift
/// stations.records.where("capacity - numbikesavailable > \(20) and name like \(typed)")
/// stations.records.where("year(\(Station.updated)) = \(2025)")
/// ```
///
/// Values bring their own quotes. One that stands between quotes all the same is refused before any request:
/// `"name = '\(typed)'"`. Text that is ODSQL itself goes in as `\(raw: text)`; never pass it what somebody typed.
public struct ODSQLFragment: Hashable, Sendable {
    /// What is sent.
    public let text: String
    /// Why the fragment must not be sent.
    let problem: String?

    init(_ text: String, problem: String? = nil) {
        self.text = text
        self.problem = problem
    }
}

extension ODSQLFragment: ExpressibleByStringInterpolation {
    public init(stringLiteral value: String) {
        self.init(value)
    }

    public init(stringInterpolation: StringInterpolation) {
        self.init(stringInterpolation.text, problem: stringInterpolation.problem)
    }

    public struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = ""
        fileprivate var problem: String?
        private var openQuote: Unicode.Scalar?
        private var isEscaped = false

        public init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        public mutating func appendLiteral(_ literal: String) {
            for scalar in literal.unicodeScalars {
                follow(scalar)
            }
            text += literal
        }

        /// A text, a number, a boolean or a date. A ``CalendarDate`` is written as the first day of its period.
        public mutating func appendInterpolation(_ value: some QueryValue) {
            append(value.odsqlExpression.description, value.odsqlProblem)
        }

        /// A list for `in`: `"status in \(["open", "planned"])"`.
        public mutating func appendInterpolation(_ values: [some QueryLiteral]) {
            let list = "(" + values.map(\.odsqlLiteral.description).joined(separator: ", ") + ")"
            append(list, values.isEmpty ? "The list is empty." : values.compactMap(\.odsqlProblem).first)
        }

        /// A field, in backquotes where its name needs them.
        public mutating func appendInterpolation<Value>(_ field: Field<Value>) {
            append(field.fieldName.description, nil)
        }

        /// A place, as `geom'POINT(…)'`.
        public mutating func appendInterpolation(_ point: GeoPoint) {
            append(point.literal.description, point.problem)
        }

        /// A geometry, as `geom'…'`.
        public mutating func appendInterpolation(_ geometry: GeoJSONGeometry) {
            append(geometry.literal.description, geometry.problem)
        }

        /// A length with its unit, `500m`.
        public mutating func appendInterpolation(_ distance: Distance) {
            append(distance.description, distance.problem)
        }

        /// Text that is ODSQL and comes from a source you trust.
        public mutating func appendInterpolation(raw: String) {
            appendLiteral(raw)
        }

        private mutating func append(_ spelling: String, _ valueProblem: String?) {
            if let valueProblem {
                note("What is interpolated behind \"\(text)\" cannot be written. \(valueProblem)")
            }
            if let openQuote {
                note(
                    """
                    A value is interpolated between \(openQuote) and \(openQuote) in "\(text)…": \
                    leave the quotes out, values bring their own.
                    """)
            }
            text += spelling
        }

        private mutating func note(_ problem: String) {
            self.problem = self.problem ?? problem
        }

        /// Keeps track of whether what follows stands between quotes.
        private mutating func follow(_ scalar: Unicode.Scalar) {
            guard let quote = openQuote else {
                openQuote = ["'", "\"", "`"].contains(scalar) ? scalar : nil
                return
            }
            if isEscaped {
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else if scalar == quote {
                openQuote = nil
            }
        }
    }
}
