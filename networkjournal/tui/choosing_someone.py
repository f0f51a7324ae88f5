"""Choosing one person: those who are proposed, each with the reason; by typing, anyone else."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from networkjournal.domain.records import Person
from networkjournal.domain.text import fold
from networkjournal.language import _
from networkjournal.tui.rows import Block
from networkjournal.tui.shell.chooser import MOST_SHOWN
from networkjournal.tui.shell.palette import Choice, Palette
from networkjournal.tui.text import Line, said, spread, wrap


@dataclass(frozen=True)
class Proposed(Choice):
    """Something to choose that is proposed.

    Attributes:
        above: What stands above the first that has it.
        person: The id of who it is, if it is a person.
    """

    above: str = ""
    person: str = ""


@dataclass(frozen=True)
class Others:
    """Who else can be chosen, once something is typed.

    Attributes:
        people: Gives all of them.
        about: Tells them apart.
        take: Told who is chosen.
        above: What stands above the first of them.
    """

    people: Callable[[], Iterable[Person]]
    about: Callable[[Person], str]
    take: Callable[[Person], object]
    above: str


class SomeoneChooser(Palette):
    """Takes one of those proposed, or anyone else by name.

    Args:
        title: What for.
        hint: What stands in the empty line.
        proposed: Who or what is proposed, the likeliest first.
        others: Who else can be chosen.
        nobody: What is said where nobody is proposed.
    """

    def __init__(
        self,
        title: str,
        hint: str,
        proposed: Sequence[Proposed],
        others: Others,
        nobody: str = "",
    ) -> None:
        super().__init__(title, hint, proposed)
        self._nobody = nobody
        self._above = {key: one.above for key, one in zip(self._choices, proposed, strict=True)}
        self._others = others
        self._is_person = {
            key: bool(one.person) for key, one in zip(self._choices, proposed, strict=True)
        }
        self._persons = frozenset(one.person for one in proposed)
        self._found_others: dict[str, Choice] = {}

    @cached_property
    def _named(self) -> list[tuple[str, Person]]:
        """The others with the folded words in which is looked; gathered by the first letter."""
        people = (one for one in self._others.people() if one.id not in self._persons)
        return [(fold(f"{one.name} {one.role}"), one) for one in people]

    def matching(self, words: Sequence[str], typed: str) -> Sequence[str]:
        """Those proposed that have every word; behind them everyone else who has."""
        found = [*super().matching(words, typed)]
        if not words:
            return found
        behind = [
            (not name.startswith(typed), name, one)
            for name, one in self._named
            if all(word in name for word in words)
        ]
        behind.sort(key=lambda one: one[:2])
        for _later, _name, person in behind[:MOST_SHOWN]:
            key = f"@{person.id}"
            self._found_others[key] = self._choice(person)
            found.append(key)
        # what is no person stays last
        return sorted(found, key=lambda key: key in self._above and not self._is_person[key])

    def take(self) -> None:
        """Close, and do what was chosen."""
        choice = self._found_others.get(self.list.current_key)
        if choice is not None:
            self._run(choice)
        else:
            super().take()

    def _choice(self, person: Person) -> Choice:
        take = partial(self._others.take, person)
        return Choice(said(person.label, 60), "", self._others.about(person), take)

    def keys_line(self) -> str:
        """The keys."""
        return _("Enter chooses · Esc back")

    def nothing(self, typed: str) -> str:
        """That nobody is proposed, or that nobody has these words."""
        return super().nothing(typed) if typed.strip() else self._nobody

    def heading_of(self, key: str) -> str:
        """Why it stands here."""
        return self._above.get(key, self._others.above)

    def block(self, key: str, width: int) -> Block:
        """The name with what stands beside it, and the reason."""
        choice = self._choices.get(key) or self._found_others[key]
        lines: list[Line] = [spread(((choice.name, "name"),), ((choice.beside, "soft"),), width)]
        lines.extend(((line, "soft"),) for line in wrap(choice.about, width) if line)
        return Block(lines, key)
