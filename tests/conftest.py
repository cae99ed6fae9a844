"""What the tests share: the repository, its collection, and small sites in temporary folders."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings

from browsing import browser, site, site_folder
from lofteskollen.model.collection import Collection
from lofteskollen.reading.folder import read_collection
from lofteskollen.site import SiteFile, build_site

__all__ = ["browser", "site", "site_folder"]  # fixtures
ROOT = Path(__file__).parent.parent
AS_OF = date(2026, 11, 22)

settings.register_profile("steady", derandomize=True, deadline=None, max_examples=250)
settings.register_profile("few", settings.get_profile("steady"), max_examples=5)
settings.register_profile("some", settings.get_profile("steady"), max_examples=60)
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
