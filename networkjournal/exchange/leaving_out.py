"""What stays here unless it is asked for: circles that are nobody's business, and private notes.

Sensitive are church, party and peer support, whoever has them: people, one's own trade, a rhythm
by circle, and a tag of that name. Private notes are those of a person, and the notes and the six
boxes of a meeting; the log is what a journal is, and goes wherever a log goes.
"""

from collections.abc import Callable
from typing import Any, TypeVar, cast

import msgspec
from msgspec import Struct, structs

from networkjournal.domain.circles import circle_named, is_sensitive
from networkjournal.domain.records import Meeting, Person, Profile, Record, Settings

R = TypeVar("R", bound=Record)


class Allowed(Struct, frozen=True):
    """What may go out beside the rest.

    Attributes:
        sensitive: Church, party and peer support.
        notes: Notes of people, notes and boxes of meetings.
    """

    sensitive: bool = False
    notes: bool = False


EVERYTHING = Allowed(sensitive=True, notes=True)


class LeftOut(Struct):
    """What was left out so far.

    Attributes:
        circles: The sensitive circles that somebody is in, as they are stored.
        people: Of how many people the notes stayed here.
        meetings: Of how many meetings the notes or boxes did.
    """

    circles: set[str] = msgspec.field(default_factory=set)
    people: int = 0
    meetings: int = 0

    def __bool__(self) -> bool:
        """Whether anything was."""
        return bool(self.circles or self.people or self.meetings)


def leave_out(record: R, allowed: Allowed, left: LeftOut) -> R:
    """The record as it may go out; the very same one where nothing of it stays here.

    Args:
        record: Any record.
        allowed: What may go out.
        left: Is told what was left out.
    """
    leave = _LEAVERS.get(type(record))
    fields = leave(record, allowed, left) if leave else None
    return structs.replace(record, **fields) if fields else record


def _of_person(person: Person, allowed: Allowed, left: LeftOut) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    if not allowed.sensitive:
        for field in ("circles", "tags"):
            words = getattr(person, field)
            kept = _not_sensitive(words, left)
            if len(kept) < len(words):
                fields[field] = kept
    if person.notes and not allowed.notes:
        left.people += 1
        fields["notes"] = ""
    return fields


def _of_meeting(meeting: Meeting, allowed: Allowed, left: LeftOut) -> dict[str, Any]:
    if allowed.notes or not (meeting.notes or meeting.prep):
        return {}
    left.meetings += 1
    return {"notes": "", "prep": None}


def _of_profile(profile: Profile, allowed: Allowed, left: LeftOut) -> dict[str, Any]:
    kept = profile.circles if allowed.sensitive else _not_sensitive(profile.circles, left)
    return {"circles": kept} if len(kept) < len(profile.circles) else {}


def _of_settings(settings: Settings, allowed: Allowed, left: LeftOut) -> dict[str, Any]:
    rhythms = settings.circle_rhythms
    if allowed.sensitive or not any(map(is_sensitive, rhythms)):
        return {}
    left.circles.update(circle_named(circle) for circle in rhythms if is_sensitive(circle))
    return {"circle_rhythms": {k: v for k, v in rhythms.items() if not is_sensitive(k)}}


def _not_sensitive(words: tuple[str, ...], left: LeftOut) -> tuple[str, ...]:
    if not any(map(is_sensitive, words)):
        return words
    left.circles.update(circle_named(word) for word in words if is_sensitive(word))
    return tuple(word for word in words if not is_sensitive(word))


_Leaver = Callable[[Any, Allowed, LeftOut], dict[str, Any]]

_LEAVERS = cast(
    dict[type[Record], _Leaver],
    {
        Person: _of_person,
        Meeting: _of_meeting,
        Profile: _of_profile,
        Settings: _of_settings,
    },
)
