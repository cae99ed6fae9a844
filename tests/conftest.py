"""What the tests share: the repository, its collection, and small sites in temporary folders."""

from __future__ import annotations

import functools
import http.server
import shutil
import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from lofteskollen.model.collection import Collection
from lofteskollen.reading.folder import read_collection
from lofteskollen.site import SiteFile, build_site

ROOT = Path(__file__).parent.parent
AS_OF = date(2026, 11, 22)

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let golden pages be written anew."""
    parser.addoption("--bless", action="store_true", help="write golden pages anew")


@pytest.fixture(scope="session")
def collection() -> Collection:
    """Everything in promises/."""
    return read_collection(ROOT)


@pytest.fixture(scope="session")
def pages(collection: Collection) -> dict[str, str]:
    """Every generated page, as Markdown by path."""
    return {file.path: file.text() for file in build_site(collection, AS_OF)}


@pytest.fixture(scope="session")
def files(collection: Collection) -> tuple[SiteFile, ...]:
    """The site as a value."""
    return build_site(collection, AS_OF)


@pytest.fixture
def workplace(tmp_path: Path) -> Path:
    """A folder of one's own, with the promises, the hand-written pages and mkdocs.yml."""
    for name in ("promises", "content"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    return tmp_path


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves the site without a word."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as it is published, built once for all tests: https, and under a sub-path."""
    from test_mkdocs import DAY, build

    folder = tmp_path_factory.mktemp("browser") / "under" / "sida"
    settings = DAY | {"SITE_URL": "https://lofteskollen.example/under/sida/"}
    done = build(ROOT, settings, "--site-dir", str(folder))
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="session")
def site(site_folder: Path) -> Iterator[str]:
    """The address of the built site."""
    handler = functools.partial(Quiet, directory=str(site_folder.parent.parent))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/under/sida/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The system's own Chromium."""
    names = ("chromium", "chromium-browser", "google-chrome")
    path = next(found for name in names if (found := shutil.which(name)))
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield opened
        opened.close()
