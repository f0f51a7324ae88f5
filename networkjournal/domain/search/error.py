"""What is said when a query cannot be understood."""


class QueryError(ValueError):
    """A query that cannot be understood; the message is one clear line in the language spoken.

    Attributes:
        near: the known field most like an unknown one, as it is typed; empty for other errors.
    """

    def __init__(self, message: str, near: str = "") -> None:
        """Say this message; ``near`` is the field that was probably meant."""
        super().__init__(message)
        self.near = near
