"""DNS rebinding: who may be asked as whom, and by whose pages."""
from wire import modern, plain

BOTH = {"Content-Type": "application/json", "Accept": "application/json, text/event-stream"}


def probe(http, report):
    report.part(names, http, report)


def names(http, report):
    here = http.url.netloc
    port = http.url.port
    hello = {"protocolVersion": "2025-11-25", "capabilities": {}, "clientInfo": {"name": "probe", "version": "1"}}
    asks = [("modern", modern("server/discover"), http.modern_headers(modern("server/discover"))),
            ("legacy", plain("initialize", hello), BOTH)]
    for era, message, headers in asks:
        for host, origin in [("evil.example.com", "http://evil.example.com"), (here, "http://evil.example.com"),
                             ("evil.example.com", None), (here, f"http://localhost.evil.example.com:{port}"),
                             (here, f"http://127.0.0.1.evil.example.com:{port}"), (here, "null"),
                             (f"localhost.evil.example.com:{port}", None), (f"{here}@evil.example.com", None)]:
            seen = http.send("POST", message, {**headers, "Host": host, **({"Origin": origin} if origin else {})})
            report.check(f"hosts: {era}: Host {host} with Origin {origin} is refused", 400 <= seen.status < 500, seen)
            if origin and host == here:
                report.check(f"hosts: {era}: and with 403", seen.status == 403, seen)
        for host, origin in [(here, f"http://{here}"), (f"localhost:{port}", f"http://localhost:{port}"), (here, None)]:
            seen = http.send("POST", message, {**headers, "Host": host, **({"Origin": origin} if origin else {})})
            report.check(f"hosts: {era}: Host {host} with Origin {origin} is served", seen.status == 200, seen)
    for method in ("GET", "DELETE", "OPTIONS"):
        seen = http.send(method, None, {"Accept": "text/event-stream", "Origin": "http://evil.example.com"})
        report.check(f"hosts: {method} from another origin is refused", 400 <= seen.status < 500, seen)
