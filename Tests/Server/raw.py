"""Bytes on a socket: what no client library would send, and exactly what comes back."""

import json
import socket
import struct


class Reply:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    @property
    def json(self):
        return json.loads(self.body)

    def __repr__(self):
        return f"{self.status} {self.headers} {self.body[:300]!r}"


class Wire:
    """One connection; replies are read one by one, as the standard frames them."""

    def __init__(self, server, timeout=15, window=None):
        if getattr(server, "path", None):
            self.socket = socket.socket(socket.AF_UNIX)
            self.socket.settimeout(timeout)
            self.socket.connect(server.path)
        else:
            self.socket = socket.socket(socket.AF_INET6 if ":" in server.host else socket.AF_INET)
            if window:
                self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, window)
            self.socket.settimeout(timeout)
            self.socket.connect((server.host, server.port))
        self.rest = b""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()

    def send(self, data):
        self.socket.sendall(data if isinstance(data, bytes) else data.encode("latin-1"))
        return self

    def ask(self, text, method="GET"):
        return self.send(text).reply(method)

    def half_close(self):
        self.socket.shutdown(socket.SHUT_WR)
        return self

    def reset(self):
        """Ends the connection with RST instead of FIN."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.socket.close()

    def more(self):
        try:
            piece = self.socket.recv(65536)
        except ConnectionResetError:
            piece = b""
        self.rest += piece
        return bool(piece)

    def line(self):
        while b"\r\n" not in self.rest:
            if not self.more():
                raise EOFError(f"the connection ended after {self.rest[-200:]!r}")
        line, self.rest = self.rest.split(b"\r\n", 1)
        return line.decode("latin-1")

    def take(self, count):
        while len(self.rest) < count:
            if not self.more():
                raise EOFError(f"the connection ended after {len(self.rest)} of {count} bytes")
        piece, self.rest = self.rest[:count], self.rest[count:]
        return piece

    def head(self):
        version, status, _ = self.line().split(" ", 2)
        assert version == "HTTP/1.1", version
        headers = {}
        while line := self.line():
            name, value = line.split(":", 1)
            assert name == name.strip() and name.lower() not in headers, line
            headers[name.lower()] = value.strip()
        return int(status), headers

    def reply(self, method="GET", skips_interim=True):
        status, headers = self.head()
        if status < 200:
            return self.reply(method) if skips_interim else Reply(status, headers, b"")
        if method == "HEAD" or status in (204, 304):
            return Reply(status, headers, b"")
        if headers.get("transfer-encoding") == "chunked":
            body = b""
            while piece := self.chunk():
                body += piece
        elif "content-length" in headers:
            body = self.take(int(headers["content-length"]))
        else:
            body = self.all()
        return Reply(status, headers, body)

    def chunk(self):
        piece = self.take(int(self.line(), 16))
        assert self.line() == ""
        return piece

    def all(self):
        """Everything up to the server's end of the connection."""
        while self.more():
            pass
        rest, self.rest = self.rest, b""
        return rest

    def replies(self):
        """Those that come until the server closes."""
        found = []
        while True:
            try:
                found.append(self.reply())
            except EOFError:
                return found


class Events:
    """A reader of /api/v1/events."""

    def __init__(self, server, last=None, headers="", timeout=15, window=None):
        self.wire = Wire(server, timeout, window)
        last = f"Last-Event-ID: {last}\r\n" if last else ""
        self.wire.send(f"GET /api/v1/events HTTP/1.1\r\nHost: localhost\r\n{last}{headers}\r\n")
        self.status, self.headers = self.wire.head()
        self.buffer = ""

    def close(self):
        self.wire.socket.close()

    def next(self):
        """(name, id, data) of the next event, None at the orderly end of the stream."""
        while True:
            while "\n\n" not in self.buffer:
                piece = self.wire.chunk()
                if not piece:
                    return None
                self.buffer += piece.decode()
            block, self.buffer = self.buffer.split("\n\n", 1)
            fields = {}
            for line in block.split("\n"):
                name, _, value = line.partition(":")
                fields[name] = value.removeprefix(" ")
            if "data" in fields:
                return fields.get("event"), fields.get("id"), json.loads(fields["data"])

    def until(self, check, most=200):
        """All events up to the first that `check` accepts."""
        seen = []
        for _ in range(most):
            event = self.next()
            assert event is not None, f"the stream ended after {[name for name, _, _ in seen]}"
            seen.append(event)
            if check(*event):
                return seen
        raise AssertionError(f"not among {most} events")
