"""The shapes of statuses and of the timeline, as small drawings of 16 by 16."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

LINE = 'fill="none" stroke="currentColor" stroke-width="2.4"'
FULL = 'fill="currentColor"'

SHAPES = {
    "kept": f'<path d="M2 8.5 6.3 12.9 14 3.6" {LINE}/>',
    "nearly": f'<path d="M2.4 6 6.2 9.8 13.6 1.9M2 14.1h12" {LINE}/>',
    "partly": f'<path d="M1.6 1.6h12.8v12.8H1.6z" {LINE}/><path d="M1.6 1.6H8v12.8H1.6z" {FULL}/>',
    "not": f'<path d="m3 3 10 10M13 3 3 13" {LINE}/>',
    "track": f'<path d="M3 1.8 14.2 8 3 14.2z" {FULL}/>',
    "behind": f'<path d="M8 1.6v8.2M3.6 6.4 8 10.9l4.4-4.5M2.4 14.4h11.2" {LINE}/>',
    "way": f'<g {FULL}><circle cx="2.5" cy="8" r="2"/><circle cx="8" cy="8" r="2"/>'
    '<circle cx="13.5" cy="8" r="2"/></g>',
    "told": f'<path d="M2 3.4h12M2 8h12M2 12.6h7" {LINE}/>',
    "await": f'<circle cx="8" cy="8" r="6.3" {LINE}/><path d="M8 4v4.4l3 1.7" {LINE}/>',
    "silent": f'<path d="M2 2h12v12H2z" {LINE} stroke-dasharray="3 2"/>',
    "cannot": f'<path d="M4.4 5.2c0-2.2 1.6-3.4 3.6-3.4s3.6 1.2 3.6 3.3c0 2.5-3.4 2.6-3.4 5.1" '
    f'{LINE}/><circle cx="8.2" cy="13.7" r="1.5" {FULL}/>',
    "idle": f'<circle cx="8" cy="8" r="5.8" {LINE}/>',
    "pause": f'<path d="M5 2.5v11M11 2.5v11" {LINE}/>',
    "gone": f'<path d="M2 8h12" {LINE}/>',
    "sign": f'<path d="M8 .9 15.1 8 8 15.1.9 8z" {FULL}/>',
    "begin": f'<path d="M2 1.5v13M2 2.5h11l-3 3.5 3 3.5H2" {LINE}/>',
    "end": f'<path d="M2.5 2.5h11v11h-11z" {LINE}/>',
    "report": f'<path d="M1.6 1.6h12.8v12.8H1.6z" {FULL}/>',
    "event": f'<circle cx="8" cy="8" r="5" {LINE}/>',
    "cancelled": f'<circle cx="8" cy="8" r="5" {LINE}/><path d="M3 13 13 3" {LINE}/>',
    "duty": f'<path d="M2 2h12v12H2z" {LINE} stroke-dasharray="3 2"/>',
    "change": f'<path d="M8 1.8 14.8 14H1.2z" {LINE}/>',
}


def shape(name: str) -> Markup:
    """Return a drawing that stands beside its word, hidden from screen readers."""
    drawing = SHAPES[name]
    return Markup(f'<svg viewBox="0 0 16 16" aria-hidden="true">{drawing}</svg>')


def sprite(names: Iterable[str]) -> Markup:
    """Return drawings that a long page draws once and uses in every row."""
    drawn = "".join(
        f'<symbol id="s-{name}" viewBox="0 0 16 16">{SHAPES[name]}</symbol>' for name in names
    )
    return Markup(f'<svg class="vh" width="0" height="0" aria-hidden="true">{drawn}</svg>')


def used(name: str) -> Markup:
    """Return a drawing of the page's sprite."""
    return Markup(f'<svg aria-hidden="true"><use href="#s-{name}"/></svg>')
