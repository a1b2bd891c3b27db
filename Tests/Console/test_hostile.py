"""The console on Flinks that misbehave: it goes on, says how old its figures are and why, and nothing of what it is told
reaches the terminal as anything but text. One console watches all of them, each misbehaving in its own way at once. See
Tests/Lab/hostile_flink.py."""
import ctypes
import json
import os
import pathlib
import re
import subprocess
import sys
import time
import unittest

import console

sys.path.insert(0, str(console.ROOT / "Tests/Lab"))
import hostile_flink  # noqa: E402

#: What each way of misbehaving looks like: no answer, an answer that is of no use, or a refusal.
SILENT = ["silent", "half", "close", "reset-midway", "503"]
USELESS = ["refuse-http", "html", "nested", "gigabytes", "endless-chunks", "nulls", "500"]
REFUSING = ["401", "302"]
TROUBLE = {**{mode: ("✖", "unreachable") for mode in SILENT}, **{mode: ("◐", "degraded") for mode in USELESS},
           **{mode: ("◌", "denied") for mode in REFUSING}}
#: Answers that are wrong in places: the rest of them is shown.
BEARABLE = ["duplicates", "odd-ids", "lying", "wide", "huge", "negative", "gone-details", "long-names", "flapping"]


def configured(home, flinks):
    """A configuration with a runner for each Flink, by its name, and the local jobs."""
    config = home / "config.json5"
    runners = [{"name": name, "type": "flink", "url": flink.url} for name, flink in flinks.items()]
    config.write_text(json.dumps({"runners": [*runners, {"name": "direct", "type": "direct"}], "pipeline_roots": [str(home)]}))
    return config


def once(home, config, *words):
    done = subprocess.run([console.beamtop(), "--once", *(words or ["--json"])], capture_output=True, stdin=subprocess.DEVNULL, timeout=60,
                          env={"PATH": os.environ["PATH"], "HOME": str(home), "BEAMTOP_CONFIG": str(config)})
    if done.returncode not in (0, 1, 5):
        raise AssertionError(done.stderr)
    return json.loads(done.stdout) if not words else done.stdout


class OnManyHostileFlinks(unittest.TestCase):
    """One console for all cases."""

    @classmethod
    def setUpClass(cls):
        cls.flinks = {mode: hostile_flink.HostileFlink() for mode in [*TROUBLE, *BEARABLE, "many-vertices"]}
        for flink in cls.flinks.values():
            cls.addClassCleanup(flink.close)
        cls.terminal = console.Terminal(150, 100)
        cls.addClassCleanup(cls.terminal.close)
        config = configured(cls.terminal.home, cls.flinks)
        cls.terminal.run(f"BEAMTOP_CONFIG={config} {console.beamtop()}; echo left with $?")
        cls.terminal.wait("Jobs", "well", seconds=30)
        cls.pid = cls.terminal.pid()
        time.sleep(1)
        cls.terminal.keys("R")
        cls.rows(lambda rows: all("● " + mode in rows for mode in cls.flinks), 20)
        cls.at_first = len(os.listdir(f"/proc/{cls.pid}/fd"))

    @classmethod
    def rows(cls, holds, seconds):
        """The runners' page once something holds for it."""
        deadline = time.monotonic() + seconds
        while not holds(screen := cls.terminal.screen()):
            if time.monotonic() > deadline:
                raise AssertionError("never saw it on:\n" + screen)
            time.sleep(0.1)
        return screen

    def misbehave(self, modes):
        for mode in modes:
            self.flinks[mode].mode = mode

    def recover(self, modes):
        for mode in modes:
            self.flinks[mode].mode = "well"
        self.rows(lambda rows: all(re.search(f"● {mode} +flink +ok ", rows) for mode in modes), 20)

    def setUp(self):
        self.runners()

    def reach(self, key, mark):
        """Escape, and then a key until it has done its work: one that comes at once behind Escape is one with Alt."""
        for _ in range(5):
            self.terminal.keys("Escape")
            time.sleep(0.2)
            self.terminal.keys("Escape")
            time.sleep(0.2)
            self.terminal.keys(key)
            try:
                return self.terminal.wait(mark, seconds=2)
            except AssertionError:
                pass
        raise AssertionError(f"{key} never led to {mark}")

    def only(self, mode):
        """The jobs page with the jobs of one runner."""
        self.reach("/", "filter / ")
        self.terminal.type(f"runner:{mode}")
        self.terminal.keys("Enter")
        self.terminal.wait(f"filter runner:{mode} ", seconds=5)

    def runners(self):
        self.reach("R", "ADDRESS")

    def processor_seconds(self):
        fields = pathlib.Path(f"/proc/{self.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def assert_unharmed(self):
        """All connections and all memory that the misbehaviour took were given back."""
        deadline = time.monotonic() + 10
        while len(os.listdir(f"/proc/{self.pid}/fd")) > self.at_first + 8 and time.monotonic() < deadline:
            time.sleep(0.2)
        self.assertLessEqual(len(os.listdir(f"/proc/{self.pid}/fd")), self.at_first + 8)
        memory = int(re.search(r"VmRSS:\s+(\d+)", pathlib.Path(f"/proc/{self.pid}/status").read_text())[1]) / 1024
        self.assertLess(memory, 250)

    def test_engines_that_do_not_answer_answer_what_is_of_no_use_or_refuse_us(self):
        began, used = time.monotonic(), self.processor_seconds()
        self.misbehave(TROUBLE)
        screen = self.rows(lambda rows: all(f"{sign} {mode}" in rows for mode, (sign, _) in TROUBLE.items()), 30)
        for mode, (sign, state) in TROUBLE.items():
            with self.subTest(mode):
                self.assertRegex(screen, rf"{sign} {mode} +flink +{state} ")
        self.assertRegex(screen, "● direct +direct +ok ")
        self.assertEqual(screen.count("last error: "), len(TROUBLE))
        for mode, words in [("silent", "does not answer"), ("html", "not tell"), ("401", "refuses us")]:
            with self.subTest(mode):
                self.only(mode)
                self.terminal.wait("3 of ", words, "old", seconds=10)
        share = (self.processor_seconds() - used) / (time.monotonic() - began)
        self.assertLess(share, 0.9 if ".build/debug" in console.beamtop() else 0.4)
        self.runners()
        self.recover(TROUBLE)
        self.assert_unharmed()

    def test_what_is_wrong_in_places_does_not_hide_the_rest(self):
        self.misbehave(BEARABLE)
        time.sleep(3)
        for mode in BEARABLE:
            with self.subTest(mode):
                self.only(mode)
                self.terminal.wait("clicks-well" if mode != "long-names" else "LLL", seconds=5)
                self.terminal.keys("j", "k")
        self.runners()
        self.recover(BEARABLE)
        self.assert_unharmed()

    def test_a_large_graph_does_not_stop_the_rest(self):
        flink = self.flinks["many-vertices"]
        self.only("many-vertices")
        flink.mode = "many-vertices"
        self.rest(flink)
        before = flink.calls
        time.sleep(4)
        # Two questions for each of the 200 vertices that are read, once a second, and the surveys.
        self.assertLess(flink.calls - before, 5 * 2 * 200 + 100)
        self.runners()
        flink.mode = "401"
        self.rows(lambda rows: "◌ many-vertices" in rows, 10)
        self.recover(["many-vertices"])

    def rest(self, flink):
        """Until the first look at its graph is over: it takes as long as the machine needs."""
        first = flink.calls
        deadline = time.monotonic() + 40
        while time.monotonic() < deadline:
            before = flink.calls
            time.sleep(1.5)
            if before - first > 2 * 200 and flink.calls - before < 100:
                return
        raise AssertionError("it never stops asking")


class OnOneHostileFlink(unittest.TestCase):
    def setUp(self):
        self.flink = hostile_flink.HostileFlink()
        self.addCleanup(self.flink.close)
        self.terminal = console.Terminal(150, 44)
        self.addCleanup(self.terminal.close)
        self.config = configured(self.terminal.home, {"bad": self.flink})

    def top(self, pattern):
        """The header once it is drawn: a terminal that has just become smaller still shows the lower rows of before."""
        deadline = time.monotonic() + 10
        while not re.search(pattern, top := self.terminal.screen().splitlines()[0]):
            if time.monotonic() > deadline:
                raise AssertionError(f"never saw {pattern} in: {top}")
            time.sleep(0.05)
        return top

    def test_one_job_that_cannot_be_read_is_counted(self):
        self.flink.mode = "odd-ids"
        fleet = once(self.terminal.home, self.config)
        runner = next(runner for runner in fleet["runners"] if runner["runner"] == "bad")
        self.assertEqual(runner["state"], "degraded")
        self.assertRegex(runner["last_error"], r"\d+ of 18 jobs cannot be read, and are left out")
        self.assertIn("ledger-well", [job["job_name"] for job in fleet["jobs"]])

    def test_one_frame_says_what_is_wrong_and_ends(self):
        expected = {"silent": ("unreachable", "no whole answer in time"), "html": ("degraded", "text/html"), "401": ("denied", "401"),
                    "nested": ("degraded", "200"), "503": ("unreachable", "503"), "close": ("unreachable", "connection")}
        flinks = {mode: hostile_flink.HostileFlink(mode=mode) for mode in expected}
        for flink in flinks.values():
            self.addCleanup(flink.close)
        began = time.monotonic()
        fleet = once(self.terminal.home, configured(self.terminal.home, flinks))
        self.assertLess(time.monotonic() - began, 15)
        runners = {runner["runner"]: runner for runner in fleet["runners"]}
        for mode, (state, word) in expected.items():
            with self.subTest(mode):
                self.assertEqual((runners[mode]["state"], word in runners[mode]["last_error"]), (state, True), runners[mode])

    def test_an_engine_that_dies_while_jobs_are_critical_makes_the_console_louder(self):
        self.flink.clusters["well"] = hostile_flink.CLUSTERS["failing"]()
        self.terminal.run(f"BEAMTOP_CONFIG={self.config} {console.beamtop()}")
        self.terminal.wait("2 critical, worst: ", "checkpoints fail", seconds=30)
        self.flink.mode = "close"
        # Until then the figures are as new as any.
        self.terminal.wait("✖ bad 1", seconds=25)
        error = "✖ bad does not answer: "
        for columns, rows in [(150, 44), (80, 24), (60, 15)]:
            with self.subTest((columns, rows)):
                self.terminal.resize(columns, rows)
                self.terminal.wait("s old", "✖", "old: checkpoints fail" if columns > 120 else "", seconds=20)
                top = self.top("2 critical|2 failing")
                self.assertNotRegex(top, " 1s old")
                if rows > 15:
                    self.terminal.wait(error, seconds=5)
                self.terminal.keys("O")
                self.terminal.wait("✖ bad does not answer for ", seconds=5)
                self.terminal.keys("Escape")
                self.terminal.wait("STATE", gone=("Incidents",), seconds=5)
                self.terminal.keys("s")
                self.terminal.wait("cannot scale", seconds=5)
                self.terminal.keys("Escape")
                time.sleep(0.3)
        self.terminal.resize(150, 44)
        self.flink.mode = "well"
        screen = self.terminal.wait("● bad", "2 critical, worst: ", gone=(error, "old: checkpoints"), seconds=30)
        self.assertIn(" 1s old", screen.splitlines()[0])
        done = subprocess.run([console.beamtop(), "--once", "--json"], capture_output=True, timeout=60,
                              env={"PATH": os.environ["PATH"], "HOME": str(self.terminal.home / "other"), "BEAMTOP_CONFIG": str(self.config)})
        self.assertEqual(done.returncode, 1, done.stderr)
        self.flink.mode = "close"
        fleet = subprocess.run([console.beamtop(), "--once", "--json"], capture_output=True, timeout=60,
                               env={"PATH": os.environ["PATH"], "HOME": str(self.terminal.home / "other"), "BEAMTOP_CONFIG": str(self.config)})
        self.assertEqual(fleet.returncode, 1, "the local jobs answer, the Flink does not: nobody knows how its jobs are")

    def test_names_in_every_script_keep_their_columns(self):
        self.flink.mode = "scripts"
        width = ctypes.CDLL(None)
        width.setlocale(6, b"C.UTF-8")  # LC_ALL; tmux counts columns by the same function
        for columns, rows in [(120, 44), (60, 15)]:
            self.terminal.resize(columns, rows)
            if columns == 120:
                self.terminal.run(f"BEAMTOP_CONFIG={self.config} {console.beamtop()}")
                self.terminal.wait("28 of 28", "注文処理パイプライン", "keycaps", seconds=20)
            for keys in [["Escape"], ["Enter"], ["7"], ["x"], ["Enter"], ["Escape"], ["Escape"], ["3"], ["Enter"], ["Escape"], ["T"], ["T"], ["O"], ["R"], ["Escape"]]:
                self.terminal.keys(*keys)
                time.sleep(0.4)
                for line in self.terminal.screen().splitlines():
                    if line[:1] in "│┌└├" and line:
                        self.assertEqual(sum(max(0, width.wcwidth(ord(glyph))) for glyph in line), columns, f"after {keys}: {line}")
            for _ in range(4):
                self.terminal.keys("Escape")
                time.sleep(0.3)
        fleet = once(self.terminal.home, self.config)
        self.assertIn("half-\ufffd-pair", [job["job_name"] for job in fleet["jobs"]])

    def test_no_name_and_no_line_of_a_log_is_obeyed(self):
        raw = self.terminal.home / "raw"
        self.terminal.tmux("pipe-pane", "-o", f"cat > {raw}")
        self.terminal.run(f"BEAMTOP_CONFIG={self.config} {console.beamtop()}; echo left with $?")
        self.terminal.wait("● bad", "orders-well", "ordinary line", seconds=30)
        self.flink.mode = "escapes"
        self.terminal.wait("PWN", seconds=20)
        for key in ["j", "j", "k", "Enter", "Escape", "]", "j", "j", "j", "j", "j", "j", "j", "j", "j", "?", "Escape"]:
            self.terminal.keys(key)
            time.sleep(0.25)
        # Its own bell, a name as a part of a sentence, and the way out.
        self.terminal.keys("c")
        self.terminal.wait("plan · ", seconds=10)
        self.terminal.keys("Escape")
        self.terminal.wait("? help", gone=("plan · ",), seconds=10)
        # A key at once behind Escape is one with Alt.
        time.sleep(0.3)
        self.terminal.keys("q")
        self.terminal.wait("left with 0", seconds=10)
        self.assert_harmless(raw.read_bytes())
        for words in (["--plain"], ["--json"]):
            out = once(self.terminal.home, self.config, *words)
            self.assertNotIn(b"\x1b", out)
            self.assertNotIn(b"\x07", out)
            if words == ["--plain"]:
                self.assert_harmless(out)

    def assert_harmless(self, out):
        self.assertIn(b"PWN", out)
        payloads = [text.encode("utf-8") for text in hostile_flink.ESCAPES if text[0] in "\x1b\x9b"]
        for payload in payloads + [b"\x1b]52;", b"HACKED\x07", b"\x1b]0;HACKED", b"\x1bP+q", b"\x1b[2J\x1b[31m", b"\x1b[31mPWN"]:
            self.assertNotIn(payload, out)
        text = out.decode("utf-8")
        for scalar in text:
            # C1 controls, bidirectional overrides, and what breaks a line without being a line feed.
            self.assertFalse(0x80 <= ord(scalar) <= 0x9F or 0x202A <= ord(scalar) <= 0x202E or 0x2066 <= ord(scalar) <= 0x2069
                             or ord(scalar) in (0x2028, 0x2029, 0x00, 0x0B, 0x0C), hex(ord(scalar)))


if __name__ == "__main__":
    unittest.main(verbosity=2)
