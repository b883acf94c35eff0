extension BallotRule {
    /// What keeps a ballot from being cast, rule by rule; nothing if it is complete and right. The server checks by this
    /// same function, and besides, whether the person may vote, and in this area.
    ///
    /// ```swift
    /// let problems = rule.problems(in: ballot, projects: projects.map { Ballot.Candidate($0) })
    /// ```
    ///
    /// Problems come in a fixed order: of the area; of votes for what is on no list; of each list in the order of the
    /// rule, first its votes and then the list as a whole; of the whole ballot. Their codes are:
    ///
    /// | where | codes |
    /// |---|---|
    /// | `/area` | `wrong_area`, no list is of it; `area_missing`, the rule or a vote needs one |
    /// | `/votes/3` | `unknown_project`, `duplicate_vote`, `project_withdrawn`, `wrong_area` |
    /// | `/votes/3` | `wrong_value`, not what this kind of ballot takes, or points or a rank below 1 |
    /// | `/votes/3` | `points_exceeded` for one project; `duplicate_rank`; `grade_missing`, `unknown_grade` |
    /// | `/votes/3` | `limit_reached`, the first vote too many of a list |
    /// | a list | `below_minimum`, `envelope_exceeded`, `below_threshold`, `rank_gap` |
    /// | `/votes` | `points_exceeded` for all together; `below_minimum` where nothing is chosen and something must be |
    ///
    /// A voter has the lists of the whole city and the list of the ballot's area. Votes for other lists are reported and
    /// not counted; withdrawn projects count until they are taken out. A list without votes breaks no rule. A choose-one
    /// ballot has one project per list, whatever the list says. A kind of ballot that is not known here is checked for all
    /// but its values.
    ///
    /// - Parameters:
    ///   - ballot: as it is filled in.
    ///   - projects: all that are on the ballot of the edition, withdrawn ones too.
    public func problems(in ballot: BallotDraft, projects: [Ballot.Candidate]) -> [ContentProblem] {
        var check = BallotCheck(rule: self, ballot: ballot, projects: projects)
        return check.problems()
    }
}
