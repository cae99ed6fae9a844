"""The command `lofte`, as somebody runs it in a terminal."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import ROOT
from lofteskollen.judging.values import Reporting, Status

LOFTE = [sys.executable, "-c", "from lofteskollen.cli import main; main()"]


def lofte(*words: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*LOFTE, *words], cwd=cwd, capture_output=True, text=True, check=False, encoding="utf-8"
    )


def break_promise(workplace: Path) -> None:
    path = workplace / "promises/haparanda/2020-2022/promise.yml"
    path.write_text(path.read_text("utf-8").replace("parties:", "partes:", 1), "utf-8")


def test_check_says_that_all_is_well_and_counts() -> None:
    done = lofte("check")
    assert done.returncode == 0
    assert "Inga fel. Kommuner: 6. Löften: 7." in done.stdout


def test_check_names_file_line_and_column_and_stops_with_one(workplace: Path) -> None:
    break_promise(workplace)
    done = lofte("check", str(workplace))
    assert done.returncode == 1
    assert "promises/haparanda/2020-2022/promise.yml:" in done.stdout
    assert "Menade du ”parties”?" in done.stdout
    assert "Inget har publicerats." in done.stderr
    assert "Traceback" not in done.stdout + done.stderr


def test_check_can_annotate_a_pull_request(workplace: Path) -> None:
    break_promise(workplace)
    done = lofte("check", "--root", str(workplace), "--format", "github")
    assert done.returncode == 1
    line = next(line for line in done.stdout.splitlines() if line.startswith("::error "))
    assert "file=promises/haparanda/2020-2022/promise.yml,line=" in line


def test_check_refuses_a_format_that_does_not_exist() -> None:
    assert lofte("check", "--format", "xml").returncode == 2


def test_status_as_json_keeps_its_keys() -> None:
    done = lofte("status", "exempelby", "--json", "--as-of", "2026-11-22")
    lines = json.loads(done.stdout)
    keys = {"promise", "activity", "status", "reporting", "met", "owed", "unit", "sentence"}
    assert all(set(line) == keys for line in lines)
    assert {line["status"] for line in lines} <= set(Status)
    assert {line["reporting"] for line in lines} <= set(Reporting)
    assert {line["promise"] for line in lines} == {"exempelby/2024", "exempelby/2025-2026"}


def test_status_of_one_promise_in_a_table() -> None:
    done = lofte("status", "haparanda/2020-2022")
    assert done.returncode == 0
    assert "Redovisning" in done.stdout
    assert "exempelby" not in done.stdout


def test_status_depends_on_the_day() -> None:
    before = json.loads(lofte("status", "haparanda", "--json", "--as-of", "2019-06-01").stdout)
    after = json.loads(lofte("status", "haparanda", "--json", "--as-of", "2026-11-22").stdout)
    assert {line["status"] for line in before} == {"not_started"}
    assert {line["status"] for line in after} == {"unreported"}


def test_explain_shows_each_window_with_the_entries_and_the_rule_behind_it() -> None:
    done = lofte("explain", "exempelby/2025-2026/trygghetsvandring", "--as-of", "2026-11-22")
    assert done.returncode == 0
    for part in ("Enligt plan", "regel 6", "2025: 2 av 2", "2026: 1 av 2", "Resecentrum"):
        assert part in done.stdout


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["status", "finnsinte"], "Löftet ”finnsinte” finns inte"),
        (["explain", "haparanda/2020-2022/x"], "haparanda/2020-2022/fotpatrullering"),
        (["explain", "x"], "Här finns: exempelby/2024"),
        (["explain", "exempelby/2024"], "Skriv också vilken aktivitet"),
        (["explain", "exempelby/2024/hundsokk"], "Menade du ”exempelby/2024/hundsok”?"),
        (["explain", "exempleby/2024/hundsok"], "Menade du ”exempelby/2024”?"),
        (["explain", "exempelby/2030/x"], "Här finns: exempelby/2024, exempelby/2025-2026."),
        (["status", "exempelbi"], "Menade du ”exempelby/2024”?"),
        (["status", "--as-of", "2026-02-30"], "”2026-02-30” är ingen dag"),
        (["status", "--as-of", "9999-01-01"], "mellan 1990 och 2100"),
        (["status", "--as-of", ""], "Skriv som 2026-11-22"),
        (["check", "/finns/inte"], "Mappen promises/ finns inte"),
        (["status", "--as-of", "i går"], "”i går” är ingen dag"),
    ],
)
def test_a_mistake_gets_an_answer_and_no_traceback(words: list[str], says: str) -> None:
    done = lofte(*words)
    assert done.returncode in (1, 2)
    assert says in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr


def test_an_activity_that_comes_later_is_told_of_with_its_day() -> None:
    done = lofte("explain", "exempelby/2025-2026/a-traktorer", "--as-of", "2026-02-09")
    assert done.returncode == 2
    assert "tillkommer 2026-02-10" in done.stderr


def test_a_promise_is_there_from_the_day_it_was_signed() -> None:
    before = lofte("status", "exempelby", "--json", "--as-of", "2025-01-13").stdout
    after = lofte("status", "exempelby", "--json", "--as-of", "2025-01-14").stdout
    assert {line["promise"] for line in json.loads(before)} == {"exempelby/2024"}
    assert len({line["promise"] for line in json.loads(after)}) == 2


def test_generate_writes_pages_beside_the_hand_written_ones(workplace: Path) -> None:
    done = lofte("generate", "ut", "--root", ".", "--as-of", "2026-11-22", cwd=workplace)
    assert done.returncode == 0, done.stderr
    assert (workplace / "ut/kommuner/haparanda/2020-2022/index.md").is_file()
    assert (workplace / "ut/om.md").is_file()
    assert lofte("generate", "ut", cwd=workplace).returncode == 0, "its own folder is replaced"


@pytest.mark.parametrize("folder", [".", "..", "content", "promises/ut", "mine"])
def test_generate_never_overwrites_what_it_did_not_write(workplace: Path, folder: str) -> None:
    (workplace / "mine").mkdir()
    (workplace / "mine/brev.txt").write_text("viktigt", "utf-8")
    before = sorted(path for path in workplace.rglob("*"))
    done = lofte("generate", folder, cwd=workplace)
    assert done.returncode == 2
    assert sorted(path for path in workplace.rglob("*")) == before


def test_a_fault_leaves_an_earlier_folder_as_it_was(workplace: Path) -> None:
    lofte("generate", "ut", "--as-of", "2026-11-22", cwd=workplace)
    before = {p: p.read_bytes() for p in (workplace / "ut").rglob("*.md")}
    break_promise(workplace)
    assert lofte("generate", "ut", cwd=workplace).returncode == 1
    assert {p: p.read_bytes() for p in (workplace / "ut").rglob("*.md")} == before


@pytest.mark.parametrize("epoch", ["abc", "1.5", "9" * 30])
def test_a_day_that_is_no_day_gets_an_answer_and_no_traceback(epoch: str) -> None:
    env = {**os.environ, "SOURCE_DATE_EPOCH": epoch}
    for command in ([*LOFTE, "status"], [sys.executable, "-m", "mkdocs", "build", "-q"]):
        done = subprocess.run(
            command, cwd=ROOT, env=env, capture_output=True, text=True, check=False
        )
        assert done.returncode in (1, 2)
        assert "SOURCE_DATE_EPOCH ska vara" in done.stderr
        assert "Traceback" not in done.stderr


@pytest.mark.parametrize("command", ["generate", "schema"])
def test_a_folder_that_cannot_be_written_is_named_in_one_line(
    workplace: Path, command: str
) -> None:
    (workplace / "fil").write_text("x", "utf-8")
    done = lofte(command, "fil/ut", cwd=workplace)
    assert done.returncode == 1
    assert done.stderr.startswith("Det gick inte att skriva till fil/ut: ")
    assert len(done.stderr.splitlines()) == 1


def test_a_disk_that_takes_no_more_leaves_the_earlier_folder_as_it_was(workplace: Path) -> None:
    lofte("generate", "ut", "--as-of", "2026-11-22", cwd=workplace)
    before = {p: p.read_bytes() for p in workplace.rglob("*") if p.is_file()}
    done = subprocess.run(
        [*LOFTE, "generate", "ut", "--as-of", "2024-11-22"],
        cwd=workplace,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4000, 4000)),
    )
    assert done.returncode == 1
    assert done.stderr.startswith("Det gick inte att skriva till ut: en fil blev större")
    assert len(done.stderr.splitlines()) == 1
    assert {p: p.read_bytes() for p in workplace.rglob("*") if p.is_file()} == before
