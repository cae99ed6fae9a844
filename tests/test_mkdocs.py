"""Real MkDocs builds: the same bytes from both doors, strict, and nothing half-published."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from html.parser import HTMLParser
from pathlib import Path

import pytest

from conftest import ROOT

DAY = {"SOURCE_DATE_EPOCH": "1795348800"}  # 2026-11-22 in Sweden
MKDOCS = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]


def build(
    folder: Path, settings: Mapping[str, str] = DAY, *more: str
) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1", **settings}
    return subprocess.run(
        [*MKDOCS, *more], cwd=folder, env=env, capture_output=True, text=True, check=False
    )


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the repository, built strictly."""
    site = tmp_path_factory.mktemp("site")
    done = build(ROOT, DAY, "--site-dir", str(site))
    assert done.returncode == 0, done.stderr
    return site


def test_the_code_that_ships_the_pages_is_not_published(workplace: Path) -> None:
    for name in ("__init__.py", "__pycache__/__init__.cpython-311.pyc"):
        (workplace / "content" / name).parent.mkdir(exist_ok=True)
        (workplace / "content" / name).touch()
    assert build(workplace).returncode == 0
    published = bytes_of(workplace / "site")
    assert "index.html" in published
    assert not [path for path in published if "__" in path]


@pytest.mark.parametrize("written", ["2024-10-07", "'2024-10-07'"])
def test_a_site_as_it_was_says_its_own_day_and_does_not_grow_old(
    workplace: Path, written: str
) -> None:
    settings = (workplace / "mkdocs.yml").read_text("utf-8")
    told = settings.replace("[lofteskollen]", f"[lofteskollen: {{as_of: {written}}}]")
    (workplace / "mkdocs.yml").write_text(told, "utf-8")
    done = build(workplace, {})
    assert done.returncode == 0, done.stderr
    sitemap = (workplace / "site/sitemap.xml").read_text("utf-8")
    assert set(re.findall(r"<lastmod>(.*?)</lastmod>", sitemap)) == {"2024-10-07"}
    page = (workplace / "site/kommuner/exempelby/2024/index.html").read_text("utf-8")
    assert "Bedömt 7 oktober 2024" in page
    assert "data-built" not in page


@pytest.mark.parametrize("written", ["2026-11-22T10:00:00", "2026", "i går", "20261122"])
def test_a_day_that_is_none_is_told_in_one_line(workplace: Path, written: str) -> None:
    settings = (workplace / "mkdocs.yml").read_text("utf-8")
    told = settings.replace("[lofteskollen]", f"[lofteskollen: {{as_of: {written}}}]")
    (workplace / "mkdocs.yml").write_text(told, "utf-8")
    done = build(workplace, {})
    assert done.returncode != 0
    assert "är ingen dag" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr


def test_both_doors_give_the_same_bytes(workplace: Path, built: Path) -> None:
    """`lofte generate` and then plain MkDocs with the same theme must equal the plugin's build."""
    command = [sys.executable, "-c", "from lofteskollen.cli import main; main()"]
    subprocess.run(
        [*command, "generate", "docs", "--as-of", "2026-11-22"], cwd=workplace, check=True
    )
    (workplace / "spy.py").write_text(
        "import json, pathlib\n"
        "seen = {}\n"
        "def on_page_markdown(markdown, page, **_):\n"
        "    seen[page.file.src_uri] = [page.meta, markdown]\n"
        "def on_post_build(config, **_):\n"
        "    text = json.dumps(seen, sort_keys=True, default=str)\n"
        "    pathlib.Path(config.config_file_path).with_suffix('.json').write_text(text)\n",
        "utf-8",
    )
    common = "site_name: x\ntheme: material\nhooks: [spy.py]\n"
    (workplace / "a.yml").write_text(f"{common}plugins: [lofteskollen]\ndocs_dir: content\n")
    (workplace / "b.yml").write_text(f"{common}plugins: []\ndocs_dir: docs\n")
    for name in "ab":
        done = build(workplace, DAY, "--config-file", f"{name}.yml", "--site-dir", f"out-{name}")
        assert done.returncode == 0, done.stderr
    from_plugin = json.loads((workplace / "a.json").read_text())
    from_disk = json.loads((workplace / "b.json").read_text())
    assert from_plugin == from_disk
    assert "kommuner/haparanda/2020-2022/index.md" in from_plugin


def test_two_builds_on_the_same_day_are_equal(built: Path, tmp_path: Path) -> None:
    done = build(ROOT, DAY, "--site-dir", str(tmp_path / "again"))
    assert done.returncode == 0, done.stderr
    assert bytes_of(tmp_path / "again") == bytes_of(built)


def test_a_fault_leaves_an_earlier_site_untouched(workplace: Path) -> None:
    assert build(workplace).returncode == 0
    before = bytes_of(workplace / "site")
    path = workplace / "promises/habo/2017/promise.yml"
    path.write_text(path.read_text("utf-8").replace("title:", "titel:", 1), "utf-8")
    done = build(workplace)
    assert done.returncode == 1
    assert "promises/habo/2017/promise.yml:" in done.stderr
    assert "Menade du ”title”?" in done.stderr
    assert "Traceback" not in done.stderr
    assert bytes_of(workplace / "site") == before


def test_the_edit_link_opens_the_yaml(workplace: Path) -> None:
    config = workplace / "mkdocs.yml"
    extra = "repo_url: https://git.example/a/b\nedit_uri: edit/main/content/\n"
    config.write_text(re.sub(r"repo_url:.*\n|edit_uri:.*\n", "", config.read_text()) + extra)
    assert build(workplace).returncode == 0
    there = "https://git.example/a/b/edit/main/promises/haparanda/2020-2022/promise.yml"
    page = (workplace / "site/kommuner/haparanda/2020-2022/index.html").read_text("utf-8")
    assert f'href="{there}"' in page
    about = (workplace / "site/om/index.html").read_text("utf-8")
    assert 'href="https://git.example/a/b/edit/main/content/om.md"' in about


def test_a_hand_written_page_stands_instead_of_a_generated_one(workplace: Path) -> None:
    (workplace / "content/index.md").write_text("# Vår egen startsida\n", "utf-8")
    assert build(workplace).returncode == 0
    assert "Vår egen startsida" in (workplace / "site/index.html").read_text("utf-8")


def test_the_menu_holds_no_municipality(built: Path) -> None:
    page = (built / "index.html").read_text("utf-8")
    header = page.split("<header")[1].split("</header>")[0]
    assert "Kommuner" in header
    assert "Haparanda" not in header


def test_nothing_is_fetched_from_elsewhere(built: Path) -> None:
    for path in built.rglob("*.html"):
        html = path.read_text("utf-8")
        loads = re.findall(r'<(?:script|img|iframe|source)[^>]+src="([^"]+)"', html)
        loads += re.findall(r'<link[^>]+rel="(?:stylesheet|preload|icon)"[^>]+href="([^"]+)"', html)
        assert not [url for url in loads if url.startswith(("http", "//"))], path


def test_the_search_index_is_swedish_and_holds_every_page(built: Path) -> None:
    entry = json.loads((built / "pagefind/pagefind-entry.json").read_text("utf-8"))
    pages = [path for path in built.rglob("index.html") if path.parent.name != "sok"]
    assert {name: said["page_count"] for name, said in entry["languages"].items()} == {
        "sv": len(pages)
    }


def test_a_site_that_still_lists_the_search_of_mkdocs_is_built(workplace: Path) -> None:
    config = workplace / "mkdocs.yml"
    config.write_text(config.read_text().replace("[lofteskollen]", "[search, lofteskollen]"))
    done = build(workplace)
    assert done.returncode == 0, done.stderr
    assert (workplace / "site/pagefind/words.json").is_file()


def test_a_search_that_cannot_be_made_stops_the_build_with_a_sentence(workplace: Path) -> None:
    broken = workplace / "pagefind"
    broken.write_text("#!/bin/sh\necho trasig >&2\nexit 1\n")
    broken.chmod(0o755)
    done = build(workplace, {**DAY, "PAGEFIND_BINARY_PATH": str(broken)})
    assert done.returncode == 1
    assert "Sökningen gick inte att bygga. Pagefind säger: trasig" in done.stderr
    assert "Traceback" not in done.stderr


class Ids(HTMLParser):
    """Finds ids and links within a page."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if values.get("id"):
            self.ids.append(str(values["id"]))
        if tag == "a" and values.get("href"):
            self.links.append(str(values["href"]))


def test_every_link_of_the_built_site_leads_somewhere_under_any_path(built: Path) -> None:
    pages: dict[Path, Ids] = {}
    for path in built.rglob("*.html"):
        pages[path] = Ids()
        pages[path].feed(path.read_text("utf-8"))
        assert len(pages[path].ids) == len(set(pages[path].ids)), f"an id twice in {path}"
    for path, found in pages.items():
        if path.name == "404.html":
            continue  # its links are absolute, since it is shown at any address
        for link in found.links:
            if re.match(r"https?:|mailto:|tel:", link):
                continue
            address, _, anchor = link.partition("#")
            there = (path.parent / address).resolve() if address else path
            there = there / "index.html" if there.is_dir() else there
            assert there.is_file(), f"{path.relative_to(built)} -> {link}"
            if anchor:
                assert anchor in pages[there].ids, f"{path.relative_to(built)} -> {link}"
