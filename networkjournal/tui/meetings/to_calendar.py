"""Writing meetings to a file that calendars read: one of them, or all that are coming."""

import re

from networkjournal.domain.dates.said import say_date
from networkjournal.domain.records import Meeting
from networkjournal.domain.text import cut, fold
from networkjournal.language import _, ngettext
from networkjournal.tui.desk import Desk
from networkjournal.tui.saying import moment_of
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import Line, said
from networkjournal.tui.writing_out.to_file import FILE, ToFile, folder

_LONGEST_NAME = 40


class ToCalendar(ToFile):
    """The path of the file, with one proposed.

    Args:
        desk: The journal.
        meeting: Which; None means all coming ones.
    """

    def __init__(self, desk: Desk, meeting: Meeting | None) -> None:
        self._meeting_id = meeting.id if meeting else ""
        proposed = folder() + _file_name(meeting)
        super().__init__(desk, f"to-calendar:{self._meeting_id}", proposed)

    def heading(self) -> tuple[Line, Line]:
        """Which meetings."""
        meeting = self._meeting
        if meeting is None:
            return ((_("All coming meetings, for a calendar"), "name"),), self._right()
        title = _("For a calendar · {what}").format(what=said(meeting.what, 50))
        return ((title, "name"),), self._right()

    def _right(self) -> Line:
        meeting = self._meeting
        if meeting is not None:
            day, time = moment_of(meeting)
            when = f"{say_date(day, self._desk.today, 'weekday')} {time}".strip() if day else ""
            return ((when, "soft"),)
        count = len(self._meetings())
        words = ngettext("{count} meeting", "{count} meetings", count).format(count=count)
        return ((words, "soft"),)

    def on_mount(self) -> None:
        """Say what stays here."""
        self.call_after_refresh(
            self._file.say_below,
            keyed(
                _(
                    "What, when, where and with whom; your boxes and notes stay here."
                    " [form-save] writes."
                )
            ),
        )

    @property
    def _meeting(self) -> Meeting | None:
        return self._desk.journal.meetings.get(self._meeting_id) if self._meeting_id else None

    def _meetings(self) -> list[Meeting]:
        from networkjournal.exchange.calendar_out import coming

        if self._meeting_id:
            return [self._meeting] if self._meeting else []
        return coming(self._desk.journal.meetings.values(), self._desk.today)

    def save(self) -> None:
        """Write the file, and say where it is."""
        from networkjournal.exchange.calendar_out import calendar_of

        calendar = calendar_of(self._meetings(), self._desk.journal)
        if not calendar.meetings:
            self.complain(FILE.name, self._why_nothing())
            return
        file = self.written(calendar.data, "ics")
        if not file:
            return
        words = _("Written to {file}").format(file=file)
        if not self._meeting_id:
            count = len(calendar.meetings)
            words = ngettext(
                "{count} meeting written to {file}", "{count} meetings written to {file}", count
            ).format(count=count, file=file)
        if calendar.without_date:
            left = len(calendar.without_date)
            more = ngettext("{count} has no date yet", "{count} have no date yet", left)
            words = f"{words} · {more.format(count=left)}"
        self._desk.say(words)
        self.close(None)

    def _why_nothing(self) -> str:
        if not self._meeting_id:
            return _("There are no coming meetings with a date.")
        if self._meeting is None:
            return _("This meeting is no longer here.")
        return keyed(_("This meeting has no date yet; [edit] gives it one."))


def _file_name(meeting: Meeting | None) -> str:
    """A name for the file that any system takes."""
    if meeting is None:
        return f"{fold(_('Meetings'))}.ics"
    words = re.sub(r"[^a-z0-9]+", "-", fold(meeting.what)).strip("-")
    words = cut(words, _LONGEST_NAME).rstrip("-…") or "meeting"
    return f"{meeting.at[:10]}-{words}.ics" if meeting.at else f"{words}.ics"
