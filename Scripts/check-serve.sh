#!/bin/sh
# Asks the service everything that its own description says can be asked, and much that it says cannot: no mistake of
# ours, and no answer that is not described. Arguments: binary; ledger and token file, or nothing.
set -eu
binary=$1 ledger=${2:-} token=${3:-}
folder=.build/serve
mkdir -p "$folder"
if [ ! -x "$folder/venv/bin/schemathesis" ]; then
  python3 -m venv "$folder/venv"
  "$folder/venv/bin/pip" install --quiet 'schemathesis>=4,<5'
fi
if [ -z "$token" ]; then
  token="$folder/token.txt"
  echo "a-token-for-this-check-only" > "$token"
fi
set -- serve --port 0 --token-file "$token" --public factors,headline,statement,metrics
[ -z "$ledger" ] || set -- "$@" --ledger "$ledger"
"$binary" "$@" 2> "$folder/words.txt" &
service=$!
trap 'kill "$service" 2>/dev/null || true' EXIT
address=""
for _ in $(seq 100); do
  address=$(sed -n 's/^Listening on \(http:[^;]*\);.*/\1/p' "$folder/words.txt")
  [ -z "$address" ] || break
  sleep 0.1
done
[ -n "$address" ] || { cat "$folder/words.txt" >&2; exit 1; }

status=0
"$folder/venv/bin/schemathesis" run "$address/openapi.json" --seed 1 --max-examples "${EXAMPLES:-50}" \
  --header "Authorization: Bearer $(cat "$token")" --request-timeout 20 \
  --checks not_a_server_error,status_code_conformance,content_type_conformance,response_headers_conformance,response_schema_conformance,unsupported_method,ignored_auth \
  || status=$?
kill -TERM "$service"
wait "$service" || status=$?
exit "$status"
