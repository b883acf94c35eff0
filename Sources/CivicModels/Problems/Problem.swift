#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Why the server refused, as RFC 9457 writes it, with what it takes to set it right.
public struct Problem: Hashable, Codable, Sendable {
    /// A URI for the kind of problem.
    public var type: String
    /// The kind of problem in words.
    public var title: String
    /// The HTTP status.
    public var status: Int
    /// What happened here.
    public var detail: String
    /// A URI for this occurrence.
    public var instance: String?
    /// What to decide by.
    public var code: ProblemCode
    /// Each mistake in what was sent.
    public var errors: [ContentProblem]
    /// What the person lacks.
    public var requirements: [Requirement]?
    /// The phase that it would need, with its dates.
    public var phase: Phase?
    /// When it becomes public.
    public var hiddenUntil: Date?
    /// Why it was taken down.
    public var removal: Removal?

    /// For previews, tests and other sources; they are usually read.
    public init(
        type: String = "about:blank",
        title: String,
        status: Int,
        detail: String,
        instance: String? = nil,
        code: ProblemCode,
        errors: [ContentProblem] = [],
        requirements: [Requirement]? = nil,
        phase: Phase? = nil,
        hiddenUntil: Date? = nil,
        removal: Removal? = nil
    ) {
        self.type = type
        self.title = title
        self.status = status
        self.detail = detail
        self.instance = instance
        self.code = code
        self.errors = errors
        self.requirements = requirements
        self.phase = phase
        self.hiddenUntil = hiddenUntil
        self.removal = removal
    }

    /// Writes the members there are; a list of mistakes without any is left out.
    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: CodingKeys.self)
        try members.encode(type, forKey: .type)
        try members.encode(title, forKey: .title)
        try members.encode(status, forKey: .status)
        try members.encode(detail, forKey: .detail)
        try members.encodeIfPresent(instance, forKey: .instance)
        try members.encode(code, forKey: .code)
        if !errors.isEmpty { try members.encode(errors, forKey: .errors) }
        try members.encodeIfPresent(requirements, forKey: .requirements)
        try members.encodeIfPresent(phase, forKey: .phase)
        try members.encodeIfPresent(hiddenUntil, forKey: .hiddenUntil)
        try members.encodeIfPresent(removal, forKey: .removal)
    }
}
