"""What is typed is what is shown, whatever is typed."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from lofteskollen.forms.escape import plain
from lofteskollen.forms.prose import prose

HOSTILE = [
    "<script>alert(1)</script>",
    "</p><img src=x onerror=alert(1)>",
    "[klicka](javascript:alert(1))",
    "![x](javascript:alert(1))",
    "<javascript:alert(1)>",
    "{: onclick=alert(1) }",
    "text {: #id onclick=alert(1) }",
    "[ref]: javascript:alert(1)",
    "`kod` *stjärna* _streck_ ~~bort~~",
    "2018. Ett år",
    "- inte en lista",
    "# inte en rubrik",
    "| a | b |\n|---|---|\n| c | d |",
    "&lt;script&gt; &amp; &#60;",
    '" onmouseover="alert(1)',
    "{{ config }} {% raw %}",
    "---\ntitle: hej\n---",
    "\\*inte fet\\*",
    "<!-- dold -->",
    "=cmd|' /C calc'!A0",
]


class Reader(HTMLParser):
    """Reads HTML as a browser does: the text shown, the tags and the addresses."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.shown.append(data)


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    reader.close()
    return reader


def page(markdown: str) -> Reader:
    return read(Markdown(extensions=["attr_list", "tables", "toc"]).convert(markdown))


def same(text: str) -> str:
    return " ".join(text.split())


TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Co", "Cn"]), max_size=60
) | st.lists(st.sampled_from(list("*_`[](){}<>#!&\\|~=-+.1 a:\"'"))).map("".join)


@given(TEXT)
def test_text_is_shown_as_typed_in_a_paragraph(text: str) -> None:
    assert same("".join(page(f"Ord {plain(text)} ord").shown)) == same(f"Ord {text} ord")


@given(TEXT.filter(lambda text: text.strip()))
def test_text_is_shown_as_typed_at_the_start_of_a_line_a_quote_and_a_heading(text: str) -> None:
    for form in ("{}", "> {}", "## {} {{: #id }}", '<p class="x">{}</p>', "<td>{}</td>"):
        shown = page(form.format(plain(text)))
        assert same("".join(shown.shown)) == same(text), form


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_makes_no_tag_and_no_attribute(text: str) -> None:
    for form in ("{}", "> {}", "## {} {{: #id }}", '<p title="{0}">{0}</p>'):
        reader = page(form.format(plain(text)))
        assert {tag for tag, _ in reader.tags} <= {"p", "blockquote", "h2"}
        assert all(set(attrs) <= {"id", "title"} for _, attrs in reader.tags)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_prose_makes_no_script_no_image_and_no_odd_link(text: str) -> None:
    reader = read(prose(f"Före.\n\n{text}\n\nEfter."))
    allowed = {"p", "ul", "ol", "li", "em", "strong", "a", "code", "blockquote", "span", "hr"}
    assert {tag for tag, _ in reader.tags} <= allowed | {"pre", "br"}
    for tag, attributes in reader.tags:
        assert set(attributes) <= ({"href", "title"} if tag == "a" else set())


@given(TEXT)
def test_prose_never_makes_a_tag_that_was_typed(text: str) -> None:
    reader = read(prose(text))
    assert not {"script", "img", "iframe", "svg", "style"} & {tag for tag, _ in reader.tags}


def test_prose_keeps_paragraphs_lists_emphasis_and_web_links() -> None:
    html = prose("Ett *viktigt* [dokument](https://exempelby.example/a).\n\n- ett\n- två")
    reader = read(html)
    assert [tag for tag, _ in reader.tags] == ["p", "em", "a", "ul", "li", "li"]
    assert reader.tags[2][1] == {"href": "https://exempelby.example/a"}
    assert "\n\n" not in html
