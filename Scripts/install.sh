#!/bin/sh
# Installs the program, its manual page and its completions. Arguments: prefix, binary, version, date.
set -eu
prefix=$1 binary=$2 version=$3 date=$4

install -d "$prefix/bin" "$prefix/share/man/man1" "$prefix/share/bash-completion/completions" \
  "$prefix/share/zsh/site-functions" "$prefix/share/fish/vendor_completions.d"
install -m 755 "$binary" "$prefix/bin/impact.new"
strip "$prefix/bin/impact.new"
mv "$prefix/bin/impact.new" "$prefix/bin/impact"

for shell in bash zsh fish; do
  case $shell in
    bash) file="$prefix/share/bash-completion/completions/impact" ;;
    zsh) file="$prefix/share/zsh/site-functions/_impact" ;;
    fish) file="$prefix/share/fish/vendor_completions.d/impact.fish" ;;
  esac
  "$prefix/bin/impact" --generate-completion-script "$shell" > "$file"
done

# The tool itself, not its plugin: the plugin would build the program anew with other flags.
manual=$(mktemp -d)
.build/debug/generate-manual "$prefix/bin/impact" --date "$date" --output-directory "$manual" >/dev/null
install -m 644 "$manual/impact.1" "$prefix/share/man/man1/impact.1"
rm -r "$manual"

echo "Installed $prefix/bin/impact $version; try: impact example exports && impact report exports"
