"""Shows that the installed program works by itself: called by ``.ci/run`` where no checkout is."""

import os
import subprocess
import sys
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


def networkjournal(*words: str) -> str:
    """What the program answers, its files all in the folder we are in."""
    surroundings = {
        **os.environ,
        "HOME": str(HERE),
        "XDG_DATA_HOME": str(HERE / "data"),
        "XDG_STATE_HOME": str(HERE / "state"),
        "XDG_CONFIG_HOME": str(HERE / "config"),
        "LANG": "C.UTF-8",
    }
    ran = subprocess.run(
        [str(PROGRAM), *words], check=False, capture_output=True, text=True, env=surroundings
    )
    if ran.returncode:
        sys.exit(f"networkjournal {' '.join(words)}: {ran.returncode}\n{ran.stdout}{ran.stderr}")
    print(f"ok  networkjournal {' '.join(words)}")
    return ran.stdout


def main() -> None:
    """Use the program a little, in both languages, with and without the sample."""
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


if __name__ == "__main__":
    main()
