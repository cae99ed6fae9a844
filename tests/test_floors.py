"""The law of the house (DESIGN §6): who may import whom, and who may touch the world."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import lofteskollen

PACKAGE = Path(lofteskollen.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))

# From the ground up. A module imports only from its own part or from one that stands before it.
ORDER = (
    "problems",
    "periods",
    "model",
    "judging",
    "reading",
    "words",
    "pages",
    "forms",
    "site",
    "search",
    "clock",
    "output",
    "cli",
    "plugin",
)
STRANGERS = {("reading", "judging"), ("judging", "reading")}
OWNERS = {
    "yaml": {"reading.nodes", "reading.text"},
    "jinja2": {"forms.render"},
    "markdown": {"forms.prose"},
    "mkdocs": {"plugin"},
    "typer": {"cli"},
    "rich": {"cli"},
    "holidays": {"judging.occasions"},
    "csv": {"reading.codes", "reading.documents", "reading.geometry", "reading.tables"},
    "pagefind": {"search.index"},
    "shutil": {"output"},
    "subprocess": {"search.index"},
    "tempfile": {"output", "search.index"},
    "os": {"clock"},
}
DISK = re.compile(r"\.(read_text|read_bytes|write_text|write_bytes|open|iterdir|rglob|glob)\(")
DISK_USERS = {
    "reading.codes",
    "reading.documents",
    "reading.folder",
    "reading.geometry",
    "output",
    "search.index",
    "cli",
    "plugin",
}
CLOCK = re.compile(r"\b(today|now|utcnow|time)\(\)|datetime\.now\(")
LONGEST_MODULE = 260
LONGEST_FUNCTION = 45


def name_of(path: Path) -> str:
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}: imports are absolute"
            yield node.module or ""


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_imports_only_what_lies_below(path: Path) -> None:
    name = name_of(path)
    here = name.split(".")[0]
    for imported in imports(path):
        top, _, rest = imported.partition(".")
        if top == "lofteskollen" and rest:
            there = rest.split(".")[0]
            assert ORDER.index(there) <= ORDER.index(here), f"{name} imports {imported}"
            assert (here, there) not in STRANGERS, f"{name} imports {imported}"
        elif top in OWNERS:
            assert name in OWNERS[top], f"{top} lives in {OWNERS[top]}, not in {name}"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_only_the_doors_know_the_clock_and_few_the_disk(path: Path) -> None:
    name, text = name_of(path), path.read_text("utf-8")
    if name != "clock":
        assert not CLOCK.search(text), f"{name} asks what day it is"
    if name not in DISK_USERS:
        assert not DISK.search(text), f"{name} opens a file"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_swedish_stands_in_the_catalogue_alone(path: Path) -> None:
    if name_of(path).startswith("words"):
        return
    tree = ast.parse(path.read_text("utf-8"))
    documentation = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            swedish = re.search(r"[åäöÅÄÖ]", node.value) and id(node) not in documentation
            assert not swedish, f"{name_of(path)}:{node.lineno}: {node.value}"


def test_templates_hold_no_swedish() -> None:
    for path in (PACKAGE / "templates").iterdir():
        text = re.sub(r"\{#.*?#\}", "", path.read_text("utf-8"), flags=re.DOTALL)
        assert not re.search(r"[åäöÅÄÖ]", text), path.name


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_modules_and_functions_are_short(path: Path) -> None:
    text = path.read_text("utf-8")
    catalogue = name_of(path).startswith("words")
    assert catalogue or len(text.splitlines()) <= LONGEST_MODULE, name_of(path)
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef) and node.end_lineno:
            length = node.end_lineno - node.lineno + 1
            assert length <= LONGEST_FUNCTION, f"{name_of(path)}.{node.name}: {length} lines"
