/// What has changed, batch after batch, each with the cursor to go on from: ``ProposalsAPI/changes(since:of:)``.
public struct ChangeSequence: AsyncSequence, Sendable {
    public typealias Element = ChangePage

    let call: ProposalsCall
    let cursor: String?

    public func makeAsyncIterator() -> Iterator {
        Iterator(call: call, cursor: cursor)
    }

    /// A failed call to `next()` changes nothing: another one asks for the same batch again.
    public struct Iterator: AsyncIteratorProtocol {
        fileprivate let call: ProposalsCall
        fileprivate var cursor: String?
        private var isLast = false

        fileprivate init(call: ProposalsCall, cursor: String?) {
            self.call = call
            self.cursor = cursor
        }

        public mutating func next() async throws -> ChangePage? {
            try Task.checkCancellation()
            guard !isLast else { return nil }
            var call = call
            if let cursor { call.parameters.append(("since", cursor)) }
            call.parameters.append(("limit", String(PageLimit.most)))
            let page: ChangePage = try await call.value()
            if page.more, page.cursor == cursor {
                throw CivicError(
                    .incompleteResult, operation: call.operation,
                    message: "The server says that there is more, and gives the same cursor again.")
            }
            isLast = !page.more
            cursor = page.cursor
            return page
        }
    }
}
