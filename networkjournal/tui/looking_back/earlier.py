"""The weeks that were looked back on before, each as it was kept."""

from collections.abc import Iterator, Sequence
from typing import ClassVar, cast

from textual.binding import BindingType

from networkjournal.domain.records import LookBack, Record
from networkjournal.domain.text import clean_line, cut
from networkjournal.language import _
from networkjournal.tui.bindings import bindings_for
from networkjournal.tui.command import Where
from networkjournal.tui.looking_back.told import SAID, behind
from networkjournal.tui.reading import read_record
from networkjournal.tui.rows import NO_ROWS, Block, PageRows, Rows
from networkjournal.tui.section import Section
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import Line, said, wrap


class EarlierWeeksPage(Section):
    """Every week that was kept, the last one first."""

    NAME = "look-backs"
    TABLES: ClassVar[frozenset[str]] = frozenset({"lookbacks"})
    ADDS = LookBack
    IS_BEHIND = True
    PLACES = (Where.FIGURES, Where.SECTION)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for(Where.FIGURES)]

    def nothing_here(self) -> str:
        """How a week is kept."""
        return keyed(_("No week was kept yet. [look-back] looks back on the last one."))

    def rows(self, query: str) -> Rows:
        """The weeks that match, with the first of one's own words."""
        if not self.desk.overview.log_is_open:
            return NO_ROWS
        weeks = cast("Sequence[LookBack]", self.desk.overview.matching("lookbacks", query))
        return PageRows(lambda width: list(self._write(weeks, width)))

    def _write(self, weeks: Sequence[LookBack], width: int) -> Iterator[Block]:
        for one in weeks:
            lines: list[Line] = [((line, "name"),) for line in wrap(said(one.what), width)]
            if one.text:
                words = clean_line(cut(one.text, 300))
                lines.append(((wrap(words, width)[0], "soft"),))
            yield Block(lines, one.id)

    def read(self, record: Record, width: int) -> Sequence[Block]:
        """The week as it was kept; what its sentences tell of, as in its own section."""
        return read_record(self.desk, record, width)

    @property
    def _week(self) -> LookBack | None:
        """The week whose page it is."""
        record = self.desk.get(self.list.current_key)
        return record if isinstance(record, LookBack) else None

    def _page(self, key: str) -> Rows:
        if key.startswith(SAID):
            return PageRows(lambda width: behind(self.desk, key, self._week, width))
        return super()._page(key)

    def _opened_in_detail(self, key: str) -> None:
        """A sentence opens as what it tells of."""
        if not key.startswith(SAID):
            super()._opened_in_detail(key)
        elif key != self._shown:
            self._trail.append(key)
            self._follow(key)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A sentence can be asked why; a week is not added here."""
        if action == "why":
            key = self.detail.current_key
            return self.in_detail and key.startswith(SAID) and key != self._shown
        return action != "add" and super().check_action(action, parameters)

    def action_why(self) -> None:
        """What a sentence tells of."""
        self._opened_in_detail(self.detail.current_key)

    def action_back(self) -> None:
        """From the list back to the week one came from."""
        if self._trail or self.in_detail or self.filter_line.value:
            super().action_back()
        else:
            self.desk.open_page("look-back")
