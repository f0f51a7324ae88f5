"""What the keys of a page may ask it: the journal, and what one stands on."""

from networkjournal.domain.records import Person, Record
from networkjournal.domain.ties import is_first_degree
from networkjournal.tui.desk import Desk


class Standing:
    """A page with records that one can stand on."""

    desk: Desk

    @property
    def here(self) -> Record | None:
        """The record that the keys act on."""
        raise NotImplementedError

    @property
    def key_here(self) -> str:
        """The key of the row one stands on: mostly the id of a record."""
        raise NotImplementedError

    @property
    def subject(self) -> Record | None:
        """The record whose page it is."""
        raise NotImplementedError

    def person_here(self) -> Person | None:
        """The person that ``s``, ``t`` and the like are about, if one stands on one."""
        raise NotImplementedError

    @property
    def knower(self) -> Person | None:
        """Someone one knows and stands on, or whose page it is: of them one can ask whom."""
        for record in (self.here, self.subject):
            if isinstance(record, Person) and is_first_degree(record):
                return record
        return None
