from pathlib import Path

import pytest

from networkjournal.journal.places import journal_path as path_for
from networkjournal.journal.places import make_private_folder, state_folder


def test_a_given_path_comes_first_then_the_variable_then_the_users_own(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("NETWORKJOURNAL_FILE", "/from/variable.json")
    assert path_for("given.json") == Path("given.json")
    assert path_for() == path_for("") == Path("/from/variable.json")
    monkeypatch.setenv("NETWORKJOURNAL_FILE", "")
    assert path_for() == tmp_path / ".home" / "data" / "networkjournal" / "journal.json"


def test_a_tilde_is_the_users_home_and_a_tilde_of_nobody_is_a_name(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("NETWORKJOURNAL_FILE", "~/my.json")
    assert path_for() == tmp_path / ".home" / "my.json"
    assert path_for("~nobody-of-this-name/x.json") == Path("~nobody-of-this-name/x.json")


def test_each_real_path_has_a_state_folder_of_its_own(tmp_path: Path) -> None:
    one, other = tmp_path / "a" / "journal.json", tmp_path / "b" / "journal.json"
    one.parent.mkdir()
    one.touch()
    link = tmp_path / "link.json"
    link.symlink_to(one)
    assert state_folder(one) != state_folder(other)
    assert state_folder(link) == state_folder(one)
    assert state_folder(tmp_path / "a" / ".." / "a" / "journal.json") == state_folder(one)
    assert state_folder(one).name.startswith("journal-")
    assert len(state_folder(tmp_path / ("é" * 120)).name.encode()) < 200


def test_folders_that_are_missing_are_made_for_the_user_alone(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    make_private_folder(tmp_path / "a" / "b")
    make_private_folder(tmp_path / "a" / "b")
    assert oct((tmp_path / "a").stat().st_mode & 0o777) == "0o700"
    assert oct((tmp_path / "a" / "b").stat().st_mode & 0o777) == "0o700"
    assert oct(tmp_path.stat().st_mode & 0o777) == "0o755"
