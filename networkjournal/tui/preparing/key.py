"""``b``: the brief of the person or the meeting that one stands on."""

from networkjournal.domain.records import Meeting, Person
from networkjournal.language import _
from networkjournal.tui.standing import Standing


class BriefKey(Standing):
    """What a page does with the key; the page says what one stands on."""

    def _to_brief(self) -> Meeting | Person | None:
        """The meeting just planned, the meeting or the person one stands on."""
        for record in (self.desk.get(self.desk.spoken_of()), self.here):
            if isinstance(record, Meeting):
                return record
        return self.person_here()

    def action_brief(self) -> None:
        """The brief of the person or meeting one stands on; of what is new the boxes."""
        about = self._to_brief()
        if about is None:
            self.desk.say(_("Stand on a person or a meeting first."))
        else:
            self.desk.open_brief(about.id, about.id == self.desk.spoken_of())
