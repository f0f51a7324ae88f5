from datetime import date
from pathlib import Path

import pytest

from networkjournal.domain.records import Goal
from networkjournal.journal import Journal
from networkjournal.tui.desk import Desk
from networkjournal.tui.done import toggle_done
from networkjournal.tui.drafts import Drafts
from networkjournal.tui.form_saving import FieldProblemError, blank, filled_in
from tests.tui.at_the_screen import opened, write


@pytest.fixture
def desk(journal_path: Path, tmp_path: Path) -> Desk:
    """A desk with three goals that are active and one that is reached."""
    journal = Journal.open(journal_path)
    with journal.change("goals") as change:
        for number in range(3):
            change.put(Goal(id=f"g{number}", what=f"Goal {number}", use="it helps", state="active"))
        change.put(Goal(id="reached", what="Reached", use="it helped", state="reached"))
    drafts = Drafts(tmp_path / "drafts.json")
    return Desk(journal, date(2026, 11, 23), drafts, lambda _line: None, lambda _line: None)


def test_a_fourth_goal_from_a_form_stays_a_draft(desk: Desk) -> None:
    goal = filled_in(desk, blank(Goal), {"what": "Four", "use": "it helps"}, {})
    assert isinstance(goal, Goal)
    assert goal.state == "draft"


def test_a_fourth_goal_cannot_be_made_active_in_a_form(desk: Desk) -> None:
    typed = {"what": "Four", "use": "it helps", "state": "active"}
    with pytest.raises(FieldProblemError, match="Three goals are active already") as problem:
        filled_in(desk, blank(Goal), typed, {})
    assert problem.value.field == "state"


def test_a_reached_goal_opened_again_beside_three_is_a_draft(desk: Desk) -> None:
    toggle_done(desk, desk.journal.goals["reached"])
    assert desk.journal.goals["reached"].state == "draft"
    toggle_done(desk, desk.journal.goals["g0"])
    toggle_done(desk, desk.journal.goals["g0"])
    assert desk.journal.goals["g0"].state == "active"


async def test_a_fourth_goal_says_why_it_stays_a_draft(journal_path: Path) -> None:
    write(journal_path, *(Goal(what=f"Goal {n}", use="x", state="active") for n in range(3)))
    async with opened(journal_path) as reader:
        await reader.press("7", "a")
        await reader.type("Four")
        await reader.press("enter")
        await reader.type("it helps")
        await reader.press("ctrl+s")
        assert "Three goals are active already; this one stays a draft." in reader.text
