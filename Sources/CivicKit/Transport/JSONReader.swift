import Foundation

/// Reads JSON into values. Everything that is decoded passes through here.
struct JSONReader: Sendable {
    /// Where a text is not what was expected.
    struct Failure: Error {
        /// `results[3].capacity`, empty at the top.
        let path: String
        let message: String
        let isAbsentValue: Bool
        let underlying: any Error
    }

    func read<Value: Decodable>(_ type: Value.Type, from data: Data) throws(Failure) -> Value {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .custom(Self.date)
        do {
            return try decoder.decode(type, from: data)
        } catch {
            throw Self.failure(error)
        }
    }

    @Sendable
    private static func date(_ decoder: any Decoder) throws -> Date {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        if let date = ISO8601.date(text) { return date }
        let advice = CalendarDate(text) == nil ? "" : " It is a date without a time: decode it as CalendarDate."
        throw DecodingError.dataCorruptedError(
            in: container, debugDescription: "\"\(text)\" is not an ISO 8601 date and time.\(advice)"
        )
    }

    private static func failure(_ error: any Error) -> Failure {
        switch error {
        case DecodingError.typeMismatch(_, let context), DecodingError.dataCorrupted(let context):
            Failure(
                path: path(context.codingPath), message: context.debugDescription, isAbsentValue: false,
                underlying: error)
        case DecodingError.valueNotFound(let type, let context):
            Failure(
                path: path(context.codingPath), message: "null where \(type) is expected.", isAbsentValue: true,
                underlying: error)
        case DecodingError.keyNotFound(let key, let context):
            Failure(
                path: path(context.codingPath + [key]), message: "There is no such member.", isAbsentValue: true,
                underlying: error)
        default:
            Failure(path: "", message: "\(error)", isAbsentValue: false, underlying: error)
        }
    }

    private static func path(_ keys: [any CodingKey]) -> String {
        var result = ""
        for key in keys {
            if let index = key.intValue {
                result += "[\(index)]"
            } else {
                result += result.isEmpty ? key.stringValue : ".\(key.stringValue)"
            }
        }
        return result
    }
}
