#!/usr/bin/env python3
"""Compares what `namumark inspect` finds on real pages with what is known of them.

    tests/compare_facts.py FOLDER [--binary PATH]

FOLDER holds pages `NAME.namu` and beside each a `NAME.facts.json`: {"facts": {...}, "disputed": [...]}
with headings [[level, folded]], heading_titles, footnotes (names or null), links (how many), categories
(sorted), foldings (titles), tables (how many) and includes (how many). Disputed facts are not compared.
Exits with 1 if anything differs.
"""

import argparse
import difflib
import json
import pathlib
import subprocess
import sys


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--binary", default="namumark")
    arguments = parser.parse_args()
    pages = sorted(arguments.folder.glob("*.namu"))
    differing = [page for page in pages if not agrees(arguments.binary, page)]
    print(f"{len(pages) - len(differing)} of {len(pages)} pages agree")
    return 1 if differing or not pages else 0


def agrees(binary, page):
    known = json.loads(page.with_suffix(".facts.json").read_text(encoding="utf-8"))
    found = summary(inspect(binary, page))
    wrong = [
        fact
        for fact, value in known["facts"].items()
        if fact not in known["disputed"] and value is not None and value != found[fact]
    ]
    for fact in wrong:
        print(f"{page.name}: {fact}")
        print_difference(known["facts"][fact], found[fact])
    return not wrong


def inspect(binary, page):
    run = subprocess.run([binary, "inspect", page], capture_output=True, check=True)
    return json.loads(run.stdout)


def summary(facts):
    """The facts in the form in which they are known."""
    return {
        "headings": [[heading["level"], heading["folded"]] for heading in facts["headings"]],
        "heading_titles": [heading["title"] for heading in facts["headings"]],
        "footnotes": [note["name"] for note in facts["footnotes"]],
        "links": len(facts["links"]),
        "categories": sorted(facts["categories"]),
        "foldings": [folding["title"] for folding in facts["foldings"]],
        "tables": len(facts["tables"]),
        "includes": sum(macro["name"] == "include" for macro in facts["macros"]),
    }


def print_difference(known, found):
    if not isinstance(known, list):
        print(f"    known {known}, found {found}")
        return
    known, found = ([json.dumps(one, ensure_ascii=False) for one in facts] for facts in (known, found))
    for line in difflib.unified_diff(known, found, "known", "found", lineterm="", n=1):
        print(f"    {line}")


if __name__ == "__main__":
    sys.exit(main())
