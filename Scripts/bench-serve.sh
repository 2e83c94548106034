#!/bin/sh
# Measures look-ups of orders with wrk: a million random ids, one tenth of them of orders with several lines, 64 connections, a
# minute; fails below RATE requests a second or above LATENCY milliseconds at the 99th percentile. Arguments: binary, generator of
# sales, lines.
set -eu
binary=$1 generator=$2 lines=$3
rate=${RATE:-20000} latency=${LATENCY:-5} seconds=${SECONDS_LONG:-60}
command -v wrk > /dev/null || { echo "wrk is missing; install the package wrk" >&2; exit 1; }
command -v sqlite3 > /dev/null || { echo "sqlite3 is missing; install the package sqlite3" >&2; exit 1; }
bench=.build/bench/ledger
mkdir -p "$bench"
ledger="$bench/sales-$lines.impact" ids="$bench/ids-$lines.txt"
sales="$bench/sales-$lines.csv"
[ -f "$sales" ] || "$generator" --lines "$lines" --output "$sales"
rm -f "$ledger" "$ledger-wal" "$ledger-shm"
"$binary" ledger add "$sales" --ledger "$ledger"
if [ ! -f "$ids" ]; then
  orders="SELECT order_id, count(*) AS lines FROM line GROUP BY order_id"
  sqlite3 "$ledger" "SELECT order_id FROM ($orders HAVING lines = 1 ORDER BY random() LIMIT 900000)" > "$ids"
  sqlite3 "$ledger" "SELECT order_id FROM ($orders HAVING lines > 1 ORDER BY random() LIMIT 100000)" >> "$ids"
fi
folder=$(mktemp -d)
service=""
trap '[ -z "$service" ] || kill "$service" 2>/dev/null || true; rm -r "$folder"' EXIT
echo "a-token-for-this-measurement" > "$folder/token.txt"
"$binary" serve --port 0 --ledger "$ledger" --token-file "$folder/token.txt" 2> "$folder/words.txt" &
service=$!
address=""
for _ in $(seq 300); do
  address=$(sed -n 's/^Listening on \(http:[^;]*\);.*/\1/p' "$folder/words.txt")
  [ -z "$address" ] || break
  sleep 0.1
done
[ -n "$address" ] || { cat "$folder/words.txt" >&2; exit 1; }

cat > "$folder/ids.lua" <<'LUA'
local ids = {}
for line in io.lines(os.getenv("IDS")) do
  ids[#ids + 1] = "/v1/orders/" .. line:gsub("[^%w%-_.~]", function(c)
    return string.format("%%%02X", string.byte(c))
  end) .. "/impact"
end
local thread = 0
function setup(each) thread = thread + 1; each:set("seed", thread) end
function init() math.randomseed(seed) end
function request() return wrk.format("GET", ids[math.random(#ids)]) end
function done(summary, latency)
  io.write(string.format("rate %.0f\np99 %.2f\nfailed %d\n", summary.requests / (summary.duration / 1e6),
    latency:percentile(99) / 1000, summary.errors.status + summary.errors.read + summary.errors.timeout))
end
LUA
measure() {
  IDS="$ids" wrk -t2 -c64 -d"$1s" -s "$folder/ids.lua" -H "Authorization: Bearer $(cat "$folder/token.txt")" "$address"
}
measure 10 > /dev/null
before=$(awk '/VmRSS/ { print $2 }' "/proc/$service/status")
measure "$seconds" | tee "$folder/result.txt"
echo "memory of the service: $before kB before the minute, $(awk '/VmRSS/ { print $2 }' "/proc/$service/status") kB behind it"
awk -v rate="$rate" -v latency="$latency" '
  $1 == "rate" { r = $2 } $1 == "p99" { p = $2 } $1 == "failed" { f = $2 }
  END {
    if (f > 0 || r < rate || p > latency) { print "below target: " rate " requests/s, p99 " latency " ms"; exit 1 }
  }' "$folder/result.txt"
