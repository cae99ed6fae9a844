"""Files on disk, all or none: a folder is replaced only when the new one is complete."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from lofteskollen.words import terminal

MARK = ".lofteskollen"


class NotOursError(Exception):
    """The folder holds something that this command did not write."""


def replace_folder(folder: Path, files: Mapping[str, str], root: Path) -> None:
    """Write generated files, and the hand-written ones of `content/`, in place of the folder.

    Raises NotOursError when the folder holds what was not generated, OSError when it cannot be
    written; in both cases it stays as it was.
    """
    here, target = root.resolve(), folder.resolve()
    if here.is_relative_to(target) or any(
        target.is_relative_to(here / name) for name in ("promises", "content")
    ):
        raise NotOursError(terminal.INSIDE.format(folder=folder))
    if target.exists() and any(target.iterdir()) and not (target / MARK).exists():
        raise NotOursError(terminal.NOT_OURS.format(folder=folder))
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".lofte-") as scratch:
        new, old = Path(scratch) / "new", Path(scratch) / "old"
        _write(new, files, root / "content")
        if target.exists():
            target.rename(old)
        try:
            new.rename(target)
        except OSError:
            if old.exists():
                old.rename(target)  # or the earlier folder would go with the scratch
            raise


def _write(folder: Path, files: Mapping[str, str], content: Path) -> None:
    folder.mkdir()
    (folder / MARK).touch()
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline="\n")
    for source in sorted(content.rglob("*")):
        if source.is_file():
            path = folder / source.relative_to(content)
            path.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, path)
