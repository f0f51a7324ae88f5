import os
import sys
from pathlib import Path

import pytest

from networkjournal.exchange.incoming import ImportRefused
from networkjournal.exchange.reading import read_text

LINES = "First Name,Last Name\r\nZoë,Müller\r\n"


def text_of(path: Path, data: bytes) -> str:
    path.write_bytes(data)
    return read_text(path).text


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "Connections.csv"


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"],
)
def test_a_file_is_decoded_whatever_wrote_it(file: Path, encoding: str) -> None:
    assert text_of(file, LINES.encode(encoding)) == "First Name,Last Name\nZoë,Müller\n"


def test_a_utf_8_file_with_a_broken_byte_keeps_its_other_accents(file: Path) -> None:
    file.write_bytes("Zoë Müller, José".encode() + b"\xc3")
    read = read_text(file)
    assert read.text == "Zoë Müller, José\ufffd"
    assert read.damaged


def test_a_whole_file_is_not_called_damaged(file: Path) -> None:
    file.write_bytes(LINES.encode())
    assert not read_text(file).damaged


def test_old_line_ends_become_line_feeds(file: Path) -> None:
    assert text_of(file, b"a\rb\r\nc\nd") == "a\nb\nc\nd"


def refusal(path: Path) -> str:
    with pytest.raises(ImportRefused) as refused:
        read_text(path)
    line = str(refused.value)
    assert "\n" not in line
    assert path.name in line
    return line


@pytest.mark.parametrize("data", [b"\0" * 1000, b"a,b\n1,\0\n", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"])
def test_a_file_with_nuls_is_not_a_text_file(file: Path, data: bytes) -> None:
    file.write_bytes(data)
    assert "is not a text file" in refusal(file)


def test_an_empty_file_says_so(file: Path) -> None:
    file.touch()
    assert "is empty" in refusal(file)


def test_a_missing_file_says_so(file: Path) -> None:
    assert "does not exist" in refusal(file)


def test_a_dangling_link_says_so(file: Path) -> None:
    file.symlink_to(file.with_name("gone"))
    assert "does not exist" in refusal(file)


def test_a_link_to_itself_is_refused(file: Path) -> None:
    file.symlink_to(file)
    assert "cannot be read" in refusal(file)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "Downloads"
    folder.mkdir()
    assert "is a folder" in refusal(folder)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no FIFOs here")
def test_a_fifo_is_refused_without_waiting_for_its_writer(file: Path) -> None:
    os.mkfifo(file)
    assert "is not an ordinary file" in refusal(file)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there are no devices here")
def test_a_device_is_refused() -> None:
    assert "is not an ordinary file" in refusal(Path("/dev/zero"))


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="there is no /proc here")
def test_a_file_that_fails_while_being_read_is_refused() -> None:
    assert "cannot be read" in refusal(Path("/proc/self/mem"))


def test_a_name_that_no_file_can_have_is_refused() -> None:
    with pytest.raises(ImportRefused, match="cannot be read"):
        read_text(Path("a\0b.csv"))


def test_control_codes_in_a_file_name_are_not_repeated(tmp_path: Path) -> None:
    with pytest.raises(ImportRefused) as refused:
        read_text(tmp_path / "evil\x1b[31m\nname.csv")
    assert str(refused.value).isprintable()


def test_a_sparse_file_of_eight_gigabytes_is_refused_without_being_read(file: Path) -> None:
    resource = pytest.importorskip("resource")
    file.touch()
    os.truncate(file, 2**33)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert "larger than 16 MB" in refusal(file)
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown < (20_000_000 if sys.platform == "darwin" else 20_000)


def test_a_file_larger_than_its_size_claims_is_refused(file: Path) -> None:
    file.write_bytes(b"a" * 1_000)
    with pytest.raises(ImportRefused, match="larger than"):
        read_text(file, most_bytes=999)
    assert read_text(file, most_bytes=1_000).text == "a" * 1_000


def test_a_file_that_grows_while_being_read_is_refused(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.write_bytes(b"a" * 1_000)
    read = os.read

    def read_and_append(descriptor: int, count: int) -> bytes:
        piece = read(descriptor, count)
        if not piece:
            with file.open("ab") as other:
                other.write(b"more")
        return piece

    monkeypatch.setattr(os, "read", read_and_append)
    assert "changed while it was being read" in refusal(file)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_a_file_that_may_not_be_read_says_so(file: Path) -> None:
    file.write_bytes(b"a")
    file.chmod(0)
    assert "may not be read" in refusal(file)
