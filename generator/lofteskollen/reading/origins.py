"""Where an entry was written: in the YAML of its update, or in the CSV beside it."""

from __future__ import annotations

from collections.abc import Mapping

from lofteskollen.model.collection import Log
from lofteskollen.reading.documents import Document
from lofteskollen.reading.places import Trail

Documents = Mapping[str, Document]


def origin(log: Log, documents: Documents, tables: Documents, index: int) -> tuple[Document, Trail]:
    """Return the file and the trail of an entry; those of the CSV come last."""
    table = tables.get(log.path.removesuffix(".yml") + ".csv")
    own = len(log.update.entries) - (len(table.data) if table else 0)
    if table and index >= own:
        return table, (index - own,)
    return documents[log.path], ("entries", index)
