"""Records the incident that the tests play and the pictures are drawn from: `python3 Tests/Console/incident.py`. The simulated
fleet tells the same story each time, at another hour; the screens kept of it are then written anew with RECORD=1."""
import pathlib
import time

import console

FILE = pathlib.Path(__file__).with_name("incident.jsonl")


def write(terminal, text):
    for glyph in text:
        terminal.type(glyph)
        time.sleep(0.06)


def main():
    FILE.unlink(missing_ok=True)
    terminal = console.Terminal(columns=120, rows=36)
    try:
        terminal.run(f"clear; {console.beamtop()} --demo --jobs 10 --record {FILE}; echo left with $?")
        terminal.wait("orders-enrich")
        for key, seconds in (("]", 4), ("Enter", 4), ("Enter", 3), ("Escape", 0), ("Escape", 1)):
            time.sleep(5 if key == "]" else 0)
            terminal.keys(key)
            time.sleep(seconds)
        terminal.keys(":")
        write(terminal, "scale orders-enrich 24")
        terminal.keys("Enter")
        terminal.wait("type orders-enrich")
        time.sleep(3)
        write(terminal, "orders-enrich")
        terminal.keys("Enter")
        time.sleep(14)
        terminal.keys("O")
        time.sleep(3)
        terminal.keys("Escape")
        time.sleep(1)
        terminal.keys("a")
        write(terminal, "why is payments failing")
        terminal.keys("Enter")
        time.sleep(4)
        terminal.keys("Escape")
        time.sleep(1)
        terminal.keys("q")
        terminal.wait("left with 0")
    finally:
        terminal.close()
    FILE.chmod(0o644)


if __name__ == "__main__":
    main()
