#!/usr/bin/env python3
"""Holds a server of ours against every MUST of the Model Context Protocol that can be seen from outside, in both eras.

    probe.py http://127.0.0.1:8888/mcp          streamable HTTP
    probe.py -- mcp serve --stdio --demo        standard input and output

It needs jobs that it may cancel: a simulated fleet. --require says that the server is set to confirm: "require";
--key KEY is sent as X-API-Key. Each demand is a line; the exit is 1 where one is not met.
"""
import sys
import hosts, legacy, lines, modern
from wire import HTTP, Report


def main(arguments):
    report = Report()
    if "--" in arguments:
        lines.probe(arguments[arguments.index("--") + 1:], report)
    else:
        key = arguments[arguments.index("--key") + 1] if "--key" in arguments else None
        urls = [a for a in arguments if a.startswith("http://")]
        if not urls:
            print(__doc__)
            return 2
        http, is_requiring = HTTP(urls[0], key), "--require" in arguments
        modern.probe(http, report, is_requiring)
        legacy.probe(http, report, is_requiring)
        hosts.probe(http, report)
    print(f"{report.passed} met, {report.failed} not met, {report.skipped} skipped")
    return 1 if report.failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
