#!/bin/sh
# Removes what install.sh put below the prefix.
set -eu
prefix=$1
rm -f "$prefix/bin/impact" "$prefix/share/man/man1/impact.1" \
  "$prefix/share/bash-completion/completions/impact" "$prefix/share/zsh/site-functions/_impact" \
  "$prefix/share/fish/vendor_completions.d/impact.fish"
