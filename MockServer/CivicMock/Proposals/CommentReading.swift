#if MockServer
import CivicJSON
import GRDB

/// Reading comments: one by one, and the tree of them as a flat list.
enum CommentReading {
    static let all: [String: ParticipationAPI.Operation] = [
        "listComments": .reading { call, db in try CommentTree(call, db).page() },
        "getComment": .reading { call, db in .json(try Documents(call, db).comment(call.path("comment"))) },
    ]
}
#endif
