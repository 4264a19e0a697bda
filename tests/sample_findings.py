#!/usr/bin/env python3
"""Measures false alarms: draws findings in real pages and compares them with what people judged of them.

The pages of FOLDER are checked with the default settings. Of each rule a sample is drawn, the same one each time;
every drawn finding needs a line in verdicts.tsv: rule, page, line:column, verdict, reason. The verdicts are

    true           it is a mistake, and what the message says of it is right
    demonstration  it is true of the text, which is so on purpose: a page that shows the mistake
    false          it isn't a mistake, or the message is wrong

Prints a table, and fails where a verdict is missing or a rule has too many false ones: none among errors, at most
three in a sample of warnings. With --missing it prints the drawn findings that nobody has judged, with their lines.
"""

import argparse
import collections
import hashlib
import json
import pathlib
import subprocess
import sys

VERDICTS = pathlib.Path(__file__).with_name("verdicts.tsv")
MOST_FALSE = {"error": 0, "warning": 3, "information": 3, "hint": 3}


def main():
    arguments = parse_arguments()
    findings = check(arguments.binary, arguments.folder)
    verdicts = read_verdicts()
    samples = {
        rule: draw(of_rule, arguments.size, arguments.seed)
        for rule, of_rule in group_by_rule(findings).items()
    }
    missing = [finding for sample in samples.values() for finding in sample if key(finding) not in verdicts]
    if arguments.missing:
        for finding in missing:
            show(finding, arguments.folder)
    bad = print_table(samples, group_by_rule(findings), verdicts)
    if missing:
        print(f"{len(missing)} findings without a verdict", file=sys.stderr)
    if missing or bad:
        sys.exit(1)


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", metavar="FOLDER", type=pathlib.Path, help="pages to check")
    parser.add_argument("--binary", default="namumark", help="the program (default: the one on the PATH)")
    parser.add_argument("--seed", type=int, default=1, help="another seed draws another sample (default: 1)")
    parser.add_argument("--size", type=int, default=30, help="findings drawn of each rule (default: 30)")
    parser.add_argument("--missing", action="store_true", help="print the drawn findings without a verdict")
    return parser.parse_args()


def check(binary, folder):
    """All findings of the default settings; the program exits with 1 where there are any."""
    command = [str(binary), "check", "--no-config", "--lang", "ko", "--format", "json", "."]
    done = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, check=False)
    if done.returncode not in (0, 1):
        sys.exit(f"{binary} could not check {folder}")
    return json.loads(done.stdout)


def read_verdicts():
    """The verdicts by rule, page and position."""
    lines = VERDICTS.read_text(encoding="utf-8").splitlines()[1:]
    rows = (line.split("\t") for line in lines)
    return {(rule, page, position): verdict for rule, page, position, verdict, _reason in rows}


def key(finding):
    start = finding["start"]
    return finding["rule"], finding["file"], f"{start['line']}:{start['column']}"


def group_by_rule(findings):
    groups = collections.defaultdict(list)
    for finding in findings:
        groups[finding["rule"]].append(finding)
    return dict(sorted(groups.items()))


def draw(findings, size, seed):
    """A sample that stays the same for the others when a finding comes or goes."""
    def rank(finding):
        return hashlib.sha256("\t".join((str(seed), *key(finding))).encode()).digest()

    return sorted(findings, key=rank)[:size]


def show(finding, folder):
    rule, page, position = key(finding)
    lines = (folder / page).read_text(encoding="utf-8").split("\n")
    print(f"{rule}\t{page}\t{position}\t{finding['message']}")
    at = finding["start"]["line"] - 1
    for number in range(max(at - 1, 0), min(at + 2, len(lines))):
        print(f"    {'>' if number == at else ' '} {lines[number][:400]}")


def print_table(samples, findings, verdicts):
    """Prints what was judged of each rule; whether one has too many false alarms."""
    print(f"{'rule':36}{'findings':>9}{'sampled':>9}{'true':>6}{'shown':>7}{'false':>7}")
    bad = False
    for rule, sample in samples.items():
        judged = collections.Counter(verdicts.get(key(finding)) for finding in sample)
        counts = f"{len(findings[rule]):9}{len(sample):9}{judged['true']:6}{judged['demonstration']:7}{judged['false']:7}"
        too_many = judged["false"] > MOST_FALSE[sample[0]["severity"]]
        bad |= too_many
        print(f"{rule:36}{counts}{'  too many' if too_many else ''}")
    return bad


if __name__ == "__main__":
    main()
