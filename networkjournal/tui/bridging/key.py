"""``B``: who bridges what stands between me and the person one stands on."""

from textual.widget import Widget

from networkjournal.domain.records import Meeting, Person
from networkjournal.language import _
from networkjournal.tui.standing import Standing


class BridgeKey(Standing, Widget):
    """What a page does with the key; the page says whom one stands on."""

    @property
    def behind_barrier(self) -> Person | None:
        """The person one stands on; of a meeting the first with a barrier."""
        here = self.here
        if isinstance(here, Meeting):
            found = [self.desk.journal.people.get(key) for key in here.people]
            people = [one for one in found if one is not None]
            return next((one for one in people if one.barriers), next(iter(people), None))
        return self.person_here()

    def action_bridge(self) -> None:
        """Choose who bridges a barrier of this person."""
        person, desk = self.behind_barrier, self.desk
        if person is None:
            desk.say(_("Stand on a person or a meeting first."))
            return
        if not desk.overview.log_is_open:
            desk.say(_("One moment: the log is still being read."))
            return
        from networkjournal.tui.bridging.choosing import choose_bridge

        choose_bridge(desk, person, self.app)
