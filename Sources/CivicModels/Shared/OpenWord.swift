/// A word of a vocabulary that may grow: a server can send one that an older app has never heard of, and the app goes
/// on reading.
///
/// The known words are static constants. Compare with them, and treat what is left as unknown:
///
/// ```swift
/// switch proposal.state {
/// case .winner, .delivered: celebrate()
/// case .withdrawn: hide()
/// default: show(proposal.state.rawValue)
/// }
/// ```
///
/// In JSON it is a plain string.
public protocol OpenWord: RawRepresentable<String>, Hashable, Codable, Sendable, CustomStringConvertible {
    /// Any word, also one that has no constant here.
    init(rawValue: String)
}

extension OpenWord {
    /// The word as the contract writes it.
    public var description: String { rawValue }
}
