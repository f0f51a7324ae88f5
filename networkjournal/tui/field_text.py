"""A field of a record as the words that a form shows and takes back."""

from networkjournal.domain.book import Book
from networkjournal.domain.fields.literals import yes_or_no
from networkjournal.domain.fields.numbered import numbered_text
from networkjournal.domain.fields.places import numbered
from networkjournal.domain.fields.setting import field_text
from networkjournal.domain.records import Record
from networkjournal.tui.record_fields import Field, Takes


def text_of(record: Record, field: Field, book: Book) -> str:
    """What a form shows in this field; a yes or no as the stored word, sowings by id."""
    if field.takes is Takes.YES:
        value = yes_or_no(field_text(record, field.name, book.name_of))
        word = {True: "yes", False: "no", None: ""}[value]
        return word if word in field.words else field.words[0]
    if field.takes is Takes.SOWINGS:
        return ", ".join(getattr(record, field.name))
    at = numbered(field.name)
    if at is not None:
        return numbered_text(record, at, book.name_of)
    text = field_text(record, field.name, book.name_of)
    return text.replace("T", " ") if field.takes is Takes.DAY else text
