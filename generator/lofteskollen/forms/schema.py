"""Models → JSON Schemas, with a Swedish title and description for every key."""

from __future__ import annotations

import json
from typing import Any

from pydantic import TypeAdapter

from lofteskollen.model.log import Update
from lofteskollen.model.municipality import Municipality, Topic
from lofteskollen.model.promise import Promise
from lofteskollen.model.website import Website
from lofteskollen.words.fields import FIELDS, FILES

KINDS = {
    "municipality": Municipality,
    "promise": Promise,
    "update": Update,
    "topics": tuple[Topic, ...],
    "website": Website,
}
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, str]:
    """Return each schema's file name and text."""
    return {f"{name}.schema.json": _text(name, kind) for name, kind in KINDS.items()}


def _text(name: str, kind: Any) -> str:
    schema = TypeAdapter(kind).json_schema(by_alias=True)
    for record, definition in schema.get("$defs", {}).items():
        _explain(record, definition)
    if name != "topics":
        _explain(kind.__name__, schema)
    title, description = FILES[name]
    whole = {"$schema": DIALECT} | schema | {"title": title, "description": description}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _explain(record: str, definition: dict[str, Any]) -> None:
    """Put the catalogue's words in the place of the names and docstrings of the code."""
    definition.pop("description", None)
    definition.pop("title", None)
    for key, value in definition.get("properties", {}).items():
        title, description = (
            FIELDS[f"{record}.{key}"] if f"{record}.{key}" in FIELDS else FIELDS[key]
        )
        value["title"], value["description"] = title, description
