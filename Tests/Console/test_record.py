"""Records, replays and pictures, in a terminal and without one."""
import json
import os
import pathlib
import signal
import subprocess
import tempfile
import time
import unittest
import xml.dom.minidom

import console

HERE = pathlib.Path(__file__).parent
INCIDENT = HERE / "incident.jsonl"


class Records(unittest.TestCase):
    def open(self, command, **options):
        terminal = console.Terminal(**options)
        self.addCleanup(terminal.close)
        terminal.run(f"clear; {console.beamtop()} {command}; echo left with $?")
        return terminal

    def run_once(self, *words, **environment):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        clean = {"PATH": os.environ["PATH"], "HOME": folder.name, "TZ": "UTC", "LANG": "C.UTF-8", **environment}
        return subprocess.run([console.beamtop(), *map(str, words)], env=clean, capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=60)

    def test_what_was_seen_is_what_is_played(self):
        terminal = self.open("--demo --paused --record night.jsonl", columns=120, rows=36)
        terminal.wait("orders-enrich")
        time.sleep(2)
        terminal.keys("j", "j")
        seen = terminal.wait("▌●  dataflow-eu ads-attribution").splitlines()
        time.sleep(1.5)
        file = terminal.home / "night.jsonl"
        terminal.keys("q")
        terminal.wait("left with 0")
        self.assertEqual(file.stat().st_mode & 0o777, 0o600)
        for line in file.read_text().splitlines():
            json.loads(line)
        played = self.run_once("--replay", file, "--once", "--plain")
        self.assertEqual((played.returncode, played.stderr), (1, ""))
        # The rows of the table; the panes' times go on.
        self.assertEqual(seen[1:14], played.stdout.splitlines()[1:14])

    def test_a_killed_console_leaves_a_record_that_plays(self):
        terminal = self.open("--demo --record night.jsonl")
        terminal.wait("orders-enrich")
        time.sleep(3)
        os.kill(terminal.pid(), signal.SIGKILL)
        file = terminal.home / "night.jsonl"
        terminal.wait("Killed")
        with file.open("a") as torn:
            torn.write('[99,"answer",{"of":"jo')
        done = self.run_once("--replay", file, "--once", "--plain")
        self.assertIn("payments-ledger", done.stdout)
        self.assertIn("1 lines of the record are not whole", done.stderr)

    def test_a_record_is_never_written_over(self):
        terminal = self.open("--demo --record night.jsonl")
        terminal.wait("orders-enrich")
        terminal.keys("q")
        terminal.wait("left with 0")
        before = (terminal.home / "night.jsonl").read_text()
        terminal.run(f"clear; {console.beamtop()} --demo --record night.jsonl; echo left with $?")
        terminal.wait("it is there already", "left with 2")
        self.assertEqual(before, (terminal.home / "night.jsonl").read_text())

    def test_a_replay_is_stopped_hastened_and_looked_around_in(self):
        terminal = self.open(f"--replay {INCIDENT} --speed 8", columns=120, rows=36)
        terminal.wait("REPLAY ▶ 8×", "of 0:47")
        terminal.wait("Diagnosis", "checkpoints expire")
        terminal.keys("Space")
        terminal.wait("REPLAY ‖ 8×")
        terminal.keys("@")
        terminal.type("@0:21")
        terminal.keys("Enter")
        terminal.wait("0:21 of 0:47", "own view")
        terminal.keys("F")
        terminal.wait("plan · nothing has been done yet", "parallelism 8 → parallelism 24", gone=["own view"])
        terminal.keys("R")
        terminal.wait("own view", "runners", "dataflow-eu", gone=["nothing has been done yet"])
        terminal.keys("Escape")
        time.sleep(0.5)  # right behind it, another key is one with Alt
        terminal.keys("c")
        terminal.wait("this is a replay: what is over cannot be changed", "Esc closes")
        # What is typed behind the refused action does nothing, until its line is left.
        terminal.type("yq")
        terminal.keys("Escape")
        terminal.wait("orders-enrich", gone=["this is a replay: what is over cannot be changed"])
        terminal.keys("F", "+", "Space")
        terminal.wait("REPLAY ▶ 16×")
        terminal.wait("REPLAY ‖ 16×", "0:47 of 0:47")
        terminal.resize(80, 24)
        terminal.wait("REPLAY ‖ 16×", "payments")
        terminal.keys("q")
        terminal.wait("left with 0")
        self.assertFalse((terminal.home / ".local/state/beamtop/console.json").exists())

    def test_a_film_played_in_a_terminal_ends_as_the_record_does(self):
        folder = pathlib.Path(tempfile.mkdtemp(dir="/tmp"))
        film = folder / "incident.cast"
        done = self.run_once("--replay", INCIDENT, "--asciicast", film)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertEqual(film.stat().st_mode & 0o777, 0o600)
        head, *events = [json.loads(line) for line in film.read_text().splitlines()]
        self.assertEqual((head["version"], head["width"], head["height"]), (2, 120, 36))
        self.assertEqual({event[1] for event in events}, {"o"})
        times = [event[0] for event in events]
        self.assertEqual(times, sorted(times))
        (folder / "bytes").write_text("".join(event[2] for event in events))
        terminal = console.Terminal(columns=120, rows=36)
        self.addCleanup(terminal.close)
        terminal.run(f"clear; cat {folder}/bytes; sleep 30")
        last = self.run_once("--replay", INCIDENT, "--once", "--plain").stdout
        rows = terminal.wait(last.splitlines()[3][:40]).splitlines()
        # A film has the screen as it was; a frame that is printed says of which day it is.
        self.assertIn("REPLAY 2026-11-26  0:47 of 0:47", last.splitlines()[0])
        self.assertEqual([line.rstrip() for line in last.splitlines()][1:35], [line.rstrip() for line in rows][1:35])
        self.assertEqual(self.run_once("--replay", INCIDENT, "--asciicast", film).returncode, 2)

    def test_a_film_follows_the_window(self):
        terminal = self.open("--demo --paused --record night.jsonl", columns=120, rows=36)
        terminal.wait("orders-enrich")
        time.sleep(1)
        terminal.resize(100, 40)
        terminal.wait("orders-enrich")
        time.sleep(1.5)
        terminal.keys("q")
        terminal.wait("left with 0")
        film = terminal.home / "night.cast"
        self.assertEqual(self.run_once("--replay", terminal.home / "night.jsonl", "--asciicast", film).returncode, 0)
        head, *events = [json.loads(line) for line in film.read_text().splitlines()]
        self.assertEqual((head["version"], head["width"], head["height"]), (2, 120, 36))
        at = next(index for index, event in enumerate(events) if event[1] == "r")
        self.assertEqual(events[at][2], "100x40")
        self.assertEqual(events[at + 1][1], "o")
        self.assertIn("\x1b[2J", events[at + 1][2])
        self.assertIn("orders-enrich", events[at + 1][2])

    def test_a_picture_of_any_screen(self):
        for words in (["--demo", "--once", "--svg"], ["--replay", INCIDENT, "--once", "--svg", "--at", "0:21", "--theme", "light"]):
            done = self.run_once(*words, COLUMNS="100", LINES="40")
            self.assertEqual((done.returncode, done.stderr), (1, ""))
            document = xml.dom.minidom.parseString(done.stdout)
            texts = [node.firstChild.data for node in document.getElementsByTagName("text")]
            self.assertTrue(any("orders-enrich" in text for text in texts), texts)

    def test_a_picture_of_this_screen(self):
        terminal = self.open("--demo")
        terminal.wait("orders-enrich")
        written = f"wrote this screen to {pathlib.Path(terminal.home).resolve() / 'a.svg'}"
        for command, mark in (("picture a.svg", written), ("picture a.svg", "it is there already"), ("picture a.svg --overwrite", written)):
            # Together they could be read as Alt-colon, where the machine is slow.
            terminal.keys("Escape")
            time.sleep(0.5)
            terminal.keys(":")
            terminal.type(command)
            terminal.keys("Enter")
            terminal.wait(mark)
        picture = (terminal.home / "a.svg").read_text()
        xml.dom.minidom.parseString(picture)
        self.assertIn("payments-ledger", picture)

    def test_the_pictures_of_the_readme_are_those_of_the_record(self):
        folder = tempfile.mkdtemp(dir="/tmp")
        subprocess.run([console.ROOT / ".dev/pictures", folder], check=True, env={**os.environ, "BEAMTOP_PROGRAM": console.beamtop()})
        for picture in pathlib.Path(folder).iterdir():
            kept = console.ROOT / "docs/pictures" / picture.name
            self.assertEqual(kept.read_text(), picture.read_text(), f"{picture.name}: .dev/pictures draws it anew")

    def test_wrong_words_are_named(self):
        wrong = HERE / "help.txt"
        for words, hint in [(["--speed", "8"], "goes with --replay"), (["--replay", "/nowhere"], "there is no such file"), (["--replay", "/"], "it is not a file"), (["--replay", wrong], "no record of beamtop"),
                            (["--replay", INCIDENT, "--demo"], "exclude each other"), (["--replay", INCIDENT, "--at", "noon"], "3:20"), (["--replay", INCIDENT, "--at", "5:99"], "not “5:99”"),
                            (["--replay", INCIDENT, "--speed", "0"], "0.1 to 1000"), (["--once", "--record", "x"], "neither --once nor --log"),
                            (["--demo", "--record", "/nowhere/x"], "No such file")]:
            done = self.run_once(*words)
            self.assertEqual((done.returncode, hint in done.stderr), (2, True), done.stderr)


if __name__ == "__main__":
    unittest.main(verbosity=2)
