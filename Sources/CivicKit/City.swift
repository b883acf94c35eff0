import Foundation

/// A city whose APIs are used: the one value to change in order to go live.
///
/// ```swift
/// let city = City.local         // the mock server on this machine
/// // let city = City.paris      // the real one
/// let stations = city.data.dataset("velib-disponibilite-en-temps-reel", of: Station.self)
/// for try await station in stations.records.where({ Station.bikes >= 3 }).orderBy(Station.code) {
///     print(station.name ?? "unnamed")
/// }
/// ```
///
/// Any portal that speaks Explore v2.1 is a city:
///
/// ```swift
/// let nantes = City(
///     name: "Nantes", url: url, language: "fr", timeZone: "Europe/Paris", apiKey: key)
/// ```
public struct City: Sendable {
    /// What the city is called in messages.
    public let name: String
    /// The language of month names and catalog texts, as Explore v2.1 takes it: `fr`, `en`, `nl`, `pt`, `it`, `ar`,
    /// `de`, `es`, `ca`, `eu` or `sv`. Without one, the portal chooses.
    public var language: String?
    /// The IANA name of the time zone in which dates without an offset are meant, `Europe/Paris`. It is sent with every
    /// request: a portal's own choice differs from one endpoint to the next.
    public var timeZone: String
    /// Sent as `Authorization: Apikey …`. Open data of most cities needs none; a key raises the quota.
    public var apiKey: String?
    /// How requests reach the city.
    public var transport: any HTTPTransport
    /// What is sent again when no answer came, and after how long. It concerns ``proposals`` and signing in; open data
    /// is asked once.
    public var retries = RetryPolicy()

    let origin: Origin
    /// Where the participation APIs and their sign-in are; `nil` where the city offers none.
    private(set) var participation: Origin?
    private(set) var session: Session?

    /// - Parameters:
    ///   - name: what the city is called in messages.
    ///   - url: where the city's APIs are: `https://opendata.paris.fr`, or with the path of Explore v2.1 behind it,
    ///     `https://opendata.paris.fr/api/explore/v2.1`. It needs `http` or `https` and a host; anything else is reported
    ///     by the first request. Where participation has an address of its own, see ``participating(at:)``.
    ///   - language: see ``language``.
    ///   - timeZone: an IANA name; see ``timeZone``.
    ///   - apiKey: see ``apiKey``.
    ///   - transport: how requests reach the city.
    public init(
        name: String,
        url: URL,
        language: String? = nil,
        timeZone: String = "UTC",
        apiKey: String? = nil,
        transport: any HTTPTransport = URLSessionTransport.shared
    ) {
        let origin = Origin(url)
        self.init(name: name, origin: origin, participation: origin, language: language, timeZone: timeZone)
        self.apiKey = apiKey
        self.transport = transport
    }

    private init(name: String, origin: Origin, participation: Origin?, language: String?, timeZone: String) {
        self.name = name
        self.origin = origin
        self.participation = participation
        self.language = language
        self.timeZone = timeZone
        transport = URLSessionTransport.shared
    }

    /// Paris, at https://opendata.paris.fr. No key is needed.
    ///
    /// Its open data is real. Paris publishes no API for its participatory budget yet: whatever is asked of
    /// ``proposals`` throws ``CivicError`` with the code `notOffered`, and nothing is sent. ``local`` has the whole of it;
    /// once there is an address, ``participating(at:)`` takes it.
    public static let paris = City(
        name: "Paris",
        origin: Origin(scheme: "https", authority: "opendata.paris.fr"),
        participation: nil,
        language: "fr",
        timeZone: "Europe/Paris"
    )

    /// The mock server on this machine, http://127.0.0.1:8040, with the settings of its default city: ``paris``.
    public static let local = paris.served(at: Origin(scheme: "http", authority: "127.0.0.1:8040"))

    /// The same city, answered from elsewhere: a mock server, a test, a mirror. An API key and a session do not go along.
    ///
    /// ```swift
    /// let rehearsal = City.paris.served(at: mockServerURL)
    /// ```
    public func served(at url: URL) -> City {
        served(at: Origin(url))
    }

    /// The same city through another transport.
    ///
    /// ```swift
    /// let city = City.paris.using(recordedAnswers)
    /// ```
    public func using(_ transport: any HTTPTransport) -> City {
        var copy = self
        copy.transport = transport
        return copy
    }

    /// The same city, whose participation APIs (``proposals`` and signing in) are at an address of their own. A session
    /// does not go along.
    ///
    /// ```swift
    /// let city = City(name: "Lyon", url: openDataURL).participating(at: participationURL)
    /// ```
    public func participating(at url: URL) -> City {
        var copy = self
        copy.participation = Origin(url)
        copy.session = nil
        return copy
    }

    /// The same city, asked in the name of somebody. Only the participation APIs get the token.
    ///
    /// ```swift
    /// let city = City.local.signedIn(with: Session(token: "…"))
    /// let me = try await city.proposals.me()
    /// ```
    public func signedIn(with session: Session) -> City {
        var copy = self
        copy.session = session
        return copy
    }

    /// The participatory budget of the city: ideas, projects, ballots, results.
    public var proposals: ProposalsAPI {
        ProposalsAPI(city: self)
    }

    /// The open data of the city.
    public var data: OpenData {
        OpenData(city: self)
    }

    private func served(at origin: Origin) -> City {
        var copy = City(
            name: name, origin: origin, participation: origin, language: language, timeZone: timeZone)
        copy.transport = transport
        copy.retries = retries
        return copy
    }
}

extension City: CustomStringConvertible, CustomReflectable {
    public var description: String {
        "\(name) (\(origin))"
    }

    /// Leaves the API key and the session out of dumps and logs.
    public var customMirror: Mirror {
        Mirror(self, children: ["name": name, "url": origin.description])
    }
}

/// Where a city's APIs are, in the pieces that a request is made of.
struct Origin: Hashable, Sendable, CustomStringConvertible {
    let scheme: String
    let authority: String
    /// Percent-encoded, without a slash at its end.
    let path: String

    init(scheme: String, authority: String) {
        self.scheme = scheme
        self.authority = authority
        path = ""
    }

    init(_ url: URL) {
        let parts = URLComponents(url: url, resolvingAgainstBaseURL: true)
        scheme = parts?.scheme?.lowercased() ?? ""
        authority = (parts?.percentEncodedHost ?? "") + (parts?.port.map { ":\($0)" } ?? "")
        let path = Self.withoutSlashes(parts?.percentEncodedPath ?? "")
        let base = [Endpoint.explorePath, ProposalsCall.basePath].first { path.hasSuffix($0) }
        self.path = base.map { Self.withoutSlashes(String(path.dropLast($0.count))) } ?? path
    }

    private static func withoutSlashes(_ path: String) -> String {
        var path = path
        while path.hasSuffix("/") { path.removeLast() }
        return path
    }

    var isUsable: Bool {
        ["http", "https"].contains(scheme) && !authority.isEmpty && !authority.hasPrefix(":")
    }

    var description: String {
        "\(scheme)://\(authority)\(path)"
    }
}
