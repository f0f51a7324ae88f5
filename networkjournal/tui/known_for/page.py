"""The section Known for."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from msgspec.structs import replace
from textual.binding import BindingType

from networkjournal.domain.dates.said import say_date
from networkjournal.domain.records import Achievement, Expertise, Profile, Record
from networkjournal.domain.review import written_on
from networkjournal.language import _
from networkjournal.tui.bindings import bindings_for
from networkjournal.tui.command import Where
from networkjournal.tui.known_for.achievement import achievement_row
from networkjournal.tui.known_for.expertise import expertise_lines, expertise_page
from networkjournal.tui.known_for.review import ask_later, asks_for_review, say_still_so
from networkjournal.tui.known_for.version import statement_lines, version_page
from networkjournal.tui.reading import read_record
from networkjournal.tui.rows import Block, PageRows, Rows, without_first_gap
from networkjournal.tui.section import Section
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import Line, Span, said, width_of, wrap

_QUESTION = "review"


class KnownForSection(Section):
    """How one wants to be known today, the fields of expertise, and what proves them.

    The row of a field of expertise has the profile's id and its place behind a ``#``; the row that
    asks whether it still holds has a word there.
    """

    NAME = "known-for"
    TABLES: ClassVar[frozenset[str]] = frozenset({"profile", "achievements", "people", "entries"})
    ADDS = Achievement
    CAN_FILTER = False
    PLACES = (Where.KNOWN_FOR, Where.SECTION)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for(Where.KNOWN_FOR)]

    def on_mount(self) -> None:
        """A page of prose takes the wider list."""
        self.add_class("-prose")
        self.list.on_open = self._answered
        super().on_mount()

    def heading(self) -> tuple[Line, Line]:
        """The question, since when the answer stands, and the key to the answers before it."""
        profile = self.desk.overview.profile()
        day = written_on(profile) if profile is not None else None
        since: list[Span] = []
        if day is not None:
            words = _("since {date}").format(date=say_date(day, self.desk.today, "short"))
            since = [(words, "soft")]
        if len(self.desk.overview.versions()) > 1:
            since.append((" · " if since else "", "soft"))
            since += [(keyed("[versions]"), "key"), (" " + _("earlier"), "soft")]
        return ((_("How do you want to be known?"), "name"),), since

    def nothing_here(self) -> str:
        """How the first word is written."""
        return keyed(_("One field is enough to begin. [add] opens the page."))

    def rows(self, query: str) -> Rows:
        """The statement, the expertise, the achievements."""
        return PageRows(lambda width: without_first_gap(list(self._write(width))))

    def _write(self, width: int) -> Iterator[Block]:
        profile = self.desk.overview.profile()
        if profile is not None:
            yield from self._profile(profile, width)
        achievements = self.desk.overview.achievements()
        if achievements:
            yield Block([(), ((_("Achievements"), "heading"),)])
        for achievement in achievements:
            yield achievement_row(self.desk, achievement, width)

    def _profile(self, profile: Profile, width: int) -> Iterator[Block]:
        if profile.statement:
            yield Block(statement_lines(profile, width), profile.id)
        else:
            yield Block(
                [((keyed(_("[edit] writes down, in your own words.")), "soft"),)], profile.id
            )
        if asks_for_review(self.desk):
            yield Block(_question(width), f"{profile.id}#{_QUESTION}")
        for number, expertise in enumerate(profile.expertise):
            yield Block([()])
            proofs = len(self.desk.overview.achievements(expertise.name))
            yield Block(expertise_lines(expertise, proofs, width), f"{profile.id}#{number}")
        if profile.giving:
            giving = _("Giving: {word}").format(word=said(profile.giving))
            yield Block([(), *(((line, "soft"),) for line in wrap(giving, width))])

    # The detail

    def _page(self, key: str) -> Rows:
        expertise = self._expertise_at(key)
        if expertise is None:
            return super()._page(key)
        return PageRows(lambda width: list(expertise_page(self.desk, expertise, key, width)))

    def read(self, record: Record, width: int) -> Sequence[Block]:
        """As everywhere; but what the list says already is left out of today's version."""
        newest = self.desk.overview.profile()
        if isinstance(record, Profile) and newest is not None and record.id == newest.id:
            return version_page(self.desk, record, width, has_expertise=False)
        return read_record(self.desk, record, width)

    def _expertise_at(self, key: str) -> Expertise | None:
        """The field of expertise that a row stands for; None for any other row."""
        record, place = self.desk.get(key), key.partition("#")[2]
        if not isinstance(record, Profile) or not place.isdecimal():
            return None
        return record.expertise[int(place)] if int(place) < len(record.expertise) else None

    @property
    def _is_on_question(self) -> bool:
        return not self.in_detail and self.list.current_key.endswith(f"#{_QUESTION}")

    @property
    def _expertise_here(self) -> Expertise | None:
        """The field of expertise that one stands on, or that the detail is about."""
        return self._expertise_at(self.list.current_key)

    # Keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A key that would do nothing here is not offered."""
        if action == "later":
            return asks_for_review(self.desk)
        if action in {"delete", "copy"} and self._is_on_question:
            return False
        return super().check_action(action, parameters)

    def _answered(self, key: str) -> None:
        """Enter on the question answers it: it is still so. Any other row is opened."""
        if self._is_on_question:
            self.redraw(say_still_so(self.desk))
        else:
            self._opened(key)

    def action_later(self) -> None:
        """Ask in a month whether it is still so."""
        ask_later(self.desk)
        self.redraw()
        self.desk.moved()

    def action_add(self) -> None:
        """The first time how one wants to be known, after that an achievement."""
        from networkjournal.tui.forms import proving

        expertise = self._expertise_here
        if self.desk.overview.profile() is None:
            self.desk.add(Profile)
        elif expertise is not None:
            self.desk.open_record_form(proving(expertise.name))
        else:
            self.desk.add(Achievement)

    def action_edit(self) -> None:
        """Change what one stands on; a field of expertise in the form of the whole."""
        from networkjournal.tui.forms import editing

        expertise, profile = self._expertise_here, self.here
        if expertise is None or not isinstance(profile, Profile):
            super().action_edit()
            return
        filling = editing(self.desk, profile)
        filling.start = f"expertise.{profile.expertise.index(expertise) + 1}.name"
        self.desk.open_record_form(filling)

    def action_delete(self) -> None:
        """Delete what one stands on; of a field of expertise only that, in a version of today."""
        expertise, profile = self._expertise_here, self.here
        if expertise is None or not isinstance(profile, Profile):
            super().action_delete()
            return
        from networkjournal.tui.forms import editing

        left = tuple(one for one in profile.expertise if one is not expertise)
        name = said(expertise.name, 60)
        changed = replace(editing(self.desk, profile).record, expertise=left)
        if self.desk.write(_("Deleted {name}").format(name=name), put=[changed]) is not None:
            self.desk.say(keyed(_("Deleted {name} · [undo] to undo")).format(name=name))
            self._leave_page()


def _question(width: int) -> list[Line]:
    """What is asked after six months, and the keys that answer."""
    words = _("Written over six months ago. Still so?")
    keys: list[Span] = []
    for key, label in (("Enter", _("Yes")), ("e", _("Review")), ("z", _("Later"))):
        keys += [(key, "key"), (f" {label}  ", "")]
    asked: list[Line] = [((line, ""),) for line in wrap(words, width)]
    if len(asked) == 1 and width_of(asked[0]) + 2 + width_of(keys) <= width:
        return [(*asked[0], ("  ", ""), *keys)]
    return [*asked, keys]
