#if MockServer
import CivicJSON

/// One phase. Phases may overlap, and dates may be missing.
struct PhaseFacts: Sendable {
    enum State: String, Sendable {
        case upcoming, open, closed, undated
    }

    let id: String
    let kind: String
    let edition: String
    let startsAt: Instant?
    let endsAt: Instant?
    private let document: JSONObject

    init(_ row: JSON, edition: String) throws(DatasetError) {
        guard let object = row.objectValue, let id = object["id"]?.stringValue, let kind = object["kind"]?.stringValue
        else { throw DatasetError(file: "editions.json", reason: "a phase of \(edition) needs \"id\" and \"kind\"") }
        self.id = id
        self.kind = kind
        self.edition = edition
        startsAt = try Self.instant("startsAt", object, edition)
        endsAt = try Self.instant("endsAt", object, edition)
        document = object
    }

    private static func instant(_ name: String, _ row: JSONObject, _ edition: String) throws(DatasetError) -> Instant? {
        guard let text = row[name]?.stringValue else { return nil }
        guard let instant = Instant(text) else {
            throw DatasetError(
                file: "editions.json", reason: "edition \(edition): \(name) is no instant: \(text)")
        }
        return instant
    }

    /// The start belongs to the phase, the end does not.
    func state(at instant: Instant) -> State {
        if startsAt == nil, endsAt == nil { return .undated }
        if let startsAt, instant < startsAt { return .upcoming }
        if let endsAt, instant >= endsAt { return .closed }
        return .open
    }

    func json(at instant: Instant) -> JSON {
        var object = document
        object["state"] = .string(state(at: instant).rawValue)
        return .object(object)
    }

    func sentence(at instant: Instant) -> String {
        switch state(at: instant) {
        case .upcoming:
            "The phase \"\(kind)\" of edition \(edition) opens at \(startsAt?.description ?? "a date not yet set")."
        case .closed:
            "The phase \"\(kind)\" of edition \(edition) ended at \(endsAt?.description ?? "a date not recorded")."
        case .open: "The phase \"\(kind)\" of edition \(edition) is open."
        case .undated: "The phase \"\(kind)\" of edition \(edition) has no dates yet."
        }
    }
}
#endif
