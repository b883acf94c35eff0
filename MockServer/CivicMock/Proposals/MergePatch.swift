#if MockServer
import CivicJSON

/// JSON merge patch (RFC 7396): members that are named change, `null` takes one away, objects are merged, and everything
/// else is replaced.
enum MergePatch {
    static func apply(_ patch: JSONObject, to target: JSONObject) -> JSONObject {
        var result = target
        for member in patch.members {
            switch member.value {
            case .null: result[member.name] = nil
            case .object(let inner):
                result[member.name] = .object(apply(inner, to: result[member.name]?.objectValue ?? [:]))
            default: result[member.name] = member.value
            }
        }
        return result
    }
}
#endif
