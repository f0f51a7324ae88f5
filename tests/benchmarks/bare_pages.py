"""The floor for opening something: an empty Textual app that makes the same switches.

``1`` and ``2`` show one of two pages of text, Enter the other half of the second, ``e`` a form of
four fields, Esc what was there before.
"""

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import Footer, Input, Label, Static

_LINES = "\n".join(f"READY line {number} of a page" for number in range(30))


class BarePages(App[None]):
    """Two pages of text, and a form."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("1", "page('one')", "One"),
        ("2", "page('two')", "Two"),
        ("enter", "page('detail')", "Detail"),
        ("e", "form", "Form"),
        ("escape", "back", "Back"),
    ]
    AUTO_FOCUS = ""

    def compose(self) -> ComposeResult:
        """The pages, of which one shows, and a footer."""
        yield Static(_LINES, id="one", markup=False)
        yield Static(_LINES.replace("line", "row"), id="two", markup=False)
        yield Static(_LINES.replace("line", "detail"), id="detail", markup=False)
        yield Footer()

    def on_mount(self) -> None:
        """Begin at the first."""
        self.action_page("one")

    def action_page(self, name: str) -> None:
        """Show this page."""
        for page in self.query(Static):
            if page.id in {"one", "two", "detail"}:
                page.display = page.id == name

    async def action_form(self) -> None:
        """Show a form in place of the page."""
        self.action_page("")
        rows = [part for n in range(4) for part in (Label(f"Field {n}"), Input(compact=True))]
        await self.mount(Vertical(*rows, id="form"), before="Footer")
        self.query(Input).first().focus()

    async def action_back(self) -> None:
        """Take the form away, or go to the second page."""
        await self.query("#form").remove()
        self.action_page("two")


if __name__ == "__main__":
    BarePages().run()
