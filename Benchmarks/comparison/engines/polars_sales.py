"""The task in Polars: lazy, on its streaming engine."""

from collections.abc import Iterable

import polars as pl

import task

SCHEMA = {
    "order_id": pl.Int64,
    "line_id": pl.Int64,
    "order_date": pl.Date,
    "title": pl.String,
    "category": pl.String,
    "country": pl.String,
    "condition": pl.String,
    "status": pl.String,
    "quantity": pl.Int64,
    "unit_price": pl.Float64,
    "currency": pl.String,
}


def answer(asked: task.Task) -> Iterable[task.Row]:
    """One lazy query, of which only the columns that are needed are parsed."""
    date = pl.col("order_date").dt
    period = date.year() if asked.key == "small" else date.truncate("1mo")
    if asked.types == "typed":
        sales = pl.scan_csv(asked.sales, schema=SCHEMA)
    else:
        sales = pl.scan_csv(asked.sales, try_parse_dates=True)
    return (
        sales.filter(pl.col("status").is_in(task.SOLD), pl.col("condition").is_in(task.REFURBISHED))
        .join(pl.scan_csv(task.CATEGORIES), on="category")
        .group_by(period.alias("period"), *asked.columns)
        .agg(
            pl.col("quantity").sum(),
            (pl.col("quantity") * pl.col("unit_price")).sum().alias("revenue"),
        )
        .collect(engine="streaming")
        .iter_rows()
    )


if __name__ == "__main__":
    task.run(answer)
