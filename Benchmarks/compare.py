#!/usr/bin/env python3
"""Compares `impact report` with DuckDB, Polars and pandas on made-up exports.

All run as processes of their own, in turn, on the same files; all must agree on units and revenue, else the
exit status is 1. `make bench` runs everything; while developing, a part is enough:

    python3 Benchmarks/compare.py --only ours --lines 1000000 --rounds 3
"""

import argparse
import datetime
import json
import statistics
import sys
from pathlib import Path

from comparison import checks, machine, report
from comparison.contest import Contest, say
from comparison.contestants import Options
from comparison.environment import Environment
from comparison.measurement import CommandFailed, Series, measure
from comparison.plan import LARGE, PARTS, SMALL, Plan
from comparison.sales_files import SalesFile, SalesFiles
from comparison.statement_benchmark import measured
from comparison.targets import Targets

ROOT = Path(__file__).resolve().parent.parent
#: Written by hand, and part of the page: why a target is missed, say.
REMARKS = ROOT / "Benchmarks" / "remarks.md"
#: How often the start of the program is measured: it is short, and so more easily disturbed.
STARTS = 20
#: Rounds on the largest file, of which one takes long enough.
LARGE_ROUNDS = 3


def arguments() -> argparse.Namespace:
    """What was asked for on the command line."""
    parser = argparse.ArgumentParser(
        description="Compare impact report with DuckDB, Polars and pandas on made-up exports."
    )
    built = ROOT / "Benchmarks" / ".build" / "release"
    parser.add_argument("--binary", type=Path, default=ROOT / ".build" / "release" / "impact", help="the program")
    parser.add_argument("--programs", type=Path, default=built, help="folder of GenerateSales and StatementBenchmark")
    parser.add_argument(
        "--folder", type=Path, default=ROOT / ".build" / "bench",
        help="where exports and engines are kept and used again",
    )
    parser.add_argument("--only", default=",".join(PARTS), metavar="PARTS", help=f"some of {','.join(PARTS)}")
    parser.add_argument("--lines", type=int, default=10_000_000, help="lines of the main export")
    parser.add_argument("--large", action="store_true", help=f"growth to {LARGE:,} lines too: 10 GB of disk")
    parser.add_argument("--rounds", type=int, default=5, help="runs of each contestant")
    parser.add_argument("--results", type=Path, metavar="FILE", help="write the page here instead of printing it")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all figures as JSON")
    parser.add_argument("--remove-files", action="store_true", help="remove the exports at the end")
    asked = parser.parse_args()
    asked.folder = asked.folder.resolve()
    asked.only = frozenset(asked.only.split(","))
    if unknown := asked.only - set(PARTS):
        parser.error(f"--only knows {', '.join(PARTS)}, not {', '.join(sorted(unknown))}")
    needed = [asked.binary, asked.programs / "GenerateSales"]
    if "statement" in asked.only:
        needed.append(asked.programs / "StatementBenchmark")
    for program in needed:
        if not program.exists():
            parser.error(f"{program.name} is not built; 'make bench' builds all that is needed")
    return asked


def facts(asked: argparse.Namespace, environment: Environment) -> dict[str, str]:
    """Date, machine and versions."""
    today = datetime.datetime.now(datetime.timezone.utc).date().isoformat()
    versions = machine.versions(asked.binary)
    if "engines" in asked.only:
        versions |= environment.versions()
    return {"date": today, **machine.facts(), "runs of each": str(asked.rounds), **versions}


def with_free_cores(described: dict[str, str], contest: Contest) -> dict[str, str]:
    """The facts with how many cores were free; a busy machine is named in the notes."""
    free = contest.free_cores
    if not free:
        return described
    typical = statistics.median(free)
    if typical < 0.9 * machine.cores():
        contest.notes.append(
            f"Others used the machine at the same time: only {typical:.1f} of {machine.cores()} cores were free. "
            "Who uses several threads would be faster alone."
        )
    words = f"{typical:.1f} (median of {len(free)} rounds; {min(free):.1f} to {max(free):.1f})"
    return described | {"cores free": words}


def commands(contest: Contest) -> list[str]:
    """What was run on which files, without the paths of this machine."""
    lines = [
        f"generate-sales {' '.join(file.arguments)}{' | gzip' if file.is_packed else ''} > {file.name}"
        for file in report.files(contest)
    ]
    for contestant in dict.fromkeys(entry.contestant for entry in contest.series):
        if hasattr(contestant, "is_piped"):
            lines.append(f"impact {' '.join(contestant.arguments('FILE', 'DIR'))}")
        else:
            lines.append(f"python {Path(contestant.arguments[0]).name} {' '.join(contestant.arguments[1:])} FILE")
    return lines


def run_contests(contest: Contest, plan: Plan, asked: argparse.Namespace) -> None:
    """Everything that reads exports."""
    contest.run(plan.growth(SMALL), asked.rounds)
    contest.run(plan.side_by_side, asked.rounds)
    contest.run(plan.shapes, asked.rounds)
    if not asked.large:
        return
    if contest.files.has_room(SalesFile(LARGE)):
        contest.run(plan.growth(LARGE), min(asked.rounds, LARGE_ROUNDS))
    else:
        contest.notes.append(f"{LARGE:,} lines do not fit on the disk: not measured.")


def start_of(binary: Path, folder: Path) -> Series:
    """How long the shortest useful command takes."""
    say(f"impact estimate smartphone, {STARTS} times")
    command = [str(binary.resolve()), "estimate", "smartphone"]
    return Series([measure(command, folder / "output.json") for _ in range(STARTS)])


def main() -> int:
    """Measures, writes the results, and answers with the exit status."""
    asked = arguments()
    environment = Environment(asked.folder / "engines")
    if "engines" in asked.only:
        environment.install()
    files = SalesFiles(asked.folder / "exports", asked.programs / "GenerateSales")
    options = Options(asked.binary)
    contest = Contest(asked.binary.resolve(), environment, files)
    contest.notes += [
        f"This version of the program has no option {option}: not measured." for option in options.missing
    ]
    plan = Plan(asked.lines, asked.only, options)
    described = facts(asked, environment)
    try:
        start = start_of(asked.binary, asked.folder) if "start" in asked.only else None
        statement = measured(asked.programs / "StatementBenchmark") if "statement" in asked.only else []
        run_contests(contest, plan, asked)
    except CommandFailed as failure:
        say(f"compare.py: error: {failure}")
        return 1
    described = with_free_cores(described, contest)
    targets = Targets(contest, plan).all(start, statement)
    problems = checks.problems(contest)
    remarks = REMARKS.read_text() if REMARKS.exists() else ""
    page = report.markdown(contest, targets, problems, described, commands(contest), remarks)
    if asked.results:
        asked.results.write_text(page)
    else:
        print(page)
    if asked.json:
        asked.json.write_text(json.dumps(report.as_data(contest, targets, problems, described), indent=2) + "\n")
    if asked.remove_files:
        files.remove()
    for problem in problems:
        say(f"compare.py: error: {problem}")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
