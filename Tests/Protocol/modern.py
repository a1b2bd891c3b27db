"""What 2026-07-28 demands of a server, over HTTP. Each line names the page of the specification that it is from."""
import base64, concurrent.futures, re
import live
from wire import META, MODERN, is_error, meta, modern, plain

CACHED = [("server/discover", {}), ("tools/list", {}), ("prompts/list", {}), ("resources/list", {}),
          ("resources/templates/list", {}), ("resources/read", {"uri": "fleet://summary"})]


def probe(http, report, is_requiring):
    for part in (envelope, versions, transport, headers, custom_headers, methods, results, pages, tools, resources, prompts,
                 live.subscriptions, live.streams, live.quiet):
        report.part(part, http, report)
    report.part(live.rounds, http, report, is_requiring)
    report.part(live.cancellation, http, report)


def envelope(http, report):
    for what, given in [("no _meta", {}), ("no protocolVersion", {"_meta": {META + "clientCapabilities": {}}}),
                        ("no clientCapabilities", {"_meta": {META + "protocolVersion": MODERN}})]:
        seen = http.call(plain("server/discover", given, 7))
        report.check(f"basic: {what} is -32602 and 400, with the id", is_error(seen, 400, -32602, 7), seen)
    seen = http.call(modern("server/discover"))
    report.check("basic: clientInfo may be absent", seen.status == 200 and "result" in seen.json, seen)
    seen = http.call(modern("server/discover", id="a-text"))
    report.check("basic: the id comes back with its type", seen.json.get("id") == "a-text", seen)
    seen = http.call([modern("server/discover")][0] | {"jsonrpc": "1.0"})
    report.check("basic: another jsonrpc is -32600 and 400", is_error(seen, 400, -32600), seen)
    for id in (None, 1.5, [1], {}):
        seen = http.call(modern("server/discover") | {"id": id})
        report.check(f"basic: the id {id!r} is refused", seen.status == 400 and seen.error().get("code") == -32600, seen)


def versions(http, report):
    found = http.call(modern("server/discover")).result()
    report.check("discover: supportedVersions and capabilities",
                 MODERN in found.get("supportedVersions", []) and isinstance(found.get("capabilities"), dict), found)
    message = modern("server/discover", version="1900-01-01", id=3)
    seen = http.call(message)
    data = seen.error().get("data", {})
    report.check("versioning: another version is -32022 and 400", is_error(seen, 400, -32022, 3), seen)
    report.check("versioning: it tells what is supported, as discover does, and what was requested",
                 data.get("supported") == found.get("supportedVersions") and data.get("requested") == "1900-01-01", data)
    for capability, method in [("tools", "tools/list"), ("prompts", "prompts/list"), ("resources", "resources/list")]:
        is_served = http.call(modern(method)).error().get("code") != -32601
        report.check(f"discover: {capability} is declared just where it is served",
                     is_served == (capability in found["capabilities"]))


def transport(http, report):
    message = modern("server/discover")
    for accept in ("application/json", "text/html", "text/event-stream;q=0, application/json"):
        seen = http.call(message, {"Accept": accept})
        report.check(f"http: Accept {accept} is refused", seen.status == 406, seen)
    for kind in ("text/plain", None):
        seen = http.call(message, {"Content-Type": kind})
        report.check(f"http: Content-Type {kind} is refused", seen.status == 415, seen)
    seen = http.call(message, {"Content-Type": "application/json; charset=utf-8", "Accept": "*/*"})
    report.check("http: parameters and wildcards are understood", seen.status == 200, seen)
    heads = http.modern_headers(message)
    for body in (b"{", b"", b"\xff\xfe{}", b"nonsense"):
        seen = http.send("POST", body, heads)
        report.check(f"http: {body!r} is -32700 and 400", seen.status == 400 and seen.error().get("code") == -32700, seen)
    seen = http.send("POST", [message], heads)
    report.check("http: a batch is refused", seen.status == 400 and seen.error().get("code") == -32600, seen)
    note = {"jsonrpc": "2.0", "method": "notifications/whatever", "params": {"_meta": meta()}}
    seen = http.send("POST", note, heads)
    report.check("http: a notification is 202 without a body", seen.status == 202 and seen.body == b"", seen)
    seen = http.send("POST", {"jsonrpc": "2.0", "id": 1, "result": {}}, heads)
    report.check("http: a response from a client is 4xx", 400 <= seen.status < 500, seen)
    for method in ("GET", "DELETE", "PUT"):
        seen = http.send(method, None, {"MCP-Protocol-Version": MODERN, "Accept": "text/event-stream"})
        report.check(f"http: {method} of this revision is 405 with Allow", seen.status == 405 and seen.headers["Allow"], seen)
    seen = http.call(message, {"Mcp-Session-Id": "nonsense", "Last-Event-ID": "9-9"})
    report.check("http: session and event ids are ignored and none is given",
                 seen.status == 200 and seen.headers["Mcp-Session-Id"] is None, seen)


def headers(http, report):
    call = modern("tools/call", {"name": "list_runners", "arguments": {}})
    read = modern("resources/read", {"uri": "fleet://summary"})

    def coded(text):
        return f"=?base64?{base64.b64encode(text.encode()).decode()}?="

    refused = [
        ("no version", call, {"MCP-Protocol-Version": None}), ("another version", call, {"MCP-Protocol-Version": "2025-11-25"}),
        ("no method", call, {"Mcp-Method": None}), ("another method", call, {"Mcp-Method": "tools/list"}),
        ("a method in capitals", call, {"Mcp-Method": "TOOLS/CALL"}), ("no name", call, {"Mcp-Name": None}),
        ("another name", call, {"Mcp-Name": "cancel_job"}), ("no uri", read, {"Mcp-Name": None}),
        ("another uri", read, {"Mcp-Name": "audit://recent"}), ("bad base64", call, {"Mcp-Name": "=?base64?%%%?="}),
        ("unpadded base64", call, {"Mcp-Name": "=?base64?bGlzdF9ydW5uZXJz=?="}),
        ("base64 of another name", call, {"Mcp-Name": coded("cancel_job")}),
        ("base64 of no UTF-8", call, {"Mcp-Name": "=?base64?/w==?="}),
        ("capital markers", call, {"Mcp-Name": coded("list_runners").replace("base64", "BASE64")}),
        ("two names", call, {"Mcp-Name": ["list_runners", "cancel_job"]}),
    ]
    for what, message, change in refused:
        seen = http.call(message, change)
        report.check(f"headers: {what} is -32020 and 400", is_error(seen, 400, -32020), seen)
    lower = {k: None for k in http.modern_headers(call)}
    lower |= {k.lower(): v for k, v in http.modern_headers(call).items()}
    for what, change in [("names in any case", lower), ("blanks around values", {"Mcp-Name": "  list_runners \t"}),
                         ("a name in base64", {"Mcp-Name": coded("list_runners")})]:
        seen = http.call(call, change)
        report.check(f"headers: {what} serve", seen.status == 200 and "result" in seen.json, seen)
    seen = http.call(modern("tools/call", {"name": "gibt’s nicht"}), {"Mcp-Name": coded("gibt’s nicht")})
    report.check("headers: a name beyond ASCII is compared decoded", is_error(seen, 400, -32602), seen)


def custom_headers(http, report):
    """`x-mcp-header`: what a schema's annotation must be; ours has none, and headers that nobody asked for are ignored."""
    def annotated(schema):
        if isinstance(schema, dict):
            return ([schema["x-mcp-header"]] if "x-mcp-header" in schema else []) + [
                one for value in schema.values() for one in annotated(value)]
        return [one for value in schema for one in annotated(value)] if isinstance(schema, list) else []
    token = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
    for tool in http.call(modern("tools/list")).result()["tools"]:
        names = annotated(tool["inputSchema"])
        report.check(f"custom headers: {tool['name']} names each once, as a token", all(
            isinstance(n, str) and token.fullmatch(n) for n in names) and len({n.lower() for n in names}) == len(names), names)
    call = modern("tools/call", {"name": "list_runners", "arguments": {}})
    seen = http.call(call, {"Mcp-Param-Nonsense": "=?base64?%%%?="})
    report.check("custom headers: one that no schema names is ignored", seen.status == 200 and "result" in seen.json, seen)


def methods(http, report):
    for method in ("initialize", "ping", "logging/setLevel", "resources/subscribe", "resources/unsubscribe", "no/such"):
        seen = http.call(modern(method, id=9))
        report.check(f"methods: {method} is -32601 and 404", is_error(seen, 404, -32601, 9), seen)


def results(http, report):
    for method, params in CACHED:
        found = http.call(modern(method, params)).result()
        ttl = found.get("ttlMs")
        report.check(f"results: {method} says complete and who", found.get("resultType") == "complete"
                     and found.get("_meta", {}).get(META + "serverInfo", {}).get("name"), found)
        report.check(f"caching: {method} has ttlMs and cacheScope", isinstance(ttl, int) and not isinstance(ttl, bool)
                     and ttl >= 0 and found.get("cacheScope") in ("public", "private"), found)
    for method, params in [("tools/call", {"name": "list_runners", "arguments": {}}), ("prompts/get", {"name": "handover"})]:
        found = http.call(modern(method, params)).result()
        report.check(f"caching: {method} has no hints", "ttlMs" not in found and "cacheScope" not in found, found)
    first, again = (http.call(modern("tools/list")).result() for _ in range(2))
    report.check("results: lists do not vary by connection", first == again)


def pages(http, report):
    for method, key in [("tools/list", "tools"), ("prompts/list", "prompts"), ("resources/list", "resources"),
                        ("resources/templates/list", "resourceTemplates")]:
        for cursor in ("", "nonsense", "AAAA", 3):
            seen = http.call(modern(method, {"cursor": cursor}))
            report.check(f"pagination: {method} refuses the cursor {cursor!r}", is_error(seen, 400, -32602), seen)
        names, cursor, scopes = [], None, set()
        for _ in range(200):
            found = http.call(modern(method, {"cursor": cursor} if cursor else {})).result()
            names += [e.get("uri", e.get("uriTemplate", e.get("name"))) for e in found[key]]
            scopes.add(found.get("cacheScope"))
            cursor = found.get("nextCursor")
            if cursor is None:
                break
        report.check(f"pagination: {method} ends, each element once, one scope",
                     cursor is None and len(names) == len(set(names)) and len(scopes) == 1, names[:5])


def tools(http, report):
    listed = http.call(modern("tools/list")).result()["tools"]
    letters = set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.")
    report.check("tools: names", all(0 < len(t["name"]) <= 128 and set(t["name"]) <= letters for t in listed))
    report.check("tools: input schemas are objects", all(t["inputSchema"].get("type") == "object" for t in listed))
    bare = [t for t in listed if not t["inputSchema"].get("properties")]
    report.check("tools: what takes nothing allows nothing",
                 all(t["inputSchema"].get("additionalProperties") is False for t in bare))
    report.check("tools: every write says whether it destroys",
                 all({"readOnlyHint", "destructiveHint"} <= set(t.get("annotations", {})) for t in listed))
    found = http.call(modern("tools/call", {"name": "list_runners", "arguments": {}})).result()
    text = found["content"][0]["text"]
    report.check("tools: structured content, and its mirror as text", __import__("json").loads(text) == found["structuredContent"])
    for what, params in [("an unknown tool", {"name": "no_such"}), ("no name", {}), ("a number for a name", {"name": 3}),
                         ("a list for arguments", {"name": "list_jobs", "arguments": [1]})]:
        seen = http.call(modern("tools/call", params))
        report.check(f"tools: {what} is -32602", is_error(seen, 400, -32602), seen)
    for arguments in ({}, {"job_id": 3}, {"job_id": "x", "nonsense": 1}, {"job_id": "no-such-job"}):
        seen = http.call(modern("tools/call", {"name": "get_job_status", "arguments": arguments}))
        report.check(f"tools: bad arguments {arguments} are a result that says the mend",
                     seen.status == 200 and seen.result().get("isError") and seen.result()["content"][0]["text"], seen)
    with concurrent.futures.ThreadPoolExecutor(20) as pool:
        calls = [modern("tools/call", {"name": "list_runners", "arguments": {}}, id=i) for i in range(100)]
        report.check("tools: a hundred calls at once get their own answers",
                     [a.json["id"] for a in pool.map(http.call, calls)] == list(range(100)))


def resources(http, report):
    for uri in ("job://no-such-job", "nonsense", "file:///etc/passwd", "job://../../etc/passwd", "job://%00", "job://x/y/z",
                "fleet://summary?x=1", "runner://", "job://" + "a" * 5000):
        seen = http.call(modern("resources/read", {"uri": uri}))
        report.check(f"resources: {uri[:40]} is -32602 and not empty contents",
                     is_error(seen, 400, -32602) and "result" not in seen.json, seen)
    for resource in http.call(modern("resources/list")).result()["resources"][:12]:
        found = http.call(modern("resources/read", {"uri": resource["uri"]})).result().get("contents", [])
        report.check(f"resources: {resource['uri']} has a uri and one of text and blob", bool(found) and all(
            c.get("uri") and ("text" in c) != ("blob" in c) for c in found), found)


def prompts(http, report):
    listed = http.call(modern("prompts/list")).result()["prompts"]
    for what, params in [("an unknown prompt", {"name": "no_such"}), ("a missing argument", {"name": "diagnose"}),
                         ("an unknown job", {"name": "diagnose", "arguments": {"job_id": "no-such-job"}}),
                         ("a number for an argument", {"name": "diagnose", "arguments": {"job_id": 3}})]:
        seen = http.call(modern("prompts/get", params))
        report.check(f"prompts: {what} is -32602", is_error(seen, 400, -32602), seen)
    report.check("prompts: arguments say whether they are required",
                 all("required" in a for p in listed for a in p.get("arguments", [])))
    found = http.call(modern("prompts/get", {"name": "handover", "arguments": {}})).result().get("messages", [])
    report.check("prompts: data comes as resources, and the words say that it is data",
                 any(m["content"]["type"] == "resource" for m in found) and "data" in found[0]["content"]["text"], found)
    ref = {"type": "ref/prompt", "name": "diagnose"}
    found = http.call(modern("completion/complete", {"ref": ref, "argument": {"name": "job_id", "value": ""}})).result()
    values = found.get("completion", {})
    report.check("completion: at most 100 values, how many there are, and whether there are more",
                 0 < len(values.get("values", [])) <= 100 and values.get("total", 0) >= len(values["values"])
                 and values.get("hasMore") == (values["total"] > len(values["values"])), values)
    for params in ({}, {"ref": ref}, {"ref": {"type": "ref/nonsense"}, "argument": {"name": "a", "value": ""}},
                   {"ref": ref, "argument": {"name": "nonsense", "value": ""}},
                   {"ref": ref, "argument": {"name": "job_id", "value": 3}}):
        seen = http.call(modern("completion/complete", params))
        report.check(f"completion: {params} is -32602", is_error(seen, 400, -32602), seen)
