"""What remembers that a thing was put off: its record, or a question beside the journal.

A person, a wish and a step are put off in the journal itself. A meeting, a birthday and the like
have no day that could be moved: that one does not want to hear of them now is remembered on this
computer, as a question that keeps quiet until a day.
"""

from datetime import timedelta

from networkjournal.domain.worth_doing import Thing

BY_RECORD = frozenset(
    {"kept-off", "step", "promise", "due", "follow-up", "stale", "wanted", "need"}
    | {"found", "ask-after"}
)
"""Kinds that the record itself can be put off for."""

_OF_ONESELF = frozenset({"goals", "known-for", "scan", "sow"})
_A_DAY, _A_WEEK = timedelta(days=1), timedelta(days=7)
_REVIEW = "known-for"


def question_of(thing: Thing) -> str:
    """What the thing is called among the questions that were put off; empty where its record is."""
    if thing.kind in BY_RECORD:
        return ""
    return _REVIEW if thing.kind == "review" else f"{thing.kind}:{thing.record}"


def quiet_for(thing: Thing) -> timedelta:
    """How long a thing keeps quiet that was put off beside the journal.

    What only comes of oneself comes back after a week: who is asked every day stops listening.
    """
    return _A_WEEK if thing.kind in _OF_ONESELF else _A_DAY
