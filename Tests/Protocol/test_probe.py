#!/usr/bin/env python3
"""The probe against `mcp serve`: over HTTP, where a word is required, and over standard input and output."""
import contextlib, http.server, io, sys, threading, unittest
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "Server"))
from server import Server, program  # noqa: E402
import probe  # noqa: E402


class Probe(unittest.TestCase):
    def hold(self, *arguments):
        told = io.StringIO()
        with contextlib.redirect_stdout(told):
            code = probe.main(list(arguments))
        missed = [line for line in told.getvalue().splitlines() if not line.startswith("ok")]
        self.assertEqual(code, 0, "\n".join(missed))
        self.assertTrue(missed[-1].endswith(" 0 not met, 0 skipped"), missed)

    def over_http(self, configuration, *arguments):
        server = Server("--demo", "--jobs", "130", configuration=configuration).start()
        self.addCleanup(server.close)
        self.hold(f"http://{server.host}:{server.port}/mcp", *arguments)

    def test_http(self):
        self.over_http("{}")

    def test_http_where_a_word_is_required(self):
        self.over_http('{ confirm: "require" }', "--require")

    def test_stdio(self):
        self.hold("--", str(program()), "serve", "--stdio", "--demo")

    def test_a_server_of_others(self):
        """What the probe cannot read is told, and is not its end."""
        class Other(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                self.rfile.read(int(self.headers.get("Content-Length", 0)))
                self.send_response(200)
                self.send_header("Content-Type", "application/json")
                self.end_headers()
                self.wfile.write(b'{"jsonrpc":"2.0","id":1,"result":{}}')

            def log_message(self, *_):
                pass
        other = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Other)
        threading.Thread(target=other.serve_forever, daemon=True).start()
        self.addCleanup(other.shutdown)
        told = io.StringIO()
        with contextlib.redirect_stdout(told):
            self.assertEqual(probe.main([f"http://127.0.0.1:{other.server_port}/mcp"]), 1)
        self.assertIn(" not met, ", told.getvalue().splitlines()[-1])


if __name__ == "__main__":
    unittest.main(warnings="ignore")
