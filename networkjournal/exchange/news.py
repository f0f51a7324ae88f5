"""What a file says about someone who is in the journal already, and how much of it counts.

What was written here wins over what comes from there. Only someone whom nobody touched since an
import wrote them follows a newer file.
"""

from collections.abc import Iterable
from enum import Enum, auto
from operator import attrgetter
from typing import NamedTuple, TypeAlias

from msgspec import structs

from networkjournal.domain.own_fields import UID
from networkjournal.domain.records import Met, Occasion, Person
from networkjournal.exchange.addresses import link_key

_TEXTS = ("name", "role", "field", "organisation", "place", "culture", "birthday", "offer", "notes")
_LISTS = ("languages", "skills", "needs", "emails", "phones", "circles", "tags", "dates")

_OFTEN_SAID = ("name", "role", "organisation", "met", "links", "emails")
_RARELY_SAID = tuple(field for field in (*_TEXTS, *_LISTS, "fields") if field not in _OFTEN_SAID)
_USUAL = attrgetter(*_OFTEN_SAID)
_UNUSUAL = attrgetter(*_RARELY_SAID)
_NOTHING_UNUSUAL = _UNUSUAL(Person(name="someone"))


class Trust(Enum):
    """How much of a file's news about a person is taken over."""

    NOTHING = auto()
    """The person was edited here, and the file is no newer than what was taken in before."""
    WHAT_IS_EMPTY = auto()
    """Only what the journal does not say."""
    EVERYTHING = auto()
    """Untouched since an import wrote it, and the file is not older: what differs is changed."""


class FieldChange(NamedTuple):
    """One field of a person, as the journal says it and as the file does; lists by comma."""

    field: str
    old: str
    new: str


class News(NamedTuple):
    """What becomes of a person, what changed in the record, and what was kept against the file."""

    person: Person
    changes: tuple[FieldChange, ...] = ()
    kept: tuple[FieldChange, ...] = ()


def says_nothing_new(here: Person, there: Person) -> bool:
    """Whether a file says just what the journal does, told quickly for thousands of people."""
    if _USUAL(here) != _USUAL(there):
        return False
    unusual = _UNUSUAL(there)
    return bool(unusual == _NOTHING_UNUSUAL or unusual == _UNUSUAL(here))


def take_news(here: Person, there: Person, trust: Trust) -> News:
    """The person with the news that counts.

    Standing, circles, rhythm and whatever else a file cannot know stay as they are. Nothing is
    ever emptied because a file does not have it.
    """
    fields: dict[str, object] = {}
    changes: list[FieldChange] = []
    kept: list[FieldChange] = []
    for field in _TEXTS:
        old, new = getattr(here, field), getattr(there, field)
        if not new or new == old:
            continue
        change = FieldChange(field, old, new)
        if trust is Trust.EVERYTHING or (not old and trust is Trust.WHAT_IS_EMPTY):
            fields[field] = new
            changes.append(change)
        else:
            kept.append(change)
    for field in _LISTS:
        gain = _of_list(field, getattr(here, field), getattr(there, field))
        if gain is None:
            continue
        if trust is Trust.EVERYTHING or (not gain.old and trust is Trust.WHAT_IS_EMPTY):
            fields[field] = _both(getattr(here, field), getattr(there, field))
            changes.append(gain)
        else:
            kept.append(gain)
    if there.fields and there.fields != here.fields:
        _take_own(here, there.fields, trust, fields, changes)
    links = _links_to_add(here.links, there.links)
    if links and trust is not Trust.NOTHING:
        fields["links"] = (*here.links, *links)
        changes.append(
            FieldChange("links", ", ".join(here.links), ", ".join((*here.links, *links)))
        )
    _take_met(here.met, there.met, trust, fields, changes)
    return News(structs.replace(here, **fields) if fields else here, tuple(changes), tuple(kept))


_Several: TypeAlias = tuple[str | Occasion, ...]


def _of_list(field: str, old: _Several, new: _Several) -> FieldChange | None:
    """What a list would gain; None where it has all of it."""
    if not new or new == old:
        return None
    both = _both(old, new)
    return FieldChange(field, _together(old), _together(both)) if len(both) > len(old) else None


def _both(old: _Several, new: _Several) -> _Several:
    known = set(map(_said, old))
    return (*old, *(one for one in new if _said(one) not in known))


def _said(one: str | Occasion) -> str:
    text = f"{one.what} {one.on}".strip() if isinstance(one, Occasion) else one
    return text.casefold()


def _together(several: Iterable[str | Occasion]) -> str:
    return ", ".join(
        f"{one.what} {one.on}".strip() if isinstance(one, Occasion) else one for one in several
    )


def _take_own(
    here: Person,
    new: dict[str, str],
    trust: Trust,
    fields: dict[str, object],
    changes: list[FieldChange],
) -> None:
    """One's own fields; a value that is here under any name is no news.

    What a file calls someone is always kept, so that they are known by it from then on.
    """
    old = here.fields
    values = {*old.values(), here.id}
    taken = {
        name: value
        for name, value in new.items()
        if value not in values
        and (trust is Trust.EVERYTHING or name not in old)
        and (name not in old if name == UID else trust is not Trust.NOTHING)
    }
    if taken:
        fields["fields"] = {**old, **taken}
        changes += [
            FieldChange(f"fields.{name}", old.get(name, ""), value) for name, value in taken.items()
        ]


def _links_to_add(old: tuple[str, ...], new: Iterable[str]) -> tuple[str, ...]:
    """The links to places where the journal has none of this person yet."""
    places = {_place(link) for link in old}
    return tuple(link for link in new if _place(link) not in places)


def _place(link: str) -> str:
    return link_key(link).partition("/")[0]


def _take_met(
    old: Met | None,
    new: Met | None,
    trust: Trust,
    fields: dict[str, object],
    changes: list[FieldChange],
) -> None:
    """Where and when belong together: neither is taken from a file where the other is from here."""
    if new is None or trust is Trust.NOTHING:
        return
    before = old or Met()
    if before.on is None and before.where in ("", new.where) and new != before:
        fields["met"] = structs.replace(before, on=new.on, where=new.where)
        if new.on:
            changes.append(FieldChange("met.on", "", new.on.isoformat()))
        if not before.where and new.where:
            changes.append(FieldChange("met.where", "", new.where))
        if fields["met"] == old:
            del fields["met"]
