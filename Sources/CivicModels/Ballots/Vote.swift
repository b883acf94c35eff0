/// One line of a ballot: a project, and what its kind of ballot says of it.
///
/// ```swift
/// Vote(for: "2026-p-042")                      // choose one, approval, knapsack
/// Vote(for: "2026-p-042", .points(3))          // cumulative
/// Vote(for: "2026-p-042", .rank(1))            // ordinal
/// Vote(for: "2026-p-042", .grade("jadore"))    // graded
/// ```
public struct Vote: Hashable, Sendable {
    /// What a vote says of its project.
    public enum Value: Hashable, Sendable {
        /// Only that it is chosen.
        case chosen
        /// So many of the voter's points.
        case points(Int)
        /// Its place in the voter's order, from 1, which is best.
        case rank(Int)
        /// The grade it deserves.
        case grade(Grade.ID)
    }

    /// The project voted for.
    public var project: Project.ID
    /// What is said of it.
    public var value: Value

    /// A vote; a plain one, unless it says more.
    public init(for project: Project.ID, _ value: Value = .chosen) {
        self.project = project
        self.value = value
    }
}

extension Vote: Codable {
    private enum CodingKeys: String, CodingKey {
        case project, points, rank, grade
    }

    /// Reads `{"project": "2026-p-042"}` with at most one of `points`, `rank` and `grade`.
    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: CodingKeys.self)
        project = try members.decode(Project.ID.self, forKey: .project)
        let values = [
            try members.decodeIfPresent(Int.self, forKey: .points).map(Value.points),
            try members.decodeIfPresent(Int.self, forKey: .rank).map(Value.rank),
            try members.decodeIfPresent(Grade.ID.self, forKey: .grade).map(Value.grade),
        ]
        .compactMap(\.self)
        guard values.count <= 1 else {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(
                    codingPath: decoder.codingPath,
                    debugDescription: "A vote has points, a rank or a grade, and not several of them."))
        }
        value = values.first ?? .chosen
    }

    /// Writes the project and its value.
    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: CodingKeys.self)
        try members.encode(project, forKey: .project)
        switch value {
        case .chosen: break
        case .points(let points): try members.encode(points, forKey: .points)
        case .rank(let rank): try members.encode(rank, forKey: .rank)
        case .grade(let grade): try members.encode(grade, forKey: .grade)
        }
    }
}
