"""``F``: a group of everyone who is marked."""

from collections.abc import Callable, Collection

from msgspec.structs import replace

from networkjournal.domain.records import Group
from networkjournal.tui.desk import Desk
from networkjournal.tui.form import RecordForm
from networkjournal.tui.form_saving import blank
from networkjournal.tui.forms import Filling
from networkjournal.tui.people_input import with_people


def found_group(desk: Desk, marked: Collection[str], founded: Callable[[], None]) -> None:
    """Open the form of a group that I found, with these people (ids) in it.

    Args:
        desk: The journal.
        marked: Its members.
        founded: Called once it was saved.
    """
    filling = Filling(
        replace(blank(Group), founded=True),
        typed={"members": with_people(desk, "", [*marked])},
        about="marked",
    )
    desk.open_form(lambda: RecordForm(desk, filling), founded)
