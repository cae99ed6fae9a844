"""What is fed to Pagefind: the page as it is read, and hidden words that lead to it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html import escape, unescape

from lofteskollen.search.swedish import Vocabulary, fold, words

HIDDEN = "‡"  # stands before each hidden word, so that no excerpt shows it
# What hidden words, parts of compounds and headings weigh against a word of the text.
SYNONYM, PART, HEAD = 0.1, 0.6, 3
LONGEST_LIST = 12_000
TAG = re.compile(r"<[^>]*>")
BLOCK = re.compile(r"<(?=/?(?:b|dd|dt|div|li|p|span|td|th|tr)\b)")
UNSAID = re.compile(
    r'<(pre|samp|script|style|svg|table)\b.*?</\1>|<ol class="index\b.*?</ol>', re.DOTALL
)
WHOLE = re.compile(r"(?:[^\W\d_]|-){3,}$|\d{4}$")  # a word; a year, or a municipality's code
HEADING = re.compile(r'(<h[1-6]\b[^>]*?\bid="([^"]*)"[^>]*>.*?</h[1-6]>)', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Document:
    """One page of the site: its address, what it says, and words that are not on it.

    `hidden` is by the id of a heading; the key "" holds for the whole page.
    """

    address: str
    title: str
    html: str
    trail: str = ""
    demo: bool = False
    weight: float = 1.0
    hidden: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def said(html: str) -> list[str]:
    """Return the words that a reader of the page meets."""
    return words(unescape(TAG.sub(" ", UNSAID.sub(" ", html))))


def vocabulary(documents: Iterable[Document]) -> Counter[str]:
    """Count every word of the site, hidden ones too, as it is mostly written."""
    count: Counter[str] = Counter()
    for document in documents:
        count.update(said(document.html))
        count.update(word for text in _all(document.hidden) for word in words(text))
    for word in [word for word in count if word != word.lower()]:
        if word.lower() in count:
            count[word.lower()] += count.pop(word)
    return count


def known_words(count: Mapping[str, int], parts: Iterable[tuple[str, ...]]) -> list[str]:
    """Return the words that a question may be mended to, the most used first."""
    count = Counter(part for several in parts for part in several) | Counter(count)
    fit = [word for word in count if WHOLE.match(word)]
    fit.sort(key=lambda word: (-count[word], fold(word), word))
    return fit[:LONGEST_LIST]


def feed(document: Document, compounds: Mapping[str, tuple[str, ...]]) -> str:
    """Return the page for Pagefind, with the parts of its compounds and its hidden words."""
    head = _meta("title", document.title) + _meta("trail", document.trail)
    head += _meta("ord", " ".join(document.hidden.get("", ())))
    demo = '<meta data-pagefind-filter="demo[content]" content="ja">' if document.demo else ""
    weight = f' data-pagefind-weight="{document.weight:.2f}"' if document.weight != 1 else ""
    body = "".join(_sections(document, compounds))
    return (
        f'<html lang="sv"><head>{head}{demo}</head><body><main data-pagefind-body{weight}>'
        f"{BLOCK.sub(' <', body)}</main></body></html>"
    )


def compounds(count: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return the parts of every compound, by the compound in small letters."""
    known = Vocabulary.of(count)
    taken_apart = {word.lower(): known.parts(word) for word in count}
    return {word: parts for word, parts in taken_apart.items() if parts}


def _sections(document: Document, known: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    pieces = HEADING.split(document.html)
    yield pieces[0]
    for heading, name, text in zip(pieces[1::3], pieces[2::3], pieces[3::3], strict=True):
        here = {word.lower() for word in said(heading + text)}
        parts = {part for word in here for part in known.get(word, ())} - here
        more = [word for text in document.hidden.get(unescape(name), ()) for word in words(text)]
        yield _weighed(heading, document.weight)
        yield _hidden(SYNONYM, more)
        yield _hidden(PART * document.weight, sorted(parts))
        yield text


def _weighed(heading: str, weight: float) -> str:
    """Return a heading that weighs less, on a page that weighs less."""
    mark = f' data-pagefind-weight="{HEAD * weight:.2f}"'
    return heading if weight == 1 else heading.replace(" ", f"{mark} ", 1)


def _hidden(weight: float, said: Iterable[str]) -> str:
    text = " ".join(HIDDEN + escape(word) for word in dict.fromkeys(said))
    return f' <p data-pagefind-weight="{weight:.2f}">{text}</p> ' if text else ""


def _meta(name: str, value: str) -> str:
    written = escape(value)
    return f'<meta data-pagefind-meta="{name}[content]" content="{written}">' if value else ""


def _all(hidden: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    return (text for texts in hidden.values() for text in texts)
