"""The command `lofte`: argv, disk and clock; every decision lies below."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, NoReturn

import typer
from rich.console import Console
from rich.table import Table

from lofteskollen.clock import NoDayError, as_of_day
from lofteskollen.forms.schema import schemas
from lofteskollen.judging.values import Assessment, Verdict
from lofteskollen.judging.verdict import judge_place
from lofteskollen.model.collection import Collection
from lofteskollen.output import NotOursError, replace_folder
from lofteskollen.pages.activity import title
from lofteskollen.problems import ContentError, Severity
from lofteskollen.reading.folder import check_collection, read_collection
from lofteskollen.site import build_site
from lofteskollen.words import faults, terminal
from lofteskollen.words.counted import numbers, unit
from lofteskollen.words.explain import explain as derivation
from lofteskollen.words.labels import REPORTING, STATUS
from lofteskollen.words.sentences import sentence

HELP = terminal.HELP
app = typer.Typer(help=HELP["app"], no_args_is_help=True, add_completion=False)

Root = Annotated[Path, typer.Option("--root", help=HELP["root"])]
AsOf = Annotated[datetime | None, typer.Option("--as-of", formats=["%Y-%m-%d"], help=HELP["as_of"])]
HERE = Path()


class Format(StrEnum):
    """How `check` writes a problem."""

    TEXT = "text"
    GITHUB = "github"


WRITERS = {Format.TEXT: faults.line, Format.GITHUB: faults.github}


def _stop(text: str, code: int) -> NoReturn:
    typer.echo(text, err=True)
    raise typer.Exit(code)


def _read(root: Path) -> Collection:
    try:
        return read_collection(root)
    except ContentError as error:
        _stop(faults.report(error.problems), 1)


def _day(as_of: datetime | None) -> date:
    try:
        return as_of_day(as_of.date() if as_of else None)
    except NoDayError as error:
        _stop(str(error), 2)


@contextmanager
def _writing(folder: Path) -> Iterator[None]:
    """Say in one line why a folder could not be written."""
    try:
        yield
    except NotOursError as error:
        _stop(str(error), 2)
    except OSError as error:
        _stop(terminal.not_written(folder, error), 1)


@app.command(help=HELP["check"])
def check(
    folder: Annotated[Path | None, typer.Argument(help=HELP["root"])] = None,
    root: Root = HERE,
    form: Annotated[Format, typer.Option("--format", help=HELP["format"])] = Format.TEXT,
) -> None:
    """Exit with 0 when there is no fault, 1 when there is one."""
    collection, problems = check_collection(folder or root, _day(None))
    write = WRITERS[form]
    for problem in problems:
        typer.echo(write(problem))
    broken = [problem for problem in problems if problem.severity is Severity.FAULT]
    if broken:
        _stop(faults.summary(broken), 1)
    if problems:
        typer.echo(terminal.WARNINGS.format(n=len(problems)))
    typer.echo(_counts(collection))


def _counts(collection: Collection) -> str:
    editions = list(collection.editions)
    return terminal.NO_FAULTS.format(
        places=len(collection.places),
        promises=len(editions),
        activities=sum(len(a.activities) for e in editions for a in e.promise.focus_areas),
        updates=sum(len(edition.logs) for edition in editions),
    )


@dataclass(frozen=True, slots=True)
class StatusLine:
    """One activity as `lofte status --json` gives it; these keys are a promise."""

    promise: str
    activity: str
    status: str
    reporting: str
    met: int | None
    owed: int | None
    unit: str
    sentence: str


@app.command(help=HELP["status"])
def status(
    slug: Annotated[str | None, typer.Argument(help=HELP["slug"])] = None,
    root: Root = HERE,
    as_of: AsOf = None,
    as_json: Annotated[bool, typer.Option("--json", help=HELP["json"])] = False,
) -> None:
    """Show the state of each activity."""
    collection = _read(root)
    verdicts = [v for place in collection.places for v in judge_place(place, _day(as_of))]
    chosen = [v for v in verdicts if slug is None or slug in (v.key, v.key.split("/")[0])]
    if slug and not chosen:
        known = ", ".join(v.key for v in verdicts)
        _stop(terminal.UNKNOWN_PROMISE.format(key=slug, known=known), 2)
    if as_json:
        lines = [asdict(_line(v, a)) for v in chosen for a in v.assessments]
        typer.echo(json.dumps(lines, ensure_ascii=False, indent=2))
        return
    for verdict in chosen:
        Console().print(_table(verdict))


def _line(verdict: Verdict, assessment: Assessment) -> StatusLine:
    judged = assessment.decisive
    return StatusLine(
        verdict.key,
        assessment.activity.id,
        assessment.status,
        assessment.reporting,
        judged.met,
        judged.owed,
        unit(judged) if judged.owed is not None else "",
        sentence(assessment),
    )


def _table(verdict: Verdict) -> Table:
    table = Table(title=verdict.key, title_justify="left")
    for name in terminal.COLUMNS:
        table.add_column(name)
    for item in verdict.assessments:
        table.add_row(
            title(item.activity),
            STATUS[item.status].word,
            numbers(item.decisive),
            REPORTING[item.reporting],
            sentence(item),
        )
    return table


@app.command(help=HELP["explain"])
def explain(
    key: Annotated[str, typer.Argument(metavar="SLUG/EDITION/ACTIVITY", help=HELP["activity"])],
    root: Root = HERE,
    as_of: AsOf = None,
) -> None:
    """Show how the state of one activity was worked out."""
    day = _day(as_of)
    promise, _, name = key.rpartition("/")
    judged = {
        (verdict.key, item.activity.id): item
        for place in _read(root).places
        for verdict in judge_place(place, day)
        for item in verdict.assessments
    }
    if (promise, name) not in judged:
        known = ", ".join(f"{p}/{a}" for p, a in judged if p == promise) or ", ".join(
            sorted({p for p, _ in judged})
        )
        _stop(terminal.UNKNOWN_ACTIVITY.format(key=key, known=known), 2)
    for line in derivation(promise, judged[promise, name], day):
        typer.echo(line)


@app.command(help=HELP["generate"])
def generate(
    folder: Annotated[Path, typer.Argument(help=HELP["folder"])],
    root: Root = HERE,
    as_of: AsOf = None,
) -> None:
    """Write every page as Markdown, with the hand-written ones beside them."""
    files = {file.path: file.text() for file in build_site(_read(root), _day(as_of))}
    with _writing(folder):
        replace_folder(folder, files, root)
    typer.echo(terminal.WRITTEN.format(n=len(files), folder=folder))


@app.command(help=HELP["schema"])
def schema(folder: Annotated[Path, typer.Argument(help=HELP["folder"])], root: Root = HERE) -> None:
    """Write the JSON Schemas of the files that people write."""
    target = root / folder
    with _writing(folder):
        target.mkdir(parents=True, exist_ok=True)
        for name, text in schemas().items():
            (target / name).write_text(text, "utf-8")
    typer.echo(terminal.SCHEMAS.format(n=len(schemas()), folder=folder))


def main() -> None:
    """Run the command."""
    app()
