"""The results in words and tables."""

from collections.abc import Iterable
from dataclasses import asdict

from . import answers
from .contest import Contest, Entry
from .contestants import Engine
from .measurement import Series
from .sales_files import SalesFile
from .targets import Target, fastest_engine


def markdown(
    contest: Contest,
    targets: list[Target],
    problems: list[str],
    facts: dict[str, str],
    commands: list[str],
    remarks: str,
) -> str:
    """All results as a page; `remarks` say what no measurement can, such as why a target is missed."""
    parts = [
        "# Results of `make bench`",
        "Written by the program; do not edit. Times are of whole processes, from start to end, with the file "
        "in the file cache: the median of the runs, which take turns. Memory is the highest peak of "
        "any run; 1 MB is 1,000,000 bytes. An engine only filters, joins and groups by; `impact report` "
        "writes a whole statement.",
        "## Targets",
        table(["work", "target", "measured", ""], [target_row(target) for target in targets]),
        *(["## Remarks", remarks.strip()] if remarks else []),
        "## Agreement",
        agreement(contest, problems),
        "## Times",
        *(file_section(contest, file) for file in files(contest)),
    ]
    if contest.notes:
        parts += ["## Notes", bullets(contest.notes)]
    parts += [
        "## Measured on",
        table(["", ""], [list(fact) for fact in facts.items()]),
        "## Commands",
        "```sh\n" + "\n".join(commands) + "\n```",
    ]
    return "\n\n".join(parts) + "\n"


def as_data(
    contest: Contest, targets: list[Target], problems: list[str], facts: dict[str, str]
) -> dict[str, object]:
    """All results for programs."""
    return {
        "facts": facts,
        "problems": problems,
        "notes": contest.notes,
        "targets": [asdict(target) for target in targets],
        "series": [
            {
                "name": entry.contestant.name,
                "key": getattr(entry.contestant, "key", None),
                "file": entry.file.name,
                "lines": entry.file.lines,
                "median_seconds": series.seconds,
                "inner_seconds": series.inner,
                "median_cpu_seconds": series.cpu_seconds,
                "peak_bytes": series.peak_bytes,
                "runs": [asdict(run) for run in series.runs],
            }
            for entry, series in contest.series.items()
        ],
    }


def target_row(target: Target) -> list[str]:
    """A promise as a row."""
    verdict = {True: "met", False: "**missed**", None: ""}[target.is_met]
    return [target.work, target.target, target.measured or "not measured", verdict]


def agreement(contest: Contest, problems: list[str]) -> str:
    """Whether all counted the same, in words."""
    if problems:
        return "**Not everything agrees:**\n\n" + bullets(problems)
    lines = []
    for size in sorted({entry.file.lines for entry in contest.answers}):
        compared = [
            entry
            for entry in contest.answers
            if entry.file.lines == size and "--dirty" not in entry.file.options
        ]
        if len(compared) > 1:
            count = answers.units(contest.answers[compared[0]])
            lines.append(
                f"{size:,} lines: {len(compared)} answers agree on {count:,} units, and on units and revenue "
                "in every cell of their keys."
            )
    return bullets(lines or ["One answer only: nothing to compare."])


def files(contest: Contest) -> list[SalesFile]:
    """The files in the order in which they were measured."""
    return list(dict.fromkeys(entry.file for entry in contest.series))


def file_section(contest: Contest, file: SalesFile) -> str:
    """What was measured on one file."""
    entries = [entry for entry in contest.series if entry.file == file]
    fastest = fastest_engine(contest, file) or fastest_engine(contest, SalesFile(file.lines))
    rows = [row(entry, contest.series[entry], fastest[1] if fastest else None) for entry in entries]
    header = ["who", "median", "range", "CPU", "peak memory", "of the fastest engine's time"]
    size = contest.files.path(file).stat().st_size
    return f"### `{file.name}`, {size / 1e6:,.0f} MB\n\n" + table(header, rows)


def row(entry: Entry, series: Series, fastest: Series | None) -> list[str]:
    """One contestant as a row."""
    name = entry.contestant.name
    if isinstance(entry.contestant, Engine):
        name += ", key of activity data" if entry.contestant.key == "full" else ""
    else:
        name = f"`{name}`"
    inner = f" ({in_seconds(series.inner)} without start)" if series.inner else ""
    return [
        name,
        f"{in_seconds(series.seconds)}{inner}",
        f"{in_seconds(series.fastest)} to {in_seconds(series.slowest)}",
        in_seconds(series.cpu_seconds),
        f"{series.peak_bytes / 1e6:,.0f} MB",
        f"{series.seconds / fastest.seconds:.2f}" if fastest else "",
    ]


def in_seconds(seconds: float) -> str:
    """A time with digits that mean something."""
    return f"{seconds:.3f} s" if seconds < 1 else f"{seconds:.2f} s"


def table(header: list[str], rows: Iterable[list[str]]) -> str:
    """A table of Markdown."""
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def bullets(lines: Iterable[str]) -> str:
    """A list of Markdown."""
    return "\n".join(f"- {line}" for line in lines)
