#!/bin/sh
# Fuzzes parser and scanner under sanitizers: total, incremental, no bad access, no mark moved back.
#
#   test/fuzz.sh [SECONDS]     60 without a number
#
# Needs clang with libFuzzer (CLANG, else Debian's clang-22 with libclang-rt-22-dev) and cargo.
set -eu
grammar=$(cd "$(dirname "$0")/.." && pwd)
clang=${CLANG:-clang-22}
runtime=$("$grammar/test/runtime.sh")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The library's own undefined behaviour isn't ours to find.
"$clang" -O1 -g -fsanitize=fuzzer-no-link,address -I"$runtime/src" -I"$runtime/include" \
  -c "$runtime/src/lib.c" -o "$work/lib.o"
"$clang" -O1 -g -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=undefined -DNAMUMARK_CHECK_MARKS \
  -I"$grammar/src" -I"$runtime/include" \
  "$grammar/test/fuzz.c" "$grammar/src/parser.c" "$grammar/src/scanner.c" "$work/lib.o" -o "$work/fuzz"

# Seeds: the tests' texts, behind the four bytes that say what is edited.
mkdir "$work/corpus"
find "$grammar/test" \( -name '*.namu' -o -path '*/corpus/*.txt' \) | while read -r file; do
  { printf '\020\000\004\000'; cat "$file"; } > "$work/corpus/$(echo "$file" | tr / _)"
done

found=${TMPDIR:-/tmp}/namumark-fuzz
mkdir -p "$found"
"$work/fuzz" -max_total_time="${1:-60}" -max_len=1024 -timeout=10 -print_final_stats=1 \
  -dict="$grammar/test/fuzz.dict" -artifact_prefix="$found/" "$work/corpus"
