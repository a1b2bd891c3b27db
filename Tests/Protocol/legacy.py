"""What the revisions with a handshake demand of a server, over HTTP."""
import time
from wire import HTTP, MODERN, plain

BOTH = {"Content-Type": "application/json", "Accept": "application/json, text/event-stream"}


class Session:
    def __init__(self, http, version, capabilities=None):
        self.http, self.version, self.last = http, version, 0
        params = {"protocolVersion": version, "capabilities": capabilities or {}, "clientInfo": {"name": "probe", "version": "1"}}
        self.welcome = http.send("POST", plain("initialize", params, 0), BOTH)
        self.id = self.welcome.headers["Mcp-Session-Id"]
        self.ready = self.note("notifications/initialized")

    def headers(self, **more):
        named = {} if self.version == "2025-03-26" else {"MCP-Protocol-Version": self.version}
        return {**BOTH, **named, "Mcp-Session-Id": self.id, **more}

    def note(self, method, params=None):
        return self.http.send("POST", {"jsonrpc": "2.0", "method": method, "params": params or {}}, self.headers())

    def call(self, method, params=None, **more):
        self.last += 1
        return self.http.send("POST", plain(method, params, self.last), self.headers(**more))

    def stream(self, message, **more):
        return self.http.stream("POST", message, self.headers(**more))

    def listen(self, **more):
        return self.http.stream("GET", None, self.headers(Accept="text/event-stream", **more))


def probe(http, report, is_requiring):
    for version in ("2025-11-25", "2025-06-18", "2025-03-26"):
        report.part(lifecycle, http, report, version)
    for part in (refusals, features, streams, many_streams, batches):
        report.part(part, http, report)
    report.part(elicitation, http, report, is_requiring)
    report.part(ending, http, report)


def lifecycle(http, report, version):
    session = Session(http, version)
    found = session.welcome.result()
    report.check(f"{version}: initialize answers with the version", found.get("protocolVersion") == version
                 and found.get("serverInfo", {}).get("name") and "capabilities" in found, session.welcome)
    report.check(f"{version}: a session of visible ASCII, not to be guessed",
                 session.id and len(session.id) >= 32 and all(0x21 <= ord(c) <= 0x7E for c in session.id), session.id)
    report.check(f"{version}: initialized is 202 without a body", session.ready.status == 202 and session.ready.body == b"")
    seen = session.call("ping")
    report.check(f"{version}: ping is an empty result", seen.status == 200 and seen.result() == {}, seen)
    found = session.call("tools/list").result()
    report.check(f"{version}: tools are listed, without what came later",
                 len(found.get("tools", [])) > 0 and "resultType" not in found and "ttlMs" not in found, found)
    seen = session.call("server/discover")
    report.check(f"{version}: server/discover is not there", seen.error().get("code") == -32601, seen)


def refusals(http, report):
    seen = http.send("POST", plain("initialize", {"protocolVersion": "2024-11-05", "capabilities": {}}), BOTH)
    report.check("legacy: an older version is answered with the newest of its kind",
                 seen.result().get("protocolVersion") == "2025-11-25", seen)
    seen = http.send("POST", plain("tools/list"), BOTH)
    report.check("legacy: no session is 400", seen.status == 400, seen)
    for method in ("POST", "GET", "DELETE"):
        body = plain("tools/list") if method == "POST" else None
        seen = http.send(method, body, {**BOTH, "Mcp-Session-Id": "no-such-session"})
        report.check(f"legacy: {method} of an unknown session is 404", seen.status == 404, seen)
    session = Session(http, "2025-11-25")
    for version in ("2024-11-05", "nonsense", "2099-01-01"):
        seen = session.call("tools/list", **{"MCP-Protocol-Version": version})
        report.check(f"legacy: the version {version} in a header is 400", seen.status == 400, seen)
    seen = http.send("POST", plain("ping", id=5), {**BOTH, "Mcp-Session-Id": session.id})
    report.check("legacy: a session tells its version where no header does", seen.result() == {}, seen)
    seen = http.send("GET", None, session.headers(Accept="application/json"))
    report.check("legacy: GET without text/event-stream is 406", seen.status == 406, seen)
    seen = http.send("POST", plain("ping"), session.headers(Accept="application/json"))
    report.check("legacy: POST without text/event-stream is 406", seen.status == 406, seen)


def features(http, report):
    session = Session(http, "2025-11-25")
    seen = session.call("resources/read", {"uri": "job://no-such-job"})
    report.check("legacy: a resource that is not there is -32002", seen.error().get("code") == -32002, seen)
    seen = session.call("resources/subscribe", {"uri": "job://no-such-job"})
    report.check("legacy: it cannot be watched either", seen.error().get("code") == -32002, seen)
    for level, is_known in [("info", True), ("emergency", True), ("nonsense", False)]:
        seen = session.call("logging/setLevel", {"level": level})
        report.check(f"legacy: the level {level}", (seen.result() == {} and seen.error() == {}) == is_known
                     and (is_known or seen.error().get("code") == -32602), seen)
    job, message = savepoint(session, "save")
    uri = f"job://{job}"
    stream, response = session.listen()
    report.check("legacy: GET is a stream", response.status == 200
                 and response.headers["Content-Type"] == "text/event-stream")
    report.check("legacy: resources/subscribe", session.call("resources/subscribe", {"uri": uri}).result() == {})
    saving, _ = session.stream(message)
    change = stream.wait(lambda m: m.get("method") == "notifications/resources/updated")
    report.check("legacy: notifications/resources/updated on the stream", (change or {}).get("params", {}).get("uri") == uri,
                 stream.messages())
    report.check("legacy: resources/unsubscribe", session.call("resources/unsubscribe", {"uri": uri}).result() == {})
    time.sleep(0.5)
    count = len(stream.events)
    saving.wait(lambda m: m.get("id") == "save", 15)
    saving.close()
    report.check("legacy: and then no more", len([e for e in stream.events[count:] if uri in e.get("data", "")]) == 0)
    ids = [e["id"] for e in stream.events if "id" in e]
    report.check("legacy: event ids are unique", len(ids) == len(set(ids)) + (1 if stream.events[0].get("data") == "" else 0)
                 or len(ids) == len(set(ids)), ids)
    stream.close()


TAKEN = []


def savepoint(session, id, token="p"):
    """A savepoint of a job that none was asked of yet: one that was cut off may still be under way."""
    jobs = session.call("tools/call", {"name": "list_jobs", "arguments": {"state": "RUNNING", "runner_type": "flink"}}).result()
    job = next(j["job_id"] for j in jobs["structuredContent"]["jobs"]
               if j["actions"]["savepoint"]["allowed"] and j["job_id"] not in TAKEN)
    TAKEN.append(job)
    return job, plain("tools/call", {"name": "create_savepoint", "arguments": {"job_id": job},
                                     "_meta": {"progressToken": token}}, id)


def streams(http, report):
    session = Session(http, "2025-11-25")
    _, message = savepoint(session, "long")
    stream, _ = session.stream(message)
    stream.wait(lambda m: m.get("method") == "notifications/progress")
    first = stream.events[0]
    report.check("legacy: a stream of 2025-11-25 begins with an id, no data, and retry",
                 first.get("data") == "" and "id" in first and int(first.get("retry", 0)) > 0, first)
    last = stream.events[-1]["id"]
    stream.close()
    again, _ = session.listen(**{"Last-Event-ID": last})
    reply = again.wait(lambda m: m.get("id") == "long", 30)
    report.check("legacy: a client that was cut off goes on, and nothing was cancelled",
                 reply is not None and reply.get("result", {}).get("isError") is False, again.messages())
    report.check("legacy: nothing twice", last not in [e["id"] for e in again.events if e.get("data")])
    report.check("legacy: the answer ends the stream", again.is_over.wait(3))
    again.close()
    seen = http.send("GET", None, session.headers(Accept="text/event-stream", **{"Last-Event-ID": "77-1"}))
    report.check("legacy: an event id that is not known is refused", seen.status == 400, seen)
    _, message = savepoint(session, "stopped")
    stream, _ = session.stream(message)
    stream.wait(lambda m: m.get("method") == "notifications/progress")
    report.check("legacy: notifications/cancelled is 202",
                 session.note("notifications/cancelled", {"requestId": "stopped"}).status == 202)
    report.check("legacy: what is cancelled has no answer, and its stream ends",
                 stream.is_over.wait(5) and not any(m.get("id") == "stopped" for m in stream.messages()), stream.messages())
    stream.close()


def many_streams(http, report):
    """Three POST streams at once and the standing one: each message on exactly one of them."""
    session = Session(http, "2025-11-25")
    standing, _ = session.listen()
    open = []
    for n in range(3):
        _, message = savepoint(session, f"many-{n}", f"token-{n}")
        open.append(session.stream(message)[0])
    for n, stream in enumerate(open):
        reply = stream.wait(lambda m: m.get("id") == f"many-{n}", 30)
        tokens = {m["params"]["progressToken"] for m in stream.messages() if m.get("method") == "notifications/progress"}
        report.check(f"legacy: stream {n} of three has its own answer and progress", reply is not None
                     and tokens <= {f"token-{n}"}, stream.messages())
        stream.close()
    found = [m for m in standing.messages() if m.get("method") == "notifications/progress" or "result" in m]
    report.check("legacy: none of it on the standing stream", not found, found)
    first = standing.events[0] if standing.events else {}
    report.check("legacy: the standing stream begins with an id, no data, and retry",
                 first.get("data") == "" and "id" in first and int(first.get("retry", 0)) > 0, first)
    again, _ = session.listen()
    report.check("legacy: a newer reader of the standing stream takes it over", standing.is_over.wait(3))
    again.close()
    older = Session(http, "2025-06-18")
    _, message = savepoint(older, "old", "t")
    stream, _ = older.stream(message)
    stream.wait(lambda m: m.get("id") == "old", 30)
    report.check("legacy: no event without data before 2025-11-25", all(e.get("data") for e in stream.events), stream.events)
    stream.close()


def batches(http, report):
    batch = [plain("ping", id=1), {"jsonrpc": "2.0", "method": "notifications/whatever"}, plain("tools/list", id=2), 3]
    session = Session(http, "2025-03-26")
    seen = http.send("POST", batch, session.headers())
    answers = seen.json if isinstance(seen.json, list) else []
    report.check("2025-03-26: a batch has its answers together, faults among them",
                 seen.status == 200 and sorted(a["id"] for a in answers if a.get("id")) == [1, 2]
                 and any(a.get("error", {}).get("code") == -32600 for a in answers), seen)
    seen = http.send("POST", [{"jsonrpc": "2.0", "method": "notifications/whatever"}], session.headers())
    report.check("2025-03-26: a batch of notifications is 202", seen.status == 202, seen)
    seen = http.send("POST", [], session.headers())
    report.check("2025-03-26: an empty batch is refused", seen.status == 400, seen)
    for version in ("2025-06-18", "2025-11-25"):
        seen = http.send("POST", batch, Session(http, version).headers())
        report.check(f"{version}: a batch is refused", seen.status == 400 and seen.error().get("code") == -32600, seen)


def elicitation(http, report, is_requiring):
    plainly = Session(http, "2025-11-25")
    jobs = plainly.call("tools/call", {"name": "list_jobs", "arguments": {"state": "RUNNING"}}).result()
    job = next((j["job_id"] for j in jobs["structuredContent"]["jobs"] if j["actions"]["cancel"]["allowed"]), None)
    if job is None:
        return report.skip("elicitation", "no job can be cancelled")
    cancel = {"name": "cancel_job", "arguments": {"job_id": job}}
    if is_requiring:
        found = plainly.call("tools/call", cancel).result()
        report.check("elicitation: where a word is required, a client that cannot ask gets isError", found.get("isError"), found)
    session = Session(http, "2025-06-18", {"elicitation": {}})
    for n, (answer, is_done) in enumerate([({"action": "decline"}, False),
                                           ({"action": "accept", "content": {"confirm": True}}, True)]):
        stream, _ = session.stream(plain("tools/call", cancel, f"ask-{n}"))
        question = stream.wait(lambda m: m.get("method") == "elicitation/create") or {}
        report.check("elicitation: the client is asked on the stream of the request", "id" in question
                     and job in question["params"]["message"], stream.messages())
        seen = http.send("POST", {"jsonrpc": "2.0", "id": question.get("id"), "result": answer}, session.headers())
        report.check("elicitation: its answer is 202", seen.status == 202, seen)
        reply = stream.wait(lambda m: m.get("id") == f"ask-{n}" and "result" in m) or {}
        report.check(f"elicitation: {answer['action']} is heeded", reply.get("result", {}).get("isError") is (not is_done), reply)
        stream.close()


def ending(http, report):
    session = Session(http, "2025-11-25")
    stream, _ = session.listen()
    seen = http.send("DELETE", None, session.headers())
    report.check("legacy: DELETE ends a session", seen.status in (200, 202, 204), seen)
    report.check("legacy: its streams end", stream.is_over.wait(3))
    seen = session.call("ping")
    report.check("legacy: afterwards it is 404", seen.status == 404, seen)
