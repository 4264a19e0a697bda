#!/bin/sh
# Builds the parser for browsers and parses a page with it through web-tree-sitter.
#
# Needs the tree-sitter CLI (TREE_SITTER_CLI, else on the PATH), Node 20 with npm and, in place of the WASI
# SDK that the CLI would fetch, Debian's clang-22, lld-22 and wasi-libc.
set -eu
grammar=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cd "$work"
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-fund --no-audit binaryen@132.0.0 web-tree-sitter@0.27.1

mkdir -p sdk/bin
cat > sdk/bin/clang <<'EOF'
#!/bin/sh
exec clang-22 -fuse-ld=/usr/bin/wasm-ld-22 --sysroot=/usr -isystem /usr/include/wasm32-wasi "$@"
EOF
chmod +x sdk/bin/clang

TREE_SITTER_WASI_SDK_PATH="$work/sdk" TREE_SITTER_BINARYEN_PATH="$work/node_modules/binaryen" \
  "${TREE_SITTER_CLI:-tree-sitter}" build --wasm --output "$work/namumark.wasm" "$grammar"
cp "$grammar/test/wasm.mjs" .
node --test wasm.mjs
