#!/bin/sh
# Reads files that were made to harm, each in an address space of LIMIT kilobytes (so that the peak of resident memory is
# below it) and SECONDS of processor time: a clear error or a result, and nothing left behind. Arguments: binary,
# limit, seconds.
set -eu
binary=$1 limit=$2 seconds=$3
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
mkdir "$folder/tmp"
header='Order ID,Product,Quantity,Order Date,Condition,Country'
row='1,iPhone 12,1,2025-03-01,Good,FR'
# Each check runs at the end of a pipe, in a shell of its own, so failures are kept in a file.
fail() { echo "$1" | tee -a "$folder/failures" >&2; }

# Arguments: name, status that is expected, words that are expected; the input is standard input.
check() {
  cat > "$folder/$1"
  status=0
  (
    ulimit -v "$limit"
    ulimit -t "$seconds"
    TMPDIR="$folder/tmp" "$binary" check "$folder/$1" > "$folder/output" 2> "$folder/words"
  ) || status=$?
  rm "$folder/$1"
  if [ "$status" = "$2" ] && cat "$folder/output" "$folder/words" | grep -q "$3"; then
    echo "$1: $(tail -n 1 "$folder/words" | cut -c 1-120)"
  else
    fail "$1: status $status, not $2, or no '$3': $(head -n 1 "$folder/words" | cut -c 1-200)"
  fi
  if [ -n "$(ls -A "$folder/tmp")" ]; then
    fail "$1: a temporary file was left behind"
  fi
}

many() { head -c "$2" /dev/zero | tr '\0' "$1"; }

{ echo "$header"; printf '1,'; many a 1073741824; } | check cell-of-1-gib.csv 65 'longer than 16 MiB'
{ echo "$header"; printf '1,"'; many a 1073741824; } | check quoted-cell-of-1-gib.csv 65 'longer than 16 MiB'
{ printf '[{"title":"'; many a 1073741824; } | check text-of-1-gib.json 65 'longer than 16 MiB'
{ printf '<a><b>'; many a 1073741824; } | check text-of-1-gib.xml 65 'error'
{ many '[' 1073741824; } | check nested-1-gib.json 65 'inside each other'
{ echo "$header"; many , 1073741824; } | check columns-of-1-gib.csv 65 '20000 cells'
{ echo "$header"; echo "$row"; many '\n' 67108864; } | check blank-lines.csv 0 'counted'
{
  echo 'Order ID,Order Date,Order Status,Product Details'
  printf '1,2025-03-01,Completed,"Product ID: 1, Product Qty: 1, Product Name: iPhone 12 refurbished'
  many ' ' 900000
  echo 'x"'
} | check blanks-in-packed-items.csv 0 'counted'
awk 'BEGIN { for (i = 0; i < 60; i++) { for (j = 0; j < 15000; j++) printf "c%d_%d,", i, j; print "" } }' \
  | check wide-rows.csv 65 'no usable header'
{ echo "$header"; yes "$row" | head -c 104857600; } > "$folder/stream"
status=0
(
  ulimit -v "$limit"
  ulimit -t "$seconds"
  TMPDIR="$folder/tmp" "$binary" report - < "$folder/stream" > "$folder/output" 2> "$folder/words"
) || status=$?
if [ "$status" != 0 ] || [ -n "$(ls -A "$folder/tmp")" ]; then
  fail "a stream that was cut off: status $status: $(head -n 1 "$folder/words")"
fi
[ ! -e "$folder/failures" ] || exit 1
echo "all read or refused within $limit kB"
