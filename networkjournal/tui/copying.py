"""``y``: the words of a record that one most likely wants elsewhere."""

from networkjournal.domain.records import Achievement, Entry, Person, Profile, Record


def words_to_copy(record: Record) -> str:
    """An address or number of a person, the text of a line of the log, the name of the rest."""
    match record:
        case Person():
            found = (*record.emails, *record.phones, *record.links)
            return found[0] if found else record.label
        case Entry():
            return record.text
        case Profile():
            return record.statement
        case Achievement():
            return record.link or record.what
        case _:
            return str(getattr(record, "what", ""))
