"""The JSON Schemas: current, in Swedish, and true to what the reader accepts."""

from __future__ import annotations

import json

from conftest import ROOT
from lofteskollen.forms.schema import schemas
from lofteskollen.words.fields import FIELDS


def test_the_schemas_in_the_repository_are_current() -> None:
    written = {path.name: path.read_text("utf-8") for path in (ROOT / "schema").iterdir()}
    assert written == schemas(), "run make schema"


def test_every_key_has_a_swedish_title_and_description() -> None:
    used = set()
    for text in schemas().values():
        schema = json.loads(text)
        for record in [schema, *schema.get("$defs", {}).values()]:
            for key, value in record.get("properties", {}).items():
                assert value["title"], key
                assert value["description"], key
                used.add((value["title"], value["description"]))
    unused = [name for name, words in FIELDS.items() if words not in used]
    assert not unused, "words for keys that no longer exist"


def test_every_file_names_its_schema() -> None:
    for path in (ROOT / "promises").rglob("*.yml"):
        first = path.read_text("utf-8").splitlines()[0]
        assert first.startswith("# yaml-language-server: $schema="), path
        target = (path.parent / first.split("=", 1)[1]).resolve()
        assert target.is_relative_to(ROOT / "schema"), path
        assert target.is_file(), path
