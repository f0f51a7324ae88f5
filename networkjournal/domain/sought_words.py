"""What someone seeks, word by word, laid beside the words of many people at once.

A word is found as it was typed, anywhere in a text; and as what it stands for, in either language:
*syrup* in *stroopleverancier*, *bakers* in *bakt*. Words that tell nothing are left aside.
"""

from collections.abc import Mapping, Set
from functools import lru_cache

from networkjournal.domain.telling_words import beginnings, stands_for, words_in
from networkjournal.domain.text import clean_line, fold

_SHORT = 3
"""So short a word of plain letters is only found whole: *it* is not in *write*."""


_AT_ONCE = 3
"""So many words that turned out to be meant are looked for at once, with a space on either side,
before a text is looked at word by word: most people write the same thing in the same word."""


class Sought:
    """One word that is sought."""

    def __init__(self, word: str) -> None:
        """Take a folded word."""
        self._word = word
        self._is_short = word.isascii() and word.isalnum() and len(word) <= _SHORT
        self._meant = stands_for(word)
        self._starts = tuple(sorted(beginnings(word))) if self._meant else ()
        self._judged: dict[str, bool] = {}
        self._surely: list[str] = []

    def those_with(self, texts: Mapping[str, str], known: Set[str] = frozenset()) -> set[str]:
        """The keys of the folded texts in which this word is found.

        Where it is known already that it is found with a key, the key may be left out.
        """
        word = self._word
        if self._is_short:
            found = {key for key, text in texts.items() if word in text and _has_whole(word, text)}
        else:
            found = {key for key, text in texts.items() if word in text}
        for start in self._starts:
            maybe = [key for key, text in texts.items() if start in text]
            unsure = [key for key in maybe if key not in found and key not in known]
            for key in unsure:
                text = texts[key]
                for meant in self._surely:
                    if meant in text:
                        found.add(key)
                        break
                else:
                    if self._says(text, start):
                        found.add(key)
        return found

    def is_in(self, text: str) -> bool:
        """Whether this word is found in a folded text."""
        if _has_whole(self._word, text) if self._is_short else self._word in text:
            return True
        return any(self._says(text, start) for start in self._starts)

    def _says(self, text: str, start: str) -> bool:
        """Whether a word of the text in which this stands means what is sought."""
        at = text.find(start)
        while at >= 0:
            begin, end = at, at + len(start)
            while begin and text[begin - 1].isalnum():
                begin -= 1
            while end < len(text) and text[end].isalnum():
                end += 1
            if self._is_meant(text[begin:end]):
                return True
            at = text.find(start, end)
        return False

    def _is_meant(self, word: str) -> bool:
        judged = self._judged.get(word)
        if judged is None:
            judged = self._judged[word] = not self._meant.isdisjoint(stands_for(word))
            if judged and len(self._surely) < _AT_ONCE:
                self._surely.append(f" {word} ")
        return judged


def _has_whole(word: str, text: str) -> bool:
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()):
            return True
        at = text.find(word, end)
    return False


@lru_cache(maxsize=16)
def sought_in(text: str) -> tuple[Sought, ...]:
    """The words of what someone seeks that tell something; all of them where none does.

    Signs without a letter or a figure are sought as they stand; nothing is nothing.
    """
    plain = fold(clean_line(text))
    words = list(dict.fromkeys(words_in(plain)))
    telling = [word for word in words if stands_for(word)]
    return tuple(Sought(word) for word in telling or words or [plain] if word)
