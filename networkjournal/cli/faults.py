"""What can keep a command from being done, each with its exit code and one line that says so."""

DONE = 0
FAILED = 1
WRONG_USAGE = 2
NOT_FOUND = 3
INTERRUPTED = 130


class CommandError(Exception):
    """The command was not done; the message is one translated line for the person.

    Attributes:
        exit_code: what the program ends with.
    """

    exit_code = FAILED


class FailedError(CommandError):
    """It was asked rightly, and could not be done."""


class WrongUsageError(CommandError):
    """It was asked in a way that the program does not understand."""

    exit_code = WRONG_USAGE


class NotFoundError(CommandError):
    """Nothing, or more than one thing, answers to what was named."""

    exit_code = NOT_FOUND
