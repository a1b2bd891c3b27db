"""What a small healthy Flink would say, and the same with other leaves or other names."""
import hashlib
import time

#: What a terminal would obey; `PWN` and `HACKED` mark it, so that a test finds it among what was drawn.
ESCAPES = [
    "\x1b[2J\x1b[31mPWN", "\x1b]0;HACKED\x07", "\x1b]52;c;SEFDS0VE\x07", "\x1bP+q544e\x1b\\", "\x9b2J\x9d0;HACKED\x9c",
    "\x1b[?1049l\x1b[?25h", "\x1bc", "\r\nPWN\r\n", "\x00\x07\x08\x7f", "\u202ePWN\u202c\u2066x\u2069",
    "a\u200bb\u200dc\ufeff", "\U0001f469\u200d\U0001f469\u200d\U0001f467\U0001f1e9\U0001f1ea", "e" + "\u0301" * 60, "\t\x0b\x0c\u2028\u2029"]
NASTY = "".join(ESCAPES)
#: Names in the scripts of the world, and what terminals do not agree on: each must stand in its own cells.
SCRIPTS = {
    "cjk": "注文処理パイプライン", "fullwidth": "ＯＲＤＥＲＳ－ｅｎｒｉｃｈ", "halfwidth": "ｵｰﾀﾞｰ集計", "hangul": "주문-보강", "jamo": "\u110c\u116e\u1106\u116e\u11ab-jamo",
    "thai": "คำสั่งซื้อ-น้ำ", "devanagari": "ऑर्डर-संवर्धन-क्षि", "tamil": "ஆர்டர்-கௌ", "arabic": "إثراء الطلبات 12", "hebrew": "העשרת-הזמנות 7",
    "persian": "می\u200cخواهم", "vietnamese": "Đơn-hàng-ệ-decomposed-e\u0323\u0302", "zalgo": "Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034falgo",
    "family": "👨\u200d👩\u200d👧\u200d👦-family", "skin": "👍🏽👩🏿\u200d🚀-skin", "flags": "🇩🇪🇯🇵-flags", "england": "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f-tags",
    "keycaps": "1\ufe0f\u20e3#\ufe0f\u20e3-keycaps", "hearts": "❤\ufe0f☀\ufe0f✈\ufe0f▶\ufe0e-vs", "lonely": "\U0001f3fd\u0301\u200d-lonely", "joined": "pay\u200dments\u200c",
    "isolates": "\u2067abc\u2069-\u202edrowssap\u202c-iso", "surrogate": "half-\ud83d-pair", "private": "\ue000\uf8ff\U000f0000-private", "ambiguous": "±×÷§°α→█-ambiguous",
    "spaces": "a\u00a0b\u3000c\u2003d\u00add", "empty": "\u200b", "long": "長い名前" * 2500,
}
HUGE = 9223372036854775807


def identity(name):
    return hashlib.md5(name.encode("utf-8", "surrogatepass")).hexdigest()


class Cluster:
    """What a healthy cluster of these jobs would say."""

    def __init__(self, names, log="ordinary line"):
        self.began = int(time.time() * 1000) - 60_000
        self.names = {identity(name): name for name in names}
        self.log = log

    def answer(self, path):
        """A JSON value, bytes, or None where there is no such thing."""
        now = int(time.time() * 1000)
        path = path.split("?")[0]
        parts = [part for part in path.split("/") if part]
        if path == "/overview":
            return {"taskmanagers": 1, "slots-total": 8, "slots-available": 2, "jobs-running": len(self.names), "jobs-finished": 0,
                    "jobs-cancelled": 0, "jobs-failed": 0, "flink-version": "2.3.0", "flink-commit": "c0f8d1a"}
        if path == "/jobs/overview":
            return {"jobs": [self.row(job, now) for job in self.names]}
        if path == "/config":
            return {"refresh-interval": 3000, "timezone-name": "UTC", "timezone-offset": 0, "flink-version": "2.3.0",
                    "features": {"web-submit": True, "web-cancel": True, "web-rescale": True, "web-history": False}}
        if path in ("/jobmanager/config", "/jobs/metrics"):
            return []
        if path == "/taskmanagers":
            return {"taskmanagers": [{"id": "tm-1", "path": "pekko", "slotsNumber": 8, "freeSlots": 2}]}
        if parts[0] == "taskmanagers" and parts[-1] == "metrics":
            return [{"id": "Status.JVM.Memory.Heap.Used", "value": "100"}, {"id": "Status.JVM.Memory.Heap.Max", "value": "1000"},
                    {"id": "Status.JVM.GarbageCollector.All.TimeMsPerSecond", "value": "7.0"}, {"id": "Status.JVM.CPU.Load", "value": "0.2"}]
        if parts[0] in ("taskmanagers", "jobmanager") and parts[-1] == "logs":
            return {"logs": [{"name": "flink.log", "size": len(self.text()), "mtime": now}]}
        if parts[0] in ("taskmanagers", "jobmanager") and parts[-2] == "logs":
            return self.text()
        if parts[0] == "jobs" and len(parts) > 1 and parts[1] in self.names:
            return self.job(parts[1], parts[2:], now)
        return None

    def text(self):
        lines = [time.strftime("%Y-%m-%d %H:%M:%S,000", time.gmtime(self.began / 1000 + index)) + f" WARN  org.acme.Job [] - {self.log} {index}"
                 for index in range(60)]
        return ("\n".join(lines) + "\n").encode("utf-8", "surrogatepass")

    def row(self, job, now):
        states = ("running", "canceling", "canceled", "total", "created", "scheduled", "deploying", "reconciling", "finished", "initializing", "failed")
        tasks = {state: 4 if state in ("running", "total") else 0 for state in states}
        return {"jid": job, "name": self.names[job], "jobType": "STREAMING", "schedulerType": "Adaptive", "start-time": self.began, "end-time": -1,
                "duration": now - self.began, "state": "RUNNING", "last-modification": self.began + 2000, "tasks": tasks, "pending-operators": 0}

    def job(self, job, rest, now):
        vertices = [("ca88eee0095684d687a1b6495617f957", "Source: numbers"), ("8eeed16b661251f13cfc6a3c5e75c420", "totals: " + self.names[job][:400])]
        if rest == []:
            return {"jid": job, "name": self.names[job], "isStoppable": False, "state": "RUNNING", "job-type": "STREAMING", "schedulerType": "Adaptive",
                    "start-time": self.began, "end-time": -1, "duration": now - self.began, "maxParallelism": 128, "now": now,
                    "timestamps": {"CREATED": self.began, "RUNNING": self.began + 2000, "FAILED": 0},
                    "vertices": [{"id": vertex, "slotSharingGroupId": "a", "name": name, "maxParallelism": 128, "parallelism": 2, "status": "RUNNING",
                                  "start-time": self.began, "end-time": -1, "duration": now - self.began, "tasks": {"RUNNING": 2, "SCHEDULED": 0},
                                  "metrics": {"read-records": 10, "write-records": 10}} for vertex, name in vertices],
                    "plan": {"nodes": [{"id": vertices[0][0]}, {"id": vertices[1][0], "inputs": [{"id": vertices[0][0], "ship_strategy": "HASH"}]}]}}
        if rest == ["metrics"]:
            return [{"id": "numRestarts", "value": "0"}, {"id": "numRescales", "value": "0"}]
        if rest == ["exceptions"]:
            return {"exceptionHistory": {"entries": [{"exceptionName": "org.acme.Bad", "stacktrace": f"org.acme.Bad: {self.log}\n\tat org.acme.Bad.x(Bad.java:1)",
                                                      "timestamp": self.began + 1000, "taskName": self.names[job][:200], "endpoint": "host:1",
                                                      "taskManagerId": "tm-1", "failureLabels": {}, "concurrentExceptions": []}], "truncated": False}}
        if rest == ["checkpoints"]:
            one = {"className": "completed", "id": 5, "status": "COMPLETED", "is_savepoint": False, "trigger_timestamp": now - 5000,
                   "latest_ack_timestamp": now - 4900, "state_size": 8506, "end_to_end_duration": 100, "num_subtasks": 4, "num_acknowledged_subtasks": 4}
            return {"counts": {"restored": 0, "total": 5, "in_progress": 0, "completed": 5, "failed": 0},
                    "latest": {"completed": one, "savepoint": None, "failed": None, "restored": None}, "history": [one]}
        if rest == ["checkpoints", "config"]:
            return {"mode": "exactly_once", "interval": 5000, "timeout": 60000}
        if rest == ["config"]:
            return {"jid": job, "name": self.names[job], "execution-config": {"restart-strategy": "none", "job-parallelism": 2, "user-config": {}}}
        if rest == ["resource-requirements"]:
            return {vertex: {"parallelism": {"lowerBound": 1, "upperBound": 2}} for vertex, _ in vertices}
        if rest[:1] == ["vertices"] and rest[2:] == []:
            return {"id": rest[1], "subtasks": [{"subtask": 0, "status": "RUNNING", "taskmanager-id": "tm-1"}]}
        if rest[:1] == ["vertices"] and rest[2:] == ["subtasks", "metrics"]:
            return [{"id": "busyTimeMsPerSecond", "min": 100, "max": 300.0, "sum": 400}, {"id": "backPressuredTimeMsPerSecond", "min": 0, "max": 1, "sum": 1},
                    {"id": "numRecordsOutPerSecond", "min": 1, "max": 50, "sum": 100}, {"id": "numRecordsInPerSecond", "min": 1, "max": 50, "sum": 100}]
        if rest[:1] == ["vertices"] and rest[2:] == ["metrics"]:
            return [{"id": f"{index}.busyTimeMsPerSecond", "value": "100"} for index in range(2)]
        return None


class Failing(Cluster):
    """A cluster of three jobs, the checkpoints of two of which fail."""

    def __init__(self):
        super().__init__(["orders-failing", "ledger-failing", "clicks-well"])

    def job(self, job, rest, now):
        answer = super().job(job, rest, now)
        if rest == ["checkpoints"] and self.names[job].endswith("-failing"):
            failed = [{"className": "failed", "id": number, "status": "FAILED", "is_savepoint": False, "trigger_timestamp": now - 5000 * (10 - number),
                       "latest_ack_timestamp": -1, "state_size": 0, "end_to_end_duration": 100, "num_subtasks": 4, "num_acknowledged_subtasks": 1,
                       "failure_timestamp": now - 5000 * (10 - number) + 100, "failure_message": "the checkpoint storage cannot be written"}
                      for number in range(9, 3, -1)]
            answer["counts"].update(failed=6, total=11)
            answer["latest"]["failed"] = failed[0]
            answer["history"] = failed + answer["history"]
        return answer


def replaced(value, leaf):
    """The same shape with other leaves; what a request needs to go on at all (ids) stays."""
    if isinstance(value, dict):
        return {key: inner if key in ("jid", "id") and isinstance(inner, str) else replaced(inner, leaf) for key, inner in value.items()}
    if isinstance(value, list):
        return [replaced(inner, leaf) for inner in value]
    return leaf(value)


def number(value, other):
    return other if isinstance(value, (int, float)) and not isinstance(value, bool) else value


#: Modes that turn the healthy answer's value into another one.
LEAVES = {
    "nulls": lambda value: None,
    "strings": lambda value: number(value, str(value)),
    "types": lambda value: {"a": [value]},
    "huge": lambda value: number(value, HUGE),
    "negative": lambda value: number(value, -HUGE - 1),
    "fractions": lambda value: number(value, 1.5e308),
}
CLUSTERS = {
    "long-names": lambda: Cluster(["L" * 1_000_000 + str(index) for index in range(3)]),
    "escapes": lambda: Cluster([text + " job" for text in ESCAPES] + [NASTY], log=NASTY),
    "scripts": lambda: Cluster(list(SCRIPTS.values()), log=" ".join(list(SCRIPTS.values())[:-1])),
    "failing": Failing,
    "many": lambda: Cluster([f"crowd-{index}" for index in range(50_000)]),
}
