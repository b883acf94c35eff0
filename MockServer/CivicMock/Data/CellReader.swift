#if MockServer
import CivicJSON
import GRDB

/// Turns the values of a record into columns, refusing what does not fit the field.
///
/// A field is one column, a `geo_point_2d` two: longitude, then latitude. Dates are `StoredDate`s, datetimes microseconds
/// since 1970, and everything with an inner structure is JSON text, ready to be served.
struct CellReader {
    /// Why a value does not fit: `expected an integer, found "many"`.
    struct Misfit: Error {
        let reason: String

        init(expected: String, found: some CustomStringConvertible) {
            reason = "expected \(expected), found \(found)"
        }

        init(_ reason: String) {
            self.reason = reason
        }
    }

    /// Appends the column values of one field.
    static func append(_ value: JSON, of field: SchemaField, to cells: inout [DatabaseValue]) throws {
        guard !value.isNull else {
            appendNull(of: field, to: &cells)
            return
        }
        switch field.type {
        case .text: cells.append(try text(value, of: field))
        case .int: cells.append(try integer(value).databaseValue)
        case .double: cells.append(try double(value).databaseValue)
        case .boolean:
            guard let flag = value.boolValue else { throw Misfit(expected: "true or false", found: value) }
            cells.append(flag.databaseValue)
        case .date: cells.append(try date(string(value, as: "a date")))
        case .dateTime: cells.append(try dateTime(string(value, as: "a date and time")))
        case .geoPoint:
            let position = try mapped { () throws(GeometryError) in try Position(geoPoint: value) }
            cells.append(position.longitude.databaseValue)
            cells.append(position.latitude.databaseValue)
        case .geoShape:
            guard value["geometry"]?.isNull != true else {
                cells.append(.null)
                return
            }
            let shape = try mapped { () throws(GeometryError) in try GeoShape(value) }
            cells.append(encoded(.object(shape.feature)))
        case .file:
            guard value.objectValue != nil else { throw Misfit(expected: "a file object", found: value) }
            cells.append(encoded(value))
        case .json: cells.append(encoded(value))
        }
    }

    /// Appends the column values of one field as CSV writes it: an empty text is null.
    static func append(csv text: String, of field: SchemaField, to cells: inout [DatabaseValue]) throws {
        guard !text.isEmpty else {
            appendNull(of: field, to: &cells)
            return
        }
        switch field.type {
        case .text where field.isMultivalued:
            cells.append(encoded(.array(text.split(separator: ",").map { .string(String($0)) })))
        case .text: cells.append(try stored(text))
        case .int:
            guard let value = Int64(text) else { throw Misfit(expected: "an integer", found: quoted(text)) }
            cells.append(value.databaseValue)
        case .double:
            guard let value = Double(text), value.isFinite else {
                throw Misfit(expected: "a number", found: quoted(text))
            }
            cells.append(value.databaseValue)
        case .boolean:
            switch text.lowercased() {
            case "true", "1": cells.append(true.databaseValue)
            case "false", "0": cells.append(false.databaseValue)
            default: throw Misfit(expected: "true or false", found: quoted(text))
            }
        case .date: cells.append(try date(text))
        case .dateTime: cells.append(try dateTime(text))
        case .geoPoint:
            let position = try mapped { () throws(GeometryError) in try Position(geoPointText: text) }
            cells.append(position.longitude.databaseValue)
            cells.append(position.latitude.databaseValue)
        case .geoShape, .json, .file:
            do {
                try append(JSON(parsing: text.utf8), of: field, to: &cells)
            } catch let error as JSONSyntaxError {
                guard field.type == .file else { throw Misfit(expected: "JSON", found: "\(quoted(text)): \(error)") }
                cells.append(encoded(["filename": .string(text)]))
            }
        }
    }

    private static func appendNull(of field: SchemaField, to cells: inout [DatabaseValue]) {
        cells.append(.null)
        if field.type == .geoPoint { cells.append(.null) }
    }

    private static func text(_ value: JSON, of field: SchemaField) throws -> DatabaseValue {
        if let text = value.stringValue {
            guard field.isMultivalued else { return try stored(text) }
            return encoded(.array(text.split(separator: field.valueSeparator).map { .string(String($0)) }))
        }
        guard field.isMultivalued, let values = value.arrayValue else {
            throw Misfit(expected: field.isMultivalued ? "a list of texts" : "a text", found: value)
        }
        guard values.allSatisfy({ $0.stringValue != nil }) else {
            throw Misfit(expected: "a list of texts", found: value)
        }
        return encoded(value)
    }

    /// SQLite would end a text at its first U+0000.
    private static func stored(_ text: String) throws -> DatabaseValue {
        guard !text.utf8.contains(0) else { throw Misfit("a text cannot hold U+0000") }
        return text.databaseValue
    }

    private static func integer(_ value: JSON) throws -> Int64 {
        if let integer = value.integerValue { return integer }
        if case .double(let number) = value, let integer = Int64(exactly: number) { return integer }
        throw Misfit(expected: "an integer", found: value)
    }

    private static func double(_ value: JSON) throws -> Double {
        guard let number = value.doubleValue else { throw Misfit(expected: "a number", found: value) }
        return number
    }

    private static func string(_ value: JSON, as expected: String) throws -> String {
        guard let text = value.stringValue else { throw Misfit(expected: expected, found: value) }
        return text
    }

    private static func date(_ text: String) throws -> DatabaseValue {
        do {
            return try StoredDate(DateLiteral(text)).rawValue.databaseValue
        } catch {
            throw Misfit("\(error)")
        }
    }

    private static func dateTime(_ text: String) throws -> DatabaseValue {
        do {
            return try DateLiteral(text).start(in: .utc).microseconds.databaseValue
        } catch {
            throw Misfit("\(error)")
        }
    }

    private static func mapped<Value>(_ read: () throws(GeometryError) -> Value) throws -> Value {
        do {
            return try read()
        } catch {
            throw Misfit("\(error)")
        }
    }

    private static func encoded(_ value: JSON) -> DatabaseValue {
        var writer = JSONWriter()
        writer.write(value)
        return String(decoding: writer.bytes, as: UTF8.self).databaseValue
    }

    private static func quoted(_ text: String) -> String {
        JSON.string(text).description
    }
}
#endif
