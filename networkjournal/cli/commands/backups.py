"""``backups`` and ``restore``: earlier states of the journal, and going back to one."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from networkjournal.cli.columns import say_columns
from networkjournal.cli.output import remark, say, say_json
from networkjournal.cli.session import Session
from networkjournal.language import _


def arguments(parser: ArgumentParser, command: str) -> None:
    """Add the backup that ``restore`` goes back to."""
    if command == "restore":
        parser.add_argument(
            "backup", metavar=_("BACKUP"), help=_("a name that “backups” lists, or a file")
        )


def run(session: Session, options: Namespace) -> None:
    """List the backups, or go back to one; both work when the journal is damaged."""
    if session.command == "restore":
        _restore(session, options.backup)
    else:
        _list(session)


def _list(session: Session) -> None:
    from networkjournal.journal.backups import REASONS, backups

    found = backups(session.journal_path)
    if session.as_json:
        say_json(
            [
                {
                    "name": backup.name,
                    "path": str(backup.path),
                    "when": backup.when.isoformat(),
                    "kind": backup.reason or "daily",
                }
                for backup in found
            ]
        )
        return
    if not found:
        remark(_("No backups yet; the first is made with the first change of a day."))
    say_columns([(backup.name, _(REASONS.get(backup.reason, backup.reason))) for backup in found])


def _restore(session: Session, word: str) -> None:
    from networkjournal.cli.faults import NotFoundError
    from networkjournal.journal import JournalError
    from networkjournal.journal.restore import find_backup, restore

    try:
        backup = find_backup(session.journal_path, str(session.path(word)))
    except JournalError as error:
        raise NotFoundError(str(error)) from None
    kept = restore(session.journal_path, backup, _("Back to {backup}").format(backup=backup.stem))
    if session.as_json:
        say_json({"restored": str(backup), "kept": str(kept) if kept else ""})
        return
    say(_("The journal is again as in {backup}.").format(backup=backup))
    if kept is not None:
        say(_("What it was before is kept in {file}.").format(file=kept))
