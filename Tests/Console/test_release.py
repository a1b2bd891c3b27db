"""The one-file release in a root that has nothing but the C library's four: built by .dev/release.

Needs to be root, for chroot(2) and for mounting /proc.
"""
import os
import pathlib
import shutil
import subprocess
import tempfile
import time
import unittest

import console

RELEASE = console.ROOT / ".build/beamtop"
ALLOWED = {"linux-vdso.so.1", "libm.so.6", "libstdc++.so.6", "libgcc_s.so.1", "libc.so.6", "ld-linux-x86-64.so.2",
           "ld-linux-aarch64.so.1"}


@unittest.skipUnless(RELEASE.exists(), "no release was built: .dev/release")
class Release(unittest.TestCase):
    def needs(self):
        listing = subprocess.run(["ldd", RELEASE], capture_output=True, text=True, check=True).stdout
        return [line.split() for line in listing.splitlines()]

    def test_it_needs_the_c_library_alone(self):
        self.assertLessEqual({pathlib.Path(words[0]).name for words in self.needs()}, ALLOWED)

    def test_it_is_small_enough_to_copy(self):
        self.assertLessEqual(RELEASE.stat().st_size, 16_000_000)

    @staticmethod
    def clear(root):
        """Never deletes through a /proc that is mounted still."""
        if os.path.ismount(root / "proc"):
            subprocess.run(["umount", "-l", root / "proc"])
        if not os.path.ismount(root / "proc"):
            shutil.rmtree(root)

    @unittest.skipUnless(os.geteuid() == 0, "chroot needs root")
    def test_it_runs_in_an_empty_root(self):
        root = pathlib.Path(tempfile.mkdtemp(prefix="beamtop-root-"))
        self.addCleanup(self.clear, root)
        for words in self.needs():
            path = next((word for word in words if word.startswith("/")), None)
            if path:
                target = root / path.lstrip("/")
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(path, target)
        shutil.copy(RELEASE, root / "beamtop")
        self.starts(root)
        done = self.run_in(root, "--once")
        self.assertEqual((done.returncode, "mount -t proc" in done.stderr), (2, True), done.stderr)
        (root / "proc").mkdir()
        if subprocess.run(["mount", "-t", "proc", "proc", root / "proc"]).returncode:
            self.skipTest("/proc may not be mounted here")
        self.starts(root)
        self.assertEqual(self.run_in(root, "--once").returncode, 0)

    def run_in(self, root, *arguments):
        command = [shutil.which("chroot"), root, "/beamtop", *arguments]
        return subprocess.run(command, env={}, capture_output=True, text=True, timeout=30)

    def starts(self, root):
        # More than once: without /proc, Dispatch would trap in some starts only.
        for _ in range(20):
            done = self.run_in(root, "--demo", "--once")
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
