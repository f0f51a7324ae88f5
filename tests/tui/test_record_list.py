from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from textual.app import App, ComposeResult

from networkjournal.domain.records import Person
from networkjournal.tui.record_list import RecordList
from networkjournal.tui.rows import Block, Heading, PageRows, RecordRows, Rows


@dataclass
class Drawn:
    """Counts what a list asks to be drawn."""

    ids: list[str] = field(default_factory=list)

    def __call__(self, person: Person, _width: int) -> list[tuple[str, str]]:
        self.ids.append(person.id)
        return [(person.name, "")]


class ListApp(App[None]):
    """Nothing but a list."""

    def compose(self) -> ComposeResult:
        """The list."""
        yield RecordList()

    @property
    def list(self) -> RecordList:
        """The list."""
        return self.query_one(RecordList)


def _people(count: int) -> list[Person]:
    return [Person(id=f"p{number}", name=f"Person {number}") for number in range(count)]


async def test_only_the_rows_in_view_are_drawn_of_ten_thousand() -> None:
    drawn = Drawn()
    app = ListApp()
    async with app.run_test(size=(40, 10)) as pilot:
        app.list.show(RecordRows(_people(10_000), drawn))
        app.list.focus()
        await pilot.press("G")
        assert app.list.current_key == "p9999"
        drawn.ids.clear()
        await pilot.press("pageup", "pagedown", "j", "k")
        assert len(drawn.ids) < 100
        assert app.list.top == 10_000 - 10


@pytest.mark.parametrize(
    ("keys", "key"),
    [
        (["j"], "p1"),
        (["down", "down", "up"], "p1"),
        (["end"], "p49"),
        (["G", "g"], "p0"),
        (["pagedown"], "p9"),
        (["pagedown", "pagedown", "pageup"], "p9"),
        (["k"], "p0"),
        (["G", "j"], "p49"),
    ],
)
async def test_the_moving_keys_move(keys: list[str], key: str) -> None:
    app = ListApp()
    async with app.run_test(size=(40, 10)) as pilot:
        app.list.show(RecordRows(_people(50), Drawn()))
        app.list.focus()
        await pilot.press(*keys)
        assert app.list.current_key == key


async def test_one_never_stands_on_a_heading_and_sees_the_one_above_the_row() -> None:
    people = _people(30)
    items: list[Person | Heading] = []
    for number, person in enumerate(people):
        if number % 10 == 0:
            items += [Heading(), Heading(((f"Part {number // 10}", "heading"),))]
        items.append(person)
    app = ListApp()
    async with app.run_test(size=(40, 10)) as pilot:
        app.list.show(RecordRows(items, Drawn(), headings=6))
        app.list.focus()
        assert app.list.current_key == "p0"
        assert app.list.top == 0
        await pilot.press("G", "g")
        assert app.list.top == 0
        for _row in range(10):
            await pilot.press("j")
        assert app.list.current_key == "p10"


async def test_rows_that_change_leave_one_on_the_same_record_at_the_same_height() -> None:
    people = _people(100)
    told: list[str] = []
    app = ListApp()
    async with app.run_test(size=(40, 10)) as pilot:
        app.list.on_move = told.append
        app.list.show(RecordRows(people, Drawn()))
        app.list.focus()
        for _page in range(5):
            await pilot.press("pagedown")
        await pilot.press("k", "k")
        here, height = app.list.current_key, app.list._current - app.list.top
        app.list.show(RecordRows([Person(id="new", name="New"), *people], Drawn()))
        assert app.list.current_key == here
        assert app.list._current - app.list.top == height
        gone = people.index(next(one for one in people if one.id == here))
        app.list.show(RecordRows([one for one in people if one.id != here], Drawn()))
        assert app.list.current_key == people[gone + 2].id
        assert told[-1] == app.list.current_key
        app.list.show(RecordRows(people[:3], Drawn()))
        assert app.list.current_key == "p2"


async def test_prose_longer_than_the_screen_is_scrolled_and_not_jumped_over() -> None:
    blocks = [
        Block([(("Title", "name"),)], "first"),
        Block([((f"line {number}", ""),) for number in range(60)]),
        Block([(("End", "name"),)], "last"),
    ]
    app = ListApp()
    async with app.run_test(size=(40, 10)) as pilot:
        app.list.show(PageRows(lambda _width: blocks))
        app.list.focus()
        await pilot.press("j")
        assert (app.list.current_key, app.list.top) == ("first", 1)
        for _line in range(60):
            await pilot.press("j")
        assert app.list.current_key == "last"


async def test_the_wheel_scrolls_and_leaves_one_where_one_stood() -> None:
    from textual import events

    app = ListApp()
    async with app.run_test(size=(40, 10)) as pilot:
        app.list.show(RecordRows(_people(100), Drawn()))
        app.list.focus()
        app.list.post_message(
            events.MouseScrollDown(app.list, 3, 3, 0, 1, 0, shift=False, meta=False, ctrl=False)
        )
        await pilot.pause()
        assert (app.list.top, app.list.current_key) == (3, "p0")


@pytest.mark.parametrize("make", [lambda: RecordRows((), Drawn()), lambda: PageRows(lambda _w: ())])
async def test_a_list_without_rows_says_what_it_has_to_say(make: Callable[[], Rows]) -> None:
    app = ListApp()
    async with app.run_test(size=(40, 10)) as pilot:
        app.list.empty = "Nobody here yet. a adds the first; a name is enough."
        app.list.show(make())
        app.list.focus()
        await pilot.press("j", "k", "g", "G", "pagedown", "pageup", "enter")
        lines = [
            "".join(part.text for part in strip) for strip in app.screen._compositor.render_strips()
        ]
        assert " ".join(" ".join(lines).split()) == app.list.empty
        assert app.list.current_key == ""
