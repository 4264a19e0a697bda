#!/bin/sh
# Fails where a committed file isn't what its source gives: names.h and the parser.
#
# Needs the tree-sitter CLI 0.27.1 (TREE_SITTER_CLI, else on the PATH) and Python 3.
set -eu
grammar=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cp -r "$grammar/grammar.js" "$grammar/names" "$grammar/src" "$grammar/tree-sitter.json" "$work"
cd "$work"
python3 names/generate.py
"${TREE_SITTER_CLI:-tree-sitter}" generate --js-runtime native
diff -r -x '*.o' "$grammar/src" src && echo "names.h and the parser are fresh"
