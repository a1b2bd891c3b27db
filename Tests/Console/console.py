"""Drives the console in a real terminal: tmux plays the operator's hands and eyes."""
import itertools
import os
import pathlib
import shutil
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
COUNTER = itertools.count(1)


def beamtop():
    """The program under test: BEAMTOP_PROGRAM, else the newest that was built."""
    named = os.environ.get("BEAMTOP_PROGRAM")
    if named:
        return str(pathlib.Path(named).resolve())  # the shell stands elsewhere
    if not is_built():
        raise SystemExit("build beamtop first: swift build")
    return str(max(built(), key=lambda path: path.stat().st_mtime))


def built():
    return [path for path in (ROOT / ".build/debug/beamtop", ROOT / ".build/release/beamtop") if path.exists()]


def is_built():
    return bool(built())


class Terminal:
    """One tmux server with one window, in which a shell runs."""

    def __init__(self, columns=120, rows=40, term=None, **environment):
        self.socket = f"beamtop-{os.getpid()}-{next(COUNTER)}"
        self.home = pathlib.Path(tempfile.mkdtemp(prefix="beamtop-console-"))
        clean = {"HOME": str(self.home), "PATH": os.environ["PATH"], "LANG": "C.UTF-8", "TZ": "UTC", "PS1": "$ ", "SHELL": "/bin/sh"}
        clean.update(environment)
        self.tmux("-f", "/dev/null", "new-session", "-d", "-x", str(columns), "-y", str(rows), "env", "-i",
                  *[f"{key}={value}" for key, value in clean.items()], f"TERM={term or 'screen-256color'}", "/bin/sh")
        self.wait("$")
        self.run(f"cd {self.home}; clear")
        time.sleep(0.2)

    def tmux(self, *words):
        return subprocess.run(["tmux", "-L", self.socket, *words], check=True, capture_output=True, text=True).stdout

    def type(self, text):
        self.tmux("send-keys", "-l", text)

    def keys(self, *names):
        for name in names:
            self.tmux("send-keys", name)
            time.sleep(0.05)

    def run(self, command):
        self.type(command)
        self.keys("Enter")

    def screen(self):
        return self.tmux("capture-pane", "-p")

    def resize(self, columns, rows):
        self.tmux("resize-window", "-x", str(columns), "-y", str(rows))

    def wait(self, *marks, seconds=15, gone=()):
        """The screen once every mark is on it and nothing of `gone` is."""
        deadline = time.monotonic() + seconds
        while True:
            screen = self.screen()
            if all(mark in screen for mark in marks) and not any(mark in screen for mark in gone):
                return screen
            if time.monotonic() > deadline:
                raise AssertionError(f"never saw {marks} without {gone} on:\n{screen}")
            time.sleep(0.05)

    def pid(self):
        """The process that runs in the shell."""
        shell = int(self.tmux("display-message", "-p", "#{pane_pid}"))
        children = pathlib.Path(f"/proc/{shell}/task/{shell}/children").read_text().split()
        return int(children[0])

    def close(self):
        subprocess.run(["tmux", "-L", self.socket, "kill-server"], capture_output=True)
        shutil.rmtree(self.home, ignore_errors=True)
