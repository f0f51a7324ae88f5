"""Which language is spoken, and how."""

import pytest

from networkjournal.language import _, language, ngettext, pgettext, preferred, speak


def test_dutch_is_spoken_until_english_is_again() -> None:
    speak("nl")
    assert (language(), _("Contacts")) == ("nl", "Relaties")
    speak("en")
    assert (language(), _("Contacts")) == ("en", "Contacts")


def test_a_language_nobody_knows_is_english() -> None:
    speak("nl")
    speak("tlh")
    assert _("Contacts") == "Contacts"


@pytest.mark.parametrize(("count", "said"), [(0, "leden"), (1, "lid"), (2, "leden")])
def test_dutch_counts_one_apart_from_none_and_many(count: int, said: str) -> None:
    speak("nl")
    template = ngettext("{count} member", "{count} members", count)
    assert template.format(count=count) == f"{count} {said}"


def test_a_word_with_two_meanings_is_told_apart() -> None:
    speak("nl")
    assert pgettext("circle", "party") == "politieke partij"
    assert (_("March"), pgettext("short month", "Mar")) == ("maart", "mrt")


@pytest.mark.parametrize(
    ("variables", "wanted"),
    [
        ({}, "en"),
        ({"LANG": "nl_NL.UTF-8"}, "nl"),
        ({"LANG": "nl_BE.UTF-8", "LC_ALL": "en_GB.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LANGUAGE": "fr:nl:en"}, "nl"),
        ({"LANG": "nl_NL.UTF-8", "LC_MESSAGES": "C"}, "en"),
    ],
)
def test_the_surroundings_say_which_language_is_preferred(
    variables: dict[str, str], wanted: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("LANG")
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert preferred() == wanted
