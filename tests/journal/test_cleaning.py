import unicodedata

import msgspec
from hypothesis import example, given
from hypothesis import strategies as st

from networkjournal.domain.text import clean
from networkjournal.journal.cleaning import is_suspect

_ODD = st.sampled_from("aé漢֑́\u200d\u202e\u2028\x85\x9b﻿\ufffb\U000e0041\x1b\n👩")


@given(st.text(_ODD | st.characters(exclude_categories=["Cs"]), max_size=40))
@example("a" + "\u0301" * 9)
@example("\u0301 a" * 12)
@example("é" + "\u0301" * 8)
def test_what_is_not_suspect_is_shown_as_it_stands(text: str) -> None:
    if not is_suspect(msgspec.json.encode(text)):
        assert clean(text) == unicodedata.normalize("NFC", text)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf", "Mn", "Me", "Zl", "Zp"])))
def test_ordinary_text_is_not_suspect(text: str) -> None:
    assert not is_suspect(msgspec.json.encode(text.replace("\\", "")))


def test_accents_written_apart_are_not_taken_for_a_stack() -> None:
    assert not is_suspect(("e\u0301 " * 200).encode())
    assert is_suspect(("e" + "\u0301" * 9).encode())
