"""What a term of a query asks of a record."""

from datetime import date

from networkjournal.domain.people_in import people_in
from networkjournal.domain.records import Person, Record
from networkjournal.domain.search.asks import SPECIAL, Known, Test
from networkjournal.domain.search.parse import YES_OR_NO, Term
from networkjournal.domain.search.texts import holds, is_filled, texts_of
from networkjournal.domain.text import fold

_NAMES_RECORDS = frozenset({"sowings", "meeting", "found", "speak_to"})
"""Fields that hold ids and are asked by what those records are called."""


def test_for(term: Term, kind: type[Record], table: str, known: Known, today: date) -> Test | None:
    """What a term asks of one kind of record, its ``not`` left aside.

    Returns:
        The question, or None where this kind of record does not know the field, so that nothing
        matches.
    """
    if not term.field:
        haystacks, word = known.haystacks(table), term.value
        return lambda record: word in haystacks[record.id]
    special = SPECIAL.get(term.field)
    test = special(term, kind, known, today) if special else None
    if test is None:
        test = _of_own_field(term, kind, known)
    if test is None and kind is not Person:
        meant = known.people_meant(term, today)
        return lambda record: not meant.isdisjoint(people_in(record))
    return test


def _of_own_field(term: Term, kind: type[Record], known: Known) -> Test | None:
    field, _dot, key = term.field.partition(".")
    if field not in kind.__struct_fields__:
        return None
    if key:
        return _own_named_field(key, term.value)
    if not term.value:
        return lambda record: is_filled(getattr(record, field))
    return _of_filled_field(term, field, known)


def _of_filled_field(term: Term, field: str, known: Known) -> Test:
    if field in YES_OR_NO:
        yes = term.yes
        return lambda record: bool(getattr(record, field)) is yes
    if term.choices:
        choices = term.choices
        return lambda record: getattr(record, field) in choices
    if field in _NAMES_RECORDS:
        return _refers(field, term.value, known)
    if field in ("minutes", "dread_before", "dread_after"):
        return lambda record: str(getattr(record, field)) == term.value
    wanted = (term.value,)
    return lambda record: holds(wanted, texts_of(getattr(record, field)))


def _own_named_field(key: str, wanted: str) -> Test:
    def named(record: Person) -> bool:
        return any(
            fold(name) == key and (wanted in fold(value) if wanted else bool(value))
            for name, value in record.fields.items()
        )

    return named


def _refers(field: str, wanted: str, known: Known) -> Test:
    def refers(record: Record) -> bool:
        value = getattr(record, field)
        ids = (value,) if isinstance(value, str) else value
        return any(i and (i == wanted or wanted in fold(known.book.name_of(i))) for i in ids)

    return refers
