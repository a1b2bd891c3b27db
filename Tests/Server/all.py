#!/usr/bin/env python3
"""All tests from outside that need no engine, side by side: most of their time they wait for a deadline."""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

FOLDER = Path(__file__).parent


def main():
    began = time.monotonic()
    names = sys.argv[1:] or sorted(file.stem for file in FOLDER.glob("test_*.py") if not file.stem.startswith(("test_flink", "test_dataflow")))
    # As files, since a pipe that nobody reads yet would hold a test up.
    running = []
    for name in names:
        said = tempfile.TemporaryFile()
        command = [sys.executable, "-W", "ignore::ResourceWarning", str(FOLDER / f"{name}.py")]
        running.append((name, said, subprocess.Popen(command, stdout=said, stderr=said)))
    failed = []
    for name, said, process in running:
        if process.wait() != 0:
            failed.append(name)
        said.seek(0)
        print(f"-- {name}\n{said.read().decode(errors='replace')}", flush=True)
        said.close()
    passed, took = len(names) - len(failed), time.monotonic() - began
    print(f"{passed} of {len(names)} passed in {took:.0f} s; failed: {', '.join(failed) or 'none'}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
