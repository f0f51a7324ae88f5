"""What every page can do with a person one stands on: ``P``, ``K``, ``B`` and ``I``."""

from networkjournal.domain.promoting import can_be_promoted, promoted
from networkjournal.domain.records import Person
from networkjournal.language import _
from networkjournal.tui.bridging.key import BridgeKey
from networkjournal.tui.introducing.key import IntroduceKey
from networkjournal.tui.spoken_keys import keyed


class PersonKeys(BridgeKey, IntroduceKey):
    """Mixed into a page that says whom one stands on."""

    def has_person_key(self, action: str) -> bool:
        """Whether one of these keys would do something here."""
        if action == "promote":
            return isinstance(self.here, Person) and can_be_promoted(self.here)
        if action == "bridge":
            return self.behind_barrier is not None
        if action == "introduce" and self.introduction_here is not None:
            return True
        return self.knower is not None

    def action_promote(self) -> None:
        """Whom one knows only through someone becomes wanted; who is wanted becomes known."""
        person = self.here
        if not isinstance(person, Person) or not can_be_promoted(person):
            return
        now = promoted(person, self.desk.today)
        words = _("Known now: {name}") if now.standing == "known" else _("Wanted now: {name}")
        words = words.format(name=self.desk.call(person))
        if self.desk.write(words, (now,)) is not None:
            self.desk.say(keyed(_("{what} · [undo] to undo")).format(what=words))

    def action_whom_they_know(self) -> None:
        """Write down in one line whom they know."""
        person = self.knower
        if person is not None:
            from networkjournal.tui.contacts.whom_they_know import WhomTheyKnowForm

            self.desk.open_form(lambda: WhomTheyKnowForm(self.desk, person))
