"""Whole answers that hold nonsense, or are not true."""
from hostile_cluster import HUGE, NASTY


class Nonsense:
    """`as_MODE` answers one request; whether the connection goes on."""

    def as_html(self, peer, path):
        self.send(peer, f"<html><title>{NASTY}</title>please log in</html>".encode("utf-8", "surrogatepass"), type="text/html" + "\x1b]0;HACKED\x07")
        return True

    def as_empty(self, peer, path):
        self.send(peer, b"")
        return True

    def as_not_json(self, peer, path):
        self.send(peer, b'{"jobs":[{"jid":"a","name":"b"' + b"}" * 50)
        return True

    def as_nested(self, peer, path):
        self.send(peer, b'{"jobs":' + b"[" * 100_000 + b"]" * 100_000 + b"}")
        return True

    def as_nested_row(self, peer, path):
        """Deep within a row of the list, beside members that are right."""
        row = self.healthy("/jobs/overview")[10:-2].replace(b'"pending-operators": 0', b'"pending-operators": ' + b'{"a":[' * 50_000 + b"]}" * 50_000)
        self.send(peer, b'{"jobs":[' + row + b"]}" if path == "/jobs/overview" else self.healthy(path))
        return True

    def as_bad_utf8(self, peer, path):
        self.send(peer, self.healthy(path).replace(b"orders-well", b"orders-\xff\xfe\xc0\x80\xed\xa0\x80").replace(b"RUNNING", b"RUN\xffING"))
        return True

    def as_nul(self, peer, path):
        self.send(peer, self.healthy(path).replace(b"orders-well", b"orders\x00well").replace(b": ", b":\x00 ", 3))
        return True


class Lies:
    """Answers of the right form that are not true."""

    def as_no_jobs(self, peer, path):
        self.send(peer, b'{"jobs":[]}' if path == "/jobs/overview" else self.healthy(path))
        return True

    def as_duplicates(self, peer, path):
        value = self.cluster("well").answer(path)
        if path == "/jobs/overview":
            value["jobs"] = value["jobs"] * 500
        self.send(peer, self.bytes(value or {}))
        return True

    def as_odd_ids(self, peer, path):
        odd = ["", " ", "../../etc/passwd", "a b", "x?mode=cancel", "y#z", "é\u202e", "1\r\nX-Evil: 1\r\n", "\x1b[2J", "0" * 5000, "%2e%2e", "-1", "null", "ORDERS", "orders"]
        value = self.cluster("well").answer(path)
        if path == "/jobs/overview":
            value["jobs"] += [dict(value["jobs"][0], jid=text, name="odd") for text in odd]
        self.send(peer, self.bytes(value or {}))
        return True

    def as_flapping(self, peer, path):
        states = ["RUNNING", "FAILED", "CREATED", "CANCELED", "RESTARTING", "FINISHED", "SUSPENDED", "WHATEVER", ""]
        value = self.cluster("well").answer(path)
        if path == "/jobs/overview":
            for index, row in enumerate(value["jobs"]):
                row["state"] = states[(self.calls + index) % len(states)]
                row["end-time"] = row["start-time"] - 5000
        self.send(peer, self.bytes(value or {}))
        return True

    def as_lying(self, peer, path):
        value = self.cluster("well").answer(path)
        if path == "/jobs/overview":
            for row in value["jobs"]:
                row["tasks"] = {key: 0 for key in row["tasks"]}
        if isinstance(value, dict) and "vertices" in value:
            value["vertices"], value["plan"] = [], {"nodes": [{"id": "loop", "inputs": [{"id": "loop"}]}]}
        self.send(peer, self.bytes(value or {}))
        return True

    def as_wide(self, peer, path):
        """Figures that overflow where they are added up."""
        value = self.cluster("well").answer(path)
        if isinstance(value, dict) and "vertices" in value:
            for vertex in value["vertices"]:
                vertex["parallelism"], vertex["tasks"] = HUGE, {"RUNNING": HUGE, "SCHEDULED": HUGE}
        self.send(peer, self.bytes(value or {}))
        return True

    def as_many_vertices(self, peer, path):
        """A graph of 5000 vertices, each the input of the next, and the last of the first."""
        value = self.cluster("well").answer(path)
        if isinstance(value, dict) and "vertices" in value:
            value["vertices"] = [dict(value["vertices"][0], id=f"v{index}") for index in range(5000)]
            value["plan"] = {"nodes": [{"id": f"v{index}", "inputs": [{"id": f"v{(index - 1) % 5000}"}]} for index in range(5000)]}
        self.send(peer, self.bytes(value or {}))
        return True
