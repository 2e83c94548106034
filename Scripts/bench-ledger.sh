#!/bin/sh
# Measures 'impact ledger add' beside 'sqlite3 .import' of the same file into a table with an index on the order id, in turn;
# fails when ours takes longer. Arguments: binary, generator of sales, lines, rounds.
set -eu
binary=$1 generator=$2 lines=$3 rounds=${4:-5}
command -v sqlite3 > /dev/null || { echo "sqlite3 is missing; install the package sqlite3" >&2; exit 1; }
folder=.build/bench/ledger
mkdir -p "$folder"
sales="$folder/sales-$lines.csv"
[ -f "$sales" ] || "$generator" --lines "$lines" --output "$sales"
cat "$sales" > /dev/null

{
  echo "PRAGMA journal_mode = wal;"
  echo "CREATE TABLE sales ($(head -1 "$sales" | sed 's/,/ TEXT,/g') TEXT);"
  echo "CREATE INDEX sales_order ON sales (order_id);"
  echo ".mode csv"
  echo ".import --skip 1 $sales sales"
} > "$folder/import.sql"

seconds() {
  start=$(date +%s%N)
  "$@" > /dev/null
  end=$(date +%s%N)
  awk -v start="$start" -v end="$end" 'BEGIN { printf "%.3f\n", (end - start) / 1e9 }'
}
import_all() { sqlite3 "$folder/import.db" < "$folder/import.sql"; }
median() { sort -n "$1" | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

rm -f "$folder/ours" "$folder/theirs"
for _ in $(seq "$rounds"); do
  rm -f "$folder"/import.db* "$folder"/sales.impact*
  seconds import_all >> "$folder/theirs"
  seconds "$binary" ledger add "$sales" --ledger "$folder/sales.impact" >> "$folder/ours"
done
ours=$(median "$folder/ours") theirs=$(median "$folder/theirs")
echo "$lines lines, median of $rounds: impact ledger add $ours s, sqlite3 .import $theirs s"
awk -v ours="$ours" -v theirs="$theirs" 'BEGIN { exit !(ours <= theirs) }' \
  || { echo "slower than sqlite3 .import" >&2; exit 1; }
