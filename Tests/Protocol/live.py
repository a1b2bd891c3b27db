"""What 2026-07-28 demands where something goes on: subscriptions, streams, rounds, cancellation; over HTTP."""
import time
from wire import META, is_error, modern


def running_job(http, action="savepoint", but=None):
    given = {"state": "RUNNING", "runner_type": "flink"}  # whose figures change every second
    jobs = http.call(modern("tools/call", {"name": "list_jobs", "arguments": given})).result()
    jobs = jobs["structuredContent"]["jobs"]
    return next((j["job_id"] for j in jobs if j["actions"][action]["allowed"] and j["job_id"] != but), None)


def subscriptions(http, report):
    job = running_job(http)
    filter = {"resourceSubscriptions": [f"job://{job}", "job://no-such-job"], "toolsListChanged": True}
    message = modern("subscriptions/listen", {"notifications": filter}, id="listen-1")
    stream, response = http.stream("POST", message, http.modern_headers(message))
    report.check("subscriptions: a stream that proxies do not hold back",
                 response.headers["Content-Type"] == "text/event-stream" and response.headers["X-Accel-Buffering"] == "no")
    # A calm job may not change for long: it is given a reason.
    http.call(modern("tools/call", {"name": "create_savepoint", "arguments": {"job_id": job, "wait_seconds": 0}}))
    change = stream.wait(lambda m: m.get("method") == "notifications/resources/updated")
    messages = stream.messages()
    first = messages[0] if messages else {}
    report.check("subscriptions: acknowledged first", first.get("method") == "notifications/subscriptions/acknowledged", first)
    honoured = first.get("params", {}).get("notifications", {})
    report.check("subscriptions: just what is honoured", honoured.get("resourceSubscriptions") == [f"job://{job}"]
                 and "toolsListChanged" not in honoured, honoured)
    report.check("subscriptions: a change of the job is told", change is not None, messages)
    report.check("subscriptions: every message has the subscription's id and no request is among them", all(
        m["params"]["_meta"].get(META + "subscriptionId") == "listen-1" and "id" not in m for m in messages), messages)
    report.check("subscriptions: nothing that was not asked for",
                 {m["method"] for m in messages[1:]} <= {"notifications/resources/updated"}, messages)
    stream.close()
    seen = http.call(modern("subscriptions/listen", {"notifications": {"resourceSubscriptions": "x"}}))
    report.check("subscriptions: a filter that is none is -32602 with its status", is_error(seen, 400, -32602), seen)


def streams(http, report):
    """Several streams of one client at once, each with its own answer and progress."""
    job = running_job(http, but=running_job(http))
    listen = [modern("subscriptions/listen", {"notifications": {"resourceSubscriptions": [f"job://{job}"]}}, id=f"s{n}")
              for n in range(3)]
    open = [http.stream("POST", message, http.modern_headers(message))[0] for message in listen]
    save = modern("tools/call", {"name": "create_savepoint", "arguments": {"job_id": job}}, id="save", progressToken="t")
    saving, _ = http.stream("POST", save, http.modern_headers(save))
    reply = saving.wait(lambda m: m.get("id") == "save", 30) or {}
    report.check("streams: an answer ends its stream", "result" in reply and saving.is_over.wait(3), saving.messages())
    steps = [m["params"] for m in saving.messages() if m.get("method") == "notifications/progress"]
    report.check("progress: rises, with its token, and ends before the answer",
                 len(steps) > 0 and all(s["progressToken"] == "t" for s in steps) and saving.messages()[-1] == reply
                 and all(a["progress"] < b["progress"] for a, b in zip(steps, steps[1:])), steps)
    report.check("streams: no event ids, since nothing is resumed", not any("id" in e for e in saving.events))
    for n, stream in enumerate(open):
        change = stream.wait(lambda m: m.get("method") == "notifications/resources/updated")
        report.check(f"streams: stream {n} of three has its own messages and no other", change is not None and all(
            m["params"]["_meta"][META + "subscriptionId"] == f"s{n}" for m in stream.messages()), stream.messages())
        stream.close()
    made = http.call(modern("subscriptions/listen", {"notifications": {"resourceSubscriptions": ["nonsense"]}}, id=[1]))
    report.check("streams: a subscription needs an id like any request", made.status == 400, made)


def quiet(http, report):
    """Nothing that was not asked for: no log, no list that changes where none was declared."""
    declared = http.call(modern("server/discover")).result()["capabilities"]
    for name in ("tools", "prompts"):
        report.check(f"discover: {name} do not say that they change, since they never do",
                     not declared.get(name, {}).get("listChanged"), declared)
    report.check("discover: logging is of another era", "logging" not in declared, declared)
    message = modern("subscriptions/listen", {"notifications": {"toolsListChanged": True, "promptsListChanged": True}}, id=5)
    stream, _ = http.stream("POST", message, http.modern_headers(message))
    first = stream.wait(lambda m: True) or {}
    report.check("subscriptions: what never changes is not honoured",
                 first.get("params", {}).get("notifications") == {}, first)
    stream.close()
    if declared.get("resources", {}).get("listChanged"):
        message = modern("subscriptions/listen", {"notifications": {"resourcesListChanged": True}}, id=6)
        stream, _ = http.stream("POST", message, http.modern_headers(message))
        stream.wait(lambda m: True)
        call = modern("tools/call", {"name": "submit_job", "arguments": {
            "code_path": "/bin/true", "runner_type": "direct", "job_name": "probe"}})
        made = http.call(call).result()
        change = stream.wait(lambda m: m.get("method") == "notifications/resources/list_changed")
        report.check("subscriptions: a list that is declared to change tells it", change is not None, made)
        stream.close()


def rounds(http, report, is_requiring):
    job = running_job(http, "cancel")
    if job is None:
        return report.skip("rounds", "no job can be cancelled")
    name, arguments = "cancel_job", {"job_id": job}
    forms = {"elicitation": {"form": {}}}

    def call(capabilities=forms, arguments=arguments, **more):
        return http.call(modern("tools/call", {"name": name, "arguments": arguments, **more}, capabilities=capabilities))

    if is_requiring:
        for capabilities in ({}, {"elicitation": {"url": {}}}):
            seen = call(capabilities)
            report.check(f"rounds: {capabilities} where a word is required is -32021 and 400", is_error(seen, 400, -32021)
                         and isinstance(seen.error()["data"]["requiredCapabilities"].get("elicitation"), dict), seen)
    else:
        seen = call({"elicitation": {"url": {}}}, {"job_id": "no-such-job"})
        report.check("rounds: a client that has no forms is not sent one", seen.result().get("resultType") == "complete", seen)
    seen = call().result()
    request = seen.get("inputRequests", {}).get("confirm", {})
    state = seen.get("requestState")
    report.check("rounds: input_required with a form and a state", seen.get("resultType") == "input_required"
                 and request.get("method") == "elicitation/create" and isinstance(state, str), seen)
    report.check("rounds: no caching hints on it", "ttlMs" not in seen and "cacheScope" not in seen)
    report.check("rounds: no content beside it, and the questions are an object", "content" not in seen
                 and isinstance(seen.get("inputRequests"), dict), seen)
    for capabilities in ({"sampling": {}}, {"roots": {}}, {"elicitation": {"url": {}}}):
        asked = call(capabilities, {"job_id": "no-such-job"}).result().get("inputRequests", {})
        report.check(f"rounds: {capabilities} is not asked in another way", not asked, asked)
    form = request.get("params", {}).get("requestedSchema", {})
    report.check("rounds: a flat form, and a message with the plan", all(
        p.get("type") in ("string", "number", "integer", "boolean") for p in form.get("properties", {}).values())
        and job in request["params"]["message"], request)
    yes = {"confirm": {"action": "accept", "content": {"confirm": True}}}
    flipped = ("A" if state[0] != "A" else "B") + state[1:]
    for what, bad in [("a changed state", flipped), ("a cut state", state[:-3]), ("a state of our own", "e30.AAAA"),
                      ("no text", 3), ("an empty state", "")]:
        seen = call(requestState=bad, inputResponses=yes)
        report.check(f"rounds: {what} is refused", is_error(seen, 400, -32602), seen)
    seen = call(arguments={**arguments, "with_savepoint": True}, requestState=state, inputResponses=yes)
    report.check("rounds: a state of other arguments is refused", is_error(seen, 400, -32602), seen)
    for answers in ({}, {"other": yes["confirm"]}, {"confirm": {"action": "nonsense"}}, {"confirm": 3}):
        seen = call(requestState=state, inputResponses=answers).result()
        report.check(f"rounds: {answers} is asked again", seen.get("resultType") == "input_required", seen)
    for answer in ({"action": "decline"}, {"action": "cancel"}, {"action": "accept", "content": {"confirm": False}}):
        state = call().result()["requestState"]
        seen = call(requestState=state, inputResponses={"confirm": answer}).result()
        report.check(f"rounds: {answer} does nothing", seen.get("isError") and "not done" in seen["content"][0]["text"], seen)
    seen = call(requestState=state, inputResponses=yes)
    report.check("rounds: a state serves once", is_error(seen, 400, -32602), seen)
    seen = call(arguments={**arguments, "dry_run": True}).result()
    report.check("rounds: a dry run is not asked about", seen.get("resultType") == "complete" and not seen["isError"], seen)
    state = call().result()["requestState"]
    seen = call(requestState=state, inputResponses={**yes, "more": {"action": "accept"}}).result()
    report.check("rounds: a yes does it, what else is sent is ignored", seen.get("isError") is False, seen)


def cancellation(http, report):
    """Closing a stream stops the work."""
    job = running_job(http)
    message = modern("tools/call", {"name": "create_savepoint", "arguments": {"job_id": job}}, progressToken="p")
    stream, _ = http.stream("POST", message, http.modern_headers(message))
    report.check("progress: told with its token",
                 (stream.wait(lambda m: m.get("method") == "notifications/progress") or {}).get("params", {})
                 .get("progressToken") == "p", stream.messages())
    stream.close()
    time.sleep(3)
    found = http.call(modern("tools/call", {"name": "get_job_timeline", "arguments": {"job_id": job, "duration_seconds": 20}}))
    texts = [e["text"] for e in found.result()["structuredContent"]["entries"] if e["kind"] == "action"]
    report.check("cancellation: a closed stream stops the work", any("nobody waits" in t for t in texts), texts)
