#!/usr/bin/env python3
"""Checks GenerateSales by reading what it writes with Python's own CSV reader.

    python3 Benchmarks/check_generator.py Benchmarks/.build/release/GenerateSales
"""

import csv
import io
import subprocess
import sys
import tempfile
import unittest
from collections import Counter
from pathlib import Path

LINES = 20_000
PROGRAM = Path("GenerateSales")


def generated(*options: str, lines: int = LINES) -> str:
    done = subprocess.run([PROGRAM, "--lines", str(lines), *options], capture_output=True, check=True)
    return done.stdout.decode()


def records(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


def keys(text: str) -> list[tuple[int, int]]:
    """Order and line ids."""
    return [(int(record[0]), int(record[1])) for record in records(text)[1:]]


class GeneratorTests(unittest.TestCase):
    def test_same_seed_same_bytes(self) -> None:
        every = ("--order", "shuffled", "--line-breaks", "--inches", "--dirty", "--dates", "timestamp")
        self.assertEqual(generated(*every, "--seed", "7"), generated(*every, "--seed", "7"))
        self.assertNotEqual(generated("--seed", "7"), generated("--seed", "8"))

    def test_file_has_the_bytes_of_standard_output(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "sales.csv"
            generated("--output", str(path))
            self.assertEqual(path.read_text(), generated())

    def test_as_many_records_as_asked_for(self) -> None:
        for options in ([], ["--order", "shuffled"], ["--line-breaks"], ["--quoted"], ["--dirty"]):
            for lines in (0, 1, 2, 3, 7, 8, 9, 1_001):
                with self.subTest(options=options, lines=lines):
                    self.assertEqual(len(records(generated(*options, lines=lines))), lines + 1)

    def test_ids_are_unique_and_ascend(self) -> None:
        ascending = keys(generated())
        self.assertEqual(ascending, sorted(set(ascending)))

    def test_dates_ascend_over_three_years(self) -> None:
        dates = [record[2] for record in records(generated())[1:]]
        self.assertEqual(dates, sorted(dates))
        self.assertEqual((dates[0], dates[-1]), ("2023-01-01", "2025-12-31"))

    def test_shuffled_holds_the_same_lines(self) -> None:
        for lines in (1, 9, 1_001, LINES):
            with self.subTest(lines=lines):
                ascending, shuffled = generated(lines=lines), generated("--order", "shuffled", lines=lines)
                self.assertEqual(sorted(ascending.splitlines()), sorted(shuffled.splitlines()))
        rising = sum(left < right for left, right in zip(keys(shuffled), keys(shuffled)[1:]))
        self.assertAlmostEqual(rising / LINES, 0.6, delta=0.15)

    def test_line_breaks_and_quotes_are_in_cells(self) -> None:
        plain, broken = records(generated()), records(generated("--line-breaks"))
        titles = [(left[3], right[3]) for left, right in zip(plain, broken) if left != right]
        self.assertGreater(len(titles), LINES // 100)
        for before, after in titles:
            self.assertEqual(after, before + '\n"as seen in the shop"')

    def test_quoted_cells_say_the_same(self) -> None:
        for options in ([], ["--inches"], ["--line-breaks"]):
            with self.subTest(options=options):
                self.assertEqual(records(generated("--quoted", *options)), records(generated(*options)))
        self.assertTrue(all(line[0] == line[-1] == '"' for line in generated("--quoted").splitlines()))

    def test_inch_marks_are_bare(self) -> None:
        titles = [record[3] for record in records(generated("--inches"))]
        self.assertTrue(any('" ' in title for title in titles))
        self.assertEqual([title.replace('"', " inch") for title in titles], [r[3] for r in records(generated())])

    def test_dirty_has_every_defect(self) -> None:
        damaged = [
            (before, after)
            for before, after in zip(records(generated()), records(generated("--dirty")))
            if before != after
        ]
        self.assertAlmostEqual(len(damaged) / LINES, 1 / 32, delta=0.01)
        found = Counter(defect(after) for _, after in damaged)
        self.assertNotIn("unknown", found)
        self.assertEqual(len(found), 8)

    def test_a_line_has_about_a_hundred_bytes(self) -> None:
        self.assertAlmostEqual(len(generated().encode()) / LINES, 100, delta=5)


def defect(record: list[str]) -> str:
    """What is wrong with a damaged record."""
    if not record:
        return "blank"
    if record[0] == "order_id":
        return "header again"
    if len(record) != 11:
        return "missing cells" if len(record) < 11 else "extra cells"
    marks = {2: "soon", 5: "Atlantis", 8: "1.5"}
    for place, mark in marks.items():
        if record[place] == mark:
            return mark
    return "empty quantity" if record[8] == "" else "unknown"


if __name__ == "__main__":
    PROGRAM = Path(sys.argv.pop(1)).resolve()
    unittest.main()
