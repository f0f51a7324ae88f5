"""What a .zip or a folder holds that can be taken in; the rest of it is passed over."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from networkjournal.exchange.formats import CALENDAR, Format, format_of_text
from networkjournal.exchange.incoming import Import, ImportRefused, Skipped
from networkjournal.exchange.member import Member
from networkjournal.exchange.pace import Pace
from networkjournal.exchange.photos import MOST_WITH_PHOTOS
from networkjournal.exchange.reading import MEGABYTE, text_of
from networkjournal.language import _

MOST_LOOKED_INTO = 2_000
"""Files whose beginning is read; those with a likely name go first."""

MOST_BYTES = 200 * MEGABYTE
"""Bytes that are read of all files together."""

_ENDINGS = frozenset((".csv", ".vcf", ".vcard", ".json", ".js", ".ics", ".txt"))
_LIKELY = (
    *("connections", "messages", "invitations", "contact", "friend", "following", "address"),
    *("journal", "contacten", "vrienden", "contactpersonen", "adres"),
)
_OFFICE = frozenset(("[Content_Types].xml", "content.xml"))
"""What is in every document of Excel, and of LibreOffice; such a file is a .zip as well."""
_NOT_FRIENDS = ("removed", "rejected", "request", "suggest", "you_may_know", "deleted")


class Found(Struct, frozen=True):
    """A file that can be taken in, and what it is."""

    member: Member
    format: Format


def read_bundle(
    members: Sequence[Member], name: str, pace: Pace, chosen: Format | None = None
) -> tuple[list[Import], list[Skipped]]:
    """Everything in the files of an archive or a folder.

    Args:
        members: Its files.
        name: What it is called, fit to be shown.
        pace: Told how far reading is.
        chosen: Only what is of this format; None takes what is recognised.

    Raises:
        ImportRefused: Nothing in it could be taken in.
        ImportStopped: Who asked does not want the rest.
    """
    if any(one.inside in _OFFICE for one in members):
        raise ImportRefused(
            _("{file} is of an office program; save it as CSV there, and take that in.").format(
                file=name
            )
        )
    skipped: list[Skipped] = []
    found = list(_found(members, pace, skipped, chosen))
    people = [one for one in found if one.format.key != CALENDAR]
    if people and len(people) < len(found):
        text = _("calendars in it are left out; an .ics is taken in by itself")
        skipped.append(Skipped(0, text, name))
    read: list[Import] = []
    left = MOST_BYTES
    unpacked = MOST_WITH_PHOTOS
    for one in people or found:
        try:
            pace.begin(one.member.name, 0)
            if one.member.size > unpacked:
                raise _too_much(name)
            unpacked -= one.member.size
            data = one.member.whole(min(one.format.most_bytes, left))
            left = max(left - len(data), 0)
            read.append(one.format.read(text_of(data, one.member.name, pace)))
        except ImportRefused as refusal:
            skipped.append(Skipped(0, str(refusal)))
    if not read:
        lines = [f"{one.file}: {one.reason}" if one.file else one.reason for one in skipped]
        nothing = _("There is nothing in {file} that can be taken in.").format(file=name)
        raise ImportRefused("\n".join((nothing, *lines[:3])) if not found else "\n".join(lines))
    return read, skipped


def _too_much(name: str) -> ImportRefused:
    return ImportRefused(
        _(
            "{file} holds more than {limit} MB to take in; unpack it and take in one of them."
        ).format(file=name, limit=MOST_WITH_PHOTOS // MEGABYTE)
    )


def _found(
    members: Sequence[Member], pace: Pace, skipped: list[Skipped], chosen: Format | None
) -> Iterator[Found]:
    """The files that can be taken in; people before what names them."""
    candidates = [one for one in members if one.ending in _ENDINGS and one.size]
    candidates.sort(key=_unlikely)
    outside = [one for one in candidates if one.leads_outside]
    locked = [one for one in candidates if one.is_locked and not one.leads_outside]
    if outside:
        text = _("its name leads out of the archive; it was not read")
        skipped.append(Skipped(0, text, outside[0].name))
    if locked:
        text = _("it is locked with a password; unpack it and take in what is in it")
        skipped.append(Skipped(0, text, locked[0].name))
    whole = [one for one in candidates if not one.leads_outside and not one.is_locked]
    pace.begin(_("looking for what can be taken in"), min(len(whole), MOST_LOOKED_INTO))
    found = []
    for number, member in enumerate(whole[:MOST_LOOKED_INTO]):
        pace.at(number)
        known = _format_of(member, skipped)
        if known and (chosen is None or known is chosen) and _is_meant(member, known):
            found.append(Found(member, known))
    found.sort(key=lambda one: one.format.rank)
    yield from found


def _format_of(member: Member, skipped: list[Skipped]) -> Format | None:
    try:
        head = member.head()
    except ImportRefused as refusal:
        if not _unlikely(member)[0]:  # of the others nobody knows whether they would be missed
            skipped.append(Skipped(0, str(refusal)))
        return None
    try:
        return format_of_text(text_of(head, member.name))
    except ImportRefused:
        return None


def _unlikely(member: Member) -> tuple[bool, int]:
    name = member.inside.lower()
    return not any(word in name for word in _LIKELY), name.count("/")


def _is_meant(member: Member, known: Format) -> bool:
    """Whether a file of Facebook's is that of one's friends: much else of it looks the same."""
    if known.key != "facebook":
        return True
    name = member.inside.lower()
    return "friend" in name and not any(word in name for word in _NOT_FRIENDS)
