"""A role gets the name of somebody whom the journal knows already: the two become one."""

from networkjournal.domain.found_role import called_so, is_only_a_role, made_one
from networkjournal.domain.named_people import naming
from networkjournal.domain.records import Person, Record, Tie
from networkjournal.language import _
from networkjournal.tui.desk import Desk
from networkjournal.tui.spoken_keys import keyed


def found_here(desk: Desk, before: Record, after: Record) -> Person | None:
    """Who was found: the one person of the name that a role was given."""
    if not (isinstance(before, Person) and isinstance(after, Person) and before.id):
        return None
    if not (is_only_a_role(before) and after.name):
        return None
    found = called_so(after.name, desk.journal.people.values())
    return found if found is not None and found.id != before.id else None


def make_one(desk: Desk, role: Person, someone: Person) -> Record | None:
    """Write the two as one, in one change; None when it could not be saved."""
    one = made_one(role, someone)
    others = list(naming(desk.journal, role.id, someone.id))
    ties = [record for record in others if isinstance(record, Tie) and record.a == record.b]
    others = [record for record in others if record not in ties]
    words = _("Found: {name}").format(name=desk.call(someone))
    written = desk.write(words, (one, *others), remove=(role, *ties))
    if written is None:
        return None
    desk.say(keyed(_("{what} · [undo] to undo")).format(what=words))
    return written[0]
