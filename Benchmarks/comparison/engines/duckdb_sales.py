"""The task in DuckDB."""

from collections.abc import Iterable

import duckdb

import task

TYPES = {
    "order_id": "BIGINT",
    "line_id": "INTEGER",
    "order_date": "DATE",
    "title": "VARCHAR",
    "category": "VARCHAR",
    "country": "VARCHAR",
    "condition": "VARCHAR",
    "status": "VARCHAR",
    "quantity": "INTEGER",
    "unit_price": "DOUBLE",
    "currency": "VARCHAR",
}


def answer(asked: task.Task) -> Iterable[task.Row]:
    """One query."""
    connection = duckdb.connect()
    # The order of rows does not matter here, and keeping it costs memory.
    connection.execute("SET preserve_insertion_order = false")
    # The dialect is still found out: without (auto_detect = false) the reader takes 1.3 times as long and four
    # times the memory.
    types = f", columns = {TYPES}, header = true" if asked.types == "typed" else ""
    period = "year(order_date)" if asked.key == "small" else "date_trunc('month', order_date)"
    query = f"""
        SELECT {period} AS period, {", ".join(asked.columns)}, sum(quantity), sum(quantity * unit_price)
        FROM read_csv($sales{types}) JOIN read_csv($categories, header = true) USING (category)
        WHERE status IN $sold AND condition IN $refurbished
        GROUP BY ALL
        """
    parameters = {
        "sales": asked.sales,
        "categories": str(task.CATEGORIES),
        "sold": task.SOLD,
        "refurbished": task.REFURBISHED,
    }
    return connection.execute(query, parameters).fetchall()


if __name__ == "__main__":
    task.run(answer)
