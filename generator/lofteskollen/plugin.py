"""The door to MkDocs: the site as in-memory files, the theme, and the settings that it needs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from importlib.resources import files as package_files
from pathlib import Path
from typing import Any

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from lofteskollen.clock import NoDayError, as_of_day, day_of
from lofteskollen.model.collection import Collection
from lofteskollen.pages.legal import standing
from lofteskollen.problems import Severity
from lofteskollen.reading.folder import check_collection
from lofteskollen.search.documents import Document
from lofteskollen.search.hidden import Hidden, hidden_words, weight
from lofteskollen.search.index import SearchError, write_index
from lofteskollen.site import SiteFile, build_site
from lofteskollen.words import chrome, interface, legal, search, terminal
from lofteskollen.words.faults import line, report

log = get_plugin_logger(__name__)

FIRST = 100
# What comes later may change what came before.
STYLES = ("tokens", "base", "chrome", "content", "find", "fold", "search", "voice", "print")
EXTENSIONS = ("attr_list", "tables", "toc")
SEARCH_PAGE = "sok/index.html"


class LofteskollenConfig(Config):
    """`as_of` builds the site as it was on a day (`2026-11-22`)."""

    as_of: date | str | int | None = config_options.Optional(  # type: ignore[assignment]
        config_options.Type((date, str, int))
    )


class LofteskollenPlugin(BasePlugin[LofteskollenConfig]):
    """Reads `promises/` beside mkdocs.yml and adds its pages to the site."""

    def __init__(self) -> None:
        self.pages: dict[str, SiteFile] = {}
        self.hidden: dict[str, Hidden] = {}
        self.documents: list[Document] = []
        self.day = date.min

    @event_priority(FIRST)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read everything, then settle the theme: a fault stops here, before a byte is written."""
        if not config.use_directory_urls:
            raise PluginError(terminal.DIRECTORY_URLS)
        root = Path(config.config_file_path).parent
        config.watch.append(str(root / "promises"))
        chosen = self.config.as_of
        self.day = day = _as_of(chosen)
        collection = _read(root, day, config.strict)
        built = "" if chosen else day.isoformat()  # a site as it was does not grow old
        _settle_theme(config, standing=standing(collection.website), built=built)
        self.pages = {page.path: page for page in build_site(collection, day)}
        self.hidden, self.documents = hidden_words(collection), []
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add the pages; a hand-written page of the same name stands instead."""
        for stray in [file for file in files if file.src_uri.endswith((".py", ".pyc"))]:
            files.remove(stray)  # content/ is a Python package too, so that it can be shipped
        for path, page in self.pages.items():
            if files.get_file_from_path(path):
                continue
            file = File.generated(config, path, content="", inclusion=InclusionLevel.NOT_IN_NAV)
            file.edit_uri = f"../{page.source}" if page.source else None
            files.append(file)
        self._add_defaults(files, config)
        _join_styles(files, config)
        return files

    def _add_defaults(self, files: Files, config: MkDocsConfig) -> None:
        """Add the package's own hand-written pages where the site has none of that name."""
        folder = Path(str(package_files("lofteskollen.content")))
        for path in sorted([*folder.glob("*.md"), *folder.glob("*/*.yml")]):
            name = path.relative_to(folder).as_posix()
            if not files.get_file_from_path(name):
                default = File.generated(config, name, abs_src_path=str(path))
                default.edit_uri = None
                files.append(default)

    def on_page_read_source(self, page: Page, config: MkDocsConfig) -> str | None:
        """Render a page when its turn comes; the sitemap says the day that it is judged on."""
        page.update_date = self.day.isoformat()
        ours = self.pages.get(page.file.src_uri)
        return ours.text() if ours and page.file.generated_by else None

    def on_post_page(self, output: str, page: Page, config: MkDocsConfig) -> str:
        """Keep what the page says, for the search."""
        if not (page.meta.get("search") or {}).get("exclude"):
            address = "" if page.is_homepage else page.url
            self.documents.append(_document(page, address, self.hidden.get(address, {})))
        return output

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Make the search of the pages that were built."""
        try:
            write_index(self.documents, Path(config.site_dir))
        except SearchError as error:
            raise PluginError(terminal.NO_SEARCH.format(said=error)) from None


def _join_styles(files: Files, config: MkDocsConfig) -> None:
    """Make one stylesheet of all: each more that a phone must fetch delays the first sight."""
    named = (files.get_file_from_path(f"assets/css/{name}.css") for name in STYLES)
    parts = [part for part in named if part]
    for part in parts:
        files.remove(part)
    joined = "\n".join(part.content_string for part in parts)
    files.append(File.generated(config, "assets/css/lofteskollen.css", content=joined))


def _document(page: Page, address: str, hidden: Hidden) -> Document:
    trail = [step["title"] for step in page.meta.get("trail") or ()][1:-1]
    title = str(page.meta.get("title") or page.title or "")
    demo = bool(page.meta.get("demo"))
    boost = float((page.meta.get("search") or {}).get("boost", weight(address)))
    return Document(address, title, page.content or "", " / ".join(trail), demo, boost, hidden)


def _as_of(written: object) -> date:
    try:
        return as_of_day(None if written is None else day_of(written))
    except NoDayError as error:
        raise PluginError(str(error)) from None


def _read(root: Path, day: date, strict: bool) -> Collection:
    """Read everything; a strict build also needs somebody who answers for a real site."""
    collection, problems = check_collection(root, day)
    if any(problem.severity is Severity.FAULT for problem in problems):
        raise PluginError(report(problems))
    for problem in problems:
        if problem.code == "no_website_file" and strict:
            told = line(replace(problem, severity=Severity.FAULT))
            raise PluginError(legal.STRICT.format(line=told, example=legal.EXAMPLE))
        if problem.code in ("no_website_file", "assessment_old"):
            log.info(line(problem))  # a warning of MkDocs would stop a strict build
    return collection.on(day)


def _menu() -> list[dict[str, Any]]:
    """Return the ways in, for the head and the foot of each page."""
    return [{"title": t, "url": url, "foot": foot} for t, url, foot in interface.MENU]


def _settle_theme(config: MkDocsConfig, **about: str) -> None:
    """Lay our templates over Material, in Swedish, with nothing fetched from elsewhere."""
    config.theme.dirs.insert(0, str(package_files("lofteskollen.theme")))
    settings: dict[str, Any] = {"language": "sv", "font": False}
    config.theme.update(settings)
    config.site_description = config.site_description or chrome.SITE_DESCRIPTION
    config.theme.static_templates.add(SEARCH_PAGE)
    ours = {"menu": _menu(), "words": chrome.CHROME, "search": search.SEARCH, **about}
    config.extra["lofteskollen"] = ours | config.extra.get("lofteskollen", {})
    for name in EXTENSIONS:
        if name not in config.markdown_extensions:
            config.markdown_extensions.append(name)
