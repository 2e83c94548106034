"""What a figure was measured on: nothing that names the machine or its user."""

import os
import platform
import re
import subprocess
import sys
from pathlib import Path


def facts() -> dict[str, str]:
    """Processor, cores, memory and system."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return {
        "processor": processor(),
        "cores": str(cores()),
        "memory": f"{memory / 2**30:.0f} GiB",
        "system": f"{system()}, {platform.machine()}",
    }


def cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def free_cores() -> float:
    """How many cores' work this process gets done just now: others may use the machine too.

    The work of one process on every core, in units of what one process does alone. Processor time would
    not tell: a virtual machine also counts what it did not get.
    """
    return sum(work(cores())) / work(1)[0]


def work(processes: int) -> list[int]:
    """How far so many processes count at the same time."""
    program = (
        "import time\n"
        "count = 0\n"
        "end = time.perf_counter() + 0.3\n"
        "while time.perf_counter() < end:\n"
        "  for _ in range(1000): count += 1\n"
        "print(count)"
    )
    command = [sys.executable, "-I", "-S", "-c", program]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(processes)]
    return [int(process.communicate()[0]) for process in running]


def processor() -> str:
    """The processor's name."""
    if platform.system() == "Darwin":
        return first_line(["sysctl", "-n", "machdep.cpu.brand_string"])
    described = re.search(r"^model name\s*:\s*(.+)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    return described[1] if described else platform.machine()


def system() -> str:
    """The operating system's name and version."""
    if platform.system() == "Darwin":
        return f"macOS {platform.mac_ver()[0]}"
    kernel = platform.release().split("-")[0]
    return f"{platform.freedesktop_os_release()['PRETTY_NAME']}, Linux {kernel}"


def versions(binary: Path) -> dict[str, str]:
    """The versions of what was built and of what built it."""
    swift = re.search(r"Swift version (\S+)", first_line(["swift", "--version"]))
    return {
        "impact": first_line([str(binary), "--version"]),
        "Swift": swift[1] if swift else "unknown",
        "Python": platform.python_version(),
    }


def first_line(command: list[str]) -> str:
    """The first line that a command prints."""
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return done.stdout.strip().partition("\n")[0]
