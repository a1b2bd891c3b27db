"""The console on a Flink that misbehaves: it goes on, says how old its figures are and why, and nothing of what it is
told reaches the terminal as anything but text. See Tests/Lab/hostile_flink.py."""
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

#: What each way of misbehaving looks like in the header: no answer, an answer that is of no use, or a refusal.
SILENT = ["silent", "half", "close", "reset-midway", "503"]
USELESS = ["refuse-http", "html", "nested", "gigabytes", "endless-chunks", "nulls", "500"]
REFUSING = ["401", "302"]
#: Answers that are wrong in places: the rest of them is shown.
BEARABLE = ["duplicates", "odd-ids", "lying", "wide", "huge", "negative", "gone-details", "long-names", "flapping"]


class OnHostileFlink(unittest.TestCase):
    def setUp(self):
        self.flink = hostile_flink.HostileFlink()
        self.addCleanup(self.flink.close)
        self.terminal = console.Terminal(150, 44)
        self.addCleanup(self.terminal.close)
        self.config = self.terminal.home / "config.json5"
        self.config.write_text(json.dumps({
            "runners": [{"name": "bad", "type": "flink", "url": self.flink.url}, {"name": "direct", "type": "direct"}],
            "pipeline_roots": [str(self.terminal.home)]}))

    def open(self):
        """The program in the terminal; all that it writes is kept as well."""
        self.raw = self.terminal.home / "raw"
        self.terminal.tmux("pipe-pane", "-o", f"cat > {self.raw}")
        self.terminal.run(f"BEAMTOP_CONFIG={self.config} {console.beamtop()}; echo left with $?")
        self.terminal.wait("● bad", "orders-well", seconds=30)
        self.pid = self.terminal.pid()

    def header(self):
        return self.terminal.screen().splitlines()[0]

    def processor_seconds(self):
        fields = pathlib.Path(f"/proc/{self.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory(self):
        """Megabytes."""
        return int(re.search(r"VmRSS:\s+(\d+)", pathlib.Path(f"/proc/{self.pid}/status").read_text())[1]) / 1024

    def descriptors(self):
        return len(os.listdir(f"/proc/{self.pid}/fd"))

    def misbehave(self, mode, *marks, gone=()):
        """Switches; gives the header once it has the marks, with the share of a core that it took."""
        began, used = time.monotonic(), self.processor_seconds()
        self.flink.mode = mode
        self.terminal.wait(*marks, gone=gone, seconds=25)
        time.sleep(max(0, 3 - (time.monotonic() - began)))
        share = (self.processor_seconds() - used) / (time.monotonic() - began)
        self.assertLess(share, 0.5 if ".build/debug" in console.beamtop() else 0.2, mode)
        return self.header()

    def recover(self):
        self.flink.mode = "well"
        self.terminal.wait("● bad ", "orders-well", gone=["old"], seconds=12)

    def visit(self, modes, sign, *marks):
        self.open()
        at_first = self.descriptors()
        for mode in modes:
            with self.subTest(mode):
                header = self.misbehave(mode, f"{sign} bad", "old", *marks)
                self.assertIn("● direct", header)
                self.assertIn("orders-well", self.terminal.screen())
                self.recover()
        time.sleep(1)
        self.assertLessEqual(self.descriptors(), at_first + 8)
        self.assertLess(self.memory(), 150)

    def test_an_engine_that_does_not_answer(self):
        self.visit(SILENT, "✖", "does not answer")

    def test_an_engine_whose_answers_are_of_no_use(self):
        self.visit(USELESS, "◐", "did not tell")

    def test_an_engine_that_refuses_us(self):
        self.visit(REFUSING, "◌", "refuses us")

    def test_what_is_wrong_in_places_does_not_hide_the_rest(self):
        self.open()
        for mode in BEARABLE:
            with self.subTest(mode):
                self.misbehave(mode, "-well")
                self.terminal.keys("j", "k")
                self.assertIn("clicks-well" if mode != "long-names" else "LLL", self.terminal.screen())
                self.flink.mode = "well"
                self.terminal.wait("● bad", "orders-well", "clicks-well", seconds=15)

    def test_one_job_that_cannot_be_read_is_counted(self):
        self.flink.mode = "odd-ids"
        fleet = self.once()
        runner = next(runner for runner in fleet["runners"] if runner["runner"] == "bad")
        self.assertEqual(runner["state"], "degraded")
        self.assertRegex(runner["last_error"], r"\d+ of 18 jobs cannot be read, and are left out")
        self.assertIn("ledger-well", [job["job_name"] for job in fleet["jobs"]])

    def once(self, *words):
        done = subprocess.run([console.beamtop(), "--once", *(words or ["--json"])], capture_output=True, stdin=subprocess.DEVNULL, timeout=60,
                              env={"PATH": os.environ["PATH"], "HOME": str(self.terminal.home), "BEAMTOP_CONFIG": str(self.config)})
        self.assertIn(done.returncode, (0, 1, 5), done.stderr)
        return json.loads(done.stdout) if not words else done.stdout

    def test_one_frame_says_what_is_wrong_and_ends(self):
        for mode, state, word in [("silent", "unreachable", "no whole answer in time"), ("html", "degraded", "text/html"), ("401", "denied", "401"),
                                  ("nested", "degraded", "200"), ("503", "unreachable", "503"), ("close", "unreachable", "connection")]:
            with self.subTest(mode):
                self.flink.mode = mode
                began = time.monotonic()
                runner = next(runner for runner in self.once()["runners"] if runner["runner"] == "bad")
                self.assertEqual((runner["state"], word in runner["last_error"]), (state, True), runner)
                self.assertLess(time.monotonic() - began, 15)

    def test_no_name_and_no_line_of_a_log_is_obeyed(self):
        self.open()
        self.terminal.wait("ordinary line", seconds=20)
        self.flink.mode = "escapes"
        self.terminal.wait("PWN", seconds=20)
        for key in ["j", "j", "k", "Enter", "Escape", "]", "j", "j", "j", "j", "j", "j", "j", "j", "j", "?", "Escape"]:
            self.terminal.keys(key)
            time.sleep(0.25)
        # Its own bell, a name as a part of a sentence, and the way out.
        self.terminal.keys("c")
        time.sleep(1)
        self.terminal.keys("Escape", "Escape", "q")
        self.terminal.wait("left with 0")
        self.assert_harmless(self.raw.read_bytes())
        for words in (["--plain"], ["--json"]):
            out = self.once(*words)
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

    def test_a_large_graph_does_not_stop_the_rest(self):
        self.open()
        self.flink.mode = "many-vertices"
        time.sleep(6)
        before = self.flink.calls
        time.sleep(5)
        self.assertLess(self.flink.calls - before, 1500)
        self.flink.mode = "401"
        self.terminal.wait("◌ bad", seconds=10)
        self.recover()


if __name__ == "__main__":
    unittest.main(verbosity=2)
