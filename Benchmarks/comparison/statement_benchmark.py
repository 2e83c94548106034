"""The figures of StatementBenchmark, which measures a statement from activity data."""

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class StatementFigure:
    """One size of activity data."""

    size: str
    seconds: float
    target_milliseconds: int


LINE = re.compile(r"^(?P<size>.+): (?P<seconds>[\d.e-]+) seconds \(target (?P<target>\d+) ms\)$", re.MULTILINE)


def measured(program: Path) -> list[StatementFigure]:
    """Runs the program and reads what it prints."""
    done = subprocess.run([program], capture_output=True, text=True, check=True)
    figures = [
        StatementFigure(line["size"], float(line["seconds"]), int(line["target"]))
        for line in LINE.finditer(done.stdout)
    ]
    if not figures:
        raise ValueError(f"StatementBenchmark printed no figure:\n{done.stdout}")
    return figures
