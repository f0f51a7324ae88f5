"""Bad input: one clear line with the right exit code, and the journal as it was."""

import pytest

from tests.cli.conftest import Program

BAD = [
    (2, ["sow", ""], "Nothing to write down yet"),
    (2, ["sow", " \t "], "Nothing to write down yet"),
    (2, ["sow", "yesterday 20m"], "a few words"),
    (2, ["sow"], "Still missing"),
    (2, ["sow", "Lent @Anna a pan", "--on", "someday"], "“someday” is not a date here."),
    (2, ["sow", "Lent @Anna a pan", "--on", "2026-02-30"], "“2026-02-30” is not a date here."),
    (2, ["sow", "Lent @Anna a pan on:someday"], "“someday” is not a date here."),
    (2, ["sow", "Lent @Anna a pan tomorrow"], "Tuesday 24 November 2026 is still to come"),
    (2, ["sow", "Lent @Anna a pan", "--on", "tomorrow"], "is still to come"),
    (2, ["sow", "Lent @Anna a pan", "--size", "huge"], "huge"),
    (2, ["sow", "Lent @Anna a pan size:huge"], "huge"),
    (2, ["sow", "Lent @Anna a pan", "--minutes", "soon"], "soon"),
    (2, ["sow", "Lent @Anna a pan", "--colour", "red"], "--colour"),
    (3, ["sow", "Lent @Zoë a pan"], "Nobody here is called “Zoë”"),
    (3, ["sow", "Lent a pan", "--with", "Zoë"], "Nobody here is called “Zoë”"),
    (3, ["sow", "Lent @Jansen a pan"], "Which Jansen?"),
    (3, ["sow", "Lent a pan", "--with", "Jansen"], "Which Jansen?"),
    (3, ["sow", "Lent a pan", "--with", "Jansen", "--new"], "Which Jansen?"),
    (2, ["add", ""], "a name is enough"),
    (2, ["add", ", baker"], "A name comes first"),
    (2, ["add"], "a name is enough"),
    (2, ["add", "Zoë", "--standing", "famous"], "famous"),
    (2, ["add", "Zoë", "--rhythm", "now and then"], "now and then"),
    (2, ["add", "Zoë", "--birthday", "31 February"], "31 February"),
    (3, ["add", "Zoë", "--met-through", "Nobody"], "Nobody"),
    (3, ["tie", "Anna", "Zoë"], "Nothing here is called “Zoë”."),
    (3, ["tie", "Anna", "Jansen"], "Which Jansen?"),
    (3, ["edit", "Zoë", "role=baker"], "“Zoë”"),
    (3, ["edit", "Jansen", "role=baker"], "Which Jansen?"),
    (2, ["edit", "Anna", "role"], "sets nothing"),
    (2, ["edit", "Anna", "=baker"], "sets nothing"),
    (2, ["edit", "Anna", "rol e=baker", "colour=red"], "did you mean"),
    (2, ["edit", "Anna", "role=", "name="], "A person needs a name or a role."),
    (2, ["edit", "Anna", "met.on=someday"], "“someday” is not a date here."),
    (2, ["edit", "Anna", "id=p1"], "id cannot be set."),
    (3, ["delete", "Zoë"], "“Zoë”"),
    (3, ["delete", "Jansen"], "Which Jansen?"),
    (3, ["show", "Zoë"], "“Zoë”"),
    (3, ["done", "Anna"], "No step or meeting with Anna"),
    (3, ["done", "ffff"], "“ffff”"),
    (2, ["contacts", "cirkle:church"], "No field “cirkle”; did you mean circle?"),
    (2, ["log", "on:someday"], "“someday”"),
    (2, ["find", "archived:perhaps"], "yes or no"),
    (1, ["import", "nowhere.csv"], "nowhere.csv does not exist."),
    (2, ["import", "nowhere.csv", "--format", "abacus"], "linkedin"),
]


@pytest.mark.parametrize(("code", "words", "said"), BAD, ids=lambda value: str(value)[:60])
def test_bad_input_is_one_line_and_changes_nothing(
    program: Program, anna: str, code: int, words: list[str], said: str
) -> None:
    program.done("add", "Els Jansen, florist")
    program.done("add", "Bram Jansen, , family")
    assert said in program.refused(code, *words)


def test_an_ambiguous_name_lists_who_may_be_meant(program: Program) -> None:
    ids = [
        program.wrote("add", "Anna de Vries, baker")["id"],
        program.wrote("add", "Anna Jansen, , football")["id"],
    ]
    line = program.refused(3, "show", "Anna")
    assert "Anna de Vries, baker (" in line
    assert "Anna Jansen, football (" in line
    for one in ids:
        prefix = next(word for word in line.replace(")", "(").split("(") if one.startswith(word))
        assert program.done("show", prefix, "--json").id == one


def test_of_many_who_may_be_meant_some_are_listed_and_the_rest_counted(program: Program) -> None:
    for number in range(15):
        program.done("add", f"Anna {'abcdefghijklmno'[number]}")
    assert program.refused(3, "show", "Anna").endswith("and 3 more")


def test_a_whole_name_goes_before_the_beginning_of_another(program: Program) -> None:
    short = program.wrote("add", "Anna")["id"]
    program.done("add", "Anna de Vries")
    assert program.done("show", "anna", "--json").id == short


@pytest.mark.parametrize("evil", ["\x1b[31mred\x1b[0m", "\x9b31m", "\u202egnp.exe", "\udcff\udcfe"])
def test_control_codes_do_not_come_in_or_out(program: Program, evil: str) -> None:
    program.done("add", f"Anna {evil}")
    program.done("sow", f"Lent {evil} a pan")
    for command in (["contacts"], ["log"], ["contacts", "--json"], ["find", "an"]):
        out = program.done(*command).out
        assert [sign for sign in out if sign in "\x1b\x9b\u202e\udcff"] == []
    file = program.path.read_text("utf-8")
    assert [sign for sign in file if sign in "\x1b\x9b\u202e\udcff"] == []


def test_a_note_of_a_megabyte_is_kept_whole(program: Program, anna: str) -> None:
    note = "bread and butter " * 60_000
    program.done("edit", anna, f"notes={note}")
    assert program.table("people")[anna]["notes"] == note.strip()
    assert len(program.done("contacts").out) < 200


def test_a_long_sentence_is_kept_whole_and_repeated_in_part(program: Program) -> None:
    sentence = "First\n" + "and then " * 50_000
    out = program.done("talk", sentence).out
    assert len(out) < 400
    (entry,) = program.table("entries").values()
    assert entry["text"] == sentence.strip()
    assert len(program.done("undo").out) < 300


def test_what_is_too_long_is_refused(program: Program, anna: str) -> None:
    assert "too long" in program.refused(2, "edit", anna, "notes=" + "x" * 2_000_000)
    assert "too long" in program.refused(2, "sow", "x" * 2_000_000)
    assert "too long" in program.refused(2, "add", "x" * 100_000)
    assert "too long" in program.refused(2, "talk", "Hello", "--with", "x" * 100_000, "--new")


def test_a_name_of_ten_thousand_combining_marks_is_a_name(program: Program) -> None:
    record = program.wrote("add", "Zoe" + "\u0308" * 10_000)
    assert len(record["name"]) < 20
    assert len(program.done("contacts").out) < 200


def test_writing_to_a_read_only_journal_is_refused(program: Program, anna: str) -> None:
    program.path.chmod(0o400)
    program.refused(1, "add", "Piet")
    program.refused(1, "undo")


def test_a_value_whose_quotes_the_shell_took_has_them_again(program: Program) -> None:
    sought = program.wrote("seek", "flour", "waarom:het hele jaar door")
    assert (sought["what"], sought["why"]) == ("flour", "het hele jaar door")
    kept = program.wrote("talk", "the word:is not", "a field")
    assert kept["text"] == "the word:is not a field"
