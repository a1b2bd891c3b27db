#!/usr/bin/env python3
"""`mcp ask` with a model by script that looks before it answers, on all three wires, against a demo server.

    python test_looks.py          BEAMTOP_MCP names the program
"""
import json
import pathlib
import subprocess
import sys
import threading
import time
import unittest
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests/Server"))
from server import Server, program  # noqa: E402

SENTENCE = "zorgle the vibe of orders-enrich"
LOOK = ("get_job_logs", {"job_id": "orders-enrich"})
EVIL = ("cancel_job", {"job_id": "payments-ledger"})


class Script(BaseHTTPRequestHandler):
    """Answers each request with the next step: words, a call, or None, after which nothing comes."""
    protocol_version = "HTTP/1.1"
    steps, seen = [], []

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.seen.append(body)
        step = self.steps[min(len(self.seen), len(self.steps)) - 1]
        if step is None:
            time.sleep(4)
            self.close_connection = True
            return
        name, arguments = step if isinstance(step, tuple) else (None, None)
        words = None if name else step
        shape = {"/v1/chat/completions": self.openai, "/api/chat": self.ollama, "/v1/messages": self.anthropic}[self.path]
        self.answer(json.dumps(shape(words, name, arguments, f"call_{len(self.seen)}")).encode())

    @staticmethod
    def openai(words, name, arguments, number):
        calls = [{"id": number, "type": "function", "function": {"name": name, "arguments": json.dumps(arguments)}}]
        message = {"role": "assistant", "content": words, **({"tool_calls": calls} if name else {})}
        return {"choices": [{"message": message, "finish_reason": "tool_calls" if name else "stop"}],
                "usage": {"prompt_tokens": 100, "completion_tokens": 10}}

    @staticmethod
    def ollama(words, name, arguments, number):
        calls = [{"function": {"name": name, "arguments": arguments}}]
        return {"message": {"role": "assistant", "content": words or "", **({"tool_calls": calls} if name else {})},
                "done": True, "prompt_eval_count": 100, "eval_count": 10}

    @staticmethod
    def anthropic(words, name, arguments, number):
        call = {"type": "tool_use", "id": number, "name": name, "input": arguments}
        return {"type": "message", "content": [call if name else {"type": "text", "text": words}],
                "stop_reason": "tool_use" if name else "end_turn", "usage": {"input_tokens": 100, "output_tokens": 10}}

    def answer(self, data):
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_):
        pass


class Looks(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.fleet = Server("--demo", "--paused").start()
        cls.model = ThreadingHTTPServer(("127.0.0.1", 0), Script)
        threading.Thread(target=cls.model.serve_forever, daemon=True).start()

    @classmethod
    def tearDownClass(cls):
        cls.model.shutdown()
        cls.model.server_close()
        cls.fleet.stop()

    def ask(self, *flags, steps, code=0, provider="openai", sentence=SENTENCE, **more):
        Script.steps, Script.seen[:] = steps, []
        url = f"http://127.0.0.1:{self.model.server_port}"
        file = self.fleet.home / "asking.json5"
        file.write_text(json.dumps({"model": {"provider": provider, "url": url, "name": "scripted", **more}}))
        done = subprocess.run(
            [program(), "ask", "--server", f"http://127.0.0.1:{self.fleet.port}", *flags, sentence],
            env={**self.fleet.environment, "BEAMTOP_CONFIG": str(file), "NO_COLOR": "1"},
            capture_output=True, text=True, timeout=60)
        if code is not None:
            self.assertEqual(done.returncode, code, done.stdout + done.stderr)
        return done

    def result(self, provider):
        """What the model was given of its look, as its wire has it."""
        last = Script.seen[1]["messages"][-1]
        if provider == "anthropic":
            self.assertEqual(last["role"], "user")
            block = last["content"][0]
            self.assertEqual((block["type"], block["tool_use_id"], block["is_error"]), ("tool_result", "call_1", False))
            return json.loads(block["content"])
        self.assertEqual(last["role"], "tool")
        key = ("tool_call_id", "call_1") if provider == "openai" else ("tool_name", LOOK[0])
        self.assertEqual(last[key[0]], key[1])
        return json.loads(last["content"])

    def test_look_then_answer_on_every_wire(self):
        for provider in ("openai", "ollama", "anthropic"):
            told = json.loads(self.ask("--json", steps=[LOOK, "The log is calm."], provider=provider).stdout)
            self.assertEqual(len(Script.seen), 2, provider)
            self.assertTrue(self.result(provider)["data"]["lines"])
            self.assertEqual((told["source"], told["words"], told["unfinished"]), ("model", "The log is calm.", None))
            self.assertEqual([call["tool"] for call in told["calls"]], [LOOK[0]])
            self.assertTrue(told["results"][0]["lines"])

    def test_people_see_the_result_and_below_it_whose_words_these_are(self):
        out = self.ask(steps=[LOOK, "The log\x1b[2J is calm."]).stdout
        result, words = out.split("# in the words of scripted (openai)", 1)
        self.assertIn("$ mcp job logs", result)
        self.assertGreater(result.count("\n"), 3)
        self.assertIn("is calm.", words)
        self.assertNotIn("\x1b", out)

    def test_a_model_that_would_cancel_after_its_look_changes_nothing(self):
        done = self.ask("--yes", "--json", steps=[LOOK, EVIL, EVIL, EVIL], code=None)
        told = json.loads(done.stdout)
        self.assertEqual([call["tool"] for call in told["calls"]], [LOOK[0]])
        self.assertIsNone(told["plan"])

    def test_a_model_that_hangs_leaves_its_looks(self):
        done = self.ask(steps=[LOOK, None], timeout_seconds=1, code=1)
        self.assertIn("$ mcp job logs", done.stdout)
        self.assertIn("That is not something I can do with orders-enrich", done.stderr)
        self.assertIn("the model said no more: the model was too slow", done.stderr)

    def test_without_results_it_is_asked_once(self):
        for flags, more in (([], {"sees_results": False}), (["--dry-run"], {})):
            told = json.loads(self.ask("--json", *flags, steps=[LOOK, "never"], **more).stdout)
            self.assertEqual(len(Script.seen), 1)
            self.assertIsNone(told["words"])
            self.assertEqual([call["tool"] for call in told["calls"]], [LOOK[0]])


if __name__ == "__main__":
    unittest.main(verbosity=2)
