#if MockServer
/// When an edition's proposals may be supported and discussed: from its first phase on, until its vote is over, its results
/// are known where the dates of the vote are not, or its last phase has ended where nobody votes.
extension EditionFacts {
    /// The span, open at an end that has no date; `nil` for an edition without any date.
    var participation: (from: Instant?, until: Instant?)? {
        let dated = phases.filter { $0.startsAt != nil || $0.endsAt != nil }
        guard !dated.isEmpty else { return nil }
        let votes = dated.filter { $0.kind == "vote" }
        let starts = dated.map(\.startsAt)
        let ends = (votes.isEmpty ? dated : votes).map(\.endsAt)
        let from = starts.contains(nil) ? nil : starts.compactMap(\.self).min()
        if votes.isEmpty || ends.contains(nil), let resultsStart { return (from, resultsStart) }
        return (from, ends.contains(nil) ? nil : ends.compactMap(\.self).max())
    }

    /// Why proposals take no support and no comments at that instant; `nil` when they do.
    func participationObstacle(at instant: Instant) -> String? {
        guard let span = participation else { return "The dates of edition \(id) are not known." }
        if let from = span.from, instant < from {
            return "Edition \(id) takes supports and comments from \(from) on."
        }
        if let until = span.until, instant >= until {
            return "Edition \(id) took supports and comments until \(until)."
        }
        return nil
    }

    func requireParticipation(at instant: Instant) throws(Problem) {
        guard let obstacle = participationObstacle(at: instant) else { return }
        var problem = Problem(.conflict, "phase_closed", obstacle)
        if let phase = phases("ideas").first ?? phases.first { problem.members["phase"] = phase.json(at: instant) }
        throw problem
    }
}
#endif
