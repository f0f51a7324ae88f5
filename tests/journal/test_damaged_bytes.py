"""Whatever happened to the bytes of a journal: it opens and keeps everything, or is refused."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from networkjournal.domain.records import Goal, Met, Person
from networkjournal.domain.text import clean
from networkjournal.journal import Journal, JournalError
from tests.journal.writing import a_journal, entry, put, tables_in


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a journal with some of everything in it."""
    path = tmp_path_factory.mktemp("whole") / "journal.json"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", str(path.parent / "state"))
        journal = a_journal(path)
        put(
            journal,
            Person(id="zoë", name="Zoë \u0141ukasz", met=Met(where="the fair"), fields={"a": "b"}),
            Goal(id="goal", what="Meet “three” bakers\nthis year", use="flour\\sugar"),
            *(entry(f"Line {n}", id=f"line-{n}") for n in range(3)),
        )
        with journal.change("Delete") as change:
            change.remove(journal.people["bob"])
    return path.read_bytes()


_PIECES = (
    b"", b"\x00", b"\n", b",", b",\n", b"}", b"{", b'"', b":", b'":{', b"\\", b"\\ud800", b"\xff",
    b"\xc2\x9b", b"\x1b", b" ", b"0", b"null", b"[]", b'"x":1,', b'"anna":{},\n', b"}\n", b"1e999",
    b'"x":{"y":{}},\n', b"-", b"\xef\xbb\xbf", b"\xe2\x80\xae",
)  # fmt: skip


@settings(
    max_examples=200,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_altered_bytes_are_read_as_json_reads_them_or_refused_untouched(
    whole: bytes, tmp_path: Path, data: st.DataObject
) -> None:
    altered = whole
    for _ in range(data.draw(st.integers(1, 2))):
        at = data.draw(st.integers(0, len(altered)))
        length = data.draw(st.sampled_from((0, 1, 1, 2, 5, 40)))
        altered = altered[:at] + data.draw(st.sampled_from(_PIECES)) + altered[at + length :]
    path = tmp_path / "journal.json"
    path.write_bytes(altered)
    try:
        journal = Journal.open(path)
        put(journal, entry("After", id="after"))
    except JournalError as error:
        assert "\n" not in str(error)  # noqa: PT017 - it may also go well
        assert path.read_bytes() == altered
        return
    # what was kept is what Python's reader finds there
    before = json.loads(altered.decode("utf-8"))
    after = tables_in(path)
    assert after["entries"].pop("after")["text"] == "After"
    for name, table in before.items():
        kept = after[clean(name)]
        said = json.dumps([kept, table], ensure_ascii=False)
        if name == "meta" or "\ufffd" in said or "\\r" in said:
            continue  # numbered, or cleaned
        for key, document in table.items():
            assert kept[key] == document, (name, key)
    reopened = Journal.open(path)
    reopened.check()
    for name in ("people", "entries"):
        assert dict(reopened.table(name)) == dict(journal.table(name))
