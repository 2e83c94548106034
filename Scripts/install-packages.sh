#!/bin/sh
# Installs the system packages that are missing: through apt as root, else says the line to run.
set -eu

if [ "$(uname)" = Darwin ]; then
  if command -v brew >/dev/null 2>&1 && brew list libxml2 minizip zlib sqlite pkg-config >/dev/null 2>&1; then exit 0; fi
  echo "Missing packages; run: brew install libxml2 minizip zlib sqlite pkg-config" >&2
  exit 1
fi

missing=""
for package in libxml2-dev libminizip-dev zlib1g-dev libsqlite3-dev pkg-config; do
  # Where dpkg is not at hand, pkg-config itself says whether the library is.
  if command -v dpkg-query >/dev/null 2>&1; then
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
  elif ! pkg-config --exists libxml-2.0 minizip zlib sqlite3 2>/dev/null; then
    missing=" libxml2-dev libminizip-dev zlib1g-dev libsqlite3-dev pkg-config"
  fi
done
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1; then
  echo "Missing packages:$missing; install them with the package manager of this system" >&2
  exit 1
fi
if [ "$(id -u)" -ne 0 ]; then
  echo "Missing packages; run: sudo apt-get install -y$missing" >&2
  exit 1
fi
apt-get update -qq
# shellcheck disable=SC2086
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $missing
