"""The section Breadth: circles and how many are in each, groups, searches, ties."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import ClassVar

from textual.binding import BindingType

from networkjournal.domain.circles import circle_label
from networkjournal.domain.records import Group, Person, Record, Search, Tie
from networkjournal.domain.text import fold
from networkjournal.language import _, ngettext
from networkjournal.tui.bindings import bindings_for
from networkjournal.tui.breadth.figures import CIRCLE, FIGURE, figures
from networkjournal.tui.breadth.group_page import (
    begin_insight,
    begin_meeting,
    toggle_topic,
    topic_at,
)
from networkjournal.tui.breadth.why import people, why
from networkjournal.tui.command import Where
from networkjournal.tui.introducing.rows import (
    INTRODUCTION,
    page_of,
    two_at,
    whom_to_introduce,
)
from networkjournal.tui.reading import read_record
from networkjournal.tui.rows import Block, PageRows, Rows, without_first_gap
from networkjournal.tui.section import Section
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import Line, said, spread
from networkjournal.tui.today.rest_row import counts_rest

_TIES = 200


class BreadthSection(Section):
    """From which circles one's people come; groups; what one looks for; who knows whom."""

    NAME = "breadth"
    TABLES: ClassVar[frozenset[str]] = frozenset(
        {"people", "ties", "groups", "searches", "settings", "profile", "entries", "meetings"}
    )
    ADDS = Search
    PLACES = (Where.FIGURES, Where.SECTION)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for(Where.FIGURES)]

    def on_mount(self) -> None:
        """Bars take the wider list."""
        self.add_class("-prose")
        super().on_mount()

    def heading(self) -> tuple[Line, Line]:
        """The title, and the keys to the scan and the map."""
        keys = ((keyed("[scan]"), _("scan")), (keyed("[other-view]"), _("map")))
        right = [part for key, name in keys for part in ((key, "key"), (f" {name}  ", "soft"))]
        return ((self.title, "name"),), [*right[:-1], (right[-1][0].rstrip(), "soft")]

    def nothing_here(self) -> str:
        """How something looked for is written down."""
        return keyed(_("You look for nothing yet. [add] adds a role."))

    def rows(self, query: str) -> Rows:
        """Circles while there is no query; the groups, searches and ties that match."""
        overview = self.desk.overview
        groups = [one for one in overview.matching("groups", query) if isinstance(one, Group)]
        searches = [one for one in overview.matching("searches", query) if isinstance(one, Search)]
        people = self.desk.journal.people
        ties = [
            one
            for one in overview.matching("ties", query)
            if isinstance(one, Tie) and one.a in people and one.b in people
        ]
        return PageRows(
            lambda width: without_first_gap(list(self._write(query, searches, groups, ties, width)))
        )

    def _write(
        self,
        query: str,
        searches: list[Search],
        groups: list[Group],
        ties: list[Tie],
        width: int,
    ) -> Iterator[Block]:
        if not query.strip():
            breadth = self.desk.overview.breadth()
            has_circles = bool(self.desk.journal.settings.circle_rhythms)
            if self.desk.rests:
                yield counts_rest(width)
            elif breadth is not None and (breadth.ids or has_circles):
                yield from figures(breadth, self.desk.today, width)
            yield from whom_to_introduce(self.desk, width)
        if searches:
            yield _heading(_("Looking for"))
        for search in searches:
            yield Block([self._search(search, width)], search.id)
        if groups:
            yield _heading(_("Groups"))
        for group in groups:
            count = len(group.members)
            members = ngettext("{count} member", "{count} members", count).format(count=count)
            left = ((said(group.what), "name"), ("  ", ""), (said(group.purpose), "soft"))
            yield Block([spread(left, ((members, "soft"),), width)], group.id)
        if ties:
            yield _heading(_("Who knows whom"))
        for tie in ties[:_TIES]:
            yield Block([self._tie(tie, width)], tie.id)
        if len(ties) > _TIES:
            more = keyed(_("and {count} more; [filter] finds them")).format(count=len(ties) - _TIES)
            yield Block([((more, "soft"),)])

    def _search(self, search: Search, width: int) -> Line:
        people = self.desk.journal.people
        there = [people[key].label for key in search.found if key in people]
        found = ", ".join(said(name, 40) for name in there[:3])
        right = found or (_("still open") if search.open else _("closed"))
        return spread(((said(search.what), "name"),), ((right, "soft"),), width)

    def _tie(self, tie: Tie, width: int) -> Line:
        one, other = (said(self.desk.journal.name_of(key), 60) for key in (tie.a, tie.b))
        return spread(
            ((one, "name"), (" – ", "soft"), (other, "name")), ((said(tie.how, 40), "soft"),), width
        )

    has_other_view = True

    def action_other_view(self) -> None:
        """The same as a map."""
        self.desk.open_page("map")

    def action_add(self) -> None:
        """Something looked for, a group, or two people who know each other."""
        from networkjournal.tui.shell.palette import Choice, Palette

        kinds = (
            (Search, _("Something you look for"), _("a role or a skill")),
            (Group, _("A group"), _("its name, what it is for, who is in it")),
            (Tie, _("Two people who know each other"), ""),
        )
        choices = [
            Choice(name, "", about, partial(self.desk.add, kind)) for kind, name, about in kinds
        ]
        self.app.push_screen(Palette(_("Add"), _("some letters of its name"), choices))

    def read(self, record: Record, width: int) -> Sequence[Block]:
        """Whatever one opens reads as it does in its own section."""
        return read_record(self.desk, record, width)

    def _page(self, key: str) -> Rows:
        """A circle reads as who is in it; the rest as its page."""
        if key.startswith(CIRCLE):
            return PageRows(lambda width: list(self._circle(key, width)))
        if key.startswith(FIGURE):
            return PageRows(lambda width: self._figure(key, width))
        if key.startswith(INTRODUCTION):
            return PageRows(lambda width: list(page_of(self.desk, key, width)))
        return super()._page(key)

    def _circle(self, key: str, width: int) -> Iterator[Block]:
        circle = key.removeprefix(CIRCLE)
        yield Block([((said(circle_label(circle), 60), "name"),), ()], key)
        breadth = self.desk.overview.breadth()
        parts = breadth.circles.parts if breadth is not None else ()
        ids = next((part.ids for part in parts if fold(part.name) == fold(circle)), ())
        if not ids:
            yield Block([((_("nobody yet"), "soft"),)])
        yield from people(self.desk, ids, width)

    def _figure(self, key: str, width: int) -> list[Block]:
        breadth = self.desk.overview.breadth()
        if breadth is None:
            return []
        return list(why(self.desk, breadth, key.removeprefix(FIGURE), width))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A figure can be asked why; what is no figure cannot."""
        if action == "why":
            return self.list.has_focus and _is_figure(self.list.current_key)
        if action == "done" and self._topic is not None:
            return True
        return super().check_action(action, parameters)

    @property
    def _topic(self) -> tuple[Group, int] | None:
        """The topic of a group that one stands on."""
        return topic_at(self.desk, self.detail.current_key) if self.in_detail else None

    @property
    def introduction_here(self) -> tuple[Person, Person] | None:
        """The two whose row or page one stands on."""
        in_list = (self.list.current_key,)
        keys = (self.detail.current_key, self._shown) if self.in_detail else in_list
        found = (two_at(self.desk, key) for key in keys)
        return next(filter(None, found), None) or super().introduction_here

    def action_done(self) -> None:
        """Close the topic one stands on, or open it again; else what one stands on."""
        if self._topic is None:
            super().action_done()
        else:
            toggle_topic(self.desk, *self._topic)

    def about_to_capture(self, kind: str) -> None:
        """An insight begins with what a closed topic taught, a meeting with the group's name."""
        here = self.here if self.in_detail else None
        if kind == "meeting" and isinstance(here, Group):
            begin_meeting(self.desk, here)
        if kind == "insight" and self._topic is not None:
            group, number = self._topic
            if not group.topics[number].open:
                begin_insight(self.desk, group.topics[number])

    def action_why(self) -> None:
        """The records that a figure counted."""
        super()._opened(self.list.current_key)

    def _opened(self, key: str) -> None:
        """A circle opens as its people; the rest as its page."""
        if key.startswith(CIRCLE) and not self.detail_is_beside:
            self.desk.show_circle(key.removeprefix(CIRCLE))
        else:
            super()._opened(key)

    def _can_open(self, key: str) -> bool:
        return _is_figure(key) or super()._can_open(key)

    def _opened_in_detail(self, key: str) -> None:
        """From the name of a circle to its people; from a person to their page."""
        if key.startswith(CIRCLE):
            self.desk.show_circle(key.removeprefix(CIRCLE))
        elif key.startswith(INTRODUCTION) and key != self._shown:
            self._trail.append(key)
            self._follow(key)
        else:
            super()._opened_in_detail(key)


def _is_figure(key: str) -> bool:
    return key.startswith((CIRCLE, FIGURE, INTRODUCTION))


def _heading(words: str) -> Block:
    return Block([(), ((words, "heading"),)])
