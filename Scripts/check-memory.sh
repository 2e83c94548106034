#!/bin/sh
# Reads a million distinct titles, and 600,000 rows that cannot be read, in an address space of LIMIT kilobytes:
# memory must not grow with the file. Arguments: binary, limit.
set -eu
binary=$1 limit=$2
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
header='Order ID,Product,Quantity,Price,Order Date,Condition,Country'

awk -v header="$header" 'BEGIN {
  print header
  for (i = 0; i < 1000000; i++) print i ",Odd product number " i ",1,9.99,2025-03-01,Good,FR"
}' > "$folder/titles.csv"
awk -v header="$header" 'BEGIN {
  print header
  for (i = 0; i < 600000; i++) print i ",iPhone 12,x" i ",9.99,2025-03-01,Good,FR"
}' > "$folder/rejected.csv"

for name in titles rejected; do
  (ulimit -v "$limit" && "$binary" report "$folder/$name.csv" -o "$folder/$name" 2>/dev/null)
done
grep -q '"unmatched" : 1000000' "$folder/titles/statement.json"
grep -q '"rejected" : 600000' "$folder/rejected/statement.json"
echo "1000000 distinct titles and 600000 unreadable rows read within $limit kB"
