"""A meeting as a row: when, with whom, what and where, and how far it is prepared."""

from networkjournal.domain.dates.said import say_date
from networkjournal.domain.records import Meeting
from networkjournal.language import _
from networkjournal.tui.desk import Desk
from networkjournal.tui.saying import box_spans, moment_of, say_word
from networkjournal.tui.text import Line, Span, column, said, spread

_WIDE = 62
_NAMED = 3


def meeting_row(desk: Desk, meeting: Meeting, width: int) -> Line:
    """``Tue 24 Nov  10:00  Claire Dubois   coffee, Part-Dieu   ■■□□□□ 2 of 6``."""
    day, time = moment_of(meeting)
    when = say_date(day, desk.today, "weekday") if day else ""
    what = ", ".join(filter(None, (said(meeting.what), said(meeting.place, 60))))
    names = _who(desk, meeting)
    left: list[Span] = [*column(((when, "soft"),), 12), *column(((time, ""),), 6)]
    if width >= _WIDE and meeting.speak_to:
        speak = _("speak to {names}").format(names=_names(desk, meeting.speak_to))
        left += [*column(((said(meeting.what), "name"),), 19), ("  ", ""), (speak, "")]
    elif width >= _WIDE:
        left += [*column(((names or what, "name"),), 19), ("  ", "")]
        left.append((what if names else "", ""))
    else:
        left.append((names or what, "name"))
    return spread(left, _standing(meeting), width)


def _who(desk: Desk, meeting: Meeting) -> str:
    """With whom it is: the first names, and how many more."""
    more = len(meeting.people) - _NAMED
    names = _names(desk, meeting.people[:_NAMED])
    return f"{names} +{more}" if more > 0 else names


def _names(desk: Desk, people: tuple[str, ...]) -> str:
    return ", ".join(said(desk.journal.name_of(key), 40) for key in people[: _NAMED + 1])


def _standing(meeting: Meeting) -> list[Span]:
    """How far it is prepared; of what was, whether it was held, and prepared."""
    if meeting.state == "planned":
        return box_spans(meeting)
    return [(say_word("state", meeting.state), "soft")]
