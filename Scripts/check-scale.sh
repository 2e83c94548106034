#!/bin/sh
# Ten times as much of one thing may cost about ten times as much, and never a hundred times: distinct titles, rows
# of a mapping, statuses, conditions, countries, files, columns, and models of an overlay pack.
# Arguments: binary, folder of an overlay pack with one model. Compares processor time, so that other work on the
# machine matters little.
set -eu
binary=$1 overlay=$2
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
header='Order ID,Product,Category,Quantity,Order Date,Condition,Country,Status'
failed=0

# Processor time of all commands so far, in milliseconds, from what `times` says of this shell.
milliseconds() {
  awk 'NR == 2 { for (i = 1; i <= 2; i++) { split($i, t, /[ms]/); sum += t[1] * 60 + t[2] }; printf "%d", sum * 1000 }' \
    "$1"
}

# Rows of an export in which one column has another value in every row.
rows() {
  awk -v header="$header" -v count="$1" -v varied="$2" 'BEGIN {
    print header
    for (i = 0; i < count; i++) {
      title = varied == "title" ? "Apple iPhone 12 64GB No " i : "iPhone 12"
      category = varied == "category" ? "Group " i : "smartphone"
      condition = varied == "condition" ? "Word " i : "Refurbished"
      country = varied == "country" ? "Word " i : "FR"
      status = varied == "status" ? "Word " i : "shipped"
      if (varied == "model") title = "Acme Fone " i " 64GB"
      print i "," title "," category ",1,2025-03-01," condition "," country "," status
    }
  }'
}

titles() { rows "$1" title > "$folder/in.csv"; }
statuses() { rows "$1" status > "$folder/in.csv"; }
conditions() { rows "$1" condition > "$folder/in.csv"; }
countries() { rows "$1" country > "$folder/in.csv"; }

mapping() {
  rows "$1" category > "$folder/in.csv"
  awk -v count="$1" 'BEGIN {
    print "match_on,value,category"
    for (i = 0; i < count; i++) print "category,Group " i ",smartphone"
  }' > "$folder/mapping.csv"
  options="--mapping $folder/mapping.csv"
}

files() {
  mkdir "$folder/in.csv"
  awk -v header="$header" -v count="$1" -v folder="$folder/in.csv" 'BEGIN {
    for (i = 0; i < count; i++) {
      name = folder "/" i ".csv"
      print header > name
      print i ",iPhone 12,smartphone,1,2025-03-01,Refurbished,FR,shipped" > name
      close(name)
    }
  }'
}

columns() {
  awk -v header="$header" -v count="$1" 'BEGIN {
    for (row = 0; row < 20; row++) {
      printf "%s", row ? row ",iPhone 12,smartphone,1,2025-03-01,Refurbished,FR,shipped" : header
      for (i = 0; i < count; i++) printf ",Extra %d", i
      print ""
    }
  }' > "$folder/in.csv"
}

models() {
  rows "$1" model > "$folder/in.csv"
  mkdir -p "$folder/pack/open"
  cp "$overlay/pack.csv" "$overlay/sources.csv" "$folder/pack"
  for table in models.csv open/models.csv; do
    awk -v count="$1" 'NR == 1 { print; next }
      { for (i = 0; i < count; i++) { row = $0; gsub("acme-fone-5-", "acme-fone-" i "-", row); sub("Fone 5,", "Fone " i ",", row); print row } }' \
      "$overlay/$table" > "$folder/pack/$table"
  done
  options="--pack $folder/pack"
}

# Sets `cost` to the processor time of a report of so many of something.
measure() {
  rm -rf "$folder/in.csv" "$folder/pack"
  options=
  "$1" "$2"
  times > "$folder/before"
  # shellcheck disable=SC2086
  "$binary" report "$folder/in.csv" --all-refurbished $options > "$folder/out" 2> "$folder/errors" || {
    cat "$folder/errors"
    exit 1
  }
  times > "$folder/after"
  cost=$(($(milliseconds "$folder/after") - $(milliseconds "$folder/before")))
}

# 50 ms are allowed before anything counts: no more than a start costs.
check() {
  measure "$1" "$2"
  small=$cost
  measure "$1" "$3"
  floor=$((small > 50 ? small : 50))
  verdict=ok
  [ "$cost" -le $((floor * 15)) ] || verdict='GROWS FASTER THAN ITS INPUT' failed=1
  echo "$1: $2 in $small ms, $3 in $cost ms: $verdict"
}

check titles 10000 100000
check mapping 10000 100000
check statuses 2000 20000
check conditions 2000 20000
check countries 2000 20000
check files 300 3000
check columns 1000 10000
check models 20 200
exit $failed
