"""``who``: who has or knows something, of the first and second degree, with the way there."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from networkjournal.cli.documents import document
from networkjournal.cli.faults import WrongUsageError
from networkjournal.cli.output import line_width, remark, say, say_json, wrapped
from networkjournal.cli.session import Session
from networkjournal.domain.dates.said import say_date
from networkjournal.domain.haves import where_found
from networkjournal.domain.text import clean_line, cut
from networkjournal.language import N_, _, ngettext, pgettext

if TYPE_CHECKING:
    from networkjournal.domain.ties import LastContact, Way
    from networkjournal.domain.who import Found

_DEGREES = {
    1: N_("Your relations"),
    2: N_("Relations of your relations"),
    3: N_("Further away, or no way there is written down yet"),
}

_WAYS = 5
"""So many ways to one person are said; the others are counted."""

_TEXT = 200
"""Characters of what was found that are repeated."""


def arguments(parser: ArgumentParser, command: str) -> None:
    """Add what is sought."""
    parser.add_argument(
        "sought",
        nargs="*",
        metavar=_("SKILL-OR-ROLE"),
        help=_("what you look for, in Dutch or English: syrup, “teaches French”"),
    )


def run(session: Session, options: Namespace) -> None:
    """Say who has it and how to get there.

    Raises:
        WrongUsageError: nothing is sought.
    """
    from networkjournal.domain.who import who
    from networkjournal.journal.book_about import BookAbout

    sought = clean_line(" ".join(options.sought))
    if not sought:
        raise WrongUsageError(_("Say what you look for: a skill or a role, such as “syrup”."))
    journal = session.journal
    # of the log only when there was contact is read, and nothing where nobody is found
    last_contact = BookAbout(journal, (), session.today).last_contact
    found = who(sought, journal, last_contact)
    telling = _Telling(sought, found, session, last_contact)
    if session.as_json:
        say_json([*map(telling.document, found)])
    elif found:
        say(*telling.lines(found))
    else:
        line = _("Nobody here has or knows “{x}” yet. “{command}” keeps it in mind.")
        remark(line.format(x=cut(sought, 100), command="networkjournal seek"))


class _Telling:
    """Tells of those who were found why, and how to get there."""

    def __init__(
        self, sought: str, found: Iterable[Found], session: Session, last_contact: LastContact
    ) -> None:
        from networkjournal.domain.who import ways_there

        self._sought = sought
        self._journal = session.journal
        self._today = session.today
        self._last_contact = last_contact
        self._ways = ways_there((one.person for one in found), self._journal, last_contact)

    def document(self, found: Found) -> dict[str, Any]:
        """The person's record, and beside it how far it is, why it was found, and the ways."""
        person = self._journal.people[found.person]
        field, text = where_found(self._sought, person)
        return document(self._journal, person) | {
            "degree": found.degree if self._ways[found.person] else None,
            "found_in": {"field": field, "text": text},
            "ways": [
                {
                    "people": [*way.through, person.id],
                    "names": [self._journal.name_of(one) for one in (*way.through, person.id)],
                    "ties": [bond.record for bond in way.bonds],
                    "last_contact": self._last_contact((*way.through, person.id)[0]),
                }
                for way in self._ways[found.person]
            ],
        }

    def lines(self, found: Iterable[Found]) -> Iterator[str]:
        """Everyone in a few lines, by how far they are."""
        degree = 0
        for one in found:
            if one.degree != degree:
                yield from ([""] if degree else [])
                yield _(_DEGREES[one.degree])
                degree = one.degree
            person, ways = self._journal.people[one.person], self._ways[one.person]
            about = [person.label, person.role if person.name else "", person.organisation]
            yield from _folded(" · ".join(filter(None, about)), 2)
            yield from _folded(_why(*where_found(self._sought, person)), 4)
            for way in ways[:_WAYS]:
                yield from _folded(self._say_way(way, one.person), 4)
            more = len(ways) - _WAYS
            if more > 0:
                said = ngettext("and {count} more way", "and {count} more ways", more)
                yield "    " + said.format(count=more)

    def _say_way(self, way: Way, person: str) -> str:
        people = (*way.through, person)
        names = (clean_line(self._journal.name_of(one)) for one in people)
        said = " → ".join((pgettext("way", "you"), *names))
        day = self._last_contact(people[0])
        when = _("no contact yet")
        if day is not None:
            when = _("last contact {date}").format(date=say_date(day, self._today))
        return f"{said} · {when}"


def _why(field: str, text: str) -> str:
    """Where it was found, unless that is said already."""
    from networkjournal.domain.fields.words import say_field

    text = cut(clean_line(text), _TEXT)
    if field in ("name", "role", "organisation"):
        return ""
    return text if field == "fields" else f"{say_field(field)}: {text}"


def _folded(text: str, indent: int) -> Iterator[str]:
    """The text in lines that fit, those after the first a little further in."""
    if text:
        first, *others = wrapped(cut(text, 1_000), line_width() - indent - 2)
        yield " " * indent + first
        yield from (" " * (indent + 2) + line for line in others)
