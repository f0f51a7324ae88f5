"""Shows that the installed program works by itself: called by ``.ci/run`` where no checkout is."""

import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time
from datetime import date
from pathlib import Path

HERE = Path.cwd()
PROGRAM = Path(sys.executable).parent / "networkjournal"

LINKEDIN = """\
Notes:
"When exporting your connection data, you may notice that some of the addresses are missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Anna,de Vries,https://www.linkedin.com/in/anna-de-vries,,Bakkerij De Vries,Baker,22 Nov 2026
Piet,"Bakker, MSc",https://www.linkedin.com/in/piet-bakker,piet@example.com,Molen,Miller,3 Jan 2024
"""


PATIENCE = 30.0
"""Seconds that the app may take to open, on a machine that has other things to do."""


def networkjournal(*words: str) -> str:
    """What the program answers."""
    ran = subprocess.run([str(PROGRAM), *words], check=False, capture_output=True, text=True)
    if ran.returncode:
        sys.exit(f"networkjournal {' '.join(words)}: {ran.returncode}\n{ran.stdout}{ran.stderr}")
    print(f"ok  networkjournal {' '.join(words)}")
    return ran.stdout


def open_and_close(*words: str, until: str) -> None:
    """Open the app in a terminal of 80 by 24, wait until it shows this, close it with a key."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    program = subprocess.Popen([str(PROGRAM), *words], stdin=theirs, stdout=theirs, stderr=theirs)
    os.close(theirs)
    shown, end = b"", time.monotonic() + PATIENCE
    while until.encode() not in shown:
        if time.monotonic() > end or program.poll() is not None:
            program.kill()
            sys.exit(f"networkjournal {' '.join(words)} did not show {until}")
        if select.select([ours], [], [], 0.1)[0]:
            shown += os.read(ours, 65536)
    os.write(ours, b"\x11")
    while program.poll() is None and time.monotonic() < end:
        if select.select([ours], [], [], 0.1)[0]:
            _rest_of(ours)
    if program.wait(PATIENCE):
        sys.exit(f"networkjournal {' '.join(words)} closed with {program.returncode}")
    print(f"ok  networkjournal {' '.join(words)}, in a terminal")


def _rest_of(terminal: int) -> None:
    try:
        os.read(terminal, 65536)
    except OSError:  # Linux says so when the other side is closed
        time.sleep(0.05)


def main() -> None:
    """Use the program a little, in both languages, with and without the sample."""
    os.environ.update(
        HOME=str(HERE),
        XDG_DATA_HOME=str(HERE / "data"),
        XDG_STATE_HOME=str(HERE / "state"),
        XDG_CONFIG_HOME=str(HERE / "config"),
        LANG="C.UTF-8",
        TERM="xterm-256color",
    )
    import networkjournal as package

    assert "site-packages" in package.__file__, package.__file__
    assert "Usage" in networkjournal("--help")
    assert "Gebruik" in networkjournal("--lang", "nl", "--help")
    networkjournal("add", "Truus Visser, baker, football")
    networkjournal("sow", "Introduced @Truus yesterday 20m #baking")
    Path("Connections.csv").write_text(LINKEDIN, "utf-8")
    networkjournal("import", "Connections.csv")
    people = networkjournal("contacts")
    assert all(name in people for name in ("Truus Visser", "Anna de Vries", "Piet Bakker, MSc"))
    networkjournal("undo")
    assert "Anna" not in networkjournal("contacts")

    from networkjournal.demo import make_sample

    make_sample(Path("sample.json"), "nl", date(2026, 11, 23))
    assert "Claire Dubois" in networkjournal("--journal", "sample.json", "--lang", "nl", "contacts")
    networkjournal("--journal", "sample.json", "check")
    open_and_close("--lang", "nl", "demo", until="Claire Dubois")


if __name__ == "__main__":
    main()
