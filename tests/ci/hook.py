"""Runs the hooks in a repository as pre-commit does, but for the build of the program."""

import os
import subprocess
import sys
from pathlib import Path

import yaml

BINARY, WORK, REPOSITORY = map(Path, sys.argv[1:])
MANIFEST = REPOSITORY / ".pre-commit-hooks.yaml"
PRE_COMMIT = [sys.executable, "-m", "pre_commit"]


def run(*command):
    path = f"{BINARY.parent}{os.pathsep}{os.environ['PATH']}"
    environment = os.environ | {"PATH": path, "PRE_COMMIT_HOME": str(WORK / "cache")}
    wiki = WORK / "wiki"
    return subprocess.run(command, cwd=wiki, env=environment, capture_output=True, text=True)


def hook(name):
    return run(*PRE_COMMIT, "run", "--all-files", name)


(WORK / "wiki").mkdir(parents=True)
(WORK / "wiki/가.namu").write_text("==개요==\n글[* 열린 각주\n")
(WORK / "wiki/나.txt").write_text("글[* 열린 각주\n")
hooks = [hook | {"language": "system"} for hook in yaml.safe_load(MANIFEST.read_text())]
config = {"repos": [{"repo": "local", "hooks": hooks}]}
(WORK / "wiki/.pre-commit-config.yaml").write_text(yaml.safe_dump(config))
assert run("git", "init", "--quiet").returncode == 0
assert run("git", "add", ".").returncode == 0

result = run(*PRE_COMMIT, "validate-manifest", MANIFEST)
assert result.returncode == 0, result
result = hook("namumark")
assert result.returncode == 1, result
assert "가.namu:2:2" in result.stdout and "나.txt" not in result.stdout, result
result = hook("namumark-fix")
assert "files were modified by this hook" in result.stdout, result
assert (WORK / "wiki/가.namu").read_text() == "== 개요 ==\n글[* 열린 각주\n"
(WORK / "wiki/가.namu").write_text("== 개요 ==\n글\n")
assert run("git", "add", ".").returncode == 0
result = hook("namumark")
assert result.returncode == 0, result
