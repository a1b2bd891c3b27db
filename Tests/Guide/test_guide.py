#!/usr/bin/env python3
"""Runs the user guide's Python against a server, as it is printed.

    test_guide.py [--guide FILE] [--url http://127.0.0.1:PORT]

The blocks that talk to the server are taken from FILE (guide_blocks.md beside this file without it) and run unchanged,
in their order, in one program. The user guide's address is localhost:8888; where --url names another, connections to that
address are led there below the code that is run. Needs `requests` and `sseclient-py`. The pipeline that it submits,
/path/to/pipeline.py, must be there unless the server is a simulation.
"""
import argparse
import pathlib
import re
import sys
import urllib.parse

import requests
import urllib3.util.connection as connection

GUIDE = ("localhost", 8888)


def blocks(text):
    """Fenced Python that asks the server by requests; the client library's calls are another test's."""
    fenced = re.findall(r"```python\n(.*?)```", text, re.S)
    return [block for block in fenced if "requests." in block]


def lead(url):
    """Leads connections to the user guide's address to `url`."""
    parts = urllib.parse.urlsplit(url)
    original = connection.create_connection

    def create(address, *arguments, **options):
        there = (parts.hostname, parts.port or 80) if tuple(address[:2]) == GUIDE else address
        return original(there, *arguments, **options)

    connection.create_connection = create


def run(text):
    """The names that the blocks leave behind."""
    names = {"__name__": "guide"}
    found = blocks(text)
    assert len(found) >= 7, f"only {len(found)} blocks talk to a server: is this the user guide?"
    for number, block in enumerate(found, 1):
        exec(compile(block, f"block {number} of the user guide", "exec"), names)
    return names


def check(names):
    """What the user guide's reader is entitled to, beyond no exception."""
    connection_id = names["connection_id"]
    assert connection_id, "no X-MCP-Connection-ID"
    assert names["job_id"], "no job_id"
    status = names["status"]
    assert status["job_id"] == names["job_id"] and status["job_name"] == "my-flink-job", status
    assert status["state"] in ("PENDING", "RUNNING"), status
    scaled = names["scale_result"]
    assert scaled["parallelism"] == 8 and scaled["effective"] is True, scaled
    assert names["savepoint_path"], names["savepoint"]
    canceled = names["cancel_result"]
    assert canceled["state"] == "CANCELED" and canceled.get("savepoint_path"), canceled
    gone = requests.get(f"{names['base_url']}/api/v1/jobs", headers={"X-MCP-Connection-ID": connection_id})
    assert gone.status_code == 404, f"the connection is still there: {gone.status_code}"
    after = requests.get(f"{names['base_url']}/api/v1/jobs/{names['job_id']}").json()
    assert after["state"] == "CANCELED", after


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--guide", default=pathlib.Path(__file__).with_name("guide_blocks.md"), type=pathlib.Path)
    parser.add_argument("--url", default="http://localhost:8888")
    arguments = parser.parse_args()
    lead(arguments.url)
    names = run(arguments.guide.read_text())
    check(names)
    print(f"the user guide ran as printed: {names['job_id']}, {names['savepoint_path']}")


if __name__ == "__main__":
    sys.exit(main())
