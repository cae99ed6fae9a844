"""Where a value stands in a YAML text, and how it is written there; asked only after a fault.

The text was parsed before, so it is known to be well formed and not too deep to build as a tree.
"""

from __future__ import annotations

from functools import lru_cache

import yaml

from lofteskollen.reading.places import Trail


def place(text: str, trail: Trail) -> tuple[int, int]:
    """Return line and column of a value, or of the key that leads to it, counted from one."""
    if not trail:
        return 1, 1
    node, mark = _tree(text), None
    for step in trail:
        found = _step(node, step)
        if found is None:
            break
        mark, node = found[0].start_mark, found[1]
    mark = mark or node.start_mark
    return mark.line + 1, mark.column + 1


def printed(text: str, trail: Trail) -> str:
    """Return a scalar as it stands in the file, before any meaning was given to it."""
    node = _tree(text)
    for step in trail:
        found = _step(node, step)
        if found is None:
            return ""
        node = found[1]
    return node.value if isinstance(node, yaml.ScalarNode) else ""


@lru_cache(maxsize=2)
def _tree(text: str) -> yaml.Node:
    """Build the tree of a text; the faults of a file are asked for one after another."""
    node = yaml.compose(text, Loader=yaml.CBaseLoader)
    return node if node is not None else yaml.ScalarNode("", "")


def _step(node: yaml.Node, step: str | int) -> tuple[yaml.Node, yaml.Node] | None:
    """Return the key, or the item, to point at, and the node that it leads to."""
    if isinstance(node, yaml.MappingNode):
        return next(((key, value) for key, value in node.value if key.value == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step], node.value[step]
    return None
