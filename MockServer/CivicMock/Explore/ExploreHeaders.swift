#if MockServer
import HTTPTypes

/// The headers that every answer of the real service carries.
enum ExploreHeaders {
    private static let exposed = """
        ODS-Explore-API-Deprecation, Link, X-RateLimit-Remaining, X-RateLimit-Limit, X-RateLimit-Reset, \
        X-RateLimit-dataset-Remaining, X-RateLimit-dataset-Limit, X-RateLimit-dataset-Reset, Civic-Mock-Warning
        """

    private static let fixed: HTTPFields = {
        var fields = HTTPFields()
        fields[.cacheControl] = "no-cache, no-store, max-age=0, must-revalidate"
        fields[.vary] = "Accept-Language, Cookie, Host"
        fields[.accessControlAllowOrigin] = "*"
        fields[.accessControlAllowMethods] = "POST, GET, OPTIONS"
        fields[.accessControlMaxAge] = "1000"
        fields[.accessControlExposeHeaders] = exposed
        fields[.strictTransportSecurity] = "max-age=31536000;includeSubdomains"
        fields[.xContentTypeOptions] = "nosniff"
        fields[.constant("Referrer-Policy")] = "strict-origin-when-cross-origin"
        fields[.contentSecurityPolicy] = "upgrade-insecure-requests"
        return fields
    }()

    private static let limit = HTTPField.Name.constant("X-RateLimit-Limit")
    private static let remaining = HTTPField.Name.constant("X-RateLimit-Remaining")
    private static let reset = HTTPField.Name.constant("X-RateLimit-Reset")

    /// - Parameter calls: The day's calls; the answer to a preflight request has no quota.
    static func add(to fields: inout HTTPFields, _ calls: CallCount?) {
        // Nothing sets one of these before, and appending spares HTTPFields the look for an old value.
        fields.append(contentsOf: fixed)
        guard let calls else { return }
        fields.append(HTTPField(name: limit, value: limitText))
        fields.append(HTTPField(name: remaining, value: String(calls.remaining)))
        fields.append(HTTPField(name: reset, value: calls.reset))
    }

    private static let limitText = String(CallCount.limit)
}
#endif
