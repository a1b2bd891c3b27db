"""The two one-file programs in a root that has nothing but the C library's four: built by .dev/release.

Needs to be root, for chroot(2) and for mounting /proc.
"""
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import time
import unittest
import urllib.request

import console

PROGRAMS = [console.ROOT / ".build/beamtop", console.ROOT / ".build/mcp"]
ALLOWED = {"linux-vdso.so.1", "libm.so.6", "libstdc++.so.6", "libgcc_s.so.1", "libc.so.6", "ld-linux-x86-64.so.2",
           "ld-linux-aarch64.so.1"}


@unittest.skipUnless(all(program.exists() for program in PROGRAMS), "no release was built: .dev/release")
class Release(unittest.TestCase):
    @staticmethod
    def needs(program):
        listing = subprocess.run(["ldd", program], capture_output=True, text=True, check=True).stdout
        return [line.split() for line in listing.splitlines()]

    def test_they_need_the_c_library_alone(self):
        for program in PROGRAMS:
            self.assertLessEqual({pathlib.Path(words[0]).name for words in self.needs(program)}, ALLOWED, program)

    def test_they_are_small_enough_to_copy(self):
        for program in PROGRAMS:
            self.assertLessEqual(program.stat().st_size, 16_000_000, program)

    def test_a_file_that_cannot_be_used_is_told_in_words(self):
        # The release knows no fields of structures, as which Foundation's error would be shown.
        environment = {**os.environ, "HOME": "/proc/nope", "XDG_CONFIG_HOME": "/proc/nope"}
        done = subprocess.run([PROGRAMS[1], "config", "set-server", "http://127.0.0.1:1"], env=environment,
                              capture_output=True, text=True, timeout=20)
        self.assertIn("cannot be made: /proc/nope: No such file or directory", done.stderr)

    def test_plans_are_made_again_and_again(self):
        # The release is the one build that is optimised for size, and is not what the other tests drive.
        terminal = console.Terminal()
        self.addCleanup(terminal.close)
        terminal.run(f"{PROGRAMS[0]} --demo --paused; echo left with $?")
        terminal.wait("payments-ledger", "DEMO")
        terminal.keys("j")  # the first one restarts, and has no savepoint to take
        for _ in range(20):
            terminal.keys("p")
            terminal.wait("nothing has been done yet")
            terminal.keys("Escape")
            terminal.wait(gone=["nothing has been done yet"])
        terminal.keys("q")
        terminal.wait("left with 0")

    @staticmethod
    def clear(root):
        """Never deletes through a /proc that is mounted still."""
        if os.path.ismount(root / "proc"):
            subprocess.run(["umount", "-l", root / "proc"])
        if not os.path.ismount(root / "proc"):
            shutil.rmtree(root)

    def root(self):
        """A directory with the programs and the libraries that they need, and nothing else."""
        root = pathlib.Path(tempfile.mkdtemp(prefix="beamtop-root-"))
        self.addCleanup(self.clear, root)
        for words in [words for program in PROGRAMS for words in self.needs(program)]:
            path = next((word for word in words if word.startswith("/")), None)
            if path:
                target = root / path.lstrip("/")
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(path, target)
        for program in PROGRAMS:
            shutil.copy(program, root)
        return root

    def mount(self, root):
        (root / "proc").mkdir()
        if subprocess.run(["mount", "-t", "proc", "proc", root / "proc"]).returncode:
            self.skipTest("/proc may not be mounted here")

    @unittest.skipUnless(os.geteuid() == 0, "chroot needs root")
    def test_the_console_runs_in_an_empty_root(self):
        root = self.root()
        self.starts(root)
        done = self.run_in(root, "beamtop", "--once")
        self.assertEqual((done.returncode, "mount -t proc" in done.stderr), (2, True), done.stderr)
        self.mount(root)
        self.starts(root)
        self.assertEqual(self.run_in(root, "beamtop", "--once").returncode, 0)

    @unittest.skipUnless(os.geteuid() == 0, "chroot needs root")
    def test_the_command_line_and_the_server_run_in_an_empty_root(self):
        root = self.root()
        done = self.run_in(root, "mcp", "--version")
        self.assertEqual((done.returncode, done.stdout.split()[0]), (0, "mcp"), done.stderr)
        self.serves(root)
        done = self.run_in(root, "mcp", "job", "list", "--json")
        self.assertEqual((done.returncode, "mount -t proc" in done.stderr), (2, True), done.stderr)
        self.mount(root)
        done = self.run_in(root, "mcp", "job", "list", "--json")
        self.assertEqual((done.returncode, json.loads(done.stdout)["jobs"]), (0, []), done.stderr)
        self.serves(root)

    def serves(self, root):
        command = [shutil.which("chroot"), root, "/mcp", "serve", "--demo", "--port", "0"]
        server = subprocess.Popen(command, env={}, stdout=subprocess.PIPE, text=True)
        self.addCleanup(server.kill)
        address = server.stdout.readline().strip()
        with urllib.request.urlopen(address + "/health", timeout=10) as answer:
            self.assertEqual(json.load(answer), {"status": "ok"})
        done = self.run_in(root, "mcp", "job", "list", "-n", "1", "--json", "--server", address)
        self.assertEqual(json.loads(done.stdout)["jobs"][0]["job_name"], "payments-ledger", done.stderr)
        done = self.run_in(root, "beamtop", "--once", "--plain", "--server", address)
        self.assertIn("payments-ledger", done.stdout, done.stderr)
        server.terminate()
        self.assertEqual(server.wait(timeout=15), 0)
        server.stdout.close()

    @staticmethod
    def run_in(root, program, *arguments):
        command = [shutil.which("chroot"), root, "/" + program, *arguments]
        return subprocess.run(command, env={}, capture_output=True, text=True, timeout=30)

    def starts(self, root):
        # More than once: without /proc, Dispatch would trap in some starts only.
        for _ in range(20):
            done = self.run_in(root, "beamtop", "--demo", "--once")
            self.assertIn("payments-ledger", done.stdout, done.stderr)
            self.assertEqual(done.returncode, 1, "the demo's fleet is in trouble")
        terminal = console.Terminal()
        self.addCleanup(terminal.close)
        terminal.run(f"chroot {root} /beamtop --demo; echo left with $?")
        terminal.wait("payments-ledger", "DEMO")
        time.sleep(1)
        terminal.keys("q")
        terminal.wait("left with 0")


if __name__ == "__main__":
    unittest.main(verbosity=2)
