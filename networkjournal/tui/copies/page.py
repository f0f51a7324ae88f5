"""The page of the conflict copies that lie beside the journal."""

from collections.abc import Mapping

from networkjournal.domain.dates.said import say_date
from networkjournal.journal import JournalError
from networkjournal.journal.comparison import Comparison, read_state
from networkjournal.journal.conflicts import ConflictCopy, conflict_copies, set_aside
from networkjournal.journal.layout import DELETED
from networkjournal.journal.lines import Content
from networkjournal.language import _, ngettext
from networkjournal.tui.differing import Words
from networkjournal.tui.other_states import OtherStatesPage, say_size_of
from networkjournal.tui.rows import Block
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import Line, said, wrap


class CopiesPage(OtherStatesPage[ConflictCopy]):
    """What a sync tool laid beside the journal, what differs, and taking it in."""

    NAME = "copies"
    ACTION = "take_in"

    def looked_beside(self) -> None:
        """One came, or went."""
        self.redraw()

    def nothing_here(self) -> str:
        """That nothing needs to be done."""
        return _(
            "No conflict copies lie beside the journal. A sync tool makes one when the journal"
            " was changed in two places at once."
        )

    def files(self) -> Mapping[str, ConflictCopy]:
        """Every copy by its name."""
        return {copy.path.name: copy for copy in conflict_copies(self.desk.journal.path)}

    def row(self, file: ConflictCopy, width: int) -> Block:
        """Its name, and when it was changed."""
        lines: list[Line] = [((line, "name"),) for line in wrap(said(file.path.name), width)]
        day = say_date(file.changed.date(), self.desk.today, "weekday")
        when = _("changed {date} {time}").format(date=day, time=f"{file.changed:%H:%M}")
        return Block([*lines, ((f"{when} · {say_size_of(file)}", "soft"),)])

    def head(self, file: ConflictCopy, width: int) -> Block:
        """The same."""
        return self.row(file, width)

    def about(self, state: Content, found: Comparison, width: int) -> Block:
        """What taking it in would do."""
        if found.is_empty:
            words = keyed(
                _("It says the same as the journal. [take-in] moves it among the backups.")
            )
        elif not found.has_news:
            words = keyed(
                _("All that is in it stands here, or newer. [take-in] moves it among the backups.")
            )
        else:
            words = _(
                "M takes it in: of what differs the newest stays. A backup comes first, the copy"
                " moves among the backups with what was not taken, and u takes the change back."
            )
        return Block([((line, ""),) for line in wrap(words, width)])

    def words(self) -> Words:
        """Here and there."""
        return Words(
            only_there=_("Only in the copy"),
            only_here=_("Only in the journal"),
            changed=_("Changed in both"),
            gone_here=_("Deleted here, and stays so"),
            gone_there=_("Deleted in the copy, and then here"),
            here=_("here"),
            there=_("there"),
            stays=_("what is here is newer, and stays"),
            taken=_("what is there is newer, and is taken"),
        )

    # Taking in

    def action_take_in(self) -> None:
        """Take the copy in as one change, a backup first, and move it among the backups."""
        copy = self.file_here
        if copy is None:
            return
        journal, name = self.desk.journal, said(copy.path.name, 80)
        try:
            read_state(copy.path)
            touched = journal.merge_file(copy.path, _("Merged {file}").format(file=name))
            set_aside(journal.path, copy.path)
        except (JournalError, OSError) as error:
            self.desk.warn(str(error))
            return
        if self.in_detail:
            self._leave_page()
        self.redraw()
        count = sum(len(ids) for table, ids in touched.items() if table != DELETED)
        self.desk.say(_say_taken_in(count))


def _say_taken_in(count: int) -> str:
    if not count:
        return _("There was nothing new in it; it lies among the backups now.")
    return ngettext(
        "{count} record taken in; the copy lies among the backups · u to undo",
        "{count} records taken in; the copy lies among the backups · u to undo",
        count,
    ).format(count=count)
