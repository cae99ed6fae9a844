"""The command `lofte`: argv, disk and clock; every decision lies below."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, NoReturn

import typer
from rich.console import Console
from rich.table import Table

from lofteskollen.clock import NoDayError, as_of_day, day_of
from lofteskollen.forms.schema import schemas
from lofteskollen.judging.values import Assessment, Verdict
from lofteskollen.judging.verdict import judge_place
from lofteskollen.model.collection import Collection
from lofteskollen.output import NotOursError, replace_folder
from lofteskollen.pages.activity import title
from lofteskollen.problems import ContentError, Severity
from lofteskollen.reading.folder import check_collection, read_collection
from lofteskollen.reading.suggestions import nearest
from lofteskollen.site import build_site
from lofteskollen.words import faults, terminal
from lofteskollen.words.counted import numbers, unit
from lofteskollen.words.explain import explain as derivation
from lofteskollen.words.labels import REPORTING, STATUS
from lofteskollen.words.sentences import sentence

HELP = terminal.HELP
app = typer.Typer(help=HELP["app"], no_args_is_help=True, add_completion=False)

Root = Annotated[Path, typer.Option("--root", help=HELP["root"])]
AsOf = Annotated[str | None, typer.Option("--as-of", metavar="DAY", help=HELP["as_of"])]
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


def _day(as_of: str | None) -> date:
    try:
        return as_of_day(None if as_of is None else day_of(as_of))
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
    verdicts = _verdicts(root, _day(as_of))
    chosen = [v for v in verdicts if slug is None or slug in (v.key, v.key.split("/")[0])]
    if slug and not chosen:
        _stop(_unknown_promise(slug, verdicts), 2)
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
    verdicts = {verdict.key: verdict for verdict in _verdicts(root, day)}
    promise, _, name = key.rpartition("/")
    verdict = verdicts.get(promise) or verdicts.get(key)
    if verdict is None:
        _stop(_unknown_promise(promise, verdicts.values()), 2)
    judged = {item.activity.id: item for item in verdict.assessments}
    if name not in judged or promise != verdict.key:
        _stop(_unknown_activity(key, verdict, _read(root)), 2)
    for line in derivation(promise, judged[name], day):
        typer.echo(line)


def _verdicts(root: Path, day: date) -> list[Verdict]:
    return [verdict for place in _read(root).on(day).places for verdict in judge_place(place, day)]


def _unknown_promise(key: str, verdicts: Iterable[Verdict]) -> str:
    """Say which promises there are: those of the municipality, where there is one."""
    keys = [verdict.key for verdict in verdicts]
    same = [known for known in keys if known.split("/")[0] == key.split("/", maxsplit=1)[0]]
    said = terminal.UNKNOWN_PROMISE
    return said.format(key=key, nearest=_nearest(key, keys), known=", ".join(same or keys))


def _unknown_activity(key: str, verdict: Verdict, collection: Collection) -> str:
    """Say which activities a promise has, or when the one that is asked for is added."""
    keys = [f"{verdict.key}/{item.activity.id}" for item in verdict.assessments]
    if key == verdict.key:
        return terminal.WHICH_ACTIVITY.format(key=key, known=", ".join(keys))
    edition = next(e for e in collection.editions if e.key == verdict.key)
    for change in edition.promise.amendments:
        if change.adds and key == f"{verdict.key}/{change.adds.id}":
            return terminal.NOT_YET.format(key=key, day=change.date, as_of=verdict.as_of)
    said = terminal.UNKNOWN_ACTIVITY
    return said.format(key=key, nearest=_nearest(key, keys), known=", ".join(keys))


def _nearest(key: str, known: Sequence[str]) -> str:
    found = nearest(key, known)
    return terminal.NEAREST.format(nearest=found) if found else ""


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


if __name__ == "__main__":
    main()
