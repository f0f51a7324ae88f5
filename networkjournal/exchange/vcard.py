"""vCards 2.1, 3.0 and 4.0: what phones, webmail and every address book give away."""

from collections.abc import Iterator
from itertools import chain

from msgspec import structs

from networkjournal.domain.circles import known_circle
from networkjournal.domain.own_fields import UID
from networkjournal.domain.text import clean_line, cut
from networkjournal.exchange.contact import person_of, profile_of, words_key
from networkjournal.exchange.incoming import Import, ImportRefused, Incoming, Remark, Skipped
from networkjournal.exchange.reading import TextFile
from networkjournal.exchange.vcard_cards import Card, cards_of, has_card
from networkjournal.exchange.vcard_contact import contact_of
from networkjournal.exchange.vcard_values import plain
from networkjournal.language import _, ngettext

SOURCE = "vCard"

_GROUP_KINDS = ("KIND", "X-ADDRESSBOOKSERVER-KIND")
_MEMBERS = ("MEMBER", "X-ADDRESSBOOKSERVER-MEMBER")
_CHANGEABLE = frozenset(("REV", "PRODID", "VERSION", "X-ABLABEL"))
"""What says nothing about whether two cards without a UID are the same one."""


def recognises(file: TextFile) -> bool:
    """Whether the file begins with a card."""
    return has_card(file.text)


def read(file: TextFile) -> Import:
    """Everyone in a file of vCards.

    A card with no name, nickname, organisation, e-mail or phone is skipped; one of a group gives
    its members a circle or a tag. Photos are never kept.

    Raises:
        ImportRefused: There is no card in it.
    """
    reading = _Reading(file)
    people = list(reading.people())
    if not people and not reading.skipped and not reading.groups:
        raise ImportRefused(
            _("{file} has no vCard; one begins with BEGIN:VCARD.").format(file=file.name)
        )
    return Import(SOURCE, reading.with_groups(people), reading.skipped, reading.remarks)


class _Reading:
    """One pass over the cards of a file."""

    def __init__(self, file: TextFile) -> None:
        self._file = file
        self._line = 0
        self._uids: dict[str, str] = {}
        """The name on the first card with each UID."""
        self._same: dict[str, int] = {}
        """How often a card without a UID was there before."""
        self.skipped: list[Skipped] = []
        self.remarks: list[Remark] = []
        self.groups: dict[str, list[str]] = {}
        """The UIDs of each group's members."""

    def people(self) -> Iterator[Incoming]:
        """Everyone, in the order of the cards."""
        for card in cards_of(self._file):
            self._line = card.line
            if card.trouble:
                self._skip(card.trouble)
                continue
            if card.stray_lines:
                self._tell_stray(card.stray_lines)
            if self._is_group(card):
                continue
            contact = contact_of(card)
            revised = next((one.value for one in card.properties if one.name == "REV"), "")
            profile = profile_of(contact.links) if contact.links else ""
            contact.uid = self._key(card, contact.uid, contact.name)
            person = person_of(contact, self._remark)
            if person is None:
                self._skip(_("no name, nickname, organisation, e-mail or phone"))
                continue
            yield Incoming(
                person, self._file.name, card.line, profile, person.fields.get(UID, ""), revised
            )

    def with_groups(self, people: list[Incoming]) -> list[Incoming]:
        """Everyone, with the groups that they are members of."""
        if not self.groups:
            return people
        groups: dict[str, list[str]] = {}
        for name, members in self.groups.items():
            for uid in members:
                groups.setdefault(uid, []).append(name)
        return [_in_groups(one, groups[one.uid]) if one.uid in groups else one for one in people]

    def _is_group(self, card: Card) -> bool:
        """Whether this is the card of a group, and if so who is in it."""
        if not any(
            one.name in _GROUP_KINDS and one.value.strip().lower() == "group"
            for one in card.properties
        ):
            return False
        name = clean_line(next((plain(p.value) for p in card.properties if p.name == "FN"), ""))
        members = [p.value.strip() for p in card.properties if p.name in _MEMBERS]
        if not name:
            self._skip(_("a group without a name"))
            return True
        name = cut(name, 200)
        self.groups.setdefault(name, []).extend(one.removeprefix("urn:uuid:") for one in members)
        self._remark(_("the group “{name}” is given to its members").format(name=cut(name, 60)))
        return True

    def _key(self, card: Card, uid: str, name: str) -> str:
        """The UID; the words of the card where it has none, or one that names somebody else."""
        if uid and self._uids.setdefault(uid, name) == name:
            return uid
        key = words_key(
            "vcard",
            chain.from_iterable(
                (p.name, p.value) for p in card.properties if p.name not in _CHANGEABLE
            ),
        )
        before = self._same.get(key, 0)
        self._same[key] = before + 1
        return f"{key}-{before + 1}" if before else key

    def _tell_stray(self, count: int) -> None:
        self._remark(
            ngettext(
                "{count} line of this card is not of a vCard and was left out",
                "{count} lines of this card are not of a vCard and were left out",
                count,
            ).format(count=count)
        )

    def _skip(self, reason: str) -> None:
        self.skipped.append(Skipped(self._line, reason, self._file.name))

    def _remark(self, text: str) -> None:
        self.remarks.append(Remark(self._line, text, self._file.name))


def _in_groups(one: Incoming, groups: list[str]) -> Incoming:
    circles = [circle for circle in map(known_circle, groups) if circle]
    tags = [group for group in groups if not known_circle(group)]
    person = one.person
    return structs.replace(
        one,
        person=structs.replace(
            person,
            circles=tuple(dict.fromkeys((*person.circles, *circles))),
            tags=tuple(dict.fromkeys((*person.tags, *tags))),
        ),
    )
