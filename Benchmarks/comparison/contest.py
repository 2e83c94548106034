"""Runs contestants in turn, and keeps what they counted."""

import hashlib
import sys
from dataclasses import dataclass, field
from pathlib import Path

from . import answers, machine
from .answers import Answer
from .contestants import Contestant, Engine
from .environment import Environment
from .measurement import Series, measure
from .sales_files import SalesFile, SalesFiles, fits_memory, warm


@dataclass(frozen=True)
class Entry:
    """A contestant on a file."""

    contestant: Contestant
    file: SalesFile

    @property
    def name(self) -> str:
        """Contestant and file, for messages."""
        key = ""
        if isinstance(self.contestant, Engine) and self.contestant.key == "full":
            key = ", key of activity data"
        return f"{self.contestant.name}{key}, {self.file.name}"


@dataclass
class Contest:
    """All that was measured."""

    binary: Path
    environment: Environment
    files: SalesFiles
    series: dict[Entry, Series] = field(default_factory=dict)
    answers: dict[Entry, Answer] = field(default_factory=dict)
    #: The digests of statement.json of an entry's runs: one, if all are the same.
    statements: dict[Entry, set[str]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    #: How many cores were free at the beginning of each round.
    free_cores: list[float] = field(default_factory=list)

    def run(self, entries: list[Entry], rounds: int) -> None:
        """Runs all entries in turn: what disturbs the machine for a while disturbs all alike."""
        if not entries:
            return
        paths = {entry: self.files.path(entry.file) for entry in entries}
        for path in dict.fromkeys(paths.values()):
            if not fits_memory(path):
                self.notes.append(f"{path.name} is larger than memory: it was read from the disk.")
        for number in range(1, rounds + 1):
            self.free_cores.append(machine.free_cores())
            for entry, path in paths.items():
                say(f"{number}/{rounds} {entry.name}")
                if fits_memory(path):
                    warm(path)
                self._run(entry, path)

    def _run(self, entry: Entry, path: Path) -> None:
        series = self.series.setdefault(entry, Series())
        output = self.files.folder / "output.json"
        if isinstance(entry.contestant, Engine):
            command = [str(self.environment.python), *entry.contestant.arguments, str(path)]
            series.runs.append(measure(command, output))
            self.answers[entry], inner = answers.of_engine(output)
            series.inner_seconds.append(inner)
            return
        folder = self.files.folder / "statement"
        command = [str(self.binary), *entry.contestant.arguments(str(path), str(folder))]
        piped = path if entry.contestant.is_piped else None
        series.runs.append(measure(command, output, piped=piped))
        digest = hashlib.sha256((folder / "statement.json").read_bytes()).hexdigest()
        digests = self.statements.setdefault(entry, set())
        if digest not in digests:
            digests.add(digest)
            self.answers[entry] = answers.of_statement(folder)


def say(words: str) -> None:
    """Says what is being done, for those who wait."""
    print(words, file=sys.stderr, flush=True)
