"""The page of the earlier states of the journal."""

from collections.abc import Mapping
from datetime import date
from functools import partial

from rich.cells import cell_len

from networkjournal.domain.dates.said import say_date
from networkjournal.journal import Backup, JournalError
from networkjournal.journal.backups import REASONS
from networkjournal.journal.comparison import Comparison, read_state
from networkjournal.journal.lines import Content
from networkjournal.journal.restore import restore
from networkjournal.language import _, ngettext
from networkjournal.tui.differing import Words
from networkjournal.tui.other_states import OtherStatesPage, say_size_of
from networkjournal.tui.rows import Block
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import Line, column, said, spread, wrap


class BackupsPage(OtherStatesPage[Backup]):
    """Earlier states, the newest first; going back to one is asked about and can be undone."""

    NAME = "backups"
    ACTION = "bring_back"

    def nothing_here(self) -> str:
        """When the first one is made."""
        return _("No backups yet; the first is made with the first change of a day.")

    def files(self) -> Mapping[str, Backup]:
        """Every backup by its name."""
        return {backup.name: backup for backup in self.desk.journal.backups()}

    def row(self, file: Backup, width: int) -> Block:
        """When it was made and why, and how large it is."""
        today = self.desk.today
        room = max(cell_len(_say_when(each, today)) for each in self._files.values()) + 2
        left = [*column(((_say_when(file, today), "name"),), room), (_say_why(file), "soft")]
        return Block([spread(left, ((say_size_of(file), "soft"),), width)])

    def head(self, file: Backup, width: int) -> Block:
        """The same, and where it lies."""
        size = say_size_of(file)
        lines: list[Line] = [
            ((_say_when(file, self.desk.today, long=True), "name"),),
            ((f"{_say_why(file)} · {size}", "soft"),),
        ]
        path = wrap(said(str(file.path), 400), width)
        return Block([*lines, *(((line, "soft"),) for line in path)])

    def about(self, state: Content, found: Comparison, width: int) -> Block:
        """How much is in it."""
        people, entries = len(state["people"].by_id), len(state["entries"].by_id)
        counts = (
            ngettext("{count} person", "{count} people", people).format(count=people),
            ngettext("{count} line of the log", "{count} lines of the log", entries).format(
                count=entries
            ),
        )
        lines: list[Line] = [((" · ".join(counts), ""),)]
        if found.is_empty:
            lines.append(((_("The same as the journal is now."), "soft"),))
        return Block(lines)

    def words(self) -> Words:
        """Then and now."""
        return Words(
            only_there=_("Only in this backup"),
            only_here=_("Only in the journal now"),
            changed=_("Changed"),
            gone_here=_("Deleted since"),
            gone_there=_("Deleted in this backup"),
            here=_("now"),
            there=_("then"),
        )

    # Going back

    def action_bring_back(self) -> None:
        """Ask first; it alters the whole journal."""
        from networkjournal.tui.shell.question import Question

        backup = self.file_here
        if backup is None:
            return
        question = Question(
            _("Go back to {date}?").format(date=_say_when(backup, self.desk.today)),
            _(
                "The journal becomes what it was then. What it is now is kept as a backup,"
                " and u takes the change back."
            ),
            _("Leave it as it is"),
            _("Go back"),
        )
        self.app.push_screen(question, partial(self._go_back, backup))

    def _go_back(self, backup: Backup, wanted: bool | None) -> None:
        if not wanted:
            return
        journal, when = self.desk.journal, _say_when(backup, self.desk.today)
        try:
            read_state(backup.path)
            kept = restore(journal.path, backup.path, _("Back to {backup}").format(backup=when))
            journal.refresh()
        except (JournalError, OSError) as error:
            self.desk.warn(str(error))
            return
        if self.in_detail:
            self._leave_page()
        self.redraw(kept.stem if kept else None)
        line = keyed(_("Back to {date}; what it was before stands here · [undo] to undo"))
        self.desk.say(line.format(date=when))


def _say_when(backup: Backup, today: date, *, long: bool = False) -> str:
    """The day, and the time where the backup has one."""
    day = say_date(backup.when.date(), today, "day" if long else "weekday")
    return f"{day} {backup.when:%H:%M}" if "T" in backup.name else day


def _say_why(backup: Backup) -> str:
    return _(REASONS.get(backup.reason, backup.reason))
