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

    let origin: Origin

    /// - Parameters:
    ///   - name: what the city is called in messages.
    ///   - url: where the city's APIs are: `https://opendata.paris.fr`, or with the path of Explore v2.1 behind it,
    ///     `https://opendata.paris.fr/api/explore/v2.1`. It needs `http` or `https` and a host; anything else is reported
    ///     by the first request.
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
        self.init(name: name, origin: Origin(url), language: language, timeZone: timeZone)
        self.apiKey = apiKey
        self.transport = transport
    }

    private init(name: String, origin: Origin, language: String?, timeZone: String) {
        self.name = name
        self.origin = origin
        self.language = language
        self.timeZone = timeZone
        transport = URLSessionTransport.shared
    }

    /// Paris, at https://opendata.paris.fr. No key is needed.
    public static let paris = City(
        name: "Paris",
        origin: Origin(scheme: "https", authority: "opendata.paris.fr"),
        language: "fr",
        timeZone: "Europe/Paris"
    )

    /// The mock server on this machine, http://127.0.0.1:8040, with the settings of its default city: ``paris``.
    public static let local = paris.served(at: Origin(scheme: "http", authority: "127.0.0.1:8040"))

    /// The same city, answered from elsewhere: a mock server, a test, a mirror. An API key does not go along.
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

    /// The open data of the city.
    public var data: OpenData {
        OpenData(city: self)
    }

    private func served(at origin: Origin) -> City {
        City(name: name, origin: origin, language: language, timeZone: timeZone).using(transport)
    }
}

extension City: CustomStringConvertible, CustomReflectable {
    public var description: String {
        "\(name) (\(origin))"
    }

    /// Leaves the API key out of dumps and logs.
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
        let isExplore = path.hasSuffix(Endpoint.explorePath)
        self.path = isExplore ? Self.withoutSlashes(String(path.dropLast(Endpoint.explorePath.count))) : path
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
