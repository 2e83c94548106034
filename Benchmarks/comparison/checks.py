"""What must be equal, whatever it took."""

from . import answers
from .contest import Contest, Entry
from .contestants import Engine, Impact
from .sales_files import SalesFile


def problems(contest: Contest) -> list[str]:
    """Every disagreement, in words; none is what `make bench` promises."""
    return [*disagreements(contest), *unsteady(contest), *thread_differences(contest)]


def disagreements(contest: Contest) -> list[str]:
    """Answers that differ among files of the same sales.

    A damaged file holds other sales than the plain one, and the engines cannot read it.
    """
    found = []
    groups: dict[int, list[Entry]] = {}
    for entry in contest.answers:
        if "--dirty" not in entry.file.options:
            groups.setdefault(entry.file.lines, []).append(entry)
    for entries in groups.values():
        # The finest key first: others are compared with what it sums up to.
        entries.sort(key=coarseness)
        finest = contest.answers[entries[0]]
        for other in entries[1:]:
            answer = contest.answers[other]
            wording = answers.difference(answers.with_key_of(answer, finest), answer)
            if wording:
                found.append(f"{entries[0].name} and {other.name} disagree: {wording}")
    return found


def unsteady(contest: Contest) -> list[str]:
    """Variants whose statement was not the same bytes on every run."""
    return [
        f"{entry.name} wrote {len(digests)} different statements"
        for entry, digests in contest.statements.items()
        if len(digests) > 1
    ]


def thread_differences(contest: Contest) -> list[str]:
    """Variants whose statement depends on the count of threads."""
    groups: dict[tuple[Impact, SalesFile], set[str]] = {}
    for entry, digests in contest.statements.items():
        if isinstance(entry.contestant, Impact):
            same = (entry.contestant.without_threads, entry.file)
            groups.setdefault(same, set()).update(digests)
    return [
        f"{contestant.name}, {file.name}: the statement depends on the count of threads"
        for (contestant, file), digests in groups.items()
        if len(digests) > 1
    ]


def coarseness(entry: Entry) -> int:
    """How coarse the key of an entry's answer is."""
    if isinstance(entry.contestant, Engine):
        return 1 if entry.contestant.key == "full" else 2
    return 0
