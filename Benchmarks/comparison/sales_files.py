"""Made-up exports: generated once, and used again as long as the generator is the same."""

import gzip
import hashlib
import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

#: Bytes of a line, rounded up; for the question whether a file fits on the disk.
BYTES_PER_LINE = 105


@dataclass(frozen=True)
class SalesFile:
    """A made-up export."""

    lines: int
    order: str = "ascending"
    #: Further options of the generator: "--line-breaks" ...
    options: tuple[str, ...] = ()
    is_packed: bool = False

    @property
    def plain(self) -> "SalesFile":
        """The same export, not packed."""
        return SalesFile(self.lines, self.order, self.options)

    @property
    def name(self) -> str:
        """The name of the file, which says all that it was made with."""
        words = ["sales", str(self.lines), self.order, *(option.strip("-") for option in self.options)]
        return "-".join(words) + (".csv.gz" if self.is_packed else ".csv")

    @property
    def arguments(self) -> list[str]:
        """What the generator is told."""
        return ["--lines", str(self.lines), "--order", self.order, *self.options]


class SalesFiles:
    """The files of one folder."""

    def __init__(self, folder: Path, generator: Path) -> None:
        self.folder = folder
        self.generator = generator
        self.generator_digest = hashlib.sha256(generator.read_bytes()).hexdigest()
        folder.mkdir(parents=True, exist_ok=True)

    def path(self, file: SalesFile) -> Path:
        """The path of a file, which is made if it is not there in full."""
        path = self.folder / file.name
        if not self._is_whole(path):
            self._make(file, path)
        return path

    def has_room(self, file: SalesFile) -> bool:
        """Whether a file is there, or fits with as much again left over."""
        free = shutil.disk_usage(self.folder).free
        return self._is_whole(self.folder / file.name) or free > 2 * BYTES_PER_LINE * file.lines

    def remove(self) -> None:
        """Removes all files that were made."""
        for note in self.folder.glob("sales-*.json"):
            note.with_suffix("").unlink(missing_ok=True)
            note.unlink()

    def _is_whole(self, path: Path) -> bool:
        note = self._note(path)
        return path.exists() and note.exists() and json.loads(note.read_text()) == self._facts(path)

    def _make(self, file: SalesFile, path: Path) -> None:
        partial = path.with_name(path.name + ".partial")
        if file.is_packed:
            with self.path(file.plain).open("rb") as plain, gzip.open(partial, "wb", 6) as packed:
                shutil.copyfileobj(plain, packed, 1 << 20)
        else:
            subprocess.run([self.generator, *file.arguments, "--output", partial], check=True)
        partial.rename(path)
        self._note(path).write_text(json.dumps(self._facts(path)))

    def _facts(self, path: Path) -> dict[str, str | int]:
        return {"bytes": path.stat().st_size, "generator": self.generator_digest}

    @staticmethod
    def _note(path: Path) -> Path:
        return path.with_name(path.name + ".json")


def warm(path: Path) -> None:
    """Reads a file once, so that no run pays for the disk."""
    block = bytearray(1 << 20)
    with path.open("rb", buffering=0) as file:
        while file.readinto(block):
            pass


def fits_memory(path: Path) -> bool:
    """Whether the system can hold the file besides what runs."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return path.stat().st_size < memory * 3 // 4
