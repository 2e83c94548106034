"""Who runs: engines, and `impact` with its options."""

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

ENGINES = Path(__file__).parent / "engines"


@dataclass(frozen=True)
class Engine:
    """A general engine that does filter, join and group by."""

    label: str
    script: str
    types: str = "typed"
    key: str = "small"

    @property
    def name(self) -> str:
        """How the engine is called in tables."""
        return f"{self.label}, {'types given' if self.types == 'typed' else 'types detected'}"

    @property
    def arguments(self) -> list[str]:
        """The command line behind the interpreter, without the file."""
        return [str(ENGINES / self.script), "--types", self.types, "--key", self.key]


@dataclass(frozen=True)
class Impact:
    """`impact report`, the whole command."""

    options: tuple[str, ...] = ()
    #: The file arrives through a pipe.
    is_piped: bool = False

    @property
    def name(self) -> str:
        """The command line as far as variants differ."""
        source = ["-"] if self.is_piped else []
        return " ".join(["impact report", *source, *self.options])

    @property
    def without_threads(self) -> "Impact":
        """The same variant with as many threads as it chooses."""
        if "--threads" not in self.options:
            return self
        place = self.options.index("--threads")
        return Impact(self.options[:place] + self.options[place + 2 :], self.is_piped)

    def arguments(self, file: str, folder: str) -> list[str]:
        """The command line behind the program's name."""
        source = "-" if self.is_piped else file
        who = ["--entity", "Bench", "--role", "retailer"]
        return ["report", source, "-o", folder, "--replace", *who, *self.options]


Contestant = Engine | Impact

#: Polars and DuckDB in the form that is faster, and as most write it; pandas for those who know it.
SMALL_KEY = [
    Engine("DuckDB", "duckdb_sales.py"),
    Engine("DuckDB", "duckdb_sales.py", types="detected"),
    Engine("Polars", "polars_sales.py"),
    Engine("Polars", "polars_sales.py", types="detected"),
]
#: The key of activity data: what a statement is made from.
FULL_KEY = [
    Engine("DuckDB", "duckdb_sales.py", key="full"),
    Engine("Polars", "polars_sales.py", key="full"),
]
PANDAS = Engine("pandas", "pandas_sales.py")

DEFAULT = Impact()


class Options:
    """Options that not every version of the program has."""

    def __init__(self, binary: Path) -> None:
        done = subprocess.run([binary, "report", "--help"], capture_output=True, text=True, check=True)
        self._help = done.stdout

    def has(self, option: str) -> bool:
        """Whether `impact report` knows an option."""
        return re.search(rf"{option}(?![\w-])", self._help) is not None

    @property
    def leanest(self) -> Impact:
        """The variant of the first target: without SHA-256, where that can be left out."""
        return Impact(("--no-digest",)) if self.has("--no-digest") else DEFAULT

    @property
    def threads(self) -> list[Impact]:
        """The leanest variant on one thread and on two, where threads can be chosen."""
        if not self.has("--threads"):
            return []
        return [Impact((*self.leanest.options, "--threads", number)) for number in ("1", "2")]

    @property
    def all(self) -> list[Impact]:
        """All variants that are measured on the plain file."""
        return list(dict.fromkeys([DEFAULT, self.leanest, *self.threads]))

    @property
    def missing(self) -> list[str]:
        """What this version does not have, so that it was not measured."""
        return [option for option in ("--no-digest", "--threads") if not self.has(option)]
