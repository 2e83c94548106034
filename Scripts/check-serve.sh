#!/bin/sh
# Asks the service everything that its own description says can be asked, and much that it says cannot: no mistake of
# ours, and no answer that is not described. Arguments: binary; ledger and token file, or nothing: then the ledger is
# made from the example exports, which hold the order that the description asks for.
set -eu
here=$(pwd)
absolute() { case $1 in /*) echo "$1" ;; *) echo "$here/$1" ;; esac; }
binary=$(absolute "$1") ledger=${2:+$(absolute "$2")} token=${3:+$(absolute "$3")}
folder="$here/.build/serve"
mkdir -p "$folder"
if [ ! -x "$folder/venv/bin/schemathesis" ]; then
  python3 -m venv "$folder/venv"
  "$folder/venv/bin/pip" install --quiet 'schemathesis>=4,<5'
fi
if [ -z "$token" ]; then
  token="$folder/token.txt"
  echo "a-token-for-this-check-only" > "$token"
fi
if [ -z "$ledger" ]; then
  ledger="$folder/examples.impact"
  rm -f "$ledger" "$ledger-wal" "$ledger-shm"
  "$binary" ledger add Examples/exports --ledger "$ledger" > "$folder/added.txt"
fi
# What is kept between two runs lies here too.
cd "$folder"
"$binary" serve --port 0 --token-file "$token" --public factors,headline,statement,metrics --ledger "$ledger" \
  2> words.txt &
service=$!
trap 'kill "$service" 2>/dev/null || true' EXIT
address=""
for _ in $(seq 100); do
  address=$(sed -n 's/^Listening on \(http:[^;]*\);.*/\1/p' words.txt)
  [ -z "$address" ] || break
  sleep 0.1
done
[ -n "$address" ] || { cat words.txt >&2; exit 1; }

# Nothing is checked where nothing is answered: the example of every address that holds sales is.
python3 - "$address" "$token" <<'PYTHON'
import sys
import urllib.request

address, token = sys.argv[1], open(sys.argv[2], encoding="utf-8").read().strip()
for path in ["orders/C4002/impact", "statement?period=2025", "headline?period=2025", "sentence?product=smartphone"]:
    request = urllib.request.Request(f"{address}/v1/{path}", headers={"Authorization": f"Bearer {token}"})
    with urllib.request.urlopen(request, timeout=60) as answer:
        assert answer.status == 200, path
PYTHON

status=0
venv/bin/schemathesis run "$address/openapi.json" --seed 1 --max-examples "${EXAMPLES:-50}" \
  --header "Authorization: Bearer $(cat "$token")" --request-timeout 20 \
  --checks not_a_server_error,status_code_conformance,content_type_conformance,response_headers_conformance,response_schema_conformance,unsupported_method,ignored_auth \
  || status=$?
kill -TERM "$service"
wait "$service" || status=$?
exit "$status"
