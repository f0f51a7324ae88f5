"""What is wrong with the value of one field, said in one line."""


class FieldError(ValueError):
    """A value that a field cannot take; ``str(error)`` is one clear, translated line.

    Attributes:
        field: The field's name as it stands in the file, ``""`` where no single field is wrong.
    """

    def __init__(self, line: str, field: str = "") -> None:
        super().__init__(line)
        self.field = field
