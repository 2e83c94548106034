"""Starts one command, waits, and prints its time and peak memory.

A program of its own, and small: on Linux a child's peak memory is never below that of the process that
started it, so the comparison itself, which holds results, must not start what it measures.
Arguments: a file for standard output, a file for standard error, a file for standard input
(or "-" for this process's own), the command.
"""

import os
import sys
import time


def main() -> None:
    output, errors, source, *command = sys.argv[1:]
    writing = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    actions = [
        (os.POSIX_SPAWN_OPEN, 1, output, writing, 0o644),
        (os.POSIX_SPAWN_OPEN, 2, errors, writing, 0o644),
    ]
    if source != "-":
        actions.append((os.POSIX_SPAWN_OPEN, 0, source, os.O_RDONLY, 0))
    start = time.perf_counter()
    child = os.posix_spawn(command[0], command, os.environ, file_actions=actions)
    _, status, usage = os.wait4(child, 0)
    seconds = time.perf_counter() - start
    # Linux counts in kilobytes, macOS in bytes.
    peak = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    print(seconds, usage.ru_utime + usage.ru_stime, peak, os.waitstatus_to_exitcode(status))


if __name__ == "__main__":
    main()
