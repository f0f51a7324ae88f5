"""The page of the map: the network as a picture, and as a list that says the same in words.

Where plain signs are drawn there is only the list.
"""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from networkjournal.domain.circles import circle_label
from networkjournal.domain.network_map import NO_CIRCLE, NetworkMap, Sector, map_of
from networkjournal.domain.records import Person, Record
from networkjournal.language import _, ngettext
from networkjournal.tui.desk import Desk
from networkjournal.tui.inked import TextLine
from networkjournal.tui.network_map.placing import BEYOND, CIRCLE, is_of_circles
from networkjournal.tui.network_map.view import MapView
from networkjournal.tui.plain_signs import are_signs_plain
from networkjournal.tui.reading import read_record
from networkjournal.tui.rows import Block, Heading, RecordRows, Rows
from networkjournal.tui.section import Section
from networkjournal.tui.text import Line, Span, said, spread, width_of

_NAMED = 3
"""So many names stand in the sentence below the map."""


class MapPage(Section):
    """Me in the middle, my circles around me, the relations of my relations beyond them."""

    NAME = "map"
    TABLES: ClassVar[frozenset[str]] = frozenset({"people", "ties"})
    ADDS = Person
    IS_BEHIND = True
    CAN_FILTER = False
    DEFAULT_CSS = """
    MapPage .below { height: 1; }
    MapPage.-page MapView, MapPage.-page .below { display: none; }
    MapPage.-in-words MapView { display: none; }
    MapPage #map-detail { display: none; }
    MapPage.-page #map-detail { display: block; }
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._network = NetworkMap((), {}, {})
        self._map = MapView(self._call)
        self._map.on_move = self._moved_on_map
        self._map.on_open = self._opened
        self._sentence = TextLine(classes="below")

    def compose(self) -> ComposeResult:
        """The list on the left; on the right the map, or the page of whom it opened."""
        with Horizontal(classes="panes"):
            with Vertical(classes="list-pane"):
                yield self.title_line
                yield TextLine(classes="gap")
                yield self.list
            with Vertical(classes="detail-pane"):
                yield self._map
                yield self._sentence
                yield self.detail

    def on_mount(self) -> None:
        """One looks before one reads."""
        self.add_class("-detail")
        super().on_mount()

    @property
    def _is_in_words(self) -> bool:
        return are_signs_plain(self.app)

    # What is on it

    def heading(self) -> tuple[Line, Line]:
        """The title."""
        return ((self.title, "name"),), ()

    def nothing_here(self) -> str:
        """When the map has something to show."""
        return _("Nobody is on the map yet. It grows with everyone you add.")

    def rows(self, query: str) -> Rows:
        """Everyone on the map by circle, then those beyond."""
        self.set_class(self._is_in_words, "-in-words")
        self._network = map_of(self.desk.journal, self.desk.overview.network())
        names = {one.circle: self._name_of(one) for one in self._network.sectors}
        self._map.show(self._network, names)
        items: list[Person | Heading] = []
        for sector in self._network.sectors:
            items += self._group(self._name_of(sector), sector.people, bool(items))
        beyond = [one for sector in self._network.sectors for one in sector.beyond]
        if beyond:
            items += self._group(_("Through people you know"), beyond, True)
        headings = sum(isinstance(one, Heading) for one in items)
        return RecordRows(items, self._draw, headings)

    def _group(
        self, title: str, people: Sequence[str], is_later: bool
    ) -> Iterator[Person | Heading]:
        if is_later:
            yield Heading()
        yield Heading(((title, "heading"),))
        yield from (self.desk.journal.people[one] for one in people)

    def _draw(self, person: Person, width: int) -> Line:
        through = self._network.through.get(person.id)
        left: list[Span] = [("○ " if through else "● ", "soft" if through else "bar")]
        left += [(said(person.label, 60), "name"), ("  ", "")]
        if through:
            words = _("through {name}").format(name=self._call(through))
        else:
            words = self._knows(person.id)
        return spread(left, ((words, "soft"),) if words else (), width)

    def _knows(self, person: str) -> str:
        count = len(self._network.knows.get(person, ()))
        return (
            ngettext("knows {count}", "knows {count}", count).format(count=count) if count else ""
        )

    @staticmethod
    def _name_of(sector: Sector) -> str:
        name = circle_label(sector.circle) if sector.circle != NO_CIRCLE else _("in no circle")
        return f"{said(name, 40)} {len(sector.people)}"

    def _call(self, key: str) -> str:
        for begin in (CIRCLE, BEYOND):
            if key.startswith(begin):
                circle = key.removeprefix(begin)
                return said(circle_label(circle), 40) if circle else _("in no circle")
        return said(self.desk.journal.name_of(key), 40)

    def read(self, record: Record, width: int) -> Sequence[Block]:
        """Whatever one opens reads as it does in its own section."""
        return read_record(self.desk, record, width)

    # Where one stands

    def _put(self, rows: Rows, key: str | None = None, *, from_top: bool = False) -> None:
        super()._put(rows, key, from_top=from_top)
        self._say_below()

    def _moved(self, key: str) -> None:
        """From the list; the map follows."""
        if is_of_circles(self._network):
            sector = next((one for one in self._network.sectors if key in one.people), None)
            key = CIRCLE + sector.circle if sector else key
        self._map.go_to(key)
        self._say_below()
        self.desk.moved()

    def _moved_on_map(self, key: str) -> None:
        """From the map; the list follows, where it has a row for the dot."""
        self.list.on_move = lambda _key: None
        self.list.go_to(self._first_of(key))
        self.list.on_move = self._moved
        self._say_below()
        self.desk.moved()

    def _first_of(self, key: str) -> str:
        for sector in self._network.sectors:
            if key == CIRCLE + sector.circle:
                return sector.people[0]
            if key == BEYOND + sector.circle:
                return sector.beyond[0]
        return key

    def _say_below(self) -> None:
        key = self.list.current_key if self._is_in_words else self._map.current_key
        words = self._words(key) or ((self.nothing_here(), "soft"),)
        left_out = 0 if self._is_in_words else self._map.left_out
        more = ngettext("{count} finds no room", "{count} find no room", left_out)
        legend = [("● ", "bar"), (_("you know"), "soft"), ("  ○ " + _("through them"), "soft")]
        if left_out:
            legend.append((" · " + more.format(count=left_out), "soft"))
        fits = width_of(words) + width_of(legend) + 2 <= min(self._sentence.size.width, 80) - 4
        self._sentence.write(words, legend if self._network.people and fits else ())

    def _words(self, key: str) -> Line:
        """The sentence below the map: what the dot and its lines say."""
        if not key:
            return ()
        for sector in self._network.sectors:
            if key in (CIRCLE + sector.circle, BEYOND + sector.circle):
                return self._of_circle(sector)
        through = self._network.through.get(key)
        name: Span = (self._call(key), "name")
        if through:
            return (name, ("  " + _("you") + " → " + self._call(through) + " → " + name[0], "soft"))
        known = [
            one for one in self._network.knows.get(key, ()) if one not in self._network.through
        ]
        beyond = len(self._network.knows.get(key, ())) - len(known)
        parts = [self._call(one) for one in known[:_NAMED]]
        if len(known) > _NAMED:
            more = len(known) - _NAMED
            parts.append(ngettext("{count} more", "{count} more", more).format(count=more))
        if beyond:
            words = ngettext("{count} you do not know yet", "{count} you do not know yet", beyond)
            parts.append(words.format(count=beyond))
        if not parts:
            return (name, ("  " + _("knows nobody here, as far as is written down"), "soft"))
        return (name, ("  " + _("knows {names}").format(names=", ".join(parts)), "soft"))

    def _of_circle(self, sector: Sector) -> Line:
        count = len(sector.people)
        words = [ngettext("{count} person", "{count} people", count).format(count=count)]
        if sector.beyond:
            beyond = len(sector.beyond)
            line = ngettext("{count} more through them", "{count} more through them", beyond)
            words.append(line.format(count=beyond))
        name = self._call(CIRCLE + sector.circle)
        return ((name, "name"), ("  " + " · ".join(words), "soft"))

    @property
    def here(self) -> Record | None:
        """The person the keys act on: of the page, the map, or the list."""
        if self.has_class("-page"):
            return self.desk.get(self.detail.current_key) or self.desk.get(self._shown)
        if self._map.has_focus:
            return self.desk.get(self._map.current_key)
        return self.desk.get(self.list.current_key)

    @property
    def in_detail(self) -> bool:
        """Whether the keys act on the page of somebody."""
        return self.has_class("-page")

    # Opening and leaving

    def _follow(self, key: str, *, again: bool = False) -> None:
        """The page of somebody, while one is open."""
        if not self.has_class("-page"):
            self._shown = ""
            return
        wanted = self._trail[-1] if self._trail else self._shown or key
        self._shown = wanted
        self.detail.show(self._page(wanted), from_top=not again)

    def _opened(self, key: str) -> None:
        """Somebody's page comes in the place of the map; a circle opens as its people."""
        for begin in (CIRCLE, BEYOND):
            if key.startswith(begin):
                circle = key.removeprefix(begin)
                if circle:
                    self.desk.show_circle(circle)
                return
        if self._can_open(key):
            self.add_class("-page", "-detail")
            self._shown = key
            self._follow(key)
            self.detail.focus()

    def _leave_page(self) -> None:
        if self._trail:
            came_from = self._trail.pop()
            if not self._trail:
                self._shown = self._map.current_key
            self._follow(self._shown)
            self.detail.go_to(came_from)
        else:
            self.remove_class("-page")
            self._shown = ""
            self.take_focus()

    def redraw(self, key: str | None = None) -> None:
        """Show what the journal says now; a page whose person is gone is left."""
        super().redraw(key)
        if self.has_class("-page") and self.desk.get(self._shown) is None:
            self._trail.clear()
            self._leave_page()

    def action_open(self) -> None:
        """Open whom one stands on."""
        self._opened(self.list.current_key if self._is_in_words else self._map.current_key)

    def action_other_pane(self) -> None:
        """From the map to the list and back."""
        if self.has_class("-page"):
            self._trail.clear()
            self._leave_page()
        elif self._map.has_focus or self._is_in_words:
            self.remove_class("-detail")
            self.list.focus()
        else:
            self.add_class("-detail")
            self._map.focus()

    def take_focus(self) -> None:
        """To the page that is open, else to the map, or the list where one was in it."""
        if self.has_class("-page"):
            self.detail.focus()
        elif self.has_class("-detail") and not self._is_in_words:
            self._map.focus()
        else:
            self.remove_class("-detail")
            self.list.focus()

    def arrive(self) -> None:
        """At the map."""
        self._trail.clear()
        self.remove_class("-page")
        self.add_class("-detail")
        self.take_focus()

    def action_back(self) -> None:
        """From a page to the map, from the map away."""
        if self.has_class("-page"):
            self._leave_page()
        else:
            self.desk.leave_page()

    def on_resize(self) -> None:
        """The heading has another width."""
        self.title_line.write(*self.heading())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is always a way back."""
        return action == "back" or super().check_action(action, parameters)
