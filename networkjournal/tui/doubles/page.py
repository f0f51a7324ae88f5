"""The page of people who seem the same: pairs, and the two of each beside each other."""

from collections.abc import Collection, Mapping, Sequence
from datetime import timedelta
from typing import ClassVar

from textual.binding import BindingType

from networkjournal.domain.dates.said import say_date
from networkjournal.domain.kept_apart import kept_apart
from networkjournal.domain.likeness import Likeness, beside
from networkjournal.domain.merging_people import CHOSEN, Side, proposed
from networkjournal.domain.records import Person, Record
from networkjournal.domain.text import fold
from networkjournal.journal import JournalError
from networkjournal.journal.made_one import GoneError, make_one
from networkjournal.language import _, ngettext
from networkjournal.tui.bindings import bindings_for
from networkjournal.tui.command import Where
from networkjournal.tui.desk import Desk
from networkjournal.tui.doubles.looking import Looking
from networkjournal.tui.doubles.pair import FIELD, MAKE_ONE, pair_blocks
from networkjournal.tui.reading import read_record
from networkjournal.tui.rows import NO_ROWS, Block, PageRows, RecordRows, Rows
from networkjournal.tui.section import Section
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import Line, column, fit, said, width_of

_LATER = timedelta(days=7)
_NARROW = 62


class DoublesPage(Section):
    """Pairs who look like one person; Enter opens the two, and one makes one of them or not."""

    NAME = "doubles"
    TABLES: ClassVar[frozenset[str]] = frozenset({"people", "entries"})
    ADDS = Person
    IS_BEHIND = True
    PLACES = (Where.DOUBLES, Where.SECTION)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for(Where.DOUBLES)]

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._looking = Looking(desk, self.redraw)
        self._is_known = False
        self._pairs: dict[str, Likeness] = {}
        self._asked: Likeness | None = None
        """Two whom one put beside each other oneself, whether they look alike or not."""
        self._chosen: dict[str, dict[str, Side]] = {}

    def on_mount(self) -> None:
        """A page of two beside each other takes the wider list."""
        self.add_class("-prose")
        super().on_mount()

    # What it says

    def heading(self) -> tuple[Line, Line]:
        """The title, and how many pairs there are."""
        count = len(self._pairs)
        words = ""
        if self._looking.is_under_way:
            words = _("looking")
        elif count:
            words = ngettext("{count} pair", "{count} pairs", count).format(count=count)
        return ((self.title, "name"),), ((words, "soft"),)

    def nothing_here(self) -> str:
        """That nobody does; or that it is not known yet."""
        if self._looking.is_under_way:
            return _("Everyone is being held against everyone.")
        return keyed(
            _(
                "Nobody seems to be here twice. Two whom you know to be one: mark both in Contacts"
                " with [mark], and [same-person] puts them beside each other."
            )
        )

    def rows(self, query: str) -> Rows:
        """The pairs in whom the words of the query are."""
        if not self._is_known:
            self._look()
        pairs = self._looking.pairs()
        if self._asked is not None and all(like.id != self._asked.id for like in pairs):
            pairs.insert(0, self._asked)
        self._pairs = {like.id: like for like in pairs}
        words = fold(query).split()
        found = [like for like in pairs if not words or _has(like, words)]
        return RecordRows(found, _row) if found else NO_ROWS

    def _look(self) -> None:
        """Hold everyone against everyone; of many people that takes more than a moment."""
        self._is_known = True
        if not self._looking.begin():
            self.run_worker(self._looking.go_on(), exclusive=True, group="looking")

    def read(self, record: Record, width: int) -> Sequence[Block]:
        """Either of the two reads as in Contacts."""
        return read_record(self.desk, record, width)

    def _page(self, key: str) -> Rows:
        like = self._pairs.get(key)
        if like is None:
            return super()._page(key)
        chosen = self._chosen.get(key, {})
        return PageRows(lambda width: list(pair_blocks(self.desk, like, chosen, width)))

    # Coming here, and what happens meanwhile

    def arrive(self) -> None:
        """Look at everyone; where two were marked, at these two."""
        one, other = (self.desk.journal.people.get(key) for key in self.desk.two_in_question)
        self._asked = beside(one, other) if one and other else None
        self.desk.two_in_question = ("", "")
        self.remove_class("-detail")
        self._trail.clear()
        self.filter_line.put("")
        self.redraw(self._asked.id if self._asked else None)
        if self._asked:
            self._opened(self._asked.id)

    def touched(self, tables: Mapping[str, Collection[str]] | Collection[str]) -> None:
        """Somebody may look like somebody else now."""
        if "people" in tables:
            self._is_known = False
            if self._asked is not None:
                people = self.desk.journal.people
                a, b = people.get(self._asked.a.id), people.get(self._asked.b.id)
                self._asked = beside(a, b) if a and b else None
        super().touched(tables)

    def take_focus(self) -> None:
        """The keys choose between two whom one put beside each other oneself."""
        if self._is_asked(self._shown):
            self.detail.focus()
        else:
            super().take_focus()

    def _leave_page(self) -> None:
        """Back to the pairs; who marked two in Contacts goes back there."""
        asked = not self._trail and self._is_asked(self._shown)
        super()._leave_page()
        if asked:
            self._asked = None
            self.desk.leave_page()
        self.desk.moved()

    def _is_asked(self, key: str) -> bool:
        """Whether these are the two whom one put beside each other oneself."""
        return self._asked is not None and self._asked.id == key

    def stand_on_one_of(self, keys: Collection[str]) -> None:
        """Stand on the pair that undo brought back."""
        for like in self._pairs.values():
            if like.a.id in keys and like.b.id in keys:
                self.list.go_to(like.id)
                return

    def _can_open(self, key: str) -> bool:
        return key in self._pairs or super()._can_open(key)

    # What one stands on

    @property
    def _pair_here(self) -> Likeness | None:
        if self._trail:
            return None
        return self._pairs.get(self._shown if self.in_detail else self.list.current_key)

    @property
    def here(self) -> Record | None:
        """A record only where one stands on it: a pair is none."""
        return super().here if self.in_detail else None

    # Keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What can be done with a pair; nothing is added."""
        match action:
            case "make_one" | "keep_both" | "later":
                return self._pair_here is not None
            case "choose_side":
                return self.in_detail and self._pair_here is not None
            case "add":
                return False
        return super().check_action(action, parameters)

    def _opened_in_detail(self, key: str) -> None:
        if key == MAKE_ONE:
            self.action_make_one()
        elif key.startswith(FIELD):
            self._turn(key.removeprefix(FIELD))
        else:
            super()._opened_in_detail(key)
            self.desk.moved()

    def _turn(self, field: str) -> None:
        """Take the other one's value."""
        like = self._pair_here
        if like is not None:
            now = self._chosen.get(like.id, {}).get(field) or proposed(like.a, like.b, field)
            self._choose((field,), "b" if now == "a" else "a")

    def action_choose_side(self, side: Side) -> None:
        """Take the value of one of the two; not standing on a field, all of that one's."""
        key = self.detail.current_key
        self._choose((key.removeprefix(FIELD),) if key.startswith(FIELD) else CHOSEN, side)

    def _choose(self, fields: Sequence[str], side: Side) -> None:
        like = self._pair_here
        if like is None:
            return
        self._chosen.setdefault(like.id, {}).update(dict.fromkeys(fields, side))
        self._follow(like.id, again=True)

    def action_make_one(self) -> None:
        """Make one person of the two, in one change."""
        like = self._pair_here
        if like is None:
            return
        asked = self._is_asked(like.id)
        try:
            words = make_one(self.desk.journal, like.a, like.b, self._chosen.get(like.id))
        except GoneError as gone:
            name = said(str(gone), 60)
            self.desk.warn(_("{name} was deleted elsewhere.").format(name=name))
            return
        except JournalError as error:
            self.desk.warn(str(error))
            return
        self._chosen.pop(like.id, None)
        self._done(asked)
        self.desk.say(keyed(_("{what} · [undo] to undo")).format(what=words))

    def action_keep_both(self) -> None:
        """They are two people: that is written down, and not asked again."""
        like = self._pair_here
        if like is None:
            return
        asked = self._is_asked(like.id)
        a, b = said(like.a.label, 40), said(like.b.label, 40)
        words = _("Two people: {one} and {other}").format(one=a, other=b)
        if self.desk.write(words, (kept_apart(like.a, like.b),)) is not None:
            self._done(asked)
            self.desk.say(keyed(_("{what} · [undo] to undo")).format(what=words))

    def action_later(self) -> None:
        """Not now: the pair comes back in a week."""
        like = self._pair_here
        if like is None:
            return
        day, asked = self.desk.today + _LATER, self._is_asked(like.id)
        self.desk.postponed.put_off(self._looking.name_to_put_off(like), day)
        self._done(asked)
        self.redraw()
        when = say_date(day, self.desk.today, "weekday")
        self.desk.say(_("It comes back on {date}.").format(date=when))

    def _done(self, asked: bool) -> None:
        """Nothing more is to be said of a pair: back to the others, or where one came from."""
        if asked:
            self._asked = None
        if self.in_detail:
            super()._leave_page()
        if asked:
            self.desk.leave_page()


def _has(like: Likeness, words: Sequence[str]) -> bool:
    """Whether both together have all these words in what one sees of them."""
    both = (like.a, like.b)
    texts = (text for one in both for text in (one.label, one.organisation, *one.emails))
    folded = fold(f"{' '.join(texts)} {like.say_reasons()}")
    return all(word in folded for word in words)


def _row(like: Likeness, width: int) -> Line:
    """The two names, and what they have in common."""
    why = fit(((like.say_reasons(1 if width < _NARROW else 2), "soft"),), width // 2)
    room = width - width_of(why) - 2
    one, other = said(like.a.label, 80), said(like.b.label, 80)
    if one == other:
        names: Line = ((_("{name}, twice").format(name=one), "name"),)
    else:
        first = fit(((one, "name"),), room // 2 if width_of(((other, ""),)) > room // 2 else room)
        names = (*first, (" · ", "soft"), (other, "name"))
    return [*column(names, room), ("  ", ""), *why]
