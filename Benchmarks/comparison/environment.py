"""The engines, in a virtual environment of their own."""

import json
import subprocess
import sys
from pathlib import Path

REQUIREMENTS = Path(__file__).parent / "requirements.txt"


class Environment:
    """A virtual environment with the pinned engines."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.python = folder / "bin" / "python"

    def install(self) -> None:
        """Makes the environment, unless it is there with the same requirements."""
        stamp = self.folder / "requirements.txt"
        wanted = REQUIREMENTS.read_text()
        if stamp.exists() and stamp.read_text() == wanted:
            return
        try:
            subprocess.run([sys.executable, "-m", "venv", "--clear", self.folder], check=True)
        except subprocess.CalledProcessError as failure:
            raise SystemExit("compare.py: error: no virtual environment; on Debian install python3-venv") from failure
        pip = [self.python, "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
        subprocess.run([*pip, "--requirement", REQUIREMENTS], check=True)
        stamp.write_text(wanted)

    def versions(self) -> dict[str, str]:
        """The engines' versions, as they say themselves."""
        program = (
            "import json, duckdb, polars, pandas, pyarrow;"
            "engines = (duckdb, polars, pandas, pyarrow);"
            "print(json.dumps({engine.__name__: engine.__version__ for engine in engines}))"
        )
        done = subprocess.run([self.python, "-c", program], capture_output=True, check=True)
        return json.loads(done.stdout)
