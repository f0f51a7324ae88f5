"""The open journal: its records, and changes to them that last before anyone sees them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Self

from networkjournal.journal import backups
from networkjournal.journal.backups import Backup
from networkjournal.journal.change import Change
from networkjournal.journal.damage import damaged
from networkjournal.journal.errors import (
    JournalDamagedError,
    JournalError,
    NotSavedError,
    not_saved,
)
from networkjournal.journal.file import JournalFile, in_order
from networkjournal.journal.finish import finish, graves_for
from networkjournal.journal.history import Edit, History
from networkjournal.journal.layout import DELETED, encode, read_strictly
from networkjournal.journal.line import LayoutError, document_of
from networkjournal.journal.lines import Content, Lines
from networkjournal.journal.lock import locked
from networkjournal.journal.merge import merge
from networkjournal.journal.open_book import OpenBook
from networkjournal.journal.places import history_folder
from networkjournal.journal.shape import (
    ShapeError,
    see_that_all_is_whole,
    see_that_line_is_whole,
)
from networkjournal.journal.storage import LineDB, LineStorage
from networkjournal.journal.trash import Deleted, deleted, emptied
from networkjournal.journal.upgrades import upgrade
from networkjournal.language import _

Touched = Mapping[str, frozenset[str]]
"""Which records changed: ids by table."""


class Journal(OpenBook):
    """A journal: mappings from id to record, and the only way to change them."""

    def __init__(self, file: JournalFile, content: Content) -> None:
        """Made by :meth:`open`."""
        super().__init__(file.path, content)
        self._file = file
        self._storage = LineStorage(content, self._write)
        self._db = LineDB(self._storage)
        self._history = History(history_folder(file.path))
        self._watchers: list[Callable[[Touched], None]] = []
        self._unsound = ""
        self._trash_is_sorted_out = False

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open the journal at this path; none there is an empty one, not written until changed.

        The contacts are read, and so known to be whole; the rest when it is first needed.

        Raises:
            JournalError: it cannot be read; the line says what, where and what to do.
        """
        file = JournalFile(path)
        try:
            journal = cls(file, file.read() or in_order(upgrade({})))
        except JournalDamagedError as error:
            raise damaged(path, str(error)) from None
        journal.table("people")
        return journal

    @property
    def content(self) -> Content:
        """The lines of every table, as they are now."""
        return self._storage.content

    @property
    def read_only(self) -> str:
        """One line why nothing can be written, or nothing."""
        return self._unsound or self._file.read_only

    def _wrong(self, why: str) -> JournalDamagedError:
        """What cannot be read whole is not written over: read-only from here on."""
        error = super()._wrong(why)
        self._unsound = str(error)
        return error

    def _read_strictly(self) -> None:
        self._restart(in_order(_strict(self.content)))

    def _restart(self, content: Content) -> None:
        self._storage.content = content
        for name, view in self._views.items():
            view.restart(content[name])

    # Changing ---------------------------------------------------------------------------------

    @contextmanager
    def change(self, description: str) -> Iterator[Change]:
        """Describe a change; on leaving the block it is on disk, then in memory.

        An exception in the block: nothing happened. A change of nothing writes nothing.

        Args:
            description: what undo will say, in the user's language.

        Raises:
            JournalError: it could not be written; the file and the records are as they were.
        """
        change = Change(description, self.get)
        yield change
        self.apply(description, change.edits)

    def apply(self, description: str, edits: list[Edit], *, exact: bool = False) -> None:
        """Write these edits as one change.

        Args:
            description: what undo will say.
            edits: records before and after.
            exact: write the documents as they are, with their own moments, as merging does.

        Raises:
            JournalError: nothing was written.
        """
        with self._writing() as touched:
            finished = finish(self.content, edits, exact=exact)
            if not finished:
                return
            try:
                place = self._history.note(description, finished)
            except OSError as error:
                raise not_saved(error, self.path) from error
            try:
                touched(self._save(finished, exact=exact))
            except BaseException:
                self._history.forget(place)
                raise
            self._history.settle(place)

    def deleted(self) -> list[Deleted]:
        """What was deleted in the last 30 days, the newest first."""
        return [
            replace(one, name=self.name_of(one.id)) if one.name == one.id else one
            for one in deleted(self.trash)
        ]

    def bring_back(self, gone: Deleted, description: str) -> None:
        """Put a deleted record back, whole, as one change.

        Raises:
            JournalError: nothing was written.
        """
        self.apply(description, [Edit(gone.table, gone.id, None, gone.document)])

    def undo(self) -> str | None:
        """Take the newest change back; gives its description, None if there is none.

        Raises:
            JournalError: nothing was written.
        """
        with self._writing() as touched:
            for place, noted in self._history.done(self.content):
                finished = finish(self.content, [edit.backwards() for edit in noted.edits])
                if finished:
                    with self._history.undoing(place):
                        touched(self._save(finished))
                    return noted.description
                self._history.forget(place)
        return None

    def redo(self) -> str | None:
        """Do the change again that was undone last; gives its description, None if there is none.

        Raises:
            JournalError: nothing was written.
        """
        with self._writing() as touched:
            for place, noted in self._history.undone():
                finished = finish(self.content, list(noted.edits))
                if finished:
                    with self._history.redoing(place):
                        touched(self._save(finished))
                    return noted.description
                self._history.forget(place)
        return None

    # What others wrote ------------------------------------------------------------------------

    def refresh(self) -> bool:
        """Take in what others wrote meanwhile; gives whether there was anything.

        Costs one look at the file's stamp when there was not.

        Raises:
            JournalError: the file cannot be read any more; memory is as it was.
        """
        touched = self._take_in()
        self._tell(touched)
        return any(touched.values())

    def watch(self, watcher: Callable[[Touched], None]) -> None:
        """Call this after every change, undo, redo and refresh with what was touched."""
        self._watchers.append(watcher)

    def merge_file(self, path: Path, description: str) -> Touched:
        """Take in another state of this journal, such as a sync tool's conflict copy.

        A backup comes first; the other file stays where it is. One undo takes it back.

        Raises:
            JournalError: the other file is no journal, or nothing could be written.
        """
        other = Journal.open(path)
        if not path.exists():
            raise JournalError(_("There is no file {file}.").format(file=path))
        other.check()
        self._take_in()
        self.check()
        edits = differences(self.content, merge(self.content, other.content))
        if edits:
            self.back_up("before-merge")
            self.apply(description, edits, exact=True)
        return _by_table(edits)

    # Keeping ----------------------------------------------------------------------------------

    def backups(self) -> list[Backup]:
        """Earlier states of this journal, the newest first."""
        return backups.backups(self.path)

    def back_up(self, reason: str) -> Backup | None:
        """Keep the state as it is now, before something risky; None if there is no file yet.

        Args:
            reason: ``before-import``, ``before-restore`` or ``before-merge``.

        Raises:
            NotSavedError: the backup could not be written.
        """
        if not self.path.exists():
            return None
        try:
            return backups.back_up(self.path, reason, encode(self.content))
        except OSError as error:
            raise not_saved(error, self.path) from error

    def save_copy(self, path: Path) -> None:
        """Write what is in memory to another file, when the journal's own cannot be written.

        Raises:
            NotSavedError: it could not be written, or the file is there already.
        """
        if path.exists():
            raise NotSavedError(_("Not saved: {file} is there already.").format(file=path))
        JournalFile(path).write({}, self.content)

    # ------------------------------------------------------------------------------------------

    @contextmanager
    def _writing(self) -> Iterator[Callable[[Touched], None]]:
        """Hold the lock on a journal that is up to date and whole; tell what was touched after."""
        if why := self._file.read_only:
            raise NotSavedError(why)
        told: list[Touched] = []
        try:
            with locked(self.path):
                told.append(self._take_in())
                self.check()
                yield told.append
        except OSError as error:
            raise not_saved(error, self.path) from error
        except LayoutError as error:
            raise self._wrong(str(error)) from None
        finally:
            for touched in told:
                self._tell(touched)

    def _take_in(self) -> Touched:
        if not self._file.was_touched():
            return {}
        try:
            try:
                return self._take(self._file.read())
            except (LayoutError, ShapeError):
                return self._take(self._file.read(strictly=True), strictly=True)
        except (JournalDamagedError, LayoutError, ShapeError) as error:
            self._file.look_again()
            raise damaged(self.path, str(error)) from None

    def _take(self, theirs: Content | None, *, strictly: bool = False) -> Touched:
        if theirs is None:
            return {}
        mine = self._mine(strictly=strictly)
        if mine is None:
            return self._take_instead(theirs)
        merged = in_order(merge(mine, theirs, theirs_wins_ties=True))
        touched = _different(mine, merged)
        for name, ids in touched.items():
            for record_id in ids & merged[name].by_id.keys():
                see_that_line_is_whole(name, record_id, merged[name].by_id[record_id])
        return self._show(merged, touched)

    def _mine(self, *, strictly: bool) -> Content | None:
        """What is in memory; None if it could not be read whole: then nothing of it counts."""
        if self._unsound:
            return None
        try:
            return _strict(self.content) if strictly else self.content
        except LayoutError:
            return None

    def _take_instead(self, theirs: Content) -> Touched:
        see_that_all_is_whole(theirs)
        known = {name: frozenset(view.ids) for name, view in self._views.items()}
        self._unsound = ""
        self._restart(theirs)
        return {name: ids | theirs[name].by_id.keys() for name, ids in known.items()}

    def _save(self, edits: list[Edit], *, exact: bool = False) -> Touched:
        documents: dict[str, dict[str, dict[str, object] | None]] = {}
        for edit in edits:
            documents.setdefault(edit.table, {})[edit.id] = edit.now
        if not exact:
            old = {} if self._trash_is_sorted_out else emptied(self.content)
            documents[DELETED] = {**old, **graves_for(self.content, edits)}
        with self._storage.together():
            for table, changes in documents.items():
                self._db.lines(table).put_all(changes)
        self._trash_is_sorted_out = True
        return self._show(self.content, _by_table(edits))

    def _write(self, content: Content) -> None:
        self._file.write(self.content, content)

    def _show(self, content: Content, touched: Touched) -> Touched:
        self._storage.content = content
        for name, view in self._views.items():
            view.follow(content[name], touched.get(name, ()))
        return {name: ids for name, ids in touched.items() if ids}

    def _tell(self, touched: Touched) -> None:
        if touched:
            for watcher in self._watchers:
                watcher(touched)


def differences(before: Content, after: Content) -> list[Edit]:
    """The edits that lead from one state to the other."""
    edits = []
    for name, lines in after.items():
        old = before[name].by_id if name in before else {}
        for record_id in _different_ids(before.get(name), lines):
            was, now = old.get(record_id), lines.by_id.get(record_id)
            edits.append(
                Edit(
                    name,
                    record_id,
                    document_of(was) if was else None,
                    document_of(now) if now else None,
                )
            )
    return edits


def _different(before: Content, after: Content) -> Touched:
    return {
        name: frozenset(_different_ids(before.get(name), lines)) for name, lines in after.items()
    }


def _different_ids(before: Lines | None, after: Lines) -> list[str]:
    if before is after:
        return []
    old = before.by_id if before else {}
    new = after.by_id
    changed = [record_id for record_id, line in new.items() if old.get(record_id) != line]
    return changed + [record_id for record_id in old if record_id not in new]


def _strict(content: Content) -> Content:
    return read_strictly(b"".join(encode(content)))


def _by_table(edits: list[Edit]) -> Touched:
    ids: dict[str, set[str]] = {}
    for edit in edits:
        ids.setdefault(edit.table, set()).add(edit.id)
    return {table: frozenset(found) for table, found in ids.items()}
