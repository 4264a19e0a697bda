"""Holds the action to GitHub's schema, and runs its steps, but for the build, as the runner would."""

import os
import subprocess
import sys
from pathlib import Path

import yaml

BINARY, WORK, REPOSITORY = map(Path, sys.argv[1:])
FOLDER = REPOSITORY / ".github/actions/check"
ACTION = yaml.safe_load((FOLDER / "action.yml").read_text())
STEPS = {step["id"]: step for step in ACTION["runs"]["steps"]}


def run(step, **inputs):
    """What a step of the shell prints, with the inputs that are given in the place of the defaults."""
    values = {name: spec["default"] for name, spec in ACTION["inputs"].items()} | inputs
    given = {
        name: values[value.removeprefix("${{ inputs.").removesuffix(" }}")]
        for name, value in STEPS[step].get("env", {}).items()
    }
    runner = {
        "GITHUB_ACTIONS": "true",
        "GITHUB_ACTION_PATH": str(FOLDER),
        "GITHUB_OUTPUT": str(WORK / "output"),
        "RUNNER_ARCH": "X64",
        "RUNNER_OS": "Linux",
        "RUNNER_TEMP": str(WORK),
    }
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", STEPS[step]["run"]],
        cwd=WORK / "wiki",
        env=os.environ | runner | given,
        capture_output=True,
        text=True,
    )


def check_schema():
    schema = ["--builtin-schema", "vendor.github-actions", FOLDER / "action.yml"]
    subprocess.run([sys.executable, "-m", "check_jsonschema", *schema], check=True)


def check_key():
    keys = set()
    for _ in range(2):
        (WORK / "output").write_text("")
        assert run("sources").returncode == 0
        keys.add((WORK / "output").read_text())
    [key] = keys
    assert key.startswith("key=namumark-Linux-X64-") and len(key.split("-")[-1].strip()) == 40, key


def check_steps():
    result = run("check")
    assert result.returncode == 1, result
    assert result.stdout.count("::error title=footnote-unclosed,file=") == 2, result

    result = run("check", paths="빈 칸.namu\n", arguments="--lang\nko\n\n--fail-on=never")
    assert result.returncode == 0, result
    assert result.stdout.count("::error title=footnote-unclosed,file=빈 칸.namu,") == 1, result
    assert "오류 1개" in result.stdout, result

    result = run("check", paths="$(touch broken)\n--version")
    assert result.returncode == 2, result
    assert not (WORK / "wiki/broken").exists()


(WORK / "wiki").mkdir(parents=True)
(WORK / "wiki/빈 칸.namu").write_text("글[* 열린 각주\n")
(WORK / "wiki/다른.namu").write_text("글[* 열린 각주\n")
(WORK / "namumark/bin").mkdir(parents=True)
(WORK / "namumark/bin/namumark").symlink_to(BINARY)
check_schema()
check_key()
check_steps()
