"""What was promised, beside what was measured."""

from dataclasses import dataclass

from .contest import Contest, Entry
from .contestants import DEFAULT, Engine
from .measurement import Series
from .plan import LARGE, SMALL, Plan
from .sales_files import SalesFile
from .statement_benchmark import StatementFigure

#: The longest file may take this much more per line than the shorter one.
LINEAR = 1.1


@dataclass(frozen=True)
class Target:
    """One promise."""

    work: str
    target: str
    #: In words; None where it was not measured.
    measured: str | None
    is_met: bool | None


def fastest_engine(contest: Contest, file: SalesFile) -> tuple[Entry, Series] | None:
    """The general engine that was fastest with the small key, DuckDB or Polars."""
    engines = [
        (entry, series)
        for entry, series in contest.series.items()
        if isinstance(entry.contestant, Engine)
        and entry.file == file
        and entry.contestant.key == "small"
        and entry.contestant.label in ("DuckDB", "Polars")
    ]
    return min(engines, key=lambda engine: engine[1].seconds, default=None)


class Targets:
    """All promises of one run."""

    def __init__(self, contest: Contest, plan: Plan) -> None:
        self.contest = contest
        self.plan = plan
        self.lean = plan.options.leanest

    def all(self, start: Series | None, statement: list[StatementFigure]) -> list[Target]:
        """Every promise, in the order of the design."""
        shuffled = SalesFile(self.plan.lines, order="shuffled")
        has_lean = self.lean != DEFAULT
        lean = Entry(self.lean, self.plan.main)
        return [
            self._ratio("without SHA-256 (--no-digest)", lean if has_lean else None, 4),
            self._memory("peak memory, order ids ascending", lean, 96),
            self._memory("peak memory, order ids shuffled", Entry(self.lean, shuffled), 400),
            self._ratio("default: with SHA-256", Entry(DEFAULT, self.plan.main), 1.7),
            *self._growth(),
            self._threads(),
            self._start(start),
            *(self._statement(figure) for figure in statement),
        ]

    def _ratio(self, work: str, entry: Entry | None, least: float) -> Target:
        words = f"at least {least} x faster than the fastest engine"
        fastest = fastest_engine(self.contest, self.plan.main)
        ours = self.contest.series.get(entry) if entry else None
        if fastest is None or ours is None:
            return Target(work, words, None, None)
        ratio = fastest[1].seconds / ours.seconds
        return Target(work, words, f"{ratio:.2f} x ({fastest[0].contestant.name})", ratio >= least)

    def _memory(self, work: str, entry: Entry, most: int) -> Target:
        series = self.contest.series.get(entry)
        if series is None:
            return Target(work, f"at most {most} MB", None, None)
        megabytes = series.peak_bytes / 1e6
        return Target(work, f"at most {most} MB", f"{megabytes:.0f} MB", megabytes <= most)

    def _growth(self) -> list[Target]:
        sizes = sorted({SMALL, self.plan.lines, LARGE})
        return [self._growth_between(*pair) for pair in zip(sizes, sizes[1:])]

    def _growth_between(self, fewer: int, more: int) -> Target:
        work = f"growth from {fewer:,} to {more:,} lines"
        words = f"linear: at most {more / fewer * LINEAR:.3g} x the time"
        series = [
            self.contest.series.get(Entry(self.lean, SalesFile(lines))) for lines in (fewer, more)
        ]
        if series[0] is None or series[1] is None:
            return Target(work, words, None, None)
        growth = series[1].seconds / series[0].seconds
        return Target(work, words, f"{growth:.1f} x", growth <= more / fewer * LINEAR)

    def _threads(self) -> Target:
        words = "at least 1.6 x faster, the same bytes"
        entries = [Entry(variant, self.plan.main) for variant in self.plan.options.threads]
        if any(entry not in self.contest.series for entry in entries) or not entries:
            return Target("two threads instead of one", words, None, None)
        one, two = (self.contest.series[entry].seconds for entry in entries)
        same = len({digest for entry in entries for digest in self.contest.statements[entry]}) == 1
        measured = f"{one / two:.2f} x, {'the same' if same else 'other'} bytes"
        return Target("two threads instead of one", words, measured, one / two >= 1.6 and same)

    @staticmethod
    def _start(series: Series | None) -> Target:
        work, words = "`impact estimate smartphone`, whole process", "at most 20 ms"
        if series is None:
            return Target(work, words, None, None)
        return Target(work, words, f"{series.seconds * 1e3:.1f} ms", series.seconds <= 0.02)

    @staticmethod
    def _statement(figure: StatementFigure) -> Target:
        return Target(
            f"statement from activity data, {figure.size}",
            f"at most {figure.target_milliseconds} ms",
            f"{figure.seconds * 1e3:.0f} ms",
            figure.seconds * 1e3 <= figure.target_milliseconds,
        )
