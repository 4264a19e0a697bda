#!/bin/sh
# Prints the folder of tree-sitter's C library, of the version that the workspace uses: the crate's
# package holds its source.
set -eu
cd "$(dirname "$0")/.."
cargo metadata --locked --format-version 1 | python3 -c '
import json, os, sys
packages = json.load(sys.stdin)["packages"]
manifest = next(package["manifest_path"] for package in packages if package["name"] == "tree-sitter")
print(os.path.dirname(manifest))'
