"""``I``: introduce somebody to somebody."""

from textual.widget import Widget

from networkjournal.domain.records import Person
from networkjournal.language import _
from networkjournal.tui.standing import Standing

_ROW = "#introduce"
"""What stands behind the id of a person in the key of a row that introduces them to somebody."""


def row_for(person: str) -> str:
    """The key of the row on somebody's page that introduces this person (an id) to them."""
    return person + _ROW


def row_of(key: str) -> str:
    """Whom the row with this key introduces; empty where it is another row."""
    return key.removesuffix(_ROW) if key.endswith(_ROW) else ""


class IntroduceKey(Standing, Widget):
    """What a page does with the key; the page says whom one stands on."""

    @property
    def introduction_here(self) -> tuple[Person, Person] | None:
        """The two whose row one stands on: on a page of somebody, them and the one in the row."""
        subject = self.subject
        other = self.desk.journal.people.get(row_of(self.key_here))
        if other is None or not isinstance(subject, Person):
            return None
        return subject, other

    def action_introduce(self) -> None:
        """Begin the line that introduces two; of one person, first to whom."""
        desk, two, person = self.desk, self.introduction_here, self.knower
        if not desk.overview.log_is_open:
            desk.say(_("One moment: the log is still being read."))
        elif two is not None:
            from networkjournal.tui.introducing.beginning import begin_introduction

            begin_introduction(desk, *two)
        elif person is not None:
            from networkjournal.tui.introducing.choosing import choose_to_whom

            choose_to_whom(desk, person, self.app)
        else:
            desk.say(_("Stand on somebody you know first."))
