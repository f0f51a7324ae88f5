"""Keys one at a time: what a key opens is open before the next key is looked at.

Textual hands each key at once to the widget that has the focus at that moment. Someone who types
fast, pastes into a shell, or works over a slow line sends ``t`` and the sentence in one go; without
this, the sentence would go to the list, as commands.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from textual import events
from textual.app import App
from textual.message import Message

if TYPE_CHECKING:
    from textual.timer import Timer

_PATIENCE = 0.5
"""Seconds after which the next key goes on anyway, were a key's own way to end in nowhere."""


class KeyDone(Message, bubble=True):
    """Follows a key through the same queues, and so arrives after what the key did."""


class TypingOrder(App[None]):
    """An app that looks at the next key when the one before has had its effect."""

    def __init__(self) -> None:
        super().__init__()
        self._waiting: deque[events.Key | events.Paste] = deque()
        self._at_work = False
        self._patience: Timer | None = None
        self._holds = 0

    def hold_keys(self) -> None:
        """Let no key through until :meth:`release_keys`: something is opening that will take it."""
        self._holds += 1

    def release_keys(self) -> None:
        """What was opening is open, and has the focus once what is queued now is done."""
        self._holds -= 1
        self.call_later(self._next)

    async def on_event(self, event: events.Event) -> None:
        """Let keys and pastes wait for the one before them; all else passes."""
        if not isinstance(event, events.Key | events.Paste) or event.is_forwarded:
            await super().on_event(event)
        elif self._at_work or self._holds:
            self._waiting.append(event)
        else:
            await self._let_through(event)

    async def _let_through(self, event: events.Key | events.Paste) -> None:
        self._at_work = True
        target = self.focused or self.screen
        await super().on_event(event)
        # a key that goes before the field's own may have closed what the field was in
        is_there = target is (self.focused or self.screen) and target.is_running
        if is_there and target.post_message(KeyDone()):
            self._patience = self.set_timer(_PATIENCE, self._next)
        else:
            self.call_later(self._next)

    def on_key_done(self, message: KeyDone) -> None:
        """The key has had its effect, but for what it left to be done right after."""
        message.stop()
        self.call_later(self._next)

    async def _next(self) -> None:
        if self._patience is not None:
            self._patience.stop()
            self._patience = None
        self._at_work = False
        if self._waiting and not self._holds:
            await self._let_through(self._waiting.popleft())
