"""An import in words: how much it would do, to whom, and what it leaves out and why."""

from collections.abc import Sequence

from networkjournal.domain.text import clean_line, cut
from networkjournal.exchange.incoming import Remark, Skipped
from networkjournal.exchange.news import FieldChange
from networkjournal.exchange.plan import ImportPlan
from networkjournal.language import _

_LONGEST = 200


def say_numbers(plan: ImportPlan) -> str:
    """How many are new, updated, unchanged and skipped."""
    return _("{a} new · {b} updated · {c} unchanged · {d} skipped").format(
        a=len(plan.new), b=len(plan.updated), c=len(plan.unchanged), d=len(plan.skipped)
    )


def say_people(plan: ImportPlan, most: int) -> list[str]:
    """A line for everyone new or updated, so many at most, then how many more there are."""
    lines = [_("new: {name}").format(name=new.person.label) for new in plan.new[:most]]
    lines += [
        _("updated: {name} · {changes}").format(
            name=update.new.label, changes=_changes(update.changes)
        )
        for update in plan.updated[: most - len(lines)]
    ]
    return _shortened(lines, len(plan.new) + len(plan.updated))


def say_notes(plan: ImportPlan, most: int) -> list[str]:
    """A line for what is left out or cut, and why, so many at most."""
    notes: list[Skipped | Remark] = [*plan.skipped, *plan.remarks]
    return _shortened([_why(note) for note in notes[:most]], len(notes))


def _shortened(lines: list[str], count: int) -> list[str]:
    shown = [cut(clean_line(line), _LONGEST) for line in lines]
    if count > len(shown):
        shown.append(_("and {count} more").format(count=count - len(shown)))
    return shown


def _changes(changes: Sequence[FieldChange]) -> str:
    return ", ".join(
        f"{change.field}: {change.old} → {change.new}"
        if change.old
        else f"{change.field}: {change.new}"
        for change in changes
    )


def _why(note: Skipped | Remark) -> str:
    said = note.text if isinstance(note, Remark) else note.reason
    where = _("line {line}: {reason}").format(line=note.line, reason=said) if note.line else said
    return f"{note.file} {where}" if note.file else where
