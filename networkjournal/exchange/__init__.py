"""Other programs' formats, one module each: what comes in is read, planned, and then taken in.

The way in is always the same: :func:`read_import` reads files, :func:`plan_import` says what that
would do to a journal, :func:`apply_plan` does it.
"""

from networkjournal.exchange.apply import apply_plan
from networkjournal.exchange.columns import ColumnsUnknown
from networkjournal.exchange.formats import FORMATS, Format, format_keys
from networkjournal.exchange.incoming import Import, ImportRefused, Incoming, Remark, Skipped
from networkjournal.exchange.meeting_changes import MeetingPlan, MeetingUpdate
from networkjournal.exchange.news import FieldChange
from networkjournal.exchange.pace import ImportStopped, Pace
from networkjournal.exchange.plan import ImportPlan, Unchanged, Update, plan_import
from networkjournal.exchange.recognise import read_import
from networkjournal.exchange.telling import say_notes, say_numbers, say_people

__all__ = [
    "FORMATS",
    "ColumnsUnknown",
    "FieldChange",
    "Format",
    "Import",
    "ImportPlan",
    "ImportRefused",
    "ImportStopped",
    "Incoming",
    "MeetingPlan",
    "MeetingUpdate",
    "Pace",
    "Remark",
    "Skipped",
    "Unchanged",
    "Update",
    "apply_plan",
    "format_keys",
    "plan_import",
    "read_import",
    "say_notes",
    "say_numbers",
    "say_people",
]
