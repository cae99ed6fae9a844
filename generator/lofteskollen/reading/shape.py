"""Plain data → records; pydantic's errors become problems with a place and a nearest key."""

from __future__ import annotations

import difflib
import types
from collections.abc import Hashable, Iterator, Mapping
from functools import lru_cache
from typing import Annotated, Any, TypeVar, Union, cast, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from lofteskollen.problems import Faults, Problem
from lofteskollen.reading.documents import Document
from lofteskollen.reading.text import Trail

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
        return Faults(_problem(document, kind, value, base, item) for item in errors)
    return shaped


def _problem(
    document: Document, kind: Any, value: Any, base: Trail, error: ErrorDetails
) -> Problem:
    trail = (*base, *_real_steps(value, error["loc"]))
    facts = {name: str(fact) for name, fact in (error.get("ctx") or {}).items()}
    last = str(error["loc"][-1]) if error["loc"] else ""
    own = error["msg"] == error["type"]  # a fault of ours carries its code as its message
    code = error["type"] if own else CODES.get(error["type"], "invalid_value")
    if error["type"] == "string_pattern_mismatch":
        code = f"pattern_{last}"
    if error["type"] == "union_tag_not_found":
        last = "kind"
    if code in ("unknown_key", "missing_key"):
        facts["key"] = last
    if code == "unknown_key":
        facts["nearest"] = nearest(last, keys_at(kind, error["loc"][:-1]))
    if code == "not_one_of":
        facts = {"allowed": _allowed(facts), "value": _value_of(error, facts)}
    if code in ("not_text", "not_a_number", "not_a_cadence", "not_yes_or_no", "not_a_date"):
        facts["value"] = document.printed(trail) or facts.get("value", "")
    return document.problem(trail, code, **facts)


def _allowed(facts: Mapping[str, str]) -> str:
    listed = facts.get("expected") or facts.get("expected_tags") or ""
    return listed.replace("'", "").replace(" or ", ", ")


def _value_of(error: ErrorDetails, facts: Mapping[str, str]) -> str:
    return facts.get("tag") or str(error["input"])


def _real_steps(data: Any, loc: tuple[str | int, ...]) -> Iterator[str | int]:
    """Leave out the steps that pydantic adds for the member of a union."""
    for step in loc:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            continue
        yield step


def nearest(word: str, words: list[str]) -> str:
    """Return the word that looks most like the given one, or nothing."""
    found = difflib.get_close_matches(word.lower(), words, n=1, cutoff=0.6)
    return found[0] if found else ""


def keys_at(kind: Any, loc: tuple[str | int, ...]) -> list[str]:
    """Return the keys that are valid where the location leads."""
    models = list(_models(kind))
    for step in loc:
        fields = [_field(model, step) for model in models]
        found = [inner for field in fields if field for inner in _models(field)]
        tagged = [model for model in models if _has_tag(model, step)]
        models = found or tagged or models
    return sorted({info.alias or name for m in models for name, info in m.model_fields.items()})


def _field(model: type[BaseModel], step: str | int) -> Any:
    for name, info in model.model_fields.items():
        if step == (info.alias or name):
            return info.annotation
    return None


def _has_tag(model: type[BaseModel], step: str | int) -> bool:
    kind = model.model_fields.get("kind")
    return kind is not None and step in get_args(kind.annotation)


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    """Find the records within an annotation: in lists, unions and optional values."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    elif get_origin(annotation) in (tuple, list, Union, types.UnionType, Annotated):
        for inner in get_args(annotation):
            yield from _models(inner)
