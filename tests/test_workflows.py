"""The workflows of GitHub: least permissions, and nothing that can change under us."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from conftest import ROOT

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
WRITES = {"pages": "write", "id-token": "write"}


def parsed(path: Path) -> dict[str, Any]:
    data: dict[str, Any] = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)
    return data


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_by_commit_and_says_its_version(path: Path) -> None:
    for line in path.read_text("utf-8").splitlines():
        if match := re.search(r"uses:\s*(\S+)(.*)", line):
            action, comment = match.groups()
            if not action.startswith("./"):
                assert re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", action), line
                assert re.match(r"\s+# v\d+\.\d+\.\d+", comment), line


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_may_do_nothing_and_only_the_deploying_job_may_write(path: Path) -> None:
    workflow = parsed(path)
    assert workflow["permissions"] == {}
    for name, job in workflow["jobs"].items():
        writes = {k: v for k, v in job["permissions"].items() if v == "write"}
        assert writes == {} or (writes == WRITES and name in ("deploy", "publish")), name


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_no_step_keeps_the_token_or_runs_text_from_outside(path: Path) -> None:
    for job in parsed(path)["jobs"].values():
        for step in job.get("steps", []):
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] == "false"
            assert "${{" not in step.get("run", ""), "an expression in a shell is an injection"


def test_the_daily_build_stands_alone_so_that_a_disabled_schedule_stops_nothing_else() -> None:
    scheduled = [path.name for path in WORKFLOWS if "schedule" in parsed(path)["on"]]
    assert scheduled == ["daily.yml"]
    assert set(parsed(ROOT / ".github/workflows/daily.yml")["on"]) == {"schedule"}


def test_the_workflows_call_the_make_targets_that_exist() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    for path in WORKFLOWS:
        for job in parsed(path)["jobs"].values():
            for step in job.get("steps", []):
                for target in re.findall(r"\bmake ([a-z]+)", step.get("run", "")):
                    assert target in targets
