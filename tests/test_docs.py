"""The documentation is true: every command, key and example in it exists and runs."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from conftest import ROOT
from lofteskollen.cli import app
from lofteskollen.model.log import Entry, Update
from lofteskollen.model.municipality import Topic
from lofteskollen.model.website import Website
from lofteskollen.problems import Faults
from lofteskollen.reading import text
from lofteskollen.reading.documents import Document
from lofteskollen.reading.shape import shape

README = (ROOT / "README.md").read_text("utf-8")
HANDBOOK = (ROOT / "content/handbok.md").read_text("utf-8")
BLOCKS = re.findall(r"```yaml\n(.*?)```", HANDBOOK, re.DOTALL)


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.split("\n")[1][:40])
def test_every_example_of_the_handbook_is_read_without_a_fault(block: str) -> None:
    data, faults = text.parse(block)
    assert not faults
    kinds = {
        "# entries": tuple[Entry, ...],
        "# topics": tuple[Topic, ...],
        "# promises/website.yml": Website,
    }
    kind: type[object] = next((k for name, k in kinds.items() if block.startswith(name)), Update)
    assert not isinstance(shape(Document("handbok.md", block, data), kind), Faults)


def test_every_command_and_option_is_in_the_readme() -> None:
    group = get_command(app)
    commands = getattr(group, "commands", {})
    assert commands
    for name, command in commands.items():
        assert f"`lofte {name}" in README, name
        for parameter in command.params:
            for option in (o for o in parameter.opts if o.startswith("--")):
                assert option in README, f"{name} {option}"


def test_every_command_of_the_readme_exists() -> None:
    for name in re.findall(r"`lofte ([a-z]+)", README):
        assert CliRunner().invoke(app, [name, "--help"]).exit_code == 0, name


def test_every_make_target_of_the_readme_exists() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for target in re.findall(r"`?make ([a-z]+)", README + (ROOT / "CONTRIBUTING.md").read_text()):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


def test_every_file_that_the_documentation_names_exists() -> None:
    for name in ("README.md", "CONTRIBUTING.md"):
        for link in re.findall(r"\]\((?!http)([^)#]+)\)", (ROOT / name).read_text("utf-8")):
            assert (ROOT / link).exists(), f"{name}: {link}"


def test_contributing_names_the_parts_of_the_house() -> None:
    page = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    package = ROOT / "generator/lofteskollen"
    parts = {path.stem for path in package.iterdir() if path.suffix == ".py" or path.is_dir()}
    for part in parts - {"__init__", "__pycache__", "data", "py"}:
        assert f"`{part}" in page, part


def test_the_five_lines_of_the_readme_are_those_that_the_wheel_is_tested_with() -> None:
    block = re.search(r"```yaml\n(site_name.*?)```", README, re.DOTALL)
    assert block
    assert block[1].count("\n") == 5
    tested = (Path(__file__).parent / "test_wheel.py").read_text("utf-8")
    for line in block[1].splitlines():
        assert line.startswith("site_url") or line in tested


def test_the_repository_names_no_index_host_and_no_path_of_a_machine() -> None:
    tracked = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split("\n")
    for name in tracked:
        path = ROOT / name
        if not name or name == "tests/test_docs.py" or "tests/invalid/" in name:
            continue
        if not path.is_file() or path.suffix in (".png", ".svg"):
            continue
        content = path.read_text("utf-8", errors="replace")
        assert not re.search(r"(^|[^\w.])/(work|farm|root)/", content), name
        assert not re.search(r"--(extra-)?index-url|pypi\.org|registry\.npmjs", content), name


def test_the_lock_files_hold_a_hash_for_every_package() -> None:
    for name in ("requirements.txt", "requirements-dev.txt"):
        entries = re.split(r"\n(?=[a-z0-9])", (ROOT / name).read_text("utf-8"))
        pinned = [entry for entry in entries if re.match(r"[a-z0-9._\[\]-]+==", entry)]
        assert len(pinned) > 10
        assert all("--hash=sha256:" in entry for entry in pinned)


def test_the_python_that_runs_this_is_one_that_the_project_promises() -> None:
    assert sys.version_info >= (3, 11)
