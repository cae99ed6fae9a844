"""`make mutants`: does a test fail when the judge is changed? A sample of Cosmic Ray's mutants.

It runs in a copy of the tree, as it writes to the modules that it changes. Each mutant is tested in
a fork that has the libraries loaded already, and that dies when a test takes too long.
"""

from __future__ import annotations

import ast
import importlib
import os
import random
import resource
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import pytest
from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names

PACKAGE = Path("generator/lofteskollen")
MODULES = [*sorted(PACKAGE.glob("judging/*.py")), PACKAGE / "periods.py"]
TESTS = ["cases", "explain", "method", "periods", "filling", "duties", "placements", "laws"]
LOADED = [
    "babel.dates",
    "holidays",
    "hypothesis.strategies",
    "jinja2",
    "markdown",
    "playwright.sync_api",
    "pydantic",
    "rich.markup",
    "typer",
]
SECONDS = 20
# What these change is speed or identity of equals, or is made by chance: no test could tell.
LEFT_OUT = (
    "RemoveDecorator",
    "VariableReplacer",
    "VariableInserter",
    "_Eq_Is",
    "_NotEq_IsNot",
    "_Is_Eq",
    "_IsNot_NotEq",
)


@dataclass(frozen=True)
class Mutant:
    """One change of one module."""

    path: Path
    operator: str
    occurrence: int

    def source(self) -> str:
        """Return the module with the change."""
        operator = get_operator(self.operator)()
        return str(mutate_code(self.path.read_text("utf-8"), operator, self.occurrence))


class Bare(ast.NodeTransformer):
    """Takes off what changes no verdict: annotations and decorators."""

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:
        self.generic_visit(node)
        node.annotation = ast.Constant(None)
        return node

    def visit_arg(self, node: ast.arg) -> ast.AST:
        node.annotation = None
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        self.generic_visit(node)
        node.returns = None
        node.decorator_list = []
        return node

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        self.generic_visit(node)
        node.decorator_list = []
        return node


def bare(source: str) -> str:
    return ast.dump(Bare().visit(ast.parse(source)))


def mutants() -> Iterator[Mutant]:
    """Yield every change of every module, but for those that are left out."""
    names = [n for n in operator_names() if not n.endswith(LEFT_OUT)]
    for path in MODULES:
        nodes = list(ast_nodes(get_ast(path.read_text("utf-8"))))
        for name in names:
            operator = get_operator(name)()
            places = sum(len(list(operator.mutation_positions(node))) for node in nodes)
            yield from (Mutant(path, name, n) for n in range(places))


def is_run(mutant: Mutant) -> bool:
    """Say whether a change is Python, and of what is run."""
    try:
        return bare(mutant.source()) != bare(mutant.path.read_text("utf-8"))
    except SyntaxError:
        return False


def survives(mutant: Mutant) -> bool:
    """Say whether all tests pass with the change."""
    code = mutant.path.read_text("utf-8")
    mutant.path.write_text(mutant.source(), "utf-8")
    try:
        return passes()
    finally:
        mutant.path.write_text(code, "utf-8")


def passes() -> bool:
    """Run the tests in a fork: they pass, or fail, or use so much time that they never end."""
    child = os.fork()
    if not child:
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        os._exit(tested())
    return os.waitpid(child, 0)[1] == 0


def tested() -> int:
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 1)
    os.dup2(quiet, 2)
    files = [f"tests/test_{name}.py" for name in TESTS]
    options = ["-xq", "-pno:cacheprovider", "--hypothesis-profile=few"]
    return int(pytest.main([*options, "-Wignore::pytest.PytestAssertRewriteWarning", *files]))


def line_of(mutant: Mutant) -> str:
    before = mutant.path.read_text("utf-8").splitlines()
    pairs = zip(before, mutant.source().splitlines(), strict=False)
    n, (old, new) = next((i, pair) for i, pair in enumerate(pairs, 1) if pair[0] != pair[1])
    return f"{mutant.path}:{n}\n  - {old.strip()}\n  + {new.strip()}"


def main(size: int, seed: int) -> None:
    """Test a sample of so many mutants, and show those that no test minds."""
    sys.path.insert(0, str(PACKAGE.parent.resolve()))
    for name in LOADED:
        importlib.import_module(name)
    if not passes():
        raise SystemExit("a test fails before anything is changed")
    sys.dont_write_bytecode = True  # what is compiled by now is of the code as it stands
    found = list(mutants())
    random.Random(seed).shuffle(found)
    killed = 0
    for n, mutant in enumerate(islice(filter(is_run, found), size), 1):
        if survives(mutant):
            print(line_of(mutant), flush=True)
        else:
            killed += 1
        print(f"{killed} of {n} mutants killed", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
