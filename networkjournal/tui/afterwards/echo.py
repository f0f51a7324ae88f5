"""What was understood of a line after a talk, and what it will become, said on one line."""

from networkjournal.domain.afterwards.line import Line, Talked
from networkjournal.domain.afterwards.newcomer import newcomer_in
from networkjournal.domain.afterwards.writing import Surroundings, knower_of, which_one
from networkjournal.domain.dates.said import say_date
from networkjournal.domain.fields.error import FieldError
from networkjournal.domain.fields.words import say_field
from networkjournal.domain.sentence.captured import Captured
from networkjournal.language import N_, _
from networkjournal.tui.desk import Desk
from networkjournal.tui.saying import say_minutes, say_word
from networkjournal.tui.text import Span, joined, said

_WITH = {
    "sowing": N_("to {names}"),
    "harvest": N_("from {names}"),
    "insight": N_("from {names}"),
    "theirs": N_("by {names}"),
}
_FEW = 3


def echo_of(
    desk: Desk, line: Line, captured: Captured, talked: Talked, around: Surroundings
) -> list[Span]:
    """What a line will be written as."""
    if not line.text.strip():
        return [(_("What else came of it? ⇧Tab changes what it is."), "soft")]
    match line.kind:
        case "note":
            return [(_("It stays in the notes."), "soft")]
        case "none":
            return [(_("It is not written down."), "soft")]
        case "new":
            return _newcomer(desk, line, talked, around)
    for one in captured.ambiguous:
        words = which_one(one.written, one.candidates)
        return [(words, "due"), ("   " + _("Tab chooses"), "soft")]
    parts: list[list[Span]] = []
    if captured.unknown:
        new = ", ".join(said(name, 24) for name in captured.unknown[:_FEW])
        parts.append([(_("New: {names}").format(names=new), "due")])
    people = captured.people or line.people or (() if captured.unknown else talked.people)
    names = ", ".join(said(desk.journal.name_of(key), 40) for key in people[:_FEW])
    if names:
        names += ", …" if len(people) > _FEW else ""
        parts.append([(_(_WITH.get(line.kind, N_("with {names}"))).format(names=names), "")])
    is_step = line.kind in {"mine", "theirs"}
    day = captured.on or (line.due if is_step else talked.day)
    if day is not None:
        words = say_date(day, desk.today, "weekday")
        parts.append([(_("by {date}").format(date=words) if is_step else words, "soft")])
    if captured.minutes:
        parts.append([(say_minutes(captured.minutes), "")])
    if captured.expertise:
        parts.append([(said(captured.expertise, 40), "")])
    parts += [[("#" + said(tag, 30), "")] for tag in captured.tags[:_FEW]]
    parts += [
        [(f"{say_field(name)}: {said(say_word(name, value), 40)}", "")]
        for name, value in captured.fields[:_FEW]
    ]
    return joined(parts)


def _newcomer(desk: Desk, line: Line, talked: Talked, around: Surroundings) -> list[Span]:
    """Who is new, and through whom; or whom one knows already."""
    try:
        found = newcomer_in(line.text, around.circles, around.names.named)
    except FieldError as error:
        return [(str(error), "due")]
    person = found.person
    known = around.names.named(person.name)
    name = said(person.name, 40)
    if len(known) > 1:
        return [(which_one(person.name, known), "due")]
    if known:
        return [
            (
                _("{name} is here already; that they know each other is kept.").format(
                    name=said(known[0].label, 40)
                ),
                "",
            )
        ]
    parts: list[list[Span]] = [[(_("New: {names}").format(names=name), "due")]]
    if person.role:
        parts.append([(said(person.role, 40), "")])
    through = knower_of(found, talked, around)
    if through:
        words = _("through {name}").format(name=said(desk.journal.name_of(through), 40))
        parts.append([(words, "soft")])
    return joined(parts)
