#!/usr/bin/env python3
"""Measures the server, beside the public Python reference where a checkout of it is given, in one run.

    server_bench.py MCP [--reference DIR] [--python PYTHON] [--rounds 5] [--seconds 3] [--only PART...]

MCP is a built `mcp`. DIR is a checkout of souravch/beam-mcp-server, and PYTHON an interpreter that has what
`reference.txt` beside this file lists. Prints one table in Markdown. Rounds of the two servers alternate, so that a
noisy minute hits both, and figures are medians over the rounds. Load comes from `wrk`, with one thread and 32
connections; what it costs is its own, since processor time and memory are read of the server's process alone.
"""
import argparse
import resource
import shutil
import statistics
import sys
import tempfile

from server_load import Load, Streams, abandon
from server_process import Ours, Reference

PARTS = ["start", "idle", "load", "streams", "slow"]


class Table:
    """Rows as they come: figure, ours, the reference's, ratio, bar."""

    def __init__(self):
        print("| figure | ours | reference | ratio | bar | |\n|---|---|---|---|---|---|")

    def row(self, figure, ours, theirs="–", ratio="–", bar="–", met=None):
        verdict = {None: "", True: "met", False: "not met"}[met]
        print(f"| {figure} | {ours} | {theirs} | {ratio} | {bar} | {verdict} |", flush=True)


def median(values):
    return statistics.median(values)


def start(table, servers, rounds):
    """From the moment of the spawn to the first healthy answer."""
    times = {server.name: [] for server in servers}
    for _ in range(rounds):
        for server in servers:
            times[server.name].append(server.start() * 1000)
            server.stop()
    ours = times[servers[0].name]
    theirs = times[servers[1].name] if len(servers) > 1 else None
    table.row(
        "start to first healthy answer", f"{median(ours):.0f} ms ({min(ours):.0f}–{max(ours):.0f})",
        f"{median(theirs):.0f} ms" if theirs else "–", f"{median(theirs) / median(ours):.0f}×" if theirs else "–",
        "≤ 100 ms", median(ours) <= 100)


def idle(table, servers, seconds):
    """Memory and processor of a server that nobody asks."""
    found = []
    for server in servers:
        server.start()
        server.rest(5)
        share = server.share_over(seconds)
        found.append((server.memory(), share, server.threads()))
        server.stop()
    texts = [f"{memory:.0f} MB, {share:.2f} % of a core, {threads} threads" for memory, share, threads in found]
    table.row("idle, 100 jobs that do not change", *texts, *(["–"] if len(texts) == 1 else []),
              f"1/{found[1][0] / found[0][0]:.0f} of the memory" if len(found) > 1 else "–",
              "≤ 40 MB", found[0][0] <= 40)


def load(table, servers, rounds, seconds, connections=32):
    """Requests a second and the 99th percentile, in alternating rounds."""
    for server in servers:
        server.start()
        server.prepare()
    cases = [("health", "health", "health"), ("list", "list", "a list of 100 jobs; its: 100 contexts"),
             ("list", "jobs", "a list of 100 jobs; its: `GET /jobs`, an error")]
    wrk = Load(connections)
    results = {(server.name, path): [] for server in servers for path in server.paths}
    for server in servers:
        for path in server.paths.values():
            wrk.run(server.url + path, 1)
    for _ in range(rounds):
        for server in servers:
            for name, path in server.paths.items():
                results[server.name, name].append(wrk.run(server.url + path, seconds))
    for mine, its, title in cases:
        ours = results[servers[0].name, mine]
        theirs = results.get((servers[1].name, its)) if len(servers) > 1 else None
        if not theirs:
            if mine == its:
                table.row(title.split(";")[0] + ", requests a second", rate(ours))
                table.row(title.split(";")[0] + ", p99", late(ours))
            continue
        more = median([one.rate for one in ours]) / median([one.rate for one in theirs])
        less = median([one.p99 for one in theirs]) / median([one.p99 for one in ours])
        paired = min(one.rate / other.rate for one, other in zip(ours, theirs))
        table.row(f"{title}, requests a second", rate(ours), rate(theirs), f"{more:.1f}× (worst round {paired:.1f}×)",
                  "≥ 10×" if its != "jobs" else "–", more >= 10 if its != "jobs" else None)
        table.row(f"{title}, p99", late(ours), late(theirs), f"1/{less:.1f}", "≤ 1/10" if its != "jobs" else "–",
                  less >= 10 if its != "jobs" else None)
    for server in servers:
        print(f"{server.name} after the load: {server.memory():.0f} MB, "
              + ", ".join(f"{name} {size} bytes" for name, size in server.sizes().items()), file=sys.stderr)
        server.stop()


def rate(results):
    failed = sum(one.failed for one in results)
    return f"{median([one.rate for one in results]):,.0f}" + (f" ({failed} failed)" if failed else "")


def late(results):
    return f"{median([one.p99 for one in results]):.2f} ms"


def streams(table, ours, count, seconds):
    """Readers of events while something changes about once a second."""
    server = ours.live()
    server.start()
    server.rest(3)
    before, quiet = server.memory(), server.share_over(seconds)
    with Streams(server.port, count) as readers:
        readers.read(5)
        events, size, began = readers.events, readers.bytes, server.processor()
        spent = readers.read(seconds)
        share = (server.processor() - began) / spent * 100
        each = (readers.events - events) / count / spent
        length = (readers.bytes - size) / max(1, readers.events - events)
        memory, alive = server.memory(), readers.alive
    server.stop()
    if alive != count:
        print(f"only {alive} of {count} streams lived", file=sys.stderr)
    table.row(
        f"{alive:,} event streams, {each:.1f} events a second of {length / 1024:.1f} kB each",
        f"{memory:.0f} MB, {share:.1f} % of a core ({before:.0f} MB, {quiet:.1f} % with none)", bar="≤ 100 MB, < 5 %",
        met=memory <= 100 and share < 5 and alive == count)


def slow(table, ours, count, times=4):
    """Connections that begin a request and are left: closed, reset, or never heard of again. Memory is what the server
    has more than a twin that nobody calls, since histories of jobs grow in both. The first time the heap takes what the
    others use again, and it breaks into pieces a little more later; whole connections left behind would show as a
    growth of several hundred bytes each from then on."""
    twin = ours.twin()
    twin.start()
    ours.start()
    ours.rest(2)
    descriptors, extra, worst = ours.descriptors(), [], 0
    for _ in range(times):
        worst = max(worst, abandon(ours.port, count, ours))
        ours.rest(1)
        extra.append(ours.memory() - twin.memory())
    left = ours.descriptors() - descriptors
    ours.stop()
    twin.stop()
    met = left <= 0 and extra[-1] - extra[0] < count * (times - 1) * 100 / (1 << 20)
    table.row(f"{count:,} slow connections abandoned, {times} times: memory beyond an idle twin's",
              ", ".join(f"{size:.1f}" for size in extra) + f" MB; {left} descriptors left; another's request meanwhile "
              f"{worst * 1000:.0f} ms at most", bar="nothing left behind", met=met)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("mcp")
    parser.add_argument("--reference", metavar="DIR")
    parser.add_argument("--python", default=sys.executable, help="an interpreter with what the reference needs")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=3)
    parser.add_argument("--streams", type=int, default=1000)
    parser.add_argument("--slow", type=int, default=10_000)
    parser.add_argument("--only", nargs="+", choices=PARTS, default=PARTS)
    given = parser.parse_args()
    if not shutil.which("wrk"):
        raise SystemExit("wrk is missing: apt-get install wrk")
    # A thousand streams, and waves of slow connections, are this program's descriptors too.
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    with tempfile.TemporaryDirectory(prefix="beamtop-bench-") as home:
        ours = Ours(given.mcp, home)
        servers = [ours] + ([Reference(given.reference, given.python, home)] if given.reference else [])
        table = Table()
        try:
            if "start" in given.only:
                start(table, servers, given.rounds)
            if "idle" in given.only:
                idle(table, servers, 10)
            if "load" in given.only:
                load(table, servers, given.rounds, given.seconds)
            if "streams" in given.only:
                streams(table, ours, given.streams, 15)
            if "slow" in given.only:
                slow(table, ours, given.slow)
        finally:
            for server in servers:
                server.stop()


if __name__ == "__main__":
    main()
