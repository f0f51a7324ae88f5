import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.addresses import link_key, proper_link

ANNA = "https://www.linkedin.com/in/anna-de-vries-12b"


@pytest.mark.parametrize(
    "link",
    [
        ANNA,
        f"{ANNA}/",
        f"{ANNA}?trk=contacts",
        f"{ANNA}/?trk=contacts&x=1#top",
        f"{ANNA}/nl",
        f"  {ANNA}  ",
        "http://www.linkedin.com/in/anna-de-vries-12b",
        "www.linkedin.com/in/anna-de-vries-12b",
        "linkedin.com/in/anna-de-vries-12b",
        "https://nl.linkedin.com/in/anna-de-vries-12b/",
        "HTTPS://WWW.LinkedIn.com/in/Anna-de-Vries-12B",
        "https://www.linkedin.com/in/anna%2Dde%2Dvries-12b",
    ],
)
def test_every_way_to_write_a_profile_is_the_same_profile(link: str) -> None:
    assert link_key(link) == "linkedin.com/in/anna-de-vries-12b"


def test_percent_encoded_and_plain_accents_are_the_same_profile() -> None:
    plain = link_key("https://www.linkedin.com/in/zoë-müller")
    assert plain == link_key("https://www.linkedin.com/in/zo%C3%AB-m%c3%bcller/")
    assert plain == link_key("https://www.linkedin.com/in/zoe\u0308-mu\u0308ller")


@pytest.mark.parametrize(
    "other",
    [
        "https://www.linkedin.com/in/anna-de-vries-12c",
        "https://www.linkedin.com/company/anna-de-vries-12b",
        "https://example.org/in/anna-de-vries-12b",
    ],
)
def test_another_page_is_another_profile(other: str) -> None:
    assert link_key(other) != link_key(ANNA)


def test_elsewhere_the_query_tells_pages_apart() -> None:
    first = link_key("https://www.facebook.com/profile.php?id=1")
    assert first != link_key("https://www.facebook.com/profile.php?id=2")


def test_old_public_profiles_keep_their_numbers() -> None:
    first = link_key("http://www.linkedin.com/pub/anna-smit/12/345/678")
    assert first != link_key("http://www.linkedin.com/pub/anna-smit/12/345/679")


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        (ANNA, ANNA),
        (f"{ANNA}/", ANNA),
        (f"{ANNA}/?trk=contacts", ANNA),
        ("linkedin.com/in/Anna", "https://linkedin.com/in/Anna"),
        ("http://WWW.LINKEDIN.COM/in/zo%C3%AB", "https://www.linkedin.com/in/zo%C3%AB"),
        ("www.linkedin.com/in/zoë x", "https://www.linkedin.com/in/zo%C3%AB%20x"),
        ("http://example.org/?id=1", "http://example.org/?id=1"),
    ],
)
def test_an_address_is_kept_as_a_proper_one(written: str, kept: str) -> None:
    assert proper_link(written) == kept


@pytest.mark.parametrize(
    "written",
    ["", "none", "n/a", "javascript:alert(1)", "mailto:a@b.nl", "a b", "https://[", "://"],
)
def test_what_is_no_web_address_is_neither_kept_nor_compared(written: str) -> None:
    assert proper_link(written) == ""
    assert link_key(written) == ""


@given(st.text())
def test_what_is_kept_is_the_same_page_as_what_was_written(written: str) -> None:
    kept = proper_link(written)
    assert proper_link(kept) == kept
    if kept:
        assert kept.startswith(("https://", "http://"))
        assert link_key(kept)
