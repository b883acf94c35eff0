#if MockServer
import Foundation
import HTTPTypes

/// The page on which one chooses who to be: a link for each citizen of the mock city, and no password.
struct SignInPage {
    let facts: ParticipationFacts
    /// What was asked for, which each link asks for again.
    let query: QueryParameters
    /// Where to go without signing in.
    let refusal: String

    var reply: Reply {
        var reply = Reply(body: .bytes(Array(html.utf8), mediaType: "text/html; charset=utf-8"))
        reply.headers[.cacheControl] = "no-store"
        reply.headers[.contentSecurityPolicy] =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"
        reply.headers[.constant("Referrer-Policy")] = "no-referrer"
        return reply
    }

    private var html: String {
        let name = Self.escaped(facts.city.name)
        let items = facts.citizens.map { citizen in
            let link = Self.escaped(link(to: citizen))
            let about = citizen.about.isEmpty ? "" : "<br>\(Self.escaped(citizen.about))"
            return "<li><a href=\"\(link)\">\(Self.escaped(citizen.name))</a>\(about)</li>"
        }
        return """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Sign in to \(name)</title>
            <style>
            body { font: 1.125rem/1.5 system-ui, sans-serif; max-width: 36rem; margin: 2rem auto; padding: 0 1rem }
            li { margin: 0.75rem 0 }
            a { font-weight: 600 }
            </style>
            </head>
            <body>
            <main>
            <h1>Sign in to \(name)</h1>
            <p>This city is a mock: choose who you are. There is no password.</p>
            <ul>
            \(items.joined(separator: "\n"))
            </ul>
            <p><a href="\(Self.escaped(refusal))">Do not sign in</a></p>
            </main>
            </body>
            </html>

            """
    }

    /// The same request, with who signs in.
    private func link(to citizen: Citizen) -> String {
        let pairs = query.fields.filter { $0.name != "login_hint" } + [("login_hint", citizen.id)]
        return "?" + pairs.map { "\(Self.encoded($0.name))=\(Self.encoded($0.value))" }.joined(separator: "&")
    }

    static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
    }

    /// RFC 3986 section 2.3.
    private static let unreserved = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
    }
}
#endif
