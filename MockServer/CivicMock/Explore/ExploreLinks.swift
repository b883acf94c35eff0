#if MockServer
import CivicJSON
import Foundation

/// The `_links` of answers to `include_links=true`: absolute URLs to the place itself, its pages and what it belongs to.
struct ExploreLinks: Sendable {
    /// `http://127.0.0.1:8040/api/explore/v2.1`
    let root: String

    /// - Parameter authority: The `Host` that was asked for. One that could not stand in a URL is not repeated.
    init(authority: String?) {
        let authority = authority ?? ""
        let isPlain = !authority.isEmpty && authority.utf8.allSatisfy { Self.authoritySigns.contains($0) }
        root = "http://\(isPlain ? authority : "localhost")\(ExploreAPI.root)"
    }

    private static let authoritySigns = Set(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._:[]".utf8)

    func catalog(_ relation: String = "catalog") -> JSON {
        link("\(root)/catalog", relation)
    }

    func datasets(_ relation: String) -> JSON {
        link("\(root)/catalog/datasets", relation)
    }

    func dataset(_ id: String, _ relation: String) -> JSON {
        link("\(root)/catalog/datasets/\(Self.encoded(id))", relation)
    }

    func record(_ number: Int64, of dataset: String) -> JSON {
        let record = RecordID(dataset: dataset, number: number)
        return link("\(root)/catalog/datasets/\(Self.encoded(dataset))/records/\(record)", "self")
    }

    /// The pages of a list: only those that can be asked for, and none but this one for a page without rows.
    func pages(path: String, query: String?, limit: Int, offset: Int, total: Int) -> [JSON] {
        let others = (query ?? "").split(separator: "&").filter { pair in
            !pair.hasPrefix("limit=") && !pair.hasPrefix("offset=")
        }
        func page(_ relation: String, _ offset: Int) -> JSON {
            let parameters = others.map { Self.encoded(String($0)) } + ["limit=\(limit)", "offset=\(offset)"]
            return link("\(root)\(path)?\(parameters.joined(separator: "&"))", relation)
        }
        var links = [page("self", offset)]
        guard limit > 0 else { return links }
        let reachable = min(total, ExploreParameters.lastRow - ExploreParameters.lastRow % limit)
        links.append(page("first", 0))
        links.append(page("last", max(0, reachable - 1) / limit * limit))
        if offset + limit < total, offset + 2 * limit <= ExploreParameters.lastRow {
            links.append(page("next", offset + limit))
        }
        if offset > 0 { links.append(page("prev", max(0, offset - limit))) }
        return links
    }

    /// Encodes what may not stand in a URL, and leaves alone what is encoded already.
    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
    }

    private static let allowed = CharacterSet(
        charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~!$&'()*+,;=:@/?%")

    private func link(_ target: String, _ relation: String) -> JSON {
        .object(["href": .string(target), "rel": .string(relation)])
    }
}
#endif
