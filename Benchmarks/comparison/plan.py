"""Which contestants run on which files."""

from dataclasses import dataclass

from .contest import Entry
from .contestants import DEFAULT, FULL_KEY, PANDAS, SMALL_KEY, Impact, Options
from .sales_files import SalesFile

#: What can be asked for with `--only`.
PARTS = ["engines", "ours", "growth", "shapes", "start", "statement"]
#: pandas holds the whole file several times over.
MOST_LINES_FOR_PANDAS = 10_000_000
SMALL = 1_000_000
LARGE = 100_000_000


@dataclass(frozen=True)
class Plan:
    """What is measured."""

    lines: int
    parts: frozenset[str]
    options: Options

    @property
    def main(self) -> SalesFile:
        """The file on which all run side by side."""
        return SalesFile(self.lines)

    @property
    def side_by_side(self) -> list[Entry]:
        """Engines and ours on the main file."""
        entries = []
        if "engines" in self.parts:
            engines = [*SMALL_KEY, *FULL_KEY]
            if self.lines <= MOST_LINES_FOR_PANDAS:
                engines.append(PANDAS)
            entries += [Entry(engine, self.main) for engine in engines]
        if "ours" in self.parts:
            entries += [Entry(variant, self.main) for variant in self.options.all]
        return entries

    def growth(self, lines: int) -> list[Entry]:
        """The fastest forms on a file of another size."""
        if "growth" not in self.parts or lines == self.lines:
            return []
        both = dict.fromkeys([DEFAULT, self.options.leanest])
        engines = [engine for engine in SMALL_KEY if engine.types == "typed"]
        contestants = [*(engines if "engines" in self.parts else []), *both]
        return [Entry(contestant, SalesFile(lines)) for contestant in contestants]

    @property
    def shapes(self) -> list[Entry]:
        """Ours on other files of the same sales, and on a damaged one."""
        if "shapes" not in self.parts:
            return []
        lean = self.options.leanest
        shuffled = SalesFile(self.lines, order="shuffled")
        entries = [Entry(variant, shuffled) for variant in dict.fromkeys([DEFAULT, lean])]
        entries.append(Entry(Impact(lean.options, is_piped=True), self.main))
        entries.append(Entry(lean, SalesFile(self.lines, is_packed=True)))
        for option in ("--line-breaks", "--inches", "--quoted", "--dirty"):
            entries.append(Entry(lean, SalesFile(self.lines, options=(option,))))
        return entries
