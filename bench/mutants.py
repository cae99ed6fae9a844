"""`make mutants`: does a test fail when the judge is changed? Every one of Cosmic Ray's mutants.

No file is written: each mutant is tested in a fork that has the libraries loaded already, imports
the changed module in place of the real one, and dies when a test takes too long. What five examples
of each law let pass is tested once more with sixty.
"""

from __future__ import annotations

import ast
import importlib
import multiprocessing
import os
import random
import re
import resource
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.abc import SourceLoader
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_loader
from pathlib import Path
from types import ModuleType

import pytest
from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names

PACKAGE = Path("generator/lofteskollen")
MODULES = [*sorted(PACKAGE.glob("judging/*.py")), PACKAGE / "periods.py"]
LAWS = ["periods", "filling", "duties", "placements", "laws"]
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
# Each profile of hypothesis, what is tested with it, and the seconds after which nothing ends.
ROUNDS = (("few", ["cases", "explain", "method", *LAWS], 20), ("some", LAWS, 120))
# What these change is speed, or is made by chance, or asks whether equals are the same: no test can
# tell.
LEFT_OUT = re.compile(
    r"RemoveDecorator|VariableReplacer|VariableInserter|_(Eq|NotEq|Lt|LtE|Gt|GtE)_Is(Not)?$"
    r"|_Is_Eq$|_IsNot_NotEq$"
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
    names = [name for name in operator_names() if not LEFT_OUT.search(name)]
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


@dataclass(frozen=True)
class Changed(SourceLoader):
    """Imports the mutant in place of the module that it changes."""

    mutant: Mutant

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Answer for the changed module alone."""
        mine = fullname == ".".join(self.mutant.path.relative_to(PACKAGE.parent).parts)[:-3]
        return spec_from_loader(fullname, self) if mine else None

    def get_filename(self, fullname: str) -> str:
        """Return the path, as the real module would."""
        return str(self.mutant.path.resolve())

    def get_data(self, path: str | os.PathLike[str]) -> bytes:
        """Return the changed source; there is nothing compiled of it."""
        if path != str(self.mutant.path.resolve()):
            raise OSError(path)
        return self.mutant.source().encode()


def judged(mutant: Mutant) -> tuple[Mutant, bool | None]:
    """Say whether all tests pass with the change; None when it changes nothing that is run."""
    if not is_run(mutant):
        return mutant, None
    return mutant, all(passes(mutant, *of_round) for of_round in ROUNDS)


def passes(mutant: Mutant | None, profile: str, tests: Sequence[str], seconds: int) -> bool:
    """Run tests in a fork: they pass, or fail, or use so much time that they never end."""
    child = os.fork()
    if not child:
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        sys.meta_path[:0] = [Changed(mutant)] if mutant else []
        os._exit(tested(profile, tests))
    return os.waitpid(child, 0)[1] == 0


def tested(profile: str, tests: Sequence[str]) -> int:
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 1)
    os.dup2(quiet, 2)
    files = [f"tests/test_{name}.py" for name in tests]
    options = ["-xq", "-pno:cacheprovider", f"--hypothesis-profile={profile}"]
    return int(pytest.main([*options, "-Wignore::pytest.PytestAssertRewriteWarning", *files]))


def line_of(mutant: Mutant) -> str:
    before = mutant.path.read_text("utf-8").splitlines()
    pairs = zip(before, mutant.source().splitlines(), strict=False)
    n, (old, new) = next((i, pair) for i, pair in enumerate(pairs, 1) if pair[0] != pair[1])
    return f"{mutant.path}:{n}\n  - {old.strip()}\n  + {new.strip()}"


def sample(size: int, seed: int) -> Sequence[Mutant]:
    """Return so many mutants in a random order, or all of them for none."""
    found = list(mutants())
    random.Random(seed).shuffle(found)
    return found[: size or None]


def main(chosen: Sequence[Mutant]) -> None:
    """Test some mutants on all cores, and show those that no test minds."""
    sys.path.insert(0, str(PACKAGE.parent.resolve()))
    for name in LOADED:
        importlib.import_module(name)
    if not passes(None, *ROUNDS[0]):
        raise SystemExit("a test fails before anything is changed")
    with multiprocessing.get_context("fork").Pool() as pool:
        show(pool.imap_unordered(judged, chosen))


def show(found: Iterable[tuple[Mutant, bool | None]]) -> None:
    """Print each survivor, and how many were killed of those that change what is run."""
    killed = n = 0
    for mutant, survived in found:
        n += survived is not None
        killed += survived is False
        if survived:
            print(line_of(mutant), flush=True)
        print(f"{killed} of {n} mutants killed", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main(sample(int(sys.argv[1]), int(sys.argv[2])))
