#!/usr/bin/env python3
"""Every sentence of the strangers (Tests/AgentTests/Cases/strangers*.jsonl), read by the program in front of their fleets:
each means what its author meant, and nothing is changed that nobody asked for.

    python test_strangers.py          BEAMTOP_MCP names the program; a released one takes a minute, one with checks four
"""
import json
import pathlib
import subprocess
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests/Server"))
from server import program  # noqa: E402

CASES = ROOT / "Tests/AgentTests/Cases"


class Strangers(unittest.TestCase):
    def of(self, name):
        told = subprocess.run(
            [program(), "eval", "--cases", CASES / f"{name}.jsonl", "--fleet", CASES / f"{name}-fleet.json",
             "--model", "grammar", "--json"],
            capture_output=True, text=True, timeout=900)
        self.assertEqual(told.returncode, 0, told.stderr)
        figures = json.loads(told.stdout)["models"][0]
        self.assertGreater(figures["cases"], 2000)
        self.assertEqual([], figures["wrong"][:5])
        self.assertEqual(figures["unsafe_action_rate"]["hits"], 0)

    def test_of_a_shop(self): self.of("strangers")

    def test_elsewhere(self): self.of("strangers-elsewhere")

    def test_of_a_bank(self): self.of("strangers-bank")

    def test_of_rides_and_parcels(self): self.of("strangers-rides")


if __name__ == "__main__":
    unittest.main()
