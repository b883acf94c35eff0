"""The count that the generator needs for a past election whose ballots are held."""


def greedy(projects, ballots, envelope):
    """Rows of a list in the order of votes, a project too dear for what is left being skipped.

    Ties go to the lower cost, then to the lower id. `projects` is `[(id, cost)]`, `ballots` lists of ids.
    """
    votes = {project: 0 for project, _ in projects}
    for ballot in ballots:
        for project in ballot:
            if project in votes:
                votes[project] += 1
    left, rows = envelope, []
    order = sorted(projects, key=lambda pair: (-votes[pair[0]], pair[1], pair[0]))
    for rank, (project, cost) in enumerate(order, 1):
        selected = cost <= left
        left -= cost if selected else 0
        rows.append({"project": project, "votes": votes[project], "rank": rank, "selected": selected})
        if not selected:
            rows[-1]["reason"] = "tooDear"
    return rows, left
