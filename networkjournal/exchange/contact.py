"""One contact as an address book describes them, gathered piece by piece, and made a person.

What the journal has no place for becomes a field of one's own, so that nothing is lost.
"""

from collections.abc import Callable, Iterable
from hashlib import blake2b
from itertools import chain

from msgspec import Struct, field

from networkjournal.domain.addresses import profile_key
from networkjournal.domain.circles import known_circle
from networkjournal.domain.limits import LINE_LIMIT, NAME_LIMIT, TEXT_LIMIT
from networkjournal.domain.own_fields import UID
from networkjournal.domain.records import Met, Occasion, Person
from networkjournal.domain.text import clean, clean_line, cut
from networkjournal.exchange.addresses import proper_link
from networkjournal.language import _

Tell = Callable[[str], None]
"""Takes a remark about the contact at hand."""

_MOST = 200
"""Phones, links, tags or own fields of one contact; a real one has a handful."""


class Contact(Struct, gc=False):
    """What a file says about someone, as it says it; nothing is cleaned yet.

    The name falls back to nickname, organisation, e-mail and phone. ``birthday`` is as the journal
    keeps it. ``uid`` is the file's own name for this contact, or else the key of its words.
    """

    name: str = ""
    nickname: str = ""
    organisation: str = ""
    role: str = ""
    birthday: str = ""
    place: str = ""
    uid: str = ""
    emails: list[str] = field(default_factory=list)
    phones: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    categories: list[str] = field(default_factory=list)
    circles: list[str] = field(default_factory=list)
    dates: list[tuple[str, str]] = field(default_factory=list)
    """What, and the day as the journal keeps it."""
    own: list[tuple[str, str]] = field(default_factory=list)
    """Names and values of what has no other place."""
    met: Met | None = None


def person_of(contact: Contact, tell: Tell) -> Person | None:
    """The person, cleaned; None if nothing says who it is.

    Args:
        contact: What was read.
        tell: Is told what was cut, or written where one would not look for it.
    """
    emails = _several(contact.emails, tell)
    phones = _several(contact.phones, tell)
    organisation = _one(contact.organisation, LINE_LIMIT, tell)
    nickname = _one(contact.nickname, LINE_LIMIT, tell)
    name = (
        _one(contact.name, NAME_LIMIT, tell)
        or nickname
        or organisation
        or next(chain(emails, phones), "")
    )
    if not name:
        return None
    circles, tags = _circles_and_tags(contact, tell)
    own = _own_fields(contact, tell)
    if nickname and nickname != name:
        _add(own, _("nickname"), nickname)
    links = _links(contact.links, own, tell)
    uid = _one(contact.uid, LINE_LIMIT, tell)
    if uid:
        own[UID] = uid
    return Person(
        name=name if len(name) <= NAME_LIMIT else _one(name, NAME_LIMIT, tell),
        role=_one(contact.role, LINE_LIMIT, tell),
        circles=circles,
        organisation=organisation,
        place=_one(contact.place, LINE_LIMIT, tell),
        links=links,
        emails=emails,
        phones=phones,
        birthday=contact.birthday,
        met=contact.met,
        dates=_dates(contact, tell),
        tags=tags,
        fields=own,
        notes=_notes(contact.notes, tell) if contact.notes else "",
    )


def profile_of(links: Iterable[str]) -> str:
    """The key of the first of these links that is one person's profile; empty if none is."""
    return next(filter(None, map(profile_key, links)), "")


def words_key(source: str, words: Iterable[str]) -> str:
    """A key for a contact that its file gives none: the same words have the same one."""
    digest = blake2b("\0".join(words).encode("utf-8", "surrogatepass"), digest_size=8)
    return f"{source}:{digest.hexdigest()}"


def _one(text: str, limit: int, tell: Tell) -> str:
    if not text:
        return ""
    if len(text) > TEXT_LIMIT:
        text = _shortened(text, limit, tell)
    line = clean_line(text)
    return line if len(line) <= limit else _shortened(line, limit, tell)


def _shortened(text: str, limit: int, tell: Tell) -> str:
    tell(
        _("“{text}” is longer than {limit} characters; the rest was left out").format(
            text=clean_line(cut(text, 40)), limit=limit
        )
    )
    return cut(text, limit)


def _several(texts: list[str], tell: Tell) -> tuple[str, ...]:
    """Each text once, whatever its case."""
    if not texts:
        return ()
    if len(texts) == 1:
        text = _one(texts[0], LINE_LIMIT, tell)
        return (text,) if text else ()
    found: dict[str, str] = {}
    for text in _at_most(texts, tell):
        line = _one(text, LINE_LIMIT, tell)
        if line:
            found.setdefault(line.casefold(), line)
    return tuple(found.values())


def _at_most(texts: list[str], tell: Tell) -> list[str]:
    if len(texts) > _MOST:
        tell(
            _("{count} of one kind are more than {limit}; the rest was left out").format(
                count=len(texts), limit=_MOST
            )
        )
    return texts[:_MOST]


def _links(links: list[str], own: dict[str, str], tell: Tell) -> tuple[str, ...]:
    if not links:
        return ()
    kept = []
    for link in _several(links, tell):
        proper = proper_link(link)
        if proper and len(proper) <= LINE_LIMIT:
            kept.append(proper)
        else:
            _add(own, _("link"), link)
    return tuple(dict.fromkeys(kept))


def _circles_and_tags(contact: Contact, tell: Tell) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Its categories: a circle where the program knows one of that name, else a tag."""
    if not contact.categories and not contact.circles:
        return (), ()
    circles = [known_circle(word) or word for word in _several(contact.circles, tell)]
    tags = []
    for word in _several(contact.categories, tell):
        circle = known_circle(word) or (word if word in circles else None)
        if circle:
            circles.append(circle)
        else:
            tags.append(word)
    return tuple(dict.fromkeys(circles)), tuple(tags)


def _dates(contact: Contact, tell: Tell) -> tuple[Occasion, ...]:
    if not contact.dates:
        return ()
    found = [
        Occasion(what=_one(what, LINE_LIMIT, tell) or _("date"), on=on)
        for what, on in contact.dates[:_MOST]
    ]
    return tuple(dict.fromkeys(found))


def _own_fields(contact: Contact, tell: Tell) -> dict[str, str]:
    own: dict[str, str] = {}
    for name, value in contact.own[:_MOST]:
        line = _one(value, LINE_LIMIT, tell)
        if line:
            _add(own, _one(name, NAME_LIMIT, tell) or _("other"), line)
    return own


def _add(own: dict[str, str], name: str, value: str) -> None:
    """Add a field; the second of one name is numbered."""
    number, free = 1, name
    while free in own or free == UID:
        if own.get(free) == value:
            return
        number += 1
        free = f"{name} {number}"
    own[free] = value


def _notes(notes: list[str], tell: Tell) -> str:
    whole = "\n\n".join(dict.fromkeys(filter(None, (clean(note).strip() for note in notes))))
    if len(whole) <= TEXT_LIMIT:
        return whole
    _shortened(whole, TEXT_LIMIT, tell)
    return whole[:TEXT_LIMIT]
