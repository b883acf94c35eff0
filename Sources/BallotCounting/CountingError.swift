/// Why an election cannot be counted by the rule that was asked for.
public enum CountingError: Error, Hashable, Sendable {
    /// Majority judgement compares grades; the ballots have another form.
    case needsGrades(form: String)
}

extension CountingError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .needsGrades(let form): "majority judgement needs graded ballots; these are \(form) ballots"
        }
    }
}
