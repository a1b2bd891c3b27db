"""Keys, mouse and themes of the console in a terminal, on the simulated fleet that stands still."""
import fcntl
import json
import os
import pathlib
import pty
import re
import select
import signal
import struct
import subprocess
import tempfile
import termios
import time
import unittest

import console

HERE = pathlib.Path(__file__).parent
BTOP = 'theme[main_bg]="#101020"\ntheme[main_fg]="#e0e0e0"\ntheme[hi_fg]="#303060"\ntheme[cpu_end]="#ff5555"\n'


LIGHT = b"48;5;231"


class Hands(unittest.TestCase):
    def open(self, words="", files=None, **options):
        terminal = console.Terminal(**options)
        self.addCleanup(terminal.close)
        for name, text in (files or {}).items():
            self.write(terminal, name, text)
        terminal.run(f"{console.beamtop()} --demo --paused {words}; echo left with $?")
        return terminal

    def folder(self, terminal):
        return terminal.home / ".config/beamtop"

    def write(self, terminal, name, text):
        path = self.folder(terminal) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def command(self, terminal, text):
        terminal.type(":" + text)
        terminal.keys("Enter")

    def test_a_key_of_ones_own_does_the_action_and_the_hints_name_it(self):
        terminal = self.open(files={"keys.json5": '{ keys: { scale: "Y" } }'})
        terminal.wait("Y scale", gone=["s scale"])
        terminal.type("Y")
        terminal.wait("scale payments-ledger")

    def test_a_mistake_in_the_keys_is_named_with_its_line_and_the_way_out(self):
        for text, words in [
            ('{ keys: {\n  scal: "x" } }', "keys.json5:2: there is no action scal; did you mean scale?"),
            ('{ keys: {\n\n  scale: "c" } }', "keys.json5:3: c is scale and cancel in the jobs table"),
            ('{ keys: { scale: "Ctrl-M", savepoint: "Ctrl-I" } }', "which a terminal sends as"),
            ('{ keys: {\n  cancel: "Ctrl-[" } }', "keys.json5:2: Ctrl-[, which a terminal sends as Esc, is cancel and back"),
            ('{ preset: "vmi" }', "keys.json5:1: there is no preset vmi; did you mean vim?"),
            ('{ keys: { confirm: "p" } }', "p starts savepoint, so it cannot confirm it too"),
            ('{ kyes: {} }', "unknown key kyes; did you mean keys?"),
        ]:
            with self.subTest(words):
                terminal = self.open(files={"keys.json5": text}, columns=200)
                terminal.wait(words, "left with 2")

    def test_the_presets_are_chosen_at_the_start_and_within(self):
        terminal = self.open("--keys vim")
        terminal.wait("payments-ledger")
        terminal.keys("j", "j", "j")
        terminal.type("gg")
        terminal.wait("▌✖  flink-prod  payments-ledger")
        self.command(terminal, "keys emacs")
        terminal.wait("keys emacs")
        terminal.keys("C-n")
        terminal.wait("▌✖  flink-prod  orders-enrich")
        self.command(terminal, "keys vmi")
        terminal.wait("there is no preset vmi; did you mean vim?")

    def test_keys_that_change_on_the_disk_are_taken_up_and_mistakes_leave_them(self):
        terminal = self.open()
        terminal.wait("s scale")
        self.write(terminal, "keys.json5", '{ keys: { scale: "Y" } }')
        terminal.wait("Y scale")
        self.write(terminal, "keys.json5", '{ keys: { scale: "c" } }')
        terminal.wait("keys.json5:1: c is scale and cancel")
        terminal.keys("Escape")
        terminal.wait("Y scale")
        (self.folder(terminal) / "keys.json5").unlink()
        terminal.wait("keys.json5 is gone: the keys are those of the preset", "s scale")

    def test_a_mistake_in_a_file_is_told_no_longer_once_it_is_mended(self):
        mine = (console.ROOT / "themes/nord.theme").read_text()
        terminal = self.open("--theme mine", files={"themes/mine.theme": mine}, columns=160)
        terminal.wait("s scale")
        for name, wrong, right, words in [
            ("keys.json5", '{ keys: { scale: "c" } }', "{}", "c is scale and cancel"),
            ("themes/mine.theme", "text = gren\n" + mine, mine + "\n# mended\n", "`gren` is no colour"),
        ]:
            with self.subTest(name):
                self.write(terminal, name, wrong)
                terminal.wait(words)
                self.write(terminal, name, right)
                terminal.wait("was read anew", gone=[words])

    def test_a_theme_whose_file_is_gone_comes_back_from_the_list(self):
        mine = (console.ROOT / "themes/nord.theme").read_text().replace("let paper  = #2e3440", "let paper  = #102030")
        terminal = self.open("--theme mine", files={"themes/mine.theme": mine})
        terminal.wait("payments-ledger")
        before = self.backgrounds(terminal)
        (self.folder(terminal) / "themes/mine.theme").unlink()
        time.sleep(2.5)
        self.command(terminal, "theme")
        terminal.wait("themes", "github-light")
        terminal.keys("Down", "Down", "Down", "Down")
        time.sleep(0.5)
        terminal.keys("Escape")
        terminal.wait("worst first", gone=["goes back"])
        self.assertEqual(self.backgrounds(terminal), before)

    def backgrounds(self, terminal):
        return set(re.findall(r"48;[25];[0-9;]+?m", self.colours(terminal).split("\n")[0]))

    def test_a_theme_or_keys_of_the_configuration_that_cannot_be_had_are_named_with_their_line(self):
        for text, words in [
            ('{\n theme: "nosuch" }', "config.json5:2: theme: there is no theme nosuch"),
            ('{\n keys: "nano" }', "config.json5:2: keys: there is no preset nano"),
            ('{\n mouse: "yes" }', "config.json5:2: mouse must be true or false, not a text"),
        ]:
            with self.subTest(words):
                terminal = self.open(files={"config.json5": text}, columns=200)
                terminal.wait(words, "left with 2")

    def test_emacs_ctrl_x_ctrl_c_quits_as_q_does_and_ctrl_c_alone_at_once(self):
        terminal = self.open("--keys emacs")
        terminal.wait("payments-ledger")
        terminal.keys("C-x")
        terminal.wait("Ctrl-X-")
        terminal.keys("C-c")
        terminal.wait("left with 0")

    def test_printed_keys_are_those_in_use_and_a_broken_file_is_refused(self):
        terminal = console.Terminal()
        self.addCleanup(terminal.close)
        words = ("--demo", "--paused", "--once", "-c", "help")
        self.assertIn("g g", self.run_beamtop(*words, "--keys", "vim", home=terminal.home).stdout)
        self.write(terminal, "keys.json5", '{ keys: { scale: "F9" } }')
        self.assertRegex(self.run_beamtop(*words, home=terminal.home).stdout, r"F9 +Scale; asks")
        self.write(terminal, "keys.json5", '{ keys: { scale: "c" } }')
        done = self.run_beamtop(*words, home=terminal.home)
        self.assertEqual((done.returncode, "c is scale and cancel" in done.stderr), (2, True), done.stderr)

    def test_a_frame_of_a_record_says_that_it_is_one_and_of_which_day(self):
        terminal = console.Terminal()
        self.addCleanup(terminal.close)
        record = str(HERE / "incident.jsonl")
        for more in [[], ["--at", "20s"], ["-c", "overview"]]:
            head = self.run_beamtop("--replay", record, "--once", *more, home=terminal.home).stdout.split("\n")[0]
            self.assertRegex(head, r"REPLAY 20\d\d-\d\d-\d\d", more)

    def colours(self, terminal):
        return terminal.tmux("capture-pane", "-e", "-p")

    def test_themes_are_looked_at_before_one_is_taken(self):
        terminal = self.open("--theme dark")
        terminal.wait("payments-ledger")
        before = self.colours(terminal)
        self.command(terminal, "theme")
        terminal.wait("themes", "in use", "github-light")
        terminal.keys("Down")
        time.sleep(0.4)
        self.assertNotEqual(before.count("48;"), self.colours(terminal).count("48;"))
        terminal.keys("Escape")
        terminal.wait("worst first", gone=["github-light"])
        self.command(terminal, "theme nord")
        terminal.wait("theme nord; --theme stands above it at the next start")

    def test_what_was_chosen_stays_until_the_configuration_says_otherwise(self):
        terminal = self.open()
        terminal.wait("payments-ledger")
        self.command(terminal, "theme nord")
        terminal.wait("theme nord, from now on")
        self.command(terminal, "keys vim")
        terminal.wait("keys vim, from now on")
        terminal.type("M")
        terminal.wait("mouse on")
        nord = self.backgrounds(terminal)
        terminal.type("q")
        terminal.wait("left with 0")
        kept = terminal.home / ".local/state/beamtop/choices.json"
        self.assertEqual(json.loads(kept.read_text()),
                         {"theme": {"is": "nord"}, "keys": {"is": "vim"}, "mouse": {"is": "true"}})
        self.again(terminal)
        self.assertEqual(self.backgrounds(terminal), nord)
        terminal.type("M")
        terminal.wait("mouse off")
        terminal.keys("j", "j", "j")
        terminal.type("gg")
        terminal.wait("▌✖  flink-prod  payments-ledger")
        terminal.type("q")
        terminal.wait("left with 0")
        self.write(terminal, "config.json5", '{ theme: "light" }')
        self.again(terminal)
        self.assertNotEqual(self.backgrounds(terminal), nord)
        terminal.type("q")
        terminal.wait("left with 0")
        kept.write_text("{")
        self.again(terminal)
        terminal.wait("choices.json is not JSON")

    def again(self, terminal):
        terminal.run(f"clear; {console.beamtop()} --demo --paused; echo left with $?")
        terminal.wait("payments-ledger", "worst first")

    def test_a_theme_of_ones_own_is_read_anew_and_a_mistake_leaves_it(self):
        mine = (console.ROOT / "themes/nord.theme").read_text()
        terminal = self.open("--theme mine", files={"themes/mine.theme": mine})
        terminal.wait("payments-ledger")
        time.sleep(2.5)
        self.write(terminal, "themes/mine.theme", mine.replace("let paper  = #2e3440", "let paper  = #000000"))
        terminal.wait("theme mine was read anew")
        self.write(terminal, "themes/mine.theme", "text = gren\n" + mine)
        terminal.wait("theme mine, line 1: `gren` is no colour")

    def test_the_terminal_says_whether_it_is_light(self):
        terminal = console.Terminal()
        self.addCleanup(terminal.close)
        terminal.run(f"COLORFGBG='0;15' {console.beamtop()} --demo --paused --theme auto; echo left")
        terminal.wait("payments-ledger")
        time.sleep(0.3)
        self.assertIn("48;5;", self.colours(terminal))

    def test_a_log_that_cannot_be_shown_is_told(self):
        home = tempfile.TemporaryDirectory()
        self.addCleanup(home.cleanup)
        for words, code, told in [
            (["--log", "/nowhere/x"], 2, "--log /nowhere/x: No such file or directory"),
            (["--log", home.name], 2, "Is a directory"), (["--log", __file__], 1, "which --log needs"),
            (["--log", __file__, "--once"], 2, "--keys, --ascii and --slow, and with none of --demo, --server and --once"),
        ]:
            done = self.run_beamtop(*words, home=home.name)
            self.assertEqual((done.returncode, told in done.stderr), (code, True), done.stderr)

    def test_a_command_leads_to_a_page_at_once_and_without_a_terminal(self):
        home = tempfile.TemporaryDirectory()
        self.addCleanup(home.cleanup)
        for words, code, told in [
            (["-c", "open payments-ledger"], 1, "1 Diagnosis"), (["-c", "runners"], 1, "cannot scale:"),
            (["-c", "overview"], 1, "Incidents"), (["-c", "logs payments-ledger", "-c", "level ERROR"], 1, "NullPointer"),
            (["-c", "filter runner:spark*"], 0, "nightly-rollup"), (["--json", "-c", "help"], 2, "has no JSON"),
            (["-c", "cancel payments-ledger"], 2, "one frame only shows"), (["-c", "open nosuch"], 2, "“open nosuch”"),
            (["--json", "--plain"], 2, "--json and --plain exclude each other"),
        ]:
            done = self.run_beamtop("--once", "--demo", "--paused", *words, home=home.name)
            if code < 2:
                self.assertIn(done.returncode, (0, 1), done.stderr)
            else:
                self.assertEqual(done.returncode, code, done.stderr)
            self.assertIn(told, done.stdout + done.stderr, words)
        terminal = console.Terminal()
        self.addCleanup(terminal.close)
        terminal.run(f"{console.beamtop()} --demo --paused --command 'open payments-ledger'; echo left")
        terminal.wait("1 Diagnosis")

    def test_the_json_of_a_page_is_what_the_server_tells_of_it(self):
        home = tempfile.TemporaryDirectory()
        self.addCleanup(home.cleanup)
        for line, members in [
            ("open payments-ledger", "checkpoints configuration diagnosis exceptions graph job metrics savepoints timeline"),
            ("graph payments-ledger", "graph job"), ("logs payments-ledger", "job logs"),
            ("overview", "failures fleet incidents runners timeline"), ("metrics payments-ledger", "job metrics"),
            ("compare payments-ledger orders-enrich", "compared job metrics"),
            ("runners", "runners"), ("audit", "timeline"), ("filter state:failed", "jobs observed_at revision runners"),
        ]:
            done = self.run_beamtop("--once", "--demo", "--paused", "--json", "-c", line, home=home.name)
            self.assertIn(done.returncode, (0, 1), done.stderr)
            page = json.loads(done.stdout)
            self.assertEqual(sorted(page), members.split(), line)
            if "job" in page:
                self.assertEqual(page["job"]["job_name"], "payments-ledger")
            if line == "runners":
                self.assertEqual(len(page["runners"]), 4)
                self.assertTrue(all(runner["runner"] for runner in page["runners"]))

    def test_the_terminal_is_asked_and_its_answer_changes_the_theme(self):
        home = tempfile.TemporaryDirectory()
        self.addCleanup(home.cleanup)
        pid, end = pty.fork()
        if pid == 0:
            environment = {"HOME": home.name, "PATH": os.environ["PATH"], "TERM": "xterm-256color", "LANG": "C.UTF-8"}
            os.execve(console.beamtop(), ["beamtop", "--demo", "--paused"], environment)
        self.addCleanup(lambda: (os.kill(pid, signal.SIGTERM), os.waitpid(pid, 0), os.close(end)))
        fcntl.ioctl(end, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 120, 0, 0))
        seen = self.read(end, b"worst first")
        self.assertIn(b"\x1b]11;?\x1b\\", seen)
        # A light theme's own background; the chosen row may have come with the first frame, and has one in every theme.
        self.assertNotIn(LIGHT, seen)
        # In halves, with letters that are keys: none of them may act.
        os.write(end, b"\x1b]11;rgb:fcfc/")
        time.sleep(0.2)
        os.write(end, b"fcfc/fcfc\x1b\\")
        self.assertNotIn(b"plan", self.read(end, LIGHT))

    def read(self, end, mark):
        seen = b""
        deadline = time.monotonic() + 10
        while mark not in seen and time.monotonic() < deadline:
            if select.select([end], [], [], 0.1)[0]:
                seen += os.read(end, 65536)
        self.assertIn(mark, seen)
        return seen

    def run_beamtop(self, *words, home):
        environment = {"HOME": str(home), "PATH": os.environ["PATH"]}
        return subprocess.run([console.beamtop(), *words], env=environment, capture_output=True, text=True, timeout=20)

    def test_a_theme_of_btop_is_imported_and_nothing_is_written_over(self):
        terminal = console.Terminal()
        self.addCleanup(terminal.close)
        file = terminal.home / "night.theme"
        file.write_text(BTOP)
        done = self.run_beamtop("theme", "import", str(file), home=terminal.home)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("blue: #303060 was raised to #", done.stdout)
        self.assertTrue((self.folder(terminal) / "themes/night.theme").exists())
        again = self.run_beamtop("theme", "import", str(file), home=terminal.home)
        self.assertEqual((again.returncode, "--force writes over it" in again.stderr), (1, True), again.stderr)
        self.assertEqual(self.run_beamtop("theme", "import", str(file), "--as", "dusk", home=terminal.home).returncode, 0)
        self.assertEqual(self.run_beamtop("theme", "import", str(file), "--force", home=terminal.home).returncode, 0)
        terminal.run(f"{console.beamtop()} --demo --paused --theme night")
        terminal.wait("payments-ledger")

    def test_a_theme_of_the_programs_own_is_not_hidden_by_the_way(self):
        terminal = console.Terminal()
        self.addCleanup(terminal.close)
        for name, code, words in [("auto", 2, "no theme can be called auto"), ("nord", 1, "--force puts this one in its place")]:
            file = terminal.home / f"{name}.theme"
            file.write_text(BTOP)
            done = self.run_beamtop("theme", "import", str(file), home=terminal.home)
            self.assertEqual((done.returncode, words in done.stderr), (code, True), done.stderr)
            self.assertFalse((self.folder(terminal) / f"themes/{name}.theme").exists())
        self.assertEqual(self.run_beamtop("theme", "import", str(file), "--force", home=terminal.home).returncode, 0)
        self.assertEqual(self.run_beamtop("theme", "import", str(file), "--as", "auto", home=terminal.home).returncode, 2)

    def test_a_file_that_is_no_theme_is_named_with_its_line(self):
        terminal = console.Terminal()
        self.addCleanup(terminal.close)
        file = terminal.home / "bad.yaml"
        for text, words in [("k9s:\n  body:\n    fgColor: nocolour\n", ":3: `nocolour` is no colour"), ("what\n", ":1: a line of a skin")]:
            file.write_text(text)
            done = self.run_beamtop("theme", "import", str(file), home=terminal.home)
            self.assertEqual((done.returncode, words in done.stderr), (1, True), done.stderr)
        for words in [["theme"], ["theme", "import"], ["theme", "import", "/nowhere", "--as", "a/b"]]:
            self.assertEqual(self.run_beamtop(*words, home=terminal.home).returncode, 2)
        self.assertIn("No such file", self.run_beamtop("theme", "import", "/nowhere", home=terminal.home).stderr)
        for words in [["theme", "--help"], ["theme", "import", "--help"], ["theme", "import", "-h"]]:
            done = self.run_beamtop(*words, home=terminal.home)
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            self.assertIn("Usage: beamtop theme import FILE", done.stdout)

    def test_the_mouse_presses_hints_and_selects_rows(self):
        terminal = self.open(files={"config.json5": '{ mouse: true, pipeline_roots: [] }'})
        screen = terminal.wait("payments-ledger", "s scale", "? help").splitlines()
        row = next(y for y, line in enumerate(screen) if "audit-trail" in line)
        self.press(terminal, 20, row)
        terminal.wait("▌●  flink-prod  audit-trail")
        row = next(y for y, line in enumerate(screen) if "s scale" in line)
        self.press(terminal, screen[row].index("? help"), row)
        terminal.wait("type to search")

    def press(self, terminal, x, y):
        for end in "Mm":
            terminal.type(f"\x1b[<0;{x + 1};{y + 1}{end}")
        time.sleep(0.2)

    def test_the_help_text_is_as_it_is_kept(self):
        kept = HERE / "help.txt"
        text = self.run_beamtop("--help", home="/nowhere").stdout
        if os.environ.get("RECORD") == "1":
            kept.write_text(text)
        self.assertEqual(kept.read_text(), text, "RECORD=1 writes it anew")


if __name__ == "__main__":
    unittest.main(verbosity=2)
