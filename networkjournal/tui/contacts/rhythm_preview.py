"""What a rhythm would ask of one, said below the field while it is typed."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from textual.geometry import Size
from textual.strip import Strip

from networkjournal.domain.called import first_name
from networkjournal.domain.dates.said import say_date
from networkjournal.domain.rhythm import Due
from networkjournal.domain.rhythm_asks import Asks, say_load, say_names
from networkjournal.language import _, ngettext
from networkjournal.tui.form_row import LABEL
from networkjournal.tui.inked import Inked
from networkjournal.tui.text import said, wrap

_NAMED = 6
_EACH = 24


class RhythmPreview(Inked):
    """Lines with a label at the left, as the fields above it have."""

    DEFAULT_CSS = """
    RhythmPreview { height: auto; width: 1fr; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._said: Sequence[tuple[str, str]] = ()

    def say(self, lines: Sequence[tuple[str, str]]) -> None:
        """Say this from now on: what each line is called, and what it says."""
        shown = [(label, words) for label, words in lines if words]
        if shown != self._said:
            self._said = shown
            self.refresh(layout=True)

    def _lines(self, width: int) -> list[tuple[str, str]]:
        room = max(min(width - LABEL - 2, 76 - LABEL), 8)
        return [
            ("" if number else label, line)
            for label, words in self._said
            for number, line in enumerate(wrap(words, room))
        ]

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as the words need."""
        return len(self._lines(width))

    def render_line(self, y: int) -> Strip:
        """One of the lines."""
        lines = self._lines(self.size.width)
        label, words = lines[y] if y < len(lines) else ("", "")
        left = "  " + said(label, LABEL - 3)
        return self.draw([(left.ljust(LABEL), "soft"), (words, "soft")], self.size.width)


def preview(asks: Asks, others: float, today: date) -> list[tuple[str, str]]:
    """What it asks: how much a week, who is due at once, and who soon with the day.

    Args:
        asks: what the rhythm asks.
        others: how many talks a week all other rhythms ask for.
        today: the day it is.
    """
    lines: list[tuple[str, str]] = []
    if asks.a_week:
        load = say_load(asks.a_week)
        if others:
            load = _("{load}; with all other rhythms {all}").format(
                load=load, all=say_load(asks.a_week + others)
            )
        lines.append((_("That asks"), load))
    called = _called([*asks.due, *asks.soon])
    if asks.due:
        lines.append((_("Due at once"), _names([called[one.person.id] for one in asks.due])))
    if asks.soon:
        days = [f"{called[one.person.id]} {say_date(one.on, today)}" for one in asks.soon]
        lines.append((_("In four weeks"), _names(days)))
    if asks.a_week and not asks.due and not asks.soon:
        lines.append((_("In four weeks"), _("nobody yet")))
    return lines


def _called(found: Sequence[Due]) -> dict[str, str]:
    """What to call each of them (by id): the first name, or the whole one where two share it."""
    shared = Counter(first_name(one.person) for one in found)
    called: dict[str, str] = {}
    for one in found:
        first = first_name(one.person)
        called[one.person.id] = said(first if shared[first] == 1 else one.person.label, _EACH)
    return called


def _names(names: Sequence[str]) -> str:
    return say_names(names[:_NAMED], len(names))


def say_whom(follow: int, own: int, elsewhere: int) -> str:
    """How many a circle's rhythm concerns, and who goes by another one."""
    if not follow + own + elsewhere:
        return _("nobody in it whom you know yet")
    words = [ngettext("{count} person", "{count} people", follow).format(count=follow)]
    if own:
        words.append(
            ngettext(
                "{count} keeps a rhythm of their own",
                "{count} keep a rhythm of their own",
                own,
            ).format(count=own)
        )
    if elsewhere:
        words.append(
            ngettext(
                "{count} goes by another circle",
                "{count} go by another circle",
                elsewhere,
            ).format(count=elsewhere)
        )
    return " · ".join(words)
