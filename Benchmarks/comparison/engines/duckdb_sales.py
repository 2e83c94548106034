"""The task in DuckDB."""

from collections.abc import Iterable

import duckdb

import task

TYPES = {
    "order_id": "BIGINT",
    "line_id": "INTEGER",
    # As text: cutting the year off is faster than parsing a date.
    "order_date": "VARCHAR",
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
    if asked.types == "typed":
        source = f"read_csv($sales, columns = {TYPES}, delim = ',', quote = '\"', header = true, auto_detect = false)"
        period = f"substr(order_date, 1, {asked.period_length})"
    else:
        source = "read_csv($sales)"
        period = "year(order_date)" if asked.key == "small" else "strftime(order_date, '%Y-%m')"
    query = f"""
        SELECT {period} AS period, {", ".join(asked.columns)}, sum(quantity), sum(quantity * unit_price)
        FROM {source} JOIN read_csv($categories, header = true) USING (category)
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
