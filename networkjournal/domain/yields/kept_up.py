"""What came of contacts that are kept up, beside those that were neglected: counts, no cause.

Kept up is who is not over their own rhythm; who has none is not counted. One bore who brought a
harvest, or with whom something was sown that bore. Only people with whom something was sown, or who
brought a harvest, are counted: where nothing was sown nothing can come up.
"""

from msgspec import Struct

from networkjournal.domain.book import Book
from networkjournal.domain.last_contact import LastContacts
from networkjournal.domain.rhythm import RhythmsOver
from networkjournal.domain.yields.fates import Fates


class KeptUp(Struct, frozen=True):
    """The ids of people, in four groups.

    Attributes:
        kept_bore: kept up, and something came of it.
        kept_not: kept up, and nothing came of it yet.
        neglected_bore: over their rhythm, and something came of it.
        neglected_not: over their rhythm, and nothing came of it yet.
    """

    kept_bore: tuple[str, ...]
    kept_not: tuple[str, ...]
    neglected_bore: tuple[str, ...]
    neglected_not: tuple[str, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """Everyone who was counted."""
        return self.kept_bore + self.kept_not + self.neglected_bore + self.neglected_not


def kept_up(book: Book, contacts: LastContacts, fates: Fates) -> KeptUp:
    """The people with a rhythm and something sown, by whether they are kept up and it bore."""
    bore = {one for fate in fates.all if fate.harvests for one in fate.sowing.people}
    bore |= {one for harvest in fates.harvests for one in harvest.people}
    sown_with = {one for fate in fates.all for one in fate.sowing.people}
    groups: dict[tuple[bool, bool], list[str]] = {}
    over = RhythmsOver(book.settings, contacts.today)
    counted = sown_with | bore
    of_circles = book.settings.circle_rhythms
    for person in book.people.values():
        key = person.id
        if key not in counted or person.archived or not (person.rhythm or of_circles):
            continue
        is_over = over.is_over(person, contacts.get(key))
        if is_over is not None:
            groups.setdefault((is_over, key in bore), []).append(key)
    return KeptUp(
        *(tuple(groups.get(pair, ())) for pair in ((False, True), (False, False))),
        *(tuple(groups.get(pair, ())) for pair in ((True, True), (True, False))),
    )
