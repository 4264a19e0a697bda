#!/usr/bin/env bash
# How fast and in how much memory `namumark check` reads a big wiki, beside linters for Markdown that
# read the same text as Markdown. Prints a table and asserts nothing: times belong to the machine.
#
#   benches/check.sh FOLDER [MEGABYTES]
#
# FOLDER holds pages (*.namu); they are copied until there are as many megabytes (default: 200), and
# put into one page of 50 MB. rumdl and markdownlint-cli2 take part where they are installed; RUMDL and
# MARKDOWNLINT say where. All have their default rules and print into nothing; what is counted is the
# time on processors, so that other work on the machine disturbs little. What the others find is not
# what we find: the comparison is rough.
set -euo pipefail
export LC_ALL=C

folder=$(realpath "${1:?a folder with pages}")
megabytes=${2:-200}
cd "$(dirname "$0")/.."
cargo build --release --locked --quiet
namumark=$(realpath "${CARGO_TARGET_DIR:-target}/release/namumark")
rumdl=${RUMDL:-rumdl}
markdownlint=${MARKDOWNLINT:-markdownlint-cli2}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

# What of NamuMark has a counterpart in Markdown becomes that.
markdown() {
  sed -E -e "s/^(=+)#? (.*) #?=+\$/\1 \2/" -e ':h; s/^(#*)=/\1#/; th' -e "s/'''/**/g" -e "s/''/*/g" \
    -e 's/\[\[([^]|]*)\|([^]]*)\]\]/[\2](<\1>)/g' -e 's/\[\[([^]|]*)\]\]/[\1](<\1>)/g' \
    -e 's/^ +\*/-/' -e 's/^\|\|/|/; s/\|\|/ | /g'
}

size() { du -sb "$1" | cut -f1; }

# Copies of all pages, as both languages, until there are enough of them.
copy_pages() {
  mkdir -p namu/0 md/0
  local page copy count
  for page in "$folder"/*.namu; do
    cp "$page" namu/0/
    markdown <"$page" >"md/0/$(basename "$page" .namu).md"
  done
  count=$((megabytes * 1000000 / $(size namu/0)))
  for ((copy = 1; copy <= count; copy++)); do
    cp -r namu/0 "namu/$copy"
    cp -r md/0 "md/$copy"
  done
}

one_page() {
  mkdir -p one-namu five-md
  local part=$((1 + 50000000 / $(size "$1")))
  # The cut goes through a character, which iconv drops and complains about.
  { for _ in $(seq "$part"); do cat "$1"/*.namu; done | head -c 50000000 |
    iconv -c -f UTF-8 -t UTF-8 2>/dev/null; } >one-namu/one.namu || true
  head -n "$(head -c 5000000 one-namu/one.namu | wc -l)" one-namu/one.namu | markdown >five-md/five.md
}

# measure NAME FOLDER COMMAND…: the best of three runs (of one, if it takes long), in processor seconds.
measure() {
  local name=$1 read=$2 best=1e9 user system time memory speed status
  shift 2
  if ! command -v "$1" >/dev/null; then
    printf '%-44s is not installed\n' "$name"
    return
  fi
  for _ in 1 2 3; do
    status=0
    /usr/bin/time -q -o figures -f '%U %S %M' "$@" >/dev/null 2>&1 || status=$?
    # 1 says that there were findings.
    if [ "$status" -gt 1 ]; then
      printf '%-44s failed: %s\n' "$name" "$status"
      return
    fi
    read -r user system memory <figures
    time=$(awk "BEGIN { print $user + $system }")
    best=$(awk "BEGIN { print $time < $best ? $time : $best }")
    if awk "BEGIN { exit $time < 10 }"; then break; fi
  done
  speed=$(awk "BEGIN { print $(size "$read") / 1e6 / $best }")
  : "${ours:=$speed}"
  awk -v name="$name" -v time="$best" -v speed="$speed" -v memory="$memory" -v ours="$ours" 'BEGIN {
    printf "%-44s %8.2f s %8.2f MB/s %6.0f MiB", name, time, speed, memory / 1024
    if (speed != ours) printf "   we are %.1f times as fast", ours / speed
    print ""
  }'
}

copy_pages
one_page namu/0

ours=
measure 'namumark check, many pages' namu "$namumark" check --jobs 1 namu
measure 'the same, --statistics' namu "$namumark" check --jobs 1 --statistics namu
measure 'rumdl check, many pages' md env RAYON_NUM_THREADS=1 "$rumdl" check --no-cache md
measure 'markdownlint-cli2, a copy of the pages' md/0 "$markdownlint" 'md/0/*.md'
ours=
measure 'namumark check, one page' one-namu "$namumark" check --jobs 1 one-namu
measure 'rumdl check, the first 5 MB of it' five-md env RAYON_NUM_THREADS=1 "$rumdl" check --no-cache five-md
