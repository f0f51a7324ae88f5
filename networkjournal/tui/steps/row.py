"""A step as a row, and how the dreaded ones went: counted, not graded."""

from collections.abc import Iterable, Iterator

from networkjournal.domain.dates.said import say_date
from networkjournal.domain.dread import dreaded
from networkjournal.domain.records import Step
from networkjournal.language import _, ngettext
from networkjournal.tui.desk import Desk
from networkjournal.tui.rows import Block
from networkjournal.tui.text import Line, Span, said, spread

_WIDE = 62


def step_row(desk: Desk, step: Step, width: int) -> Line:
    """What and with whom; whether it was put off or is dreaded, and its day."""
    names = ", ".join(said(desk.journal.name_of(key), 40) for key in step.people[:3])
    day = step.done or step.due
    late = step.done is None and step.due is not None and step.due <= desk.today
    when = say_date(day, desk.today, "weekday") if day else ""
    left: list[Span] = [("■ " if step.done else "□ ", "soft"), (said(step.what), "")]
    if names:
        left += [("  ", ""), (names, "soft")]
    right: list[Span] = [(when, "due" if late else "soft")]
    about = _lef(step) if width >= _WIDE else ""
    if about:
        right.insert(0, (f"{about}   " if when else about, "soft"))
    return spread(left, right, width)


def _lef(step: Step) -> str:
    """What courage it takes or took: ``dreaded 7``, ``7 → 2``, ``put off 2 times``."""
    before, after = step.dread_before, step.dread_after
    if step.done is not None:
        return f"{before} → {after}" if before and after is not None else ""
    count = len(step.put_off)
    if count:
        words = ngettext("put off {count} time", "put off {count} times", count)
        return words.format(count=count)
    return _("dreaded {count}").format(count=before) if before else ""


def how_dreaded_steps_went(steps: Iterable[Step]) -> Iterator[Block]:
    """``Of 9 steps dreaded, 8 went well.``; nothing where none was."""
    found = dreaded(steps)
    if not found.steps:
        return
    count = len(found.steps)
    words = ngettext(
        "Of {count} step dreaded, {well} went well.",
        "Of {count} steps dreaded, {well} went well.",
        count,
    ).format(count=count, well=len(found.went_well))
    yield Block([(), ((words, "soft"),)])
