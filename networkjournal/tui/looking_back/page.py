"""The page behind Today: what the week held, in sentences, with room for one's own words."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import ClassVar

from textual.binding import BindingType

from networkjournal.domain.look_back import LookedBack
from networkjournal.domain.records import Entry, LookBack, Record
from networkjournal.domain.weeks_kept import kept as kept_of
from networkjournal.domain.weeks_kept import name_of_week, week_to_look_back_on
from networkjournal.language import N_, _
from networkjournal.tui.bindings import bindings_for
from networkjournal.tui.command import Where
from networkjournal.tui.forms import Filling
from networkjournal.tui.looking_back.kept_page import own_words
from networkjournal.tui.looking_back.told import SAID, behind, looked_back, sentence_rows
from networkjournal.tui.reading import read_record
from networkjournal.tui.record_fields import fields_of
from networkjournal.tui.rows import NO_ROWS, Block, PageRows, Rows, heading_block
from networkjournal.tui.section import Section
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import Line, wrap

_OWN = "own-words"


class LookBackPage(Section):
    """The week in plain prose; each sentence opens as what it tells of; kept once one says so."""

    NAME = "look-back"
    TABLES: ClassVar[frozenset[str]] = frozenset(
        {"entries", "meetings", "steps", "people", "settings", "lookbacks"}
    )
    ADDS = Entry
    CAN_FILTER = False
    IS_BEHIND = True
    PLACES = (Where.LOOK_BACK, Where.FIGURES, Where.SECTION)
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_for(Where.FIGURES),
        *bindings_for(Where.LOOK_BACK),
    ]
    has_other_view = True

    def on_mount(self) -> None:
        """A page of prose takes the wider list."""
        self.add_class("-prose")
        super().on_mount()

    def arrive(self) -> None:
        """At the top."""
        self._trail.clear()
        self.remove_class("-detail")
        self.redraw()
        self.list.action_first()

    # What it says

    @property
    def _monday(self) -> date:
        return week_to_look_back_on(self.desk.today)

    @property
    def _kept(self) -> LookBack | None:
        """What was kept of this week; None until it is."""
        if not self.desk.overview.log_is_open:
            return None
        return kept_of(self.desk.journal.lookbacks.values(), self._monday)

    @property
    def _looked(self) -> LookedBack:
        return looked_back(self.desk, self._monday)

    def heading(self) -> tuple[Line, Line]:
        """Which week, and whether it is kept."""
        kept = self._kept
        name = kept.what if kept else name_of_week(self._monday, self.desk.today)
        return ((name, "name"),), ((_("kept"), "soft"),) if kept else ()

    def nothing_here(self) -> str:
        """Nothing, until the log was read."""
        return ""

    def rows(self, query: str) -> Rows:
        """The sentences, then one's own words."""
        if not self.desk.overview.log_is_open:
            return NO_ROWS
        kept = self._kept
        if kept is not None:
            return PageRows(lambda width: list(self._as_kept(kept, width)))
        looked = self._looked
        return PageRows(lambda width: list(self._to_keep(looked, width)))

    def _as_kept(self, kept: LookBack, width: int) -> Iterator[Block]:
        yield from sentence_rows(kept.lines, kept.week, width)
        yield from own_words(kept, width, kept.id)

    def _to_keep(self, looked: LookedBack, width: int) -> Iterator[Block]:
        if looked.is_empty:
            words = _("Nothing was written down of this week; such weeks are part of it.")
            yield Block([((line, "soft"),) for line in wrap(words, width)])
        yield from sentence_rows([one.words for one in looked.said], looked.monday, width)
        yield heading_block(_("In your own words"))
        hint = keyed(_("[own-words] writes a few lines; [keep-week] keeps the page as it stands."))
        yield Block([((line, "soft"),) for line in wrap(hint, width)], _OWN)

    def read(self, record: Record, width: int) -> Sequence[Block]:
        """Whatever a sentence tells of reads as it does in its own section."""
        return read_record(self.desk, record, width)

    def _page(self, key: str) -> Rows:
        if key.startswith(SAID):
            return PageRows(lambda width: behind(self.desk, key, self._kept, width))
        return super()._page(key)

    # Keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Own words and keeping are about the page; a sentence can be asked why."""
        match action:
            case "add":
                return False
            case "why":
                return self.list.has_focus and self.list.current_key.startswith(SAID)
            case "edit" if not self.in_detail:
                return self.desk.overview.log_is_open
            case "done" if not self.in_detail:
                return self.desk.overview.log_is_open and self._kept is None
            case "other_view":
                return bool(self.desk.overview.log_is_open and self.desk.journal.lookbacks)
        return super().check_action(action, parameters)

    def _can_open(self, key: str) -> bool:
        return key.startswith(SAID) or super()._can_open(key)

    def _opened(self, key: str) -> None:
        """A sentence opens as what it tells of; one's own words to be written."""
        kept = self._kept
        if key == _OWN or (kept is not None and key == kept.id):
            self._write_own_words()
        else:
            super()._opened(key)

    def _opened_in_detail(self, key: str) -> None:
        """The sentence above the list is no record to be changed."""
        if not key.startswith(SAID):
            super()._opened_in_detail(key)

    def action_why(self) -> None:
        """What a sentence tells of."""
        self._opened(self.list.current_key)

    def _as_it_stands(self) -> LookBack:
        looked = self._looked
        return LookBack(
            what=name_of_week(looked.monday, self.desk.today),
            week=looked.monday,
            lines=tuple(one.words for one in looked.said),
        )

    @property
    def _own_words(self) -> Filling:
        """The form for one's own words, of this week."""
        kept = self._kept or self._as_it_stands()
        words = fields_of(LookBack)[:1]
        return Filling(
            kept, about=self._monday.isoformat(), first=words, title=N_("In your own words")
        )

    def _write_own_words(self) -> None:
        self.desk.open_record_form(self._own_words)

    def action_edit(self) -> None:
        """Write own words, and keep the page with them."""
        if self.in_detail:
            super().action_edit()
        else:
            self._write_own_words()

    def action_done(self) -> None:
        """Keep the page as it stands; words that were begun are shown first, to be kept with it."""
        if self.in_detail:
            super().action_done()
            return
        if self._kept is not None:
            return
        if self.desk.drafts.get(self._own_words.place):
            self._write_own_words()
            return
        page = self._as_it_stands()
        words = _("Kept: {name}").format(name=page.what)
        if self.desk.write(words, (page,)) is not None:
            self.desk.say(keyed(_("{what} · [undo] to undo")).format(what=words))

    def action_other_view(self) -> None:
        """The weeks that were kept before."""
        self.desk.open_page("look-backs")
