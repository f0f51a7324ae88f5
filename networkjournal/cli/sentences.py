"""Understanding a sentence on the command line: whom, when, how long, and what is still unknown."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterable, Sequence, Set
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from networkjournal.cli.faults import NotFoundError
from networkjournal.cli.fields import set_field
from networkjournal.cli.finding import people_called, which
from networkjournal.cli.profile import present_profile
from networkjournal.cli.words import SENTENCE_HELP
from networkjournal.domain.ids import new_id
from networkjournal.domain.records import Person
from networkjournal.domain.text import clean_line, cut, fold
from networkjournal.language import _

if TYPE_CHECKING:
    from networkjournal.cli.session import Session
    from networkjournal.domain.dates.reading import Direction
    from networkjournal.domain.sentence.captured import Captured, SpanKind
    from networkjournal.domain.sentence.forms import SentenceForm
    from networkjournal.journal import Change


class Sentence(Struct, frozen=True):
    """A sentence that was understood whole.

    Attributes:
        said: what was recognised in it.
        newcomers: people whom it adds; they have ids, and are in no journal yet.
    """

    said: Captured
    newcomers: tuple[Person, ...] = ()

    def put_newcomers(self, change: Change) -> None:
        """Put the people whom the sentence adds, as part of the change that writes it down."""
        for person in self.newcomers:
            change.put(person)


def add_sentence(parser: ArgumentParser) -> None:
    """Add the sentence, in one word or several, and whether it may add people."""
    parser.add_argument("sentence", nargs="+", metavar=_("SENTENCE"), help=_(SENTENCE_HELP))
    parser.add_argument("--new", action="store_true", help=_("add whoever is not known yet"))


def add_with(parser: ArgumentParser) -> None:
    """Add whom it is with."""
    parser.add_argument(
        "--with",
        dest="with_",
        metavar=_("NAME"),
        action="append",
        default=[],
        help=_("whom it is with; repeat it for several"),
    )


def understand(
    session: Session,
    words: Sequence[str],
    *,
    form: SentenceForm,
    direction: Direction,
    add_new: bool,
    with_: Sequence[str] = (),
    leave: Set[SpanKind] = frozenset(),
    take_names_out: bool = False,
) -> Sentence:
    """Take a sentence apart, and settle who is meant.

    Args:
        session: whose journal names people.
        words: the sentence, in one word or several.
        form: what is recognised in it beside its words.
        direction: which way a date without a year is meant.
        add_new: whether a name that nobody has adds someone.
        with_: names that stand instead of those in the sentence.
        leave: what is recognised by its form and yet stays text.
        take_names_out: whether ``@names`` leave the text.

    Raises:
        FieldError: there is no sentence, or nothing of it is left as text.
        NotFoundError: a name fits nobody, or several people.
    """
    from networkjournal.domain.sentence.capture import made_plain
    from networkjournal.domain.sentence.entry import require_words
    from networkjournal.domain.sentence.text import without

    sentence = _sentence_from(words, form)
    said = _capture(session, sentence, form, direction, ())
    for _span in said.spans:
        left = next((span for span in said.spans if span.kind in leave), None)
        if left is None:
            break
        sentence = made_plain(sentence, left)
        said = _capture(session, sentence, form, direction, ())
    for unclear in said.ambiguous:
        raise NotFoundError(which(session.journal, cut(unclear.written, 60), unclear.candidates))
    newcomers: tuple[Person, ...] = ()
    if said.unknown and not with_:
        newcomers = _newcomers(session, said.unknown, add_new=add_new)
        said = _capture(session, sentence, form, direction, newcomers)
    if with_:
        people, newcomers = _named(session, with_, add_new=add_new)
        said = replace(said, people=people)
    if take_names_out:
        mentions = [(span.start, span.end, None) for span in said.spans if span.kind == "person"]
        nameless = _capture(session, without(sentence, mentions), form, direction, ())
        said = replace(said, text=nameless.text)
    require_words(said)
    return Sentence(said, newcomers)


def doubts(said: Captured) -> list[str]:
    """What may have been meant otherwise in a date."""
    found = [_("the weekday said is another")] if said.weekday_differs else []
    if said.other_date:
        found.append(
            _("“{x}” stays text: the first date counts").format(x=cut(said.other_date, 20))
        )
    return found


def _sentence_from(words: Sequence[str], form: SentenceForm) -> str:
    """The words of a sentence; a value in quotes, which the shell took away, has them again."""
    if len(words) == 1:
        return words[0]
    return " ".join(_quoted_again(word, form) for word in words)


def _quoted_again(word: str, form: SentenceForm) -> str:
    name, colon, value = word.partition(":")
    several = any(letter.isspace() for letter in value.strip()) and '"' not in value
    return f'{name}:"{value}"' if colon and several and fold(name) in form.fields else word


def _capture(
    session: Session,
    sentence: str,
    form: SentenceForm,
    direction: Direction,
    newcomers: Iterable[Person],
) -> Captured:
    from networkjournal.domain.sentence.capture import capture
    from networkjournal.domain.sentence.names import NameIndex

    profile = present_profile(session.journal)
    return capture(
        sentence,
        names=NameIndex([*session.journal.people.values(), *newcomers]),
        expertise=[skill.name for skill in profile.expertise] if profile else [],
        today=session.today,
        direction=direction,
        form=form,
    )


def _newcomers(session: Session, names: Sequence[str], *, add_new: bool) -> tuple[Person, ...]:
    if not add_new:
        raise NotFoundError(
            _("Nobody here is called {names}; --new adds whoever is missing.").format(
                names=cut(", ".join(f"“{name}”" for name in names), 200)
            )
        )
    return tuple(
        set_field(session, Person(id=new_id(), name="?"), "name", "=", name) for name in names
    )


def _named(
    session: Session, names: Sequence[str], *, add_new: bool
) -> tuple[tuple[str, ...], tuple[Person, ...]]:
    people: dict[str, Person] = {}
    newcomers: list[Person] = []
    for word in names:
        name = clean_line(word)
        found = people_called(session.journal, name)
        if len(found) > 1:
            raise NotFoundError(which(session.journal, cut(name, 60), found))
        if not found:
            newcomers += _newcomers(session, [name], add_new=add_new)
            found = newcomers[-1:]
        people[found[0].id] = found[0]
    return tuple(people), tuple(newcomers)
