"""The two wires of the probe: raw HTTP/1.1, and lines to a child process. The standard library and nothing else."""
import http.client, json, queue, subprocess, threading, time, traceback, urllib.parse

MODERN = "2026-07-28"
META = "io.modelcontextprotocol/"


class Report:
    """Counts what was held against the server, a line each."""

    def __init__(self):
        self.failed, self.passed, self.skipped = 0, 0, 0

    def check(self, what, is_ok, seen=""):
        if is_ok:
            self.passed += 1
        else:
            self.failed += 1
        print(("ok    " if is_ok else "FAIL  ") + what + ("" if is_ok else f"    saw: {str(seen)[:300]}"), flush=True)

    def part(self, probe, *arguments):
        """A part of the probe. What it does not survive is a demand that is not met, and the others go on."""
        try:
            probe(*arguments)
        except (KeyError, IndexError, TypeError, AttributeError, ValueError, StopIteration, OSError,
                http.client.HTTPException) as error:
            name = f"{probe.__module__}.{probe.__name__}"
            line = traceback.extract_tb(error.__traceback__)[-1]
            self.check(f"{name}: answers that can be read", False, f"{type(error).__name__}: {error}, at {line.line}")

    def skip(self, what, why):
        self.skipped += 1
        print(f"skip  {what}: {why}", flush=True)


def meta(capabilities=None, version=MODERN, **more):
    values = {META + "protocolVersion": version, META + "clientCapabilities": capabilities or {}}
    values.update(more)
    return values


def modern(method, params=None, id=1, capabilities=None, **more):
    return {"jsonrpc": "2.0", "id": id, "method": method,
            "params": {**(params or {}), "_meta": meta(capabilities, **more)}}


def plain(method, params=None, id=1):
    return {"jsonrpc": "2.0", "id": id, "method": method, "params": params or {}}


class Answer:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    @property
    def json(self):
        try:
            return json.loads(self.body)
        except ValueError:
            return None

    def error(self):
        return (self.json or {}).get("error", {}) if isinstance(self.json, dict) else {}

    def result(self):
        return (self.json or {}).get("result", {}) if isinstance(self.json, dict) else {}

    def __str__(self):
        return f"{self.status} {self.body[:200]!r}"


def is_error(answer, status, code, id=1):
    return (answer.status == status and answer.error().get("code") == code and (answer.json or {}).get("id") == id)


class Stream:
    """Reads server-sent events from a response while it is open."""

    def __init__(self, connection, response):
        self.connection, self.response, self.events, self.comments = connection, response, [], 0
        self.is_over = threading.Event()
        self.arrived = threading.Condition()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        event = {}
        try:
            while line := self.response.readline():
                text = line.decode().rstrip("\r\n")
                if text.startswith(":"):
                    self.comments += 1
                elif not text:
                    if event:
                        with self.arrived:
                            self.events.append(event)
                            self.arrived.notify_all()
                    event = {}
                else:
                    name, _, value = text.partition(":")
                    event[name] = event.get(name, "") + value.removeprefix(" ")
        except (OSError, ValueError, AttributeError, http.client.HTTPException):
            pass
        self.is_over.set()
        with self.arrived:
            self.arrived.notify_all()

    def messages(self):
        return [json.loads(e["data"]) for e in self.events if e.get("data")]

    def wait(self, fits, seconds=8):
        """The first message that fits, or None."""
        end = time.monotonic() + seconds
        with self.arrived:
            while True:
                for message in self.messages():
                    if fits(message):
                        return message
                left = end - time.monotonic()
                if left <= 0 or self.is_over.is_set():
                    return next((m for m in self.messages() if fits(m)), None)
                self.arrived.wait(left)

    def close(self):
        sock = self.connection.sock
        if sock is not None:
            try:
                sock.shutdown(2)
            except OSError:
                pass
        self.connection.close()


class HTTP:
    def __init__(self, url, key=None):
        self.url, self.key = urllib.parse.urlsplit(url), key

    def open(self, method, body=None, headers=None, timeout=30):
        connection = http.client.HTTPConnection(self.url.hostname, self.url.port, timeout=timeout)
        # A Host of the caller's takes the place of the usual one.
        connection.putrequest(
            method, self.url.path, skip_accept_encoding=True, skip_host="Host" in (headers or {}))
        for name, value in (headers or {}).items():
            for one in value if isinstance(value, list) else [value]:
                connection.putheader(name, one)
        if self.key:
            connection.putheader("X-API-Key", self.key)
        if body is not None:
            connection.putheader("Content-Length", str(len(body)))
        connection.endheaders(body)
        return connection, connection.getresponse()

    def send(self, method, body=None, headers=None):
        data = body if isinstance(body, (bytes, type(None))) else json.dumps(body).encode()
        connection, response = self.open(method, data, headers)
        answer = Answer(response.status, response.headers, self.read(response))
        connection.close()
        return answer

    @staticmethod
    def read(response):
        """The last message of a stream counts as the body."""
        if "event-stream" not in (response.headers["Content-Type"] or ""):
            return response.read()
        lines = [line for line in response.read().split(b"\n") if line.startswith(b"data: {")]
        return lines[-1][6:] if lines else b""

    @staticmethod
    def modern_headers(message):
        headers = {"Content-Type": "application/json", "Accept": "application/json, text/event-stream",
                   "MCP-Protocol-Version": message["params"].get("_meta", {}).get(META + "protocolVersion", MODERN),
                   "Mcp-Method": message["method"]}
        name = message["params"].get("name", message["params"].get("uri"))
        if message["method"] in ("tools/call", "prompts/get", "resources/read") and isinstance(name, str):
            headers["Mcp-Name"] = name
        return headers

    def call(self, message, change=None):
        """One request of 2026-07-28 with the headers that it must have, changed as told; None leaves one out."""
        headers = self.modern_headers(message)
        headers.update(change or {})
        return self.send("POST", message, {k: v for k, v in headers.items() if v is not None})

    def stream(self, method, body, headers):
        connection, response = self.open(method, None if body is None else json.dumps(body).encode(), headers)
        return Stream(connection, response), response


class Child:
    """A server on its standard streams."""

    def __init__(self, command):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.lines, self.strays = queue.Queue(), []
        self.messages = []
        self.is_reading = threading.Event()
        self.is_reading.set()
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self):
        while self.is_reading.wait() and (line := self.process.stdout.readline()):
            try:
                self.lines.put(json.loads(line))
            except ValueError:
                self.strays.append(line)
        self.lines.put(None)

    @staticmethod
    def is_fitting(fits, message):
        """A batch is a list, and fits only who waits for one."""
        try:
            return fits(message)
        except AttributeError:
            return False

    def write(self, text):
        self.process.stdin.write(text if isinstance(text, bytes) else text.encode())
        self.process.stdin.flush()

    def send(self, message):
        self.write(json.dumps(message) + "\n")

    def wait(self, fits, seconds=8):
        for message in self.messages:
            if self.is_fitting(fits, message):
                self.messages.remove(message)
                return message
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            try:
                message = self.lines.get(timeout=left)
            except queue.Empty:
                return None
            if message is None:
                return None
            if self.is_fitting(fits, message):
                return message
            self.messages.append(message)
        return None

    def ask(self, message, seconds=8):
        self.send(message)
        return self.wait(lambda m: m.get("id") == message["id"] and "method" not in m, seconds) or {}

    def end(self):
        """Closes standard input; how long the process took to end, or None."""
        start = time.monotonic()
        try:
            self.process.stdin.close()
            self.process.wait(5)
            self.reader.join(2)
            self.process.stdout.close()
        except (OSError, subprocess.TimeoutExpired):
            self.process.kill()
            return None
        return time.monotonic() - start
