"""What both eras demand of a server on its standard streams."""
import json, subprocess, time
from wire import Child, META, MODERN, modern, plain


def probe(command, report):
    child = Child(command)
    for part in (today, faults, long_work):
        report.part(part, child, report)
    took = child.end()
    report.check("stdio: the end of input ends the program promptly", took is not None and took < 2, took)
    report.check("stdio: nothing but messages on standard output", not child.strays, child.strays)
    report.part(before, Child(command), report)
    for version in ("2024-11-05", "2025-03-26", "2099-01-01"):
        report.part(handshake, Child(command), report, version)
    report.part(batch, Child(command), report)
    report.part(script, Child(command), report)
    report.part(deaf, Child(command), report)


def today(child, report):
    found = child.ask(modern("server/discover", id="d")).get("result", {})
    report.check("stdio: discover", MODERN in found.get("supportedVersions", []), found)
    report.check("stdio: results say complete and who", found.get("resultType") == "complete"
                 and found["_meta"][META + "serverInfo"]["name"], found)
    seen = child.ask(modern("server/discover", version="1900-01-01", id=2))
    report.check("stdio: another version is -32022", seen.get("error", {}).get("code") == -32022, seen)
    seen = child.ask(plain("tools/list", id=3))
    report.check("stdio: neither _meta nor a handshake is -32602", seen.get("error", {}).get("code") == -32602, seen)
    for method in ("initialize", "ping", "resources/subscribe", "no/such"):
        seen = child.ask(modern(method, id=f"m-{method}"))
        report.check(f"stdio: {method} of this revision is -32601", seen.get("error", {}).get("code") == -32601, seen)


def faults(child, report):
    for line, code in [(b"{\n", -32700), (b"\xff\xfe\n", -32700), (b"[]\n", -32600), (b'{"jsonrpc":"2.0"}\n', -32600),
                       (b'"' + b"a" * (6 << 20) + b'"\n', -32600)]:
        child.write(line)
        seen = child.wait(lambda m: "error" in m and m.get("id") is None) or {}
        report.check(f"stdio: {line[:20]!r} is answered with {code}", seen.get("error", {}).get("code") == code, seen)
    child.write(b"\n\r\n")
    seen = child.ask(modern("tools/list", id="still"))
    report.check("stdio: and it goes on serving", "result" in seen, seen)
    child.write('{"jsonrpc":"2.0","method":"notifications/whatever"}\n')
    seen = child.ask(modern("tools/list", id="after"))
    report.check("stdio: a notification has no answer", "result" in seen and not child.messages, child.messages)


def long_work(child, report):
    time.sleep(1)
    jobs = child.ask(modern("tools/call", {"name": "list_jobs", "arguments": {"state": "RUNNING"}}, id="l"))
    job = next(j["job_id"] for j in jobs["result"]["structuredContent"]["jobs"] if j["actions"]["savepoint"]["allowed"])
    child.send(modern("tools/call", {"name": "create_savepoint", "arguments": {"job_id": job}}, id="s", progressToken=7))
    seen = child.wait(lambda m: m.get("method") == "notifications/progress") or {}
    report.check("stdio: progress with its token", seen.get("params", {}).get("progressToken") == 7, seen)
    seen = child.ask(modern("tools/list", id="meanwhile"), 2)
    report.check("stdio: other requests are served meanwhile", "result" in seen, seen)
    child.send({"jsonrpc": "2.0", "method": "notifications/cancelled", "params": {"requestId": "s"}})
    seen = child.wait(lambda m: m.get("id") == "s", 3)
    report.check("stdio: nothing more of what was cancelled", seen is None, seen)
    seen = child.ask(modern("tools/call", {"name": "get_job_timeline", "arguments": {"job_id": job, "duration_seconds": 20}}, id="t"))
    texts = [e["text"] for e in seen["result"]["structuredContent"]["entries"] if e["kind"] == "action"]
    report.check("stdio: its work has stopped", any("nobody waits" in t for t in texts), texts)
    child.send(modern("subscriptions/listen", {"notifications": {"resourceSubscriptions": [f"job://{job}"]}}, id=44))
    first = child.wait(lambda m: m.get("method", "").startswith("notifications/")) or {}
    report.check("stdio: a subscription is acknowledged first, with its id",
                 first.get("method") == "notifications/subscriptions/acknowledged"
                 and first["params"]["_meta"].get(META + "subscriptionId") == 44, first)
    seen = child.wait(lambda m: m.get("method") == "notifications/resources/updated") or {}
    report.check("stdio: changes are told with the id of their subscription",
                 seen.get("params", {}).get("_meta", {}).get(META + "subscriptionId") == 44, seen)
    child.send({"jsonrpc": "2.0", "method": "notifications/cancelled", "params": {"requestId": 44}})
    time.sleep(0.5)
    child.ask(modern("tools/list", id="drain"))
    child.messages.clear()
    seen = child.wait(lambda m: "resources/updated" in m.get("method", "") or m.get("id") == 44, 3)
    report.check("stdio: a cancelled subscription is silent", seen is None, seen)
    child.send(modern("subscriptions/listen", {"notifications": {"resourcesListChanged": True}}, id=45))
    child.wait(lambda m: m.get("method") == "notifications/subscriptions/acknowledged")
    child.process.terminate()
    reply = child.wait(lambda m: m.get("id") == 45) or {}
    report.check("stdio: at its own end the server answers a subscription",
                 reply.get("result", {}).get("resultType") == "complete"
                 and reply["result"]["_meta"].get(META + "subscriptionId") == 45, reply)
    seen = child.wait(lambda m: m.get("method") == "notifications/cancelled") or {}
    report.check("stdio: and says that it is over", seen.get("params", {}).get("requestId") == 45, seen)


def before(child, report):
    """The handshake, with a client that can be asked."""
    params = {"protocolVersion": "2025-11-25", "capabilities": {"elicitation": {}}, "clientInfo": {"name": "p", "version": "1"}}
    found = child.ask(plain("initialize", params, 1)).get("result", {})
    report.check("stdio: initialize", found.get("protocolVersion") == "2025-11-25", found)
    child.send({"jsonrpc": "2.0", "method": "notifications/initialized"})
    report.check("stdio: ping", child.ask(plain("ping", id=2)).get("result") == {})
    time.sleep(1)
    jobs = child.ask(plain("tools/call", {"name": "list_jobs", "arguments": {"state": "RUNNING"}}, 3))
    job = next(j["job_id"] for j in jobs["result"]["structuredContent"]["jobs"] if j["actions"]["cancel"]["allowed"])
    child.send(plain("tools/call", {"name": "cancel_job", "arguments": {"job_id": job}}, 4))
    question = child.wait(lambda m: m.get("method") == "elicitation/create") or {}
    report.check("stdio: a destructive call asks the client", job in question.get("params", {}).get("message", ""), question)
    child.send({"jsonrpc": "2.0", "id": question.get("id"), "result": {"action": "decline"}})
    seen = child.wait(lambda m: m.get("id") == 4 and "result" in m) or {}
    report.check("stdio: declined is not done", seen.get("result", {}).get("isError") is True, seen)
    child.ask(plain("resources/subscribe", {"uri": f"job://{job}"}, 5))
    seen = child.wait(lambda m: m.get("method") == "notifications/resources/updated")
    report.check("stdio: what is subscribed to is told", (seen or {}).get("params", {}).get("uri") == f"job://{job}", seen)
    child.end()


def handshake(child, report, version):
    params = {"protocolVersion": version, "capabilities": {}, "clientInfo": {"name": "p", "version": "1"}}
    found = child.ask(plain("initialize", params, 1)).get("result", {})
    expected = version if version == "2025-03-26" else "2025-11-25"
    report.check(f"stdio: {version} is answered with {expected}", found.get("protocolVersion") == expected, found)
    child.end()


def batch(child, report):
    params = {"protocolVersion": "2025-03-26", "capabilities": {}, "clientInfo": {"name": "p", "version": "1"}}
    child.ask(plain("initialize", params, 0))
    child.send([plain("ping", id=1), {"jsonrpc": "2.0", "method": "notifications/whatever"}, plain("tools/list", id=2)])
    seen = child.wait(lambda m: isinstance(m, list)) or []
    report.check("stdio: a batch of 2025-03-26 has its answers together", sorted(m.get("id") for m in seen) == [1, 2], seen)
    child.end()


def script(child, report):
    """Requests and the end of input at once, as from a shell."""
    child.send(modern("tools/list", id=1))
    child.send(modern("tools/call", {"name": "list_runners", "arguments": {}}, id=2))
    child.end()
    seen = [child.wait(lambda m, i=i: m.get("id") == i, 2) for i in (1, 2)]
    report.check("stdio: what was asked before the end of input is answered", all(seen), seen)


def deaf(child, report):
    """A client that asks, reads nothing and asks to end."""
    listed = json.dumps(modern("tools/list", id=1)) + "\n"
    child.is_reading.clear()
    for _ in range(40):
        child.write(listed)
    time.sleep(0.5)
    child.process.terminate()
    try:
        code = child.process.wait(20)
    except subprocess.TimeoutExpired:
        code = None
        child.process.kill()
    child.is_reading.set()
    report.check("stdio: a client that does not read cannot hold up the end", code == 0, code)
