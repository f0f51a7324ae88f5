"""Reading a query: words, ``field:value``, ``not``, ``or`` and quotes.

``or`` is looser than the unsaid *and*; ``not`` holds for the next term only. Either may also be
said in Dutch. ``niet`` always counts; ``of`` only while Dutch is spoken, since in English it is a
word like any other. Quoted they are words: ``"of"``. What stands at an end with nothing to join
(``anna or``, while one is still typing) is passed over.
"""

import re
from collections.abc import Iterator
from datetime import date
from itertools import takewhile
from typing import TYPE_CHECKING

from msgspec import Struct, structs

from networkjournal.domain.fields.literals import CHOICES, literals_starting, say_allowed, yes_or_no
from networkjournal.domain.fields.unknown import say_no_field
from networkjournal.domain.fields.words import (
    nearest_query_field,
    often_asked,
    query_field,
    say_field,
)
from networkjournal.domain.search.error import QueryError
from networkjournal.domain.text import clean_line, cut, fold
from networkjournal.language import _, language

if TYPE_CHECKING:
    from networkjournal.domain.search.days import Span

YES_OR_NO = frozenset({"archived", "asked", "surprise", "founded", "open", "done"})
"""Fields that a query asks yes or no."""

DAYS = frozenset({"on", "since", "until"})
"""Fields that a query asks for days."""

_TOLD_BY_DAYS = DAYS | {"due", "quiet"}
_MOST_WORDS_OF_A_DAY = 5
"""As in ``on:end of november 2026``, with one to spare."""

_QUOTES = '"“”„'
_FIELD = r"([^\W\d_]+(?:[-_][^\W\d_]+)*(?:\.[^\s:\"“”„]+)?):(?!//)"
_OWN_FIELD = r"(?i:fields|velden)\.(.+)"


class Term(Struct, frozen=True):
    """One thing a query asks of a record.

    Attributes:
        field: the field it asks; empty for a word or phrase anywhere in the record, a name with
            ``fields.`` before it for one of a person's own fields.
        value: what is asked for, folded; empty: the field is filled.
        negated: whether it is asked that it does not hold.
        choices: for a field that holds one of a few words, those that are meant.
        spans: for a field of days, the days that are meant.
        limit: for ``due`` the last day, for ``quiet`` the last day of contact that counts.
        yes: for a field of yes or no, which.
    """

    field: str = ""
    value: str = ""
    negated: bool = False
    choices: frozenset[str] = frozenset()
    spans: "tuple[Span, ...]" = ()
    limit: date | None = None
    yes: bool | None = None


class _Token(Struct, frozen=True):
    text: str
    quoted: bool
    colon: int  # where the value of a field begins, 0 where there is no field

    @property
    def is_plain_word(self) -> bool:
        """Whether this is one bare word."""
        return not (self.quoted or self.colon)


def read_alternatives(text: str, today: date) -> tuple[tuple[Term, ...], ...]:
    """The alternatives of a query, each the terms that must all hold; none for an empty query.

    Raises:
        QueryError: an unknown field, or a value that its field cannot have.
    """
    tokens = list(_with_whole_days(list(_tokens(clean_line(text))), today))
    operators = [_operator(token) for token in tokens]
    if all(operators):
        # nothing but “not” and “or”: then these are the words sought
        terms = tuple(Term(value=fold(token.text)) for token in tokens)
        return (terms,) if terms else ()
    alternatives: list[list[Term]] = [[]]
    negated = False
    for token, operator in zip(tokens, operators, strict=True):
        if operator == "or":
            alternatives.append([])
            negated = False
        elif operator == "not":
            negated = not negated
        else:
            term = _term(token, negated, today)
            negated = False
            if term is not None:
                alternatives[-1].append(term)
    return tuple(tuple(terms) for terms in alternatives if terms)


def _with_whole_days(tokens: list[_Token], today: date) -> Iterator[_Token]:
    """The tokens, each field of days with as many of the bare words after it as make a day with it.

    So ``on:last week`` needs no quotes.
    """
    at = 0
    while at < len(tokens):
        token, at = tokens[at], at + 1
        if not token.quoted and _asks_days(token):
            after = list(takewhile(_may_go_on, tokens[at : at + _MOST_WORDS_OF_A_DAY - 1]))
            for count in range(len(after), 0, -1):
                whole = " ".join([token.text, *(word.text for word in after[:count])])
                if _is_understood(structs.replace(token, text=whole), today):
                    token, at = structs.replace(token, text=whole), at + count
                    break
        yield token


def _asks_days(token: _Token) -> bool:
    has_value = 0 < token.colon < len(token.text)
    return has_value and query_field(token.text[: token.colon - 1]) in _TOLD_BY_DAYS


def _may_go_on(token: _Token) -> bool:
    return token.is_plain_word and not _operator(token)


def _is_understood(token: _Token, today: date) -> bool:
    try:
        return _term(token, negated=False, today=today) is not None
    except QueryError:
        return False


def _operator(token: _Token) -> str:
    if not token.is_plain_word:
        return ""
    word = token.text.lower()
    if word in ("not", "niet"):
        return "not"
    if word == "or" or (word == "of" and language() == "nl"):
        return "or"
    return ""


def _tokens(text: str) -> Iterator[_Token]:
    at = 0
    field = re.compile(_FIELD) if ":" in text else None
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        named = field.match(text, at) if field else None
        start = named.end() if named else at
        value, end, quoted = _value(text, start)
        if named and query_field(named[1]) is None and not re.fullmatch(_OWN_FIELD, named[1]):
            _refuse_field(named[1])
        yield _Token(
            text=(named[0] if named else "") + value,
            quoted=quoted,
            colon=len(named[0]) if named else 0,
        )
        at = end


def _value(text: str, start: int) -> tuple[str, int, bool]:
    """What stands from here to the next space outside quotes, its end, and whether it was quoted.

    A quote that is never closed reaches to the end: it is being typed.
    """
    pieces: list[str] = []
    at, inside, quoted = start, False, False
    while at < len(text):
        letter = text[at]
        if letter in _QUOTES:
            inside, quoted = not inside, True
        elif letter.isspace() and not inside:
            break
        else:
            pieces.append(letter)
        at += 1
    return "".join(pieces).strip(), at, quoted


def _refuse_field(name: str) -> None:
    near = nearest_query_field(name.partition(".")[0])
    said = cut(name, 60)
    raise QueryError(say_no_field(said, near, often_asked()), near)


def _term(token: _Token, negated: bool, today: date) -> Term | None:
    if not token.colon:
        word = fold(token.text)
        return Term(value=word, negated=negated) if word else None
    name, value = token.text[: token.colon - 1], token.text[token.colon :].strip()
    own = re.fullmatch(_OWN_FIELD, name)
    if own:
        return Term(field=f"fields.{fold(own[1])}", value=fold(value), negated=negated)
    field = query_field(name)
    if field is None:  # the token would not have been made
        raise QueryError(say_no_field(name, "", often_asked()))
    if not value:
        return Term(field=field, negated=negated)
    return _with_value(field, value, negated, today)


def _with_value(field: str, value: str, negated: bool, today: date) -> Term:
    # how days are read is only read in by who asks for days
    from networkjournal.domain.search.days import read_limit, read_spans

    plain = fold(value)
    if field in DAYS:
        return Term(field, plain, negated, spans=read_spans(value, today))
    if field == "due":
        return Term(field, plain, negated, limit=read_limit(value, today, forward=True))
    if field == "quiet":
        return Term(field, plain, negated, limit=read_limit(value, today, forward=False))
    if field in YES_OR_NO:
        yes = yes_or_no(value)
        if yes is None:
            raise QueryError(
                _("{field} is yes or no, not “{value}”.").format(
                    field=say_field(field), value=cut(value, 60)
                )
            )
        return Term(field, plain, negated, yes=yes)
    if field in CHOICES:
        choices = literals_starting(field, value)
        if not choices:
            allowed = say_allowed(CHOICES[field], field)
            raise QueryError(
                _("“{value}” does not fit {field}; it can be: {allowed}.").format(
                    value=cut(value, 60), field=say_field(field), allowed=allowed
                )
            )
        return Term(field, plain, negated, choices=choices)
    return Term(field, plain, negated)
