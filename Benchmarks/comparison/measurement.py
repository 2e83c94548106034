"""Time and memory of whole processes."""

import statistics
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

LAUNCHER = Path(__file__).parent / "launcher.py"


class CommandFailed(Exception):
    """A measured command ended with an error."""


@dataclass(frozen=True)
class Measurement:
    """One run of a process."""

    seconds: float
    #: Of all threads together, in user and system.
    cpu_seconds: float
    peak_bytes: int


@dataclass
class Series:
    """All runs of one contestant on one file."""

    runs: list[Measurement] = field(default_factory=list)
    #: What an engine says that its work took, without the start of the interpreter.
    inner_seconds: list[float] = field(default_factory=list)

    @property
    def seconds(self) -> float:
        """The median of the times."""
        return statistics.median(run.seconds for run in self.runs)

    @property
    def cpu_seconds(self) -> float:
        """The median of what all threads took together."""
        return statistics.median(run.cpu_seconds for run in self.runs)

    @property
    def peak_bytes(self) -> int:
        """The highest of all runs: memory is promised, not typical."""
        return max(run.peak_bytes for run in self.runs)

    @property
    def fastest(self) -> float:
        """The shortest time."""
        return min(run.seconds for run in self.runs)

    @property
    def slowest(self) -> float:
        """The longest time."""
        return max(run.seconds for run in self.runs)

    @property
    def inner(self) -> float | None:
        """The median of an engine's work without the start of its interpreter."""
        return statistics.median(self.inner_seconds) if self.inner_seconds else None


def measure(command: list[str], output: Path, *, piped: Path | None = None) -> Measurement:
    """Runs a command with its standard output in a file; `piped` arrives on its standard input through a pipe.

    It works in the folder of `output`, so that no settings file of the current folder is used.
    """
    errors = output.with_suffix(".errors")
    source = "-" if piped else "/dev/null"
    launch = [sys.executable, "-I", "-S", str(LAUNCHER), str(output), str(errors), source, *command]
    if piped:
        with subprocess.Popen(["cat", str(piped)], stdout=subprocess.PIPE) as feeder:
            done = subprocess.run(launch, stdin=feeder.stdout, capture_output=True, text=True, cwd=output.parent)
            # Else a feeder whose reader has ended early would wait for ever.
            if feeder.stdout:
                feeder.stdout.close()
    else:
        done = subprocess.run(launch, capture_output=True, text=True, cwd=output.parent)
    if done.returncode != 0:
        raise CommandFailed(f"{command[0]} could not be started:\n{done.stderr}")
    seconds, cpu_seconds, peak, status = done.stdout.split()
    if status != "0":
        raise CommandFailed(f"{' '.join(command)}\nended with status {status}:\n{errors.read_text()}")
    return Measurement(float(seconds), float(cpu_seconds), int(peak))
