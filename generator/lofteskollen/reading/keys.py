"""Which keys are valid where a location leads; asked only after a fault."""

from __future__ import annotations

import types
from collections.abc import Iterator
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel


def keys_at(kind: Any, loc: tuple[str | int, ...]) -> list[str]:
    """Return the keys that are valid where the location leads."""
    models = list(_models(kind))
    for step in loc:
        fields = [_field(model, step) for model in models]
        found = [inner for field in fields if field for inner in _models(field)]
        tagged = [model for model in models if _has_tag(model, step)]
        models = found or tagged or models
    return [info.alias or name for model in models for name, info in model.model_fields.items()]


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
