#!/bin/sh
# Builds each binding from what its package holds, in a folder of its own, and parses a page with it.
#
#   test/bindings.sh [rust|c|node|python]…     all without a name
#
# Needs a C compiler and make, cargo, Node 20 with npm, Python 3.10 with venv.
set -eu
grammar=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

rust() {
  cd "$grammar"
  cargo package --package tree-sitter-namumark --locked --allow-dirty --target-dir "$work/target"
}

c() {
  runtime=$("$grammar/test/runtime.sh")
  copy c
  make --silent PREFIX="$work/usr" install > /dev/null
  cc -I"$runtime/src" -I"$runtime/include" -O1 -c "$runtime/src/lib.c" -o runtime.o
  cc -Wall -Wextra -I"$work/usr/include" -I"$runtime/include" "$grammar/test/binding.c" runtime.o \
    "$work/usr/lib/libtree-sitter-namumark.a" -o binding
  ./binding
}

node() {
  mkdir "$work/node"
  cd "$work/node"
  package=$(npm pack --silent "$grammar")
  echo '{ "private": true }' > package.json
  npm_config_nodedir=${npm_config_nodedir:-$(node_headers)} \
    npm install --silent --no-fund --no-audit "./$package" tree-sitter@0.25.1
  cd node_modules/tree-sitter-namumark
  npm test
}

# Where Node's headers are installed; node-gyp would fetch them otherwise.
node_headers() {
  command node -p 'path.resolve(process.execPath, "../..")'
}

python() {
  copy python
  python3 -m venv "$work/venv"
  "$work/venv/bin/pip" install --quiet build==1.3.0 tree-sitter==0.25.2
  # The wheel is built from the source package, so that one is complete.
  "$work/venv/bin/python" -m build --outdir "$work/dist" . > "$work/build.log" || { cat "$work/build.log"; exit 1; }
  "$work/venv/bin/pip" install --quiet "$work"/dist/*.whl
  "$work/venv/bin/python" -B -m unittest discover -s "$grammar/bindings/python/tests"
}

# A copy to build in: no build leaves a trace in the source.
copy() {
  mkdir "$work/$1"
  cp -r "$grammar/." "$work/$1"
  cd "$work/$1"
}

[ $# -gt 0 ] || set -- rust c node python
for binding; do
  echo "== $binding"
  ("$binding")
done
