"""Completions in a form: the names, circles and words that the journal already has."""

from collections.abc import Callable, Iterable

from textual.suggester import Suggester

from networkjournal.domain.circles import circle_label, circles_used
from networkjournal.domain.text import fold
from networkjournal.language import _
from networkjournal.tui.desk import Desk
from networkjournal.tui.record_fields import Field, Takes

_LISTS = frozenset(
    {"circles", "tags", "languages", "skills", "people", "found", "speak_to", "members"}
)
_FROM_PEOPLE = frozenset(
    {"tags", "languages", "skills", "field", "organisation", "place", "culture"}
)


class WordSuggester(Suggester):
    """Completes the word behind the last comma from words that are known.

    Args:
        words: Gives the known words, when first needed.
        is_list: Whether the field holds several, by commas.
    """

    def __init__(self, words: Callable[[], Iterable[str]], is_list: bool) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._words = words
        self._is_list = is_list
        self._folded: list[tuple[str, str]] | None = None

    async def get_suggestion(self, value: str) -> str | None:
        """The whole value with its last word completed; None where nothing fits."""
        if self._folded is None:
            self._folded = [(fold(word), word) for word in self._words()]
        start = value.rfind(",") + 1 if self._is_list else 0
        typed = value[start:].lstrip()
        if not typed:
            return None
        wanted = fold(typed)
        for folded, word in self._folded:
            if folded.startswith(wanted) and len(word) > len(typed):
                return value + word[len(typed) :]
        return None


def suggester_for(desk: Desk, field: Field) -> Suggester | None:
    """What completes this field; None where nothing can."""
    journal = desk.journal
    many = field.name in _LISTS
    if field.takes is Takes.PEOPLE:
        return WordSuggester(lambda: (one.label for one in journal.people.values()), many)
    if field.name == "circles":
        return WordSuggester(lambda: map(circle_label, circles_used(journal)), many)
    if field.name == "goal":
        return WordSuggester(lambda: [goal.what for goal in journal.goals.values()], False)
    if field.name in _FROM_PEOPLE:
        return WordSuggester(lambda: _used(desk, field.name), many)
    return _of_oneself(desk, field)


def _of_oneself(desk: Desk, field: Field) -> Suggester | None:
    """What completes a field about oneself."""
    if field.name == "expertise":
        return WordSuggester(desk.overview.expertise, False)
    if field.name.startswith("expertise.") and not field.says_more:
        return WordSuggester(lambda: _expertise_ever(desk), False)
    if field.name == "giving":
        return WordSuggester(lambda: _words_for_giving(desk), False)
    return None


def _expertise_ever(desk: Desk) -> list[str]:
    """The fields of expertise of every version."""
    return [part.name for one in desk.journal.profiles.values() for part in one.expertise]


def _words_for_giving(desk: Desk) -> list[str]:
    """The essay's two words, then those of one's own."""
    own = [one.giving for one in desk.journal.profiles.values() if one.giving]
    return [*own, _("generous"), _("frugal")]


def _used(desk: Desk, name: str) -> list[str]:
    found: dict[str, None] = {}
    for person in desk.journal.people.values():
        value = getattr(person, name)
        found.update(dict.fromkeys((value,) if isinstance(value, str) else value))
    return [word for word in found if word]
