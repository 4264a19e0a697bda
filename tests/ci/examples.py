"""Holds the examples of the READMEs to what reads them: GitHub Actions, GitLab CI and pre-commit."""

import re
import subprocess
import sys
from pathlib import Path

WORK, REPOSITORY, MODULES = map(Path, sys.argv[1:])
CHECK = [sys.executable, "-m", "check_jsonschema", "--builtin-schema"]
# How an example is recognised, and what reads it.
READERS = {
    "jobs:": ["node", Path(__file__).with_name("workflow.mjs"), MODULES],
    "artifacts:": [*CHECK, "vendor.gitlab-ci", "--data-transform", "gitlab-ci"],
    "repos:": [sys.executable, "-m", "pre_commit", "validate-config"],
}

WORK.mkdir()
for page in "README.md", "README.ko.md":
    examples = re.findall(r"^```yaml\n(.*?)^```", (REPOSITORY / page).read_text(), re.M | re.S)
    assert len(examples) == len(READERS), f"{page}: {len(examples)} examples"
    for word, reader in READERS.items():
        [example] = [example for example in examples if word in example]
        (WORK / "example.yaml").write_text(example)
        subprocess.run([*reader, WORK / "example.yaml"], check=True)
