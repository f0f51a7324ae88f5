"""The floor for the app: an empty Textual app that echoes what is typed in one frame."""

from textual.app import App, ComposeResult
from textual.widgets import Footer, Input, Static


class Echo(Input):
    """An input whose every key is shown again in the same frame."""

    def watch_value(self, value: str) -> None:
        """Show it."""
        for shown in self.app.query(Static).results(Static):
            shown.update(f"READY {value}", layout=False)


class BareApp(App[None]):
    """An input, a line of text and a footer."""

    def compose(self) -> ComposeResult:
        """Only these three."""
        yield Echo()
        yield Static("READY", markup=False)
        yield Footer()


if __name__ == "__main__":
    BareApp().run()
