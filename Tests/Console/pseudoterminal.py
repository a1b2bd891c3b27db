"""A bare pseudo-terminal: what a program does to it is read as bytes and modes, with no emulator between."""
import fcntl
import json
import os
import pathlib
import re
import select
import shutil
import signal
import struct
import sys
import tempfile
import termios
import time

# A shell with job control, as small as can be: it starts the program in front, tells of every change of its state, and does what
# it is told: `signal N` to the program, `continue` (as fg), and, when it has ended, leaves.
SHELL = r"""
import json, os, select, signal, sys
told, orders, words = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:]
# Whoever runs the tests may ignore these, as nohup does; a shell's own children do not.
for number in (signal.SIGINT, signal.SIGHUP, signal.SIGQUIT): signal.signal(number, signal.SIG_DFL)
signal.signal(signal.SIGTTOU, signal.SIG_IGN)
child = os.fork()
if child == 0:
    os.setpgid(0, 0)
    os.tcsetpgrp(0, os.getpgrp())
    signal.signal(signal.SIGTTOU, signal.SIG_DFL)
    os.close(told); os.close(orders)
    os.execv(words[0], words)
signal.signal(signal.SIGHUP, signal.SIG_IGN)
# Both do it, since nobody knows who comes first.
try: os.setpgid(child, child)
except OSError: pass
def tell(**what): os.write(told, (json.dumps(what) + "\n").encode())
tell(pid=child)
while True:
    pid, status = os.waitpid(child, os.WUNTRACED | os.WNOHANG)
    if pid:
        try: os.tcsetpgrp(0, os.getpgrp())
        except OSError: pass  # the window was closed
        if os.WIFSTOPPED(status): tell(stopped=os.WSTOPSIG(status))
        elif os.WIFSIGNALED(status): tell(ended=128 + os.WTERMSIG(status)); break
        else: tell(ended=os.WEXITSTATUS(status)); break
    if select.select([orders], [], [], 0.01)[0]:
        said = os.read(orders, 1000).decode().splitlines()
        if not said:  # whoever gave the orders has gone
            os.kill(child, signal.SIGKILL)
            break
        for order in said:
            if order == "continue":
                os.tcsetpgrp(0, child)
                os.killpg(child, signal.SIGCONT)
            else: os.kill(child, int(order.split()[1]))
"""


class PseudoTerminal:
    """Runs a program in front of a shell of its own, on 120 by 40."""

    def __init__(self, *words, term="xterm-256color", home=None, **environment):
        self.home = pathlib.Path(home or tempfile.mkdtemp(prefix="beamtop-pty-"))
        self.master, slave = os.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        self.slave = slave
        self.before = termios.tcgetattr(slave)
        self.output = b""
        self.events = []
        told, tell = os.pipe()
        orders, self.order = os.pipe()
        self.told = told
        clean = {"PATH": os.environ["PATH"], "HOME": str(self.home), "TERM": term, "LANG": "C.UTF-8", "TZ": "UTC", **environment}
        self.shell = os.fork()
        if self.shell == 0:
            os.setsid()
            fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
            for descriptor in range(3):
                os.dup2(slave, descriptor)
            os.set_inheritable(tell, True)
            os.set_inheritable(orders, True)
            os.close(self.master)
            os.chdir(self.home)
            os.execve(sys.executable, [sys.executable, "-c", SHELL, str(tell), str(orders), *map(str, words)], clean)
        os.close(tell)
        os.close(orders)
        self.pid = self.event("pid")

    def pump(self, seconds=0.0):
        """Reads what has come."""
        for descriptor in select.select([d for d in (self.master, self.told) if d >= 0], [], [], seconds)[0]:
            try:
                data = os.read(descriptor, 65536)
            except OSError:
                data = b""
            if descriptor == self.master:
                self.output += data
            else:
                self.events += [json.loads(line) for line in data.splitlines()]

    def event(self, name, seconds=20):
        """What the shell told under this name."""
        deadline = time.monotonic() + seconds
        while True:
            for event in self.events:
                if name in event:
                    self.events.remove(event)
                    return event[name]
            if time.monotonic() > deadline:
                raise AssertionError(f"the shell never told {name}; the end of the output: {self.output[-400:]!r}")
            self.pump(0.05)

    def wait(self, *marks, seconds=20):
        deadline = time.monotonic() + seconds
        while not all(mark.encode() in self.output for mark in marks):
            if time.monotonic() > deadline:
                raise AssertionError(f"never saw {marks}; the end of the output: {self.output[-400:]!r}")
            self.pump(0.05)

    def begin(self, seconds=20):
        """Until the program's own code runs: before that Swift's runtime has its handlers, and nobody could have taken them away."""
        mask, had = 1 << (signal.SIGQUIT - 1), False
        deadline = time.monotonic() + seconds
        while not self.output and time.monotonic() < deadline:
            status = pathlib.Path(f"/proc/{self.pid}/status").read_text()
            caught = int(re.search(r"SigCgt:\s*(\w+)", status)[1], 16) & mask
            if had and not caught:
                return
            had = had or bool(caught)
            self.pump(0.0005)

    def rest(self, seconds):
        deadline = time.monotonic() + seconds
        while (left := deadline - time.monotonic()) > 0:
            self.pump(left)

    def type(self, text, pause=0.3):
        os.write(self.master, text.encode())
        self.rest(pause)

    def signal(self, number):
        os.write(self.order, f"signal {int(number)}\n".encode())

    def resume(self):
        os.write(self.order, b"continue\n")

    def hang_up(self):
        """The window is closed."""
        os.close(self.master)
        os.close(self.slave)
        self.master = self.slave = -1

    def modes(self):
        """The private modes that were left on (DECSET without its DECRST), and those of the driver that were left changed."""
        on = {"25"}
        for numbers, final in re.findall(rb"\x1b\[\?([0-9;]+)([hl])", self.output):
            for number in numbers.decode().split(";"):
                (on.add if final == b"h" else on.discard)(number)
        left = {number for number in on if number in {"1", "47", "1000", "1002", "1003", "1004", "1006", "1049", "2004"}}
        if "25" not in on:
            left.add("cursor hidden")
        if self.slave >= 0 and termios.tcgetattr(self.slave) != self.before:
            left.add("modes of the driver")
        return left

    def close(self):
        for pid in (getattr(self, "pid", 0), self.shell):
            try:
                if pid:
                    os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
        for descriptor in (self.master, self.slave, self.told, self.order):
            if descriptor >= 0:
                os.close(descriptor)
        os.waitpid(self.shell, 0)
        shutil.rmtree(self.home, ignore_errors=True)
