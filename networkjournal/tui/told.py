"""What a page is told of that happens around it; most pages do nothing with it."""


class Told:
    """Mixed into every page."""

    def arrive(self) -> None:
        """One comes here from another page, by a command."""

    def looked_beside(self) -> None:
        """Other files lie beside the journal than before."""

    def about_to_capture(self, kind: str) -> None:
        """A line of this kind is about to be opened: what it is to begin with can be kept."""

    def keep_draft(self) -> None:
        """Keep what is being typed on this page itself, as the program ends."""

    def closing(self) -> None:
        """The journal is about to be closed: what is under way here is written down."""
