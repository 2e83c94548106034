"""What was counted: units and revenue by period, country and item."""

import json
from collections import defaultdict
from pathlib import Path

#: By (period, country, item) or (month, country, item, condition): units, and revenue in hundredths.
Answer = dict[tuple[str, ...], tuple[int, int]]


def of_engine(output: Path) -> tuple[Answer, float]:
    """The answer that an engine printed, and what it says it took."""
    printed = json.loads(output.read_text())
    # A country has one currency here, which so divides nothing.
    rows = ((row[:3] + [part.lower() for part in row[3:-2]][:1], row[-2:]) for row in printed["rows"])
    return summed((tuple(key), (units, revenue)) for key, (units, revenue) in rows), printed["seconds"]


def of_statement(folder: Path) -> Answer:
    """What a statement's activity data hold: sold less returned, by month and condition."""
    statement = json.loads((folder / "statement.json").read_text())
    return summed(
        (
            (cell["month"], cell["country"], cell["item"], cell["condition"]),
            (cell["units"], sum(cell["revenue_minor_units"].values())),
        )
        for cell in statement["activity"]
        if cell["month"] != "control"
    )


def with_key_of(other: Answer, answer: Answer) -> Answer:
    """An answer by month and condition with the coarser key of another: years, no condition."""
    example = next(iter(other), ("", "", ""))
    return summed(
        ((key[0][: len(example[0])], *key[1 : len(example)]), value) for key, value in answer.items()
    )


def difference(left: Answer, right: Answer) -> str | None:
    """The first of the keys on which two answers differ, in words."""
    differing = sorted(key for key in left.keys() | right.keys() if left.get(key) != right.get(key))
    if not differing:
        return None
    key = differing[0]
    values = " and ".join(in_words(answer.get(key, (0, 0))) for answer in (left, right))
    return f"{len(differing)} keys differ, the first is {', '.join(key)}: {values}"


def in_words(value: tuple[int, int]) -> str:
    """Units and revenue for people."""
    return f"{value[0]:,} units ({value[1] / 100:,.2f})"


def units(answer: Answer) -> int:
    """All units."""
    return sum(value[0] for value in answer.values())


def summed(cells) -> Answer:
    """Cells by key; those that came to nothing are as good as absent."""
    sums: defaultdict[tuple[str, ...], list[int]] = defaultdict(lambda: [0, 0])
    for key, (count, revenue) in cells:
        sums[key][0] += count
        sums[key][1] += revenue
    return {key: (value[0], value[1]) for key, value in sums.items() if value != [0, 0]}
