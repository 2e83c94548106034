"""What every engine is asked to do: filter, join, group by.

`impact` does this and more: it recognises words and titles, checks every row, finds repeats, accounts for
each record, draws ranges and writes a statement. The engines are told the answers: which words count,
and which category is which item.
"""

import argparse
import datetime
import json
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

#: Statuses of lines that were sold and kept.
SOLD = ["Shipped", "Completed"]
#: Conditions that show a unit to be refurbished.
REFURBISHED = ["Excellent", "Very good", "Good", "Fair"]
#: The small table that is joined: words of the category column, and the items that have a factor.
CATEGORIES = Path(__file__).parent / "categories.csv"


@dataclass(frozen=True)
class Task:
    """One run of an engine."""

    sales: str
    #: "small": year, country, item; "full": month, country, item, condition, currency, as activity data have it.
    key: str
    #: "typed": the columns' types are given; "detected": the engine finds them out.
    types: str

    @property
    def period_length(self) -> int:
        """How many characters of an ISO date name the period."""
        return 4 if self.key == "small" else 7

    @property
    def columns(self) -> list[str]:
        """The columns of the key behind the period."""
        small = ["country", "item"]
        return small if self.key == "small" else [*small, "condition", "currency"]


#: Year or first day of the month; country, item and what else is in the key; units; revenue in the currency.
Row = tuple[str | int | float | datetime.date, ...]


def run(engine: Callable[[Task], Iterable[Row]]) -> None:
    """Does the task of the command line, and prints result and time (without the interpreter's start)."""
    parser = argparse.ArgumentParser()
    parser.add_argument("sales")
    parser.add_argument("--key", choices=["small", "full"], default="small")
    parser.add_argument("--types", choices=["typed", "detected"], default="typed")
    task = Task(**vars(parser.parse_args()))
    start = time.perf_counter()
    rows = list(engine(task))
    seconds = time.perf_counter() - start
    result = [
        [str(row[0])[: task.period_length], *row[1:-2], int(row[-2]), round(float(row[-1]) * 100)] for row in rows
    ]
    print(json.dumps({"seconds": seconds, "rows": result}))
