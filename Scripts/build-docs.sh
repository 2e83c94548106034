#!/bin/sh
# Builds the documentation of the library Impact into .build/documentation; warnings are errors. Only public symbols of
# that one target are documented, from a build of its own below .build/docs.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
scratch=$root/.build/docs
symbols=$scratch/symbols
output=$root/.build/documentation

# docc lies beside swift in every toolchain; swift itself may be a link, or on macOS a shim.
swift=$(command -v swift) || {
  echo "error: swift is not in PATH; add the toolchain's bin folder" >&2
  exit 1
}
docc=""
for folder in "$(dirname "$swift")" "$(dirname "$(readlink -f "$swift" 2>/dev/null || echo "$swift")")"; do
  if [ -z "$docc" ] && [ -x "$folder/docc" ]; then docc=$folder/docc; fi
done
if [ -z "$docc" ] && command -v xcrun >/dev/null 2>&1; then docc=$(xcrun --find docc); fi
if [ -z "$docc" ]; then
  echo "error: no docc beside $swift; install a toolchain that has it" >&2
  exit 1
fi

# Symbols are written when the target is compiled: where they are missing it has to be compiled anew.
if [ ! -f "$symbols/Impact.symbols.json" ]; then rm -rf "$scratch"; fi
mkdir -p "$symbols"
cd "$root"
swift build --target Impact --scratch-path "$scratch" \
  -Xswiftc -emit-symbol-graph -Xswiftc -emit-symbol-graph-dir -Xswiftc "$symbols"

rm -rf "$output"
"$docc" convert Sources/Impact/Impact.docc --additional-symbol-graph-dir "$symbols" \
  --output-path "$output" --warnings-as-errors \
  --fallback-display-name Impact --fallback-bundle-identifier org.impact.Impact
echo "The documentation is in .build/documentation"
