"""Breaking files on purpose: ``python -m tests.fuzzing [READER…] [--minutes 10]``."""
