extension ProposalRule {
    /// When a draft is checked.
    public enum Moment: Hashable, Sendable {
        /// While it is written: only what can never be right is a problem.
        case drafting
        /// When it is handed in: it must be complete as well.
        case submission
    }

    /// What is not right with a draft. The server checks by this same function, and besides, whether its areas and themes
    /// exist and its place lies in the city.
    ///
    /// ```swift
    /// let problems = edition.proposalRule.problems(in: draft, at: .submission)
    /// ```
    ///
    /// At any time: `too_long`, `markup_not_allowed` and `control_character` for each text (see ``TextCheck``),
    /// `language_missing` if the original language has no text or is not said among several, `too_long` for too many
    /// themes and `invalid` for one that is named twice, `out_of_range` for a point off the globe or a cost below 0 or above
    /// the rule's, `currency_mismatch`. When it is handed in: `required` and `too_short`, for each language that is there.
    ///
    /// Lengths count as ``LengthLimits`` says. Problems come in the order of the members of ``ProposalDraft``, languages in
    /// that of their tags.
    public func problems(in draft: ProposalDraft, at moment: Moment) -> [ContentProblem] {
        var check = ProposalCheck(rule: self, draft: draft, isSubmission: moment == .submission)
        return check.problems()
    }
}
