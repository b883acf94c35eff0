#if MockServer
/// The `_links` of answers to `include_links=true`: absolute URLs to the place itself, its pages and what it belongs to.
struct ExploreLinks: Sendable {
    /// `http://127.0.0.1:8040/api/explore/v2.1`
    let root: String

    init(authority: String) {
        root = "http://\(authority)\(ExploreAPI.root)"
    }

    func catalog(_ relation: String = "catalog") -> JSON {
        link("\(root)/catalog", relation)
    }

    func datasets(_ relation: String) -> JSON {
        link("\(root)/catalog/datasets", relation)
    }

    func dataset(_ id: String, _ relation: String) -> JSON {
        link("\(root)/catalog/datasets/\(id)", relation)
    }

    func record(_ number: Int64, of dataset: String) -> JSON {
        link("\(root)/catalog/datasets/\(dataset)/records/\(RecordID(dataset: dataset, number: number))", "self")
    }

    /// The pages of a list; `next` and `prev` only where there is such a page.
    func pages(path: String, query: String?, limit: Int, offset: Int, total: Int) -> [JSON] {
        let others = (query ?? "").split(separator: "&").filter { pair in
            !pair.hasPrefix("limit=") && !pair.hasPrefix("offset=")
        }
        func page(_ relation: String, _ offset: Int) -> JSON {
            let parameters = others.map(String.init) + ["limit=\(limit)", "offset=\(offset)"]
            return link("\(root)\(path)?\(parameters.joined(separator: "&"))", relation)
        }
        let step = max(limit, 1)
        let last = total > 0 ? (total - 1) / step * step : 0
        var links = [page("self", offset), page("first", 0), page("last", last)]
        if offset + limit < total { links.append(page("next", offset + limit)) }
        if offset > 0 { links.append(page("prev", max(0, offset - limit))) }
        return links
    }

    private func link(_ target: String, _ relation: String) -> JSON {
        .object(["href": .string(target), "rel": .string(relation)])
    }
}
#endif
