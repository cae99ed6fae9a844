"""Plain data → records; pydantic's errors become problems with a place and a nearest key."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from functools import lru_cache
from typing import Any, TypeVar, cast

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from lofteskollen.problems import Faults, Problem
from lofteskollen.reading.documents import Document
from lofteskollen.reading.keys import keys_at
from lofteskollen.reading.places import Trail
from lofteskollen.reading.suggestions import suggest

Shaped = TypeVar("Shaped")

CODES = {
    "missing": "missing_key",
    "extra_forbidden": "unknown_key",
    "string_type": "not_text",
    "literal_error": "not_one_of",
    "union_tag_invalid": "not_one_of",
    "union_tag_not_found": "missing_key",
    "tuple_type": "not_a_list",
    "list_type": "not_a_list",
    "model_type": "not_a_mapping",
    "model_attributes_type": "not_a_mapping",
    "dict_type": "not_a_mapping",
    "too_short": "too_few",
    "too_long": "too_many",
    "greater_than_equal": "number_too_small",
    "less_than_equal": "number_too_large",
}
# Keys whose form has a sentence of its own, whatever stands there.
FORMS = {key: f"pattern_{key}" for key in ("code", "criterion", "email", "seal", "when")}
# Faults of one word, told with the word as it stands in the file.
WORDS = {
    "not_text",
    "not_a_number",
    "not_a_measure",
    "not_yes_or_no",
    "not_a_date",
    "not_a_cadence",
    "not_one_of",
    *FORMS.values(),
}


@lru_cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def shape(
    document: Document, kind: type[Shaped], data: Any = None, base: Trail = ()
) -> Shaped | Faults:
    """Return the record, or every fault of the data; `base` leads to the data in the document."""
    value = document.data if data is None else data
    try:
        shaped: Shaped = _adapter(cast(Hashable, kind)).validate_python(value)
    except ValidationError as error:
        errors = error.errors(include_url=False, include_context=True)
        told = (item for item in errors if not _is_long_enough(item))
        return Faults(_problem(document, kind, value, base, item) for item in told)
    return shaped


def _is_long_enough(error: ErrorDetails) -> bool:
    """Tell whether a list is called too short only because some of its items have faults."""
    least = error.get("ctx", {}).get("min_length", 0)
    return error["type"] == "too_short" and len(error["input"]) >= least


def _problem(
    document: Document, kind: Any, value: Any, base: Trail, error: ErrorDetails
) -> Problem:
    trail = (*base, *_real_steps(value, error["loc"]))
    code, key = _code(error), _key(error)
    facts = {name: str(fact) for name, fact in (error.get("ctx") or {}).items()}
    if code == "not_one_of":
        facts = {"allowed": _allowed(facts), "value": facts.get("tag", "")}
    if code in WORDS:
        facts["value"] = facts.get("value") or _written(document, trail, error["input"])
    if code in ("unknown_key", "missing_key", "no_value"):
        facts["key"] = key
    if code == "unknown_key":
        facts |= suggest(key, keys_at(kind, error["loc"][:-1]))
    return document.problem(trail, code, **facts)


def _code(error: ErrorDetails) -> str:
    key = _key(error)
    code = CODES.get(error["type"], "invalid_value")
    if error["msg"] == error["type"]:  # a fault of ours carries its code as its message
        code = error["type"]
    if error["type"] in ("string_type", "string_pattern_mismatch"):
        code = FORMS.get(key, code)
    if error["input"] is None and error["loc"] and isinstance(error["loc"][-1], int):
        return "empty_item"
    return "no_value" if error["input"] is None and code in WORDS else code


def _key(error: ErrorDetails) -> str:
    if error["type"] == "union_tag_not_found":
        return "kind"
    return str(error["loc"][-1]) if error["loc"] else ""


def _allowed(facts: dict[str, str]) -> str:
    listed = facts.get("expected") or facts.get("expected_tags") or ""
    return listed.replace("'", "").replace(" or ", ", ")


def _written(document: Document, trail: Trail, value: Any) -> str:
    return value if isinstance(value, str) else document.printed(trail)


def _real_steps(data: Any, loc: tuple[str | int, ...]) -> Iterator[str | int]:
    """Leave out the steps that pydantic adds: the kind of a target, and the member of a union."""
    entered = False
    for step in loc:
        if isinstance(data, dict) and data.get("kind") == step and not entered:
            entered = True
        elif isinstance(data, dict | list):
            try:
                data = data[step]  # type: ignore[index]
            except (KeyError, IndexError, TypeError):
                continue
            entered = False
            yield step
