"""Processes of a lab's engine: begun in sessions of their own, found again by their work folder, and ended."""
import os
import pathlib
import shutil
import signal
import subprocess
import time


class Processes:
    """Each command line holds `mark`, so that a recycled process id is never taken for one of ours."""

    def __init__(self, work):
        self.work = pathlib.Path(work)
        self.children = []

    @property
    def mark(self):
        return f"-Dbeamtop.lab={self.work}"

    def begin(self, role, command, environment, log):
        with open(log, "wb") as out:
            child = subprocess.Popen(command, stdout=out, stderr=out, stdin=subprocess.DEVNULL,
                                     env=dict(os.environ, **environment), start_new_session=True)
        self.children.append(child)
        (self.work / f"{role}.pid").write_text(str(child.pid))

    def pids(self):
        """Those that still live."""
        found = []
        for file in sorted(self.work.glob("*.pid")):
            try:
                words = pathlib.Path(f"/proc/{file.read_text()}/cmdline").read_bytes().split(b"\0")
            except OSError:
                continue
            if self.mark.encode() in words:
                found.append(int(file.read_text()))
        return found

    def stop(self):
        # One that is asked to end takes with it what it began.
        for sign in (signal.SIGTERM, signal.SIGKILL):
            for pid in self.pids():
                os.kill(pid, sign)
            deadline = time.monotonic() + 10
            while self.pids() and time.monotonic() < deadline:
                time.sleep(0.1)
        shutil.rmtree(self.work, ignore_errors=True)
