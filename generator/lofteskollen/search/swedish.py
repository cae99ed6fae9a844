"""Swedish words: in plain letters, without their endings, and taken apart."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from lofteskollen.words.search import COMMON, ENDINGS, JOINTS, PARTS

WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
SHORTEST_PART = 4
SHORTEST_STEM = 3
LONG_PART = 6


def words(text: str) -> list[str]:
    """Return the words of a text, as they are written; a hyphen holds a word together."""
    return WORD.findall(text)


@cache
def fold(word: str) -> str:
    """Return a word in small letters without dots and rings: `Överkalix` is `overkalix`."""
    parts = unicodedata.normalize("NFD", word.lower().replace("-", ""))
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


@cache
def stem(word: str) -> str:
    """Return a word without its longest ending: `vandringarna` is `vandring`."""
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            return word[: -len(ending)]
    return word


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of a site, in small letters, and their stems; knows which compounds they make."""

    words: frozenset[str]
    stems: frozenset[str]

    @classmethod
    def of(cls, written: Iterable[str]) -> Vocabulary:
        """Gather the words, with the short ones that compounds are made of."""
        known = frozenset(word.lower() for word in written if not word.isdigit()) - COMMON | PARTS
        return cls(known, frozenset(stem(word) for word in known))

    def parts(self, word: str) -> tuple[str, ...]:
        """Return the words that a compound is made of, each once; none for a simple word."""
        bare = word.lower().replace("-", "")
        found = dict.fromkeys(self._parts(bare)) or dict.fromkeys(self._half(bare))
        return tuple(part for part in found if part != bare)

    def _parts(self, word: str) -> Iterator[str]:
        for at in range(SHORTEST_STEM, len(word) - SHORTEST_STEM + 1):
            head, tail = self._head(word[:at]), word[at:]
            if head and self._tail(tail):
                yield from (head, tail)
                yield from self._parts(head)
                yield from self._parts(tail)

    def _half(self, word: str) -> Iterator[str]:
        """Yield both parts where the site has only one of them, whole: trygghet(s)inventering."""
        for at in range(SHORTEST_PART, len(word) - LONG_PART + 1):
            head, tail = word[:at], word[at:]
            if tail in self.words:
                yield tail
            elif head[-1] == "s" and len(head) >= LONG_PART and head[:-1] in self.words:
                yield from (head[:-1], tail)

    def _head(self, written: str) -> str:
        """Return the first part as a word of its own, without the letter that joins."""
        for joint in JOINTS:
            bare = written.removesuffix(joint) if joint else written
            long_enough = len(bare) >= SHORTEST_PART and (bare in self.words or bare in self.stems)
            if (bare != written or not joint) and (long_enough or bare in PARTS):
                return bare
        return ""

    def _tail(self, written: str) -> bool:
        """Say whether the last part is a word of its own, bent or not."""
        bare = stem(written)
        if written in PARTS or bare in PARTS:
            return True
        whole = len(written) >= SHORTEST_PART and written in self.words
        return whole or (len(bare) >= SHORTEST_PART and bare in self.stems)
