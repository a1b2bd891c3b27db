#!/usr/bin/env python3
"""`mcp` as a shell sees it: the user guide's commands as printed; what goes wrong, with its word and its code."""

import http.server
import json
import os
import re
import shutil
import socket
import subprocess
import tempfile
import threading
import unittest
from pathlib import Path

from server import Server, program

# The commands of the user guide, as printed.
CONFIGURE = "mcp config set-server http://localhost:8888"
SUBMIT = r"""mcp job submit \
  --name "my-flink-job" \
  --runner flink \
  --type STREAMING \
  --code /path/to/pipeline.py \
  --parallelism 4 \
  --checkpoint-interval 60000 \
  --state-backend rocksdb \
  --option input_source=kafka://input-topic \
  --option output_sink=kafka://output-topic"""
OPERATE = """# Check status
mcp job status JOB_ID

# Scale job
mcp job scale JOB_ID --parallelism 8

# Create savepoint
mcp job savepoint JOB_ID

# Cancel job
mcp job cancel JOB_ID"""


class Shell:
    """bash with `mcp` on its PATH and a home of its own."""

    def __init__(self, test):
        self.home = Path(tempfile.mkdtemp(prefix="beamtop-shell-"))
        test.addCleanup(shutil.rmtree, self.home, ignore_errors=True)
        (self.home / "bin").mkdir()
        (self.home / "bin" / "mcp").symlink_to(program())
        self.environment = {"HOME": str(self.home), "PATH": f"{self.home}/bin:{os.environ['PATH']}",
                            "LC_ALL": "C.UTF-8", "TERM": "xterm"}

    def run(self, script, **environment):
        return subprocess.run(["bash", "-e", "-o", "pipefail", "-c", script], env=self.environment | environment,
                              cwd=self.home, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=30)


class Guide(unittest.TestCase):
    def test_the_commands_run_as_printed(self):
        server = Server("--demo").start()
        self.addCleanup(server.close)
        shell = Shell(self)
        done = shell.run(CONFIGURE.replace("8888", str(server.port)))
        self.assertEqual((done.returncode, done.stdout), (0, ""), done.stderr)
        done = shell.run(SUBMIT)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertRegex(done.stdout, r"\Aflink-prod-[0-9a-f]+\n\Z")
        job = done.stdout.strip()
        known = server.call("GET", f"/api/v1/jobs/{job}").json
        self.assertEqual((known["job_name"], known["job_type"], known["parallelism"]), ("my-flink-job", "STREAMING", 4))
        done = shell.run(OPERATE.replace("JOB_ID", job))
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertIn("my-flink-job", done.stdout)
        self.assertIn("parallelism 4 → 8", done.stdout)
        self.assertRegex(done.stdout, r"(?m)^\S+:/\S*savepoint\S*$")
        self.assertEqual(server.call("GET", f"/api/v1/jobs/{job}").json["state"], "CANCELED")


class OnADemo(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = Server("--demo", "--paused").start()
        cls.addClassCleanup(cls.server.close)

    def setUp(self):
        self.shell = Shell(self)
        self.shell.environment["BEAMTOP_SERVER"] = f"http://127.0.0.1:{self.server.port}"

    def test_the_worst_is_first_for_people_and_for_programs(self):
        table = self.shell.run("mcp job list -n 2").stdout.splitlines()
        self.assertEqual([line.split()[1] for line in table], ["ID", "payments-ledger", "orders-enrich"])
        jobs = json.loads(self.shell.run("mcp job list -n 2 --json").stdout)["jobs"]
        self.assertEqual([job["job_name"] for job in jobs], ["payments-ledger", "orders-enrich"])

    def test_a_reader_that_has_enough_is_no_failure_of_ours(self):
        done = self.shell.run("set +o pipefail; mcp job logs orders-enrich -n 500 | head -n 1")
        self.assertEqual((done.returncode, done.stderr, done.stdout.count("\n")), (0, "", 1))

    def test_what_is_wrong_has_its_word_and_its_code(self):
        for line, code, word in [
            ("job status nosuch", 3, "there is no job"),
            ("job scale orders-enrich --paralelism 3", 2, "did you mean --parallelism?"),
            ("job scale orders-enrich --parallelism x", 2, "a whole number"),
            ("jobs", 2, "did you mean mcp job?"),
            ("job compare orders-enrich", 2, "needs two jobs, or one with --from TIME"),
            ("job submit --runner direkt --code x.py", 3, "did you mean direct?"),
            ("config set-server htp://localhost", 2, "scheme must be http or https"),
            ("config set-server http:/localhost", 2, "such as http://localhost:8888"),
            ("job list --server http://127.0.0.1:1", 5, "is the server running"),
            ("job list --server ftp://x", 2, "must be http or https"),
        ]:
            with self.subTest(line):
                done = self.shell.run("mcp " + line)
                self.assertEqual((done.returncode, done.stdout), (code, ""), done.stderr)
                self.assertIn(word, done.stderr)

    def test_a_server_of_another_program_is_not_taken_for_one_of_ours(self):
        class Other(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                self.send_error(501)

            def log_message(self, *_):
                pass

        other = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Other)
        self.addCleanup(other.server_close)
        threading.Thread(target=other.serve_forever, daemon=True).start()
        self.addCleanup(other.shutdown)
        done = self.shell.run(f"mcp job list --server http://127.0.0.1:{other.server_port}")
        self.assertEqual(done.returncode, 1)
        self.assertIn("is this the address of a beamtop server?", done.stderr)

    def test_bash_completes_commands_flags_and_jobs(self):
        script = """
            source <(mcp completion bash)
            try() { COMP_WORDS=("$@"); COMP_CWORD=$(( $# - 1 )); _mcp; echo "${COMPREPLY[*]}"; }
            try mcp job sc; try mcp job scale ord; try mcp job scale orders-enrich --par; try mcp job list --state run
            """
        self.assertEqual(self.shell.run(script).stdout.split(), ["scale", "orders-enrich", "--parallelism", "RUNNING"])

    def test_no_table_and_no_escape_sequence_depends_on_columns_in_a_pipe(self):
        plain = self.shell.run("mcp job list").stdout
        self.assertEqual(self.shell.run("mcp job list", COLUMNS="40").stdout, plain)
        self.assertNotIn("\x1b", plain)


class Serving(unittest.TestCase):
    def serve(self, arguments):
        return Shell(self).run("mcp serve " + arguments)

    def test_a_port_in_use(self):
        with socket.create_server(("127.0.0.1", 0)) as taken:
            done = self.serve(f"--demo --port {taken.getsockname()[1]}")
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        self.assertIn("address already in use\n     is a server running there already?", done.stderr)

    def test_what_cannot_be_served(self):
        file = Path(tempfile.mkdtemp(prefix="beamtop-keys-")) / "keys"
        self.addCleanup(shutil.rmtree, file.parent)
        file.write_text("hello")
        file.chmod(0o644)
        for arguments, word in [
            ("--demo --port 0 --host nosuch.invalid", "no loopback address"),
            ("--demo --port 0 --host 0.0.0.0", "keys_file"),
            (f"--demo --port 0 --keys-file {file}", "chmod 600"),
            (f"--demo --port 0 --keys-file {file}x", "No such file"),
            ("--demo --port 99999", "from 0 to 65535"),
        ]:
            with self.subTest(arguments):
                done = self.serve(arguments)
                self.assertEqual((done.returncode, done.stdout), (2, ""), done.stderr)
                self.assertIn(word, done.stderr)
        file.chmod(0o600)
        self.assertIn("must be { keys:", self.serve(f"--demo --port 0 --keys-file {file}").stderr)

    def test_keys_and_roles(self):
        server = Server("--demo", "--paused", "--keys-file", "keys")
        self.addCleanup(server.close)
        (server.home / "keys").write_text(
            '{ keys: [ { name: "grafana", role: "viewer", key: "0123456789abcdef-viewer" } ] }')
        (server.home / "keys").chmod(0o600)
        server.start()
        shell = Shell(self)
        shell.environment["BEAMTOP_SERVER"] = f"http://127.0.0.1:{server.port}"
        for key, line, code, word in [
            ("", "job list", 4, "put a key of that server into BEAMTOP_API_KEY"),
            ("wrong-wrong-wrong", "job list", 4, "the key is not known"),
            ("0123456789abcdef-viewer", "job list", 0, ""),
            ("0123456789abcdef-viewer", "job cancel orders-enrich", 4, "needs the role operator"),
        ]:
            with self.subTest(f"{line} with {key!r}"):
                done = shell.run("mcp " + line, BEAMTOP_API_KEY=key)
                self.assertEqual(done.returncode, code, done.stderr)
                self.assertIn(word, done.stderr)

    def test_a_server_that_needs_its_users_word(self):
        server = Server("--demo", configuration='{ confirm: "require" }').start()
        self.addCleanup(server.close)
        shell = Shell(self)
        shell.environment["BEAMTOP_SERVER"] = f"http://127.0.0.1:{server.port}"
        refused = shell.run("mcp job cancel clickstream")
        self.assertEqual((refused.returncode, refused.stdout), (4, ""), refused.stderr)
        self.assertIn("needs its user's word", refused.stderr)
        self.assertIn("add --yes, or give the command at a terminal", refused.stderr)
        done = shell.run("mcp job cancel clickstream --yes; mcp ask 'scale orders-enrich to 3' --yes")
        self.assertEqual(done.returncode, 0, done.stderr)
        # At a terminal: the plan, the question, and one yes for both.
        typed = shell.run("script -qec 'mcp job scale orders-enrich --parallelism 5' /dev/null <<< orders-enrich")
        self.assertEqual((typed.returncode, typed.stdout.count("Type the job's name")), (0, 1), typed.stdout)
        job = server.call("GET", "/api/v1/jobs/orders-enrich").json
        self.assertEqual(job["parallelism"], 5)

    def test_a_host_that_starts_its_servers(self):
        shell = Shell(self)
        entry = json.loads('{ "mcpServers": { "beamtop": { "command": "mcp", "args": ["serve", "--stdio"] } } }')
        server = entry["mcpServers"]["beamtop"]
        hello = {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {
            "protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "host", "version": "1"}}}
        host = subprocess.Popen([shutil.which(server["command"], path=shell.environment["PATH"]), *server["args"]],
                                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
                                env=shell.environment, cwd=shell.home)
        self.addCleanup(host.kill)
        host.stdin.write(json.dumps(hello) + "\n")
        host.stdin.flush()
        answer = json.loads(host.stdout.readline())
        self.assertEqual(answer["result"]["serverInfo"]["name"], "beamtop")
        host.stdin.close()
        self.assertEqual(host.wait(timeout=10), 0)
        self.assertEqual(host.stdout.read(), "")
        host.stdout.close()


class Model(http.server.BaseHTTPRequestHandler):
    """Wants what was hardly said: a savepoint of clickstream."""

    def do_POST(self):
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        job = re.search(r'"job_id":"([^"]+)","name":"clickstream"', asked["messages"][1]["content"]).group(1)
        call = {"id": "a", "function": {"name": "create_savepoint", "arguments": json.dumps({"job_id": job})}}
        data = json.dumps({"choices": [{"message": {"tool_calls": [call]}}]}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_):
        pass


class Trust(unittest.TestCase):
    """Consent, on a server elsewhere."""

    def setUp(self):
        self.server = Server("--demo").start()
        self.addCleanup(self.server.close)
        self.shell = Shell(self)
        self.shell.environment["BEAMTOP_SERVER"] = f"http://127.0.0.1:{self.server.port}"

    def test_what_a_model_took_for_wanted_takes_consent(self):
        model = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Model)
        threading.Thread(target=model.serve_forever, daemon=True).start()
        self.addCleanup(model.shutdown)
        (self.shell.home / "config.json5").write_text(
            '{ model: { provider: "openai", url: "http://127.0.0.1:%d", name: "m" } }' % model.server_port)
        done = self.shell.run("mcp ask please backup clickstream", BEAMTOP_CONFIG=str(self.shell.home / "config.json5"))
        self.assertEqual((done.returncode, done.stdout), (1, ""), done.stderr)
        self.assertIn("Take a savepoint of clickstream", done.stderr)
        self.assertIn("--yes", done.stderr)

    def test_what_a_sentence_came_to_is_kept_and_the_audit_says_that_it_was_one(self):
        done = self.shell.run("mcp ask --yes 'scale clickstream to 9'; mcp ask --json 'cancel clickstream' || true")
        self.assertEqual(done.returncode, 0, done.stderr)
        plan = json.loads(done.stdout.splitlines()[-1])["plan"]
        self.assertTrue(plan["needs_consent"])
        self.assertEqual(plan["steps"][0]["preview"]["current"], "RUNNING")
        kept = [json.loads(line) for line in
                (self.shell.home / ".local/state/beamtop/conversation.jsonl").read_text().splitlines()]
        self.assertEqual([line["consent"] for line in kept], ["yes_flag", "missing"])
        self.assertEqual(kept[0]["outcomes"][0]["outcome"], "done")
        self.assertEqual(kept[0]["server"], f"127.0.0.1:{self.server.port}")
        self.assertIn("needs your consent", kept[1]["error"])

    def test_a_set_is_done_as_far_as_it_can_be_and_a_sequence_not_at_all(self):
        done = self.shell.run("mcp ask --yes 'drain all jobs with parallelism over 19'")
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn("drain customer-360 would be refused", done.stderr)
        self.assertIn("1 of 2 steps were done; 1 was refused", done.stderr)
        self.assertEqual(self.server.call("GET", "/api/v1/jobs/log-archive").json["state"], "FINISHED")
        done = self.shell.run("mcp ask --yes 'savepoint user-sessions, scale churn-features to 20'")
        self.assertEqual(done.returncode, 1, done.stdout)
        self.assertIn("Nothing was done of the other step.", done.stderr)
        self.assertEqual(json.loads(self.shell.run("mcp job savepoints user-sessions --json").stdout)["savepoints"], [])

    def test_what_the_grammar_understands_needs_no_key(self):
        (self.shell.home / "config.json5").write_text(
            '{ model: { provider: "openai", url: "http://127.0.0.1:1", name: "m", key_env: "NOT_SET_AT_ALL" } }')
        given = {"BEAMTOP_CONFIG": str(self.shell.home / "config.json5")}
        done = self.shell.run("mcp ask --yes 'scale clickstream to 9'", **given)
        self.assertEqual(done.returncode, 0, done.stderr)
        # The same with a server inside the command.
        del self.shell.environment["BEAMTOP_SERVER"]
        done = self.shell.run("mcp ask list jobs", **given)
        self.assertEqual(done.returncode, 0, done.stderr)
        done = self.shell.run("mcp ask hmm orders perhaps", **given)
        self.assertEqual(done.returncode, 1, done.stdout)
        self.assertIn("NOT_SET_AT_ALL", done.stderr)
        done = self.shell.run("mcp doctor --json || true", **given)
        check = [check for check in json.loads(done.stdout)["checks"] if check["check"] == "model"][0]
        self.assertEqual(check["verdict"], "fail")
        self.assertIn("NOT_SET_AT_ALL", check["finding"])

    def model_that_says(self, status, told):
        """A model's server that answers each question so, in the configuration: the environment that names it."""
        class Answering(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                self.rfile.read(int(self.headers["Content-Length"]))
                data = json.dumps(told).encode()
                self.send_response(status)
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            def log_message(self, *_):
                pass

        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answering)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        (self.shell.home / "config.json5").write_text(
            '{ model: { provider: "openai", url: "http://127.0.0.1:%d", name: "m" } }' % server.server_port)
        return {"BEAMTOP_CONFIG": str(self.shell.home / "config.json5")}

    def test_a_model_that_only_refuses_is_told_in_an_evaluation(self):
        given = self.model_that_says(401, {"error": {"message": "bad key"}})
        (self.shell.home / "cases.jsonl").write_text('{"text": "hm", "expect": {"clarify": true}}\n')
        done = self.shell.run("mcp eval --cases cases.jsonl --model model", **given)
        self.assertIn("1 of 1: the model's server wants another key: bad key", done.stdout, done.stderr)
        done = self.shell.run("mcp eval --cases cases.jsonl --model model --json", **given)
        told = json.loads(done.stdout)["models"][0]
        self.assertEqual((told["errors"][0]["count"], "bad key" in told["errors"][0]["reason"]), (1, True))
        self.assertIsNone(told["tokens"])
        # And in the journal of a sentence that it was asked about.
        self.shell.run("mcp ask clickstream hmm || true", **given)
        kept = json.loads((self.shell.home / ".local/state/beamtop/conversation.jsonl").read_text())
        self.assertEqual((kept["model"], kept["provider"], kept["source"]), ("m", "openai", "grammar"))
        self.assertIn("bad key", kept["model_error"])

    def test_tokens_of_a_model_are_counted(self):
        given = self.model_that_says(200, {
            "choices": [{"message": {"content": "Which job?"}}],
            "usage": {"prompt_tokens": 7, "completion_tokens": 2, "cost": 0.5}})
        (self.shell.home / "cases.jsonl").write_text('{"text": "hm", "expect": {"clarify": true}}\n' * 2)
        done = self.shell.run("mcp eval --cases cases.jsonl --model model --json", **given)
        told = json.loads(done.stdout)["models"][0]
        self.assertEqual((told["tokens"], told["cost"], told["errors"]), ({"prompt": 14, "completion": 4}, 1.0, []))
        done = self.shell.run("mcp eval --cases cases.jsonl --model model", **given)
        self.assertRegex(done.stdout, r"(?m)^tokens read +14$")

    def test_the_autopilot_acts_and_stands_in_the_timeline(self):
        done = self.shell.run("timeout -s INT 12 mcp autopilot orders-enrich --act --yes --interval 1 --max 12 || true")
        self.assertRegex(done.stdout, r"(?m)^\S+  act ", done.stderr)
        done = self.shell.run("mcp job status orders-enrich --json; mcp job timeline orders-enrich")
        self.assertEqual(json.loads(done.stdout.splitlines()[0])["parallelism"], 12)
        self.assertIn("autopilot: act parallelism 12", done.stdout)


class Alone(unittest.TestCase):
    """Without a server: one inside each command."""

    def test_the_audit_says_which_calls_came_of_a_sentence(self):
        shell = Shell(self)
        (shell.home / "sleeper.py").write_text("import time; time.sleep(60)\n")
        done = shell.run("mcp job submit --runner direct --code sleeper.py; mcp ask --yes cancel sleeper")
        self.assertEqual(done.returncode, 0, done.stderr)
        lines = (shell.home / ".local/state/beamtop/audit.jsonl").read_text().splitlines()
        entries = [json.loads(line) for line in lines]
        self.assertEqual([(entry["operation"], entry["face"], entry.get("read_by")) for entry in entries
                          if entry["outcome"] == "done"],
                         [("submit_job", "cli", None), ("cancel_job", "cli", "grammar")])

    def test_a_script_is_run_followed_to_its_end_and_shown_safely(self):
        shell = Shell(self)
        (shell.home / "hello.py").write_text(
            "import time\nfor n in range(3): print('tick', n, flush=True); time.sleep(0.3)\n"
            "print('\\x1b[31mred\\x07', flush=True)\n")
        done = shell.run("job=$(mcp job submit --runner direct --code hello.py); mcp job logs $job --follow; "
                         "mcp job status hello --json")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(re.findall(r"tick \d", done.stdout), ["tick 0", "tick 1", "tick 2"])
        self.assertNotIn("\x1b", done.stdout)
        self.assertNotIn("\x07", done.stdout)
        self.assertEqual(json.loads(done.stdout.splitlines()[-1])["state"], "FINISHED")

    def test_refusals_name_the_flags_that_were_given(self):
        shell = Shell(self)
        for line, code, word in [
            ("--code nosuch.py", 2, "--code nosuch.py: No such file"),
            ("--code /etc/passwd", 4, "--code /etc/passwd lies"),
            ("--code x.py --name $'a\\eb'", 2, "--name holds a control character"),
        ]:
            done = shell.run("mcp job submit --runner direct " + line)
            self.assertEqual((done.returncode, done.stdout), (code, ""), done.stderr)
            self.assertIn(word, done.stderr)


if __name__ == "__main__":
    unittest.main(verbosity=2)
