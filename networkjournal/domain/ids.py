"""Ids of records: UUIDv7 text, in the order they were made, the same on no two machines."""

import os
import time

_last = 0


def new_id() -> str:
    """A new UUIDv7 (RFC 9562): 48 bits of milliseconds, 12 of sequence, 62 of chance.

    Ids made by one process are strictly ascending, also within a millisecond and when the clock
    is set back.
    """
    global _last  # noqa: PLW0603 - the sequence is the process's
    stamp = time.time_ns() // 1_000_000 << 12
    _last = max(stamp, _last + 1)
    milliseconds, sequence = _last >> 12, _last & 0xFFF
    tail = int.from_bytes(os.urandom(8), "big") & ((1 << 62) - 1)
    digits = f"{milliseconds << 80 | 0x7 << 76 | sequence << 64 | 0b10 << 62 | tail:032x}"
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"
