"""The two pages that the law asks for, made from website.yml: accessibility and personal data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lofteskollen.model.collection import Collection
from lofteskollen.model.website import Conformity, Exemption, Shortcoming, Website
from lofteskollen.pages import addresses
from lofteskollen.pages.common import Head, Link
from lofteskollen.words import calendar, interface, legal

SOURCE = "promises/website.yml"


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page: its heading, texts, points with their notes, and ways on."""

    id: str
    texts: tuple[str, ...] = ()
    points: tuple[tuple[str, ...], ...] = ()
    links: tuple[Link, ...] = ()

    @property
    def title(self) -> str:
        """The heading."""
        return legal.HEADINGS[self.id]


@dataclass(frozen=True, slots=True)
class LegalPage:
    """A page of sections."""

    head: Head
    heading: str
    lead: str
    trial: str
    sections: tuple[Section, ...]


def standing(website: Website | None) -> str:
    """Return the sentence that every page of a trial carries, or nothing."""
    trial = website is not None and website.trial
    return legal.TRIAL.format(name=website.responsible.name) if website and trial else ""


def accessibility_page(collection: Collection) -> LegalPage:
    """Make the accessibility statement; what it says of the law, a person has written."""
    website = collection.website
    judged = website is not None and website.conformity is not None
    title = legal.STATEMENT.format(name=website.name) if website and judged else legal.ACCESSIBILITY
    return _page(legal.ACCESSIBILITY, title, addresses.ACCESSIBILITY, website, _accessible(website))


def privacy_page(collection: Collection) -> LegalPage:
    """Make the page about personal data."""
    website = collection.website
    return _page(legal.PRIVACY, legal.PRIVACY, addresses.PRIVACY, website, _private(website))


def _page(
    kind: str, heading: str, address: str, website: Website | None, sections: Iterable[Section]
) -> LegalPage:
    trail = (Link(interface.START, addresses.START), Link(kind, address))
    source = SOURCE if website else ""
    title = heading.replace(legal.SOFT, "")
    head = Head(address, title, legal.DESCRIPTIONS[kind], trail, source=source)
    return LegalPage(head, heading, legal.LEAD[kind], standing(website), tuple(sections))


def _accessible(website: Website | None) -> Iterator[Section]:
    yield _responsible(website)
    yield Section("lagen", tuple(_conformity(website)))
    yield _faults(website)
    yield Section("svart", points=_points(legal.HARD))
    if website and website.burdens:
        yield Section("betungande", (legal.BURDENS,), tuple(_exempt(website.burdens)))
    if website and website.outside:
        yield Section("utanfor", (legal.OUTSIDE,), tuple(_exempt(website.outside)))
    yield Section("byggd", (legal.AIM,), _points(legal.BUILT))
    yield Section("prov", (legal.TESTED,))
    yield _messages(website)
    public = website is not None and not website.trial
    text = legal.SUPERVISION if public else legal.SUPERVISION_TRIAL
    name = website.responsible.name if website else ""
    yield Section("tillsyn", (text.format(name=name),), links=(Link(*legal.REPORT),))


def _responsible(website: Website | None) -> Section:
    if website is None:
        return Section("ansvarig", (legal.NOBODY,))
    body = website.responsible
    link = (Link(body.name, body.url),) if body.url else ()
    return Section("ansvarig", (legal.RESPONSIBLE.format(name=body.name),), links=link)


def _conformity(website: Website | None) -> Iterator[str]:
    found = website.conformity if website else None
    if website is None or found is None:
        yield legal.NOT_JUDGED
        return
    yield legal.STATE[found.state]
    yield " ".join(_how(found))
    yield legal.STANDARD
    days = {"published": website.published, "updated": website.updated}
    told = (legal.DATED[key].format(day=calendar.day(day)) for key, day in days.items() if day)
    yield " ".join(told)


def _how(found: Conformity) -> Iterator[str]:
    yield legal.JUDGED.format(by=found.by, day=calendar.day(found.date))
    yield legal.METHOD[found.method]
    if found.text:
        yield found.text


def _faults(website: Website | None) -> Section:
    if website and website.faults:
        return Section("brister", points=tuple(tuple(_fault(fault)) for fault in website.faults))
    judged = website is not None and website.conformity is not None
    return Section("brister", (legal.NO_FAULTS if judged else legal.FAULTS_UNKNOWN,))


def _fault(fault: Shortcoming) -> Iterator[str]:
    yield fault.text
    if fault.instead:
        yield legal.INSTEAD.format(text=fault.instead)
    if fault.reason:
        yield legal.REASON.format(text=fault.reason)
    if fault.mended_by:
        yield legal.MENDED_BY.format(day=calendar.day(fault.mended_by))
    wcag = fault.criterion.count(".") == 2
    yield (legal.WCAG if wcag else legal.STANDARD_PART).format(number=fault.criterion)


def _exempt(exemptions: Iterable[Exemption]) -> Iterator[tuple[str, ...]]:
    for exemption in exemptions:
        yield exemption.text, legal.REASON.format(text=exemption.reason)


def _messages(website: Website | None) -> Section:
    messages = website.messages if website else None
    if website is None or messages is None:
        return Section("sag-till", (legal.NO_FORM, legal.WRITE.strip()))
    form = Link(legal.FORM.format(name=website.responsible.name), messages.form)
    links = (form, *_ways(messages.email, messages.phone))
    return Section("sag-till", (legal.IN_THE_FORM,), links=links)


def _ways(email: str | None, phone: str | None) -> Iterator[Link]:
    if email:
        yield Link(legal.EMAIL.format(email=email), f"mailto:{email}")
    if phone:
        yield Link(legal.PHONE.format(phone=phone), f"tel:{phone.replace(' ', '')}")


def _private(website: Website | None) -> Iterator[Section]:
    yield Section("foljer-inte", points=_points(legal.NOT_FOLLOWED))
    yield _host(website)
    yield Section("namn", legal.NAMES)
    yield _removal(website)


def _host(website: Website | None) -> Section:
    host = website.host if website else None
    if host is None:
        return Section("webbhotell", (legal.ADDRESS, legal.ADDRESS_UNKNOWN, legal.OTHERS))
    told = " ".join(part for part in (legal.HOST.format(name=host.name), host.logs) if part)
    link = (Link(legal.HOST_LINK.format(name=host.name), host.url),) if host.url else ()
    return Section("webbhotell", (legal.ADDRESS, told, legal.OTHERS), links=link)


def _removal(website: Website | None) -> Section:
    asked = website.privacy if website else None
    texts = [legal.NOBODY]
    if website:
        duty = legal.RESPONSIBLE if website.trial else legal.CONTROLLER
        texts = [duty.format(name=website.responsible.name)]
    links = [Link(*legal.AUTHORITY)]
    if asked is None:
        texts.append(legal.NO_CONTACT)
    else:
        form = [Link(legal.ASK, asked.url)] if asked.url else []
        links = [*form, *_ways(asked.email, asked.phone), *links]
    return Section("borttaget", (*texts, *legal.REMOVED), links=tuple(links))


def _points(texts: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    return tuple((text,) for text in texts)
