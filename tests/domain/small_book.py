"""A journal in memory, for what needs records and no file."""

from dataclasses import dataclass, field
from datetime import date

from networkjournal.domain.records import (
    TABLE_OF,
    Achievement,
    Entry,
    Goal,
    Group,
    LookBack,
    Meeting,
    Person,
    Profile,
    Record,
    Search,
    Settings,
    Step,
    Tie,
)

TODAY = date(2026, 11, 23)


@dataclass
class SmallBook:
    """Records by table; :meth:`hold` puts them in."""

    people: dict[str, Person] = field(default_factory=dict)
    ties: dict[str, Tie] = field(default_factory=dict)
    profiles: dict[str, Profile] = field(default_factory=dict)
    achievements: dict[str, Achievement] = field(default_factory=dict)
    entries: dict[str, Entry] = field(default_factory=dict)
    meetings: dict[str, Meeting] = field(default_factory=dict)
    steps: dict[str, Step] = field(default_factory=dict)
    groups: dict[str, Group] = field(default_factory=dict)
    searches: dict[str, Search] = field(default_factory=dict)
    goals: dict[str, Goal] = field(default_factory=dict)
    lookbacks: dict[str, LookBack] = field(default_factory=dict)
    settings: Settings = field(default_factory=Settings)

    def name_of(self, record_id: str) -> str:
        person = self.people.get(record_id)
        return person.label if person else record_id

    def hold(self, *records: Record) -> "SmallBook":
        for record in records:
            table = TABLE_OF[type(record)]
            getattr(self, "profiles" if table == "profile" else table)[record.id] = record
        return self


def book_of(*records: Record) -> SmallBook:
    return SmallBook().hold(*records)
