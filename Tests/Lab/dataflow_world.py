"""The jobs that the fake Dataflow has, and how they go on: state by state, in its own time."""

import copy
import datetime
import itertools
import random
import time

PATIENCE = 1.0
ACTIVE = ("JOB_STATE_STOPPED", "JOB_STATE_RUNNING", "JOB_STATE_DRAINING", "JOB_STATE_PENDING", "JOB_STATE_CANCELLING",
          "JOB_STATE_QUEUED", "JOB_STATE_RESOURCE_CLEANING_UP", "JOB_STATE_PAUSING", "JOB_STATE_PAUSED")
NEXT = {"JOB_STATE_QUEUED": "JOB_STATE_PENDING", "JOB_STATE_PENDING": "JOB_STATE_RUNNING", "JOB_STATE_DRAINING": "JOB_STATE_DRAINED",
        "JOB_STATE_CANCELLING": "JOB_STATE_CANCELLED"}
TRACE = """Traceback (most recent call last):
  File "apache_beam/runners/common.py", line 1493, in process
    return self.do_fn_invoker.invoke_process(windowed_value)
  File "/srv/orders.py", line 21, in enrich
    raise ValueError("no such customer")
ValueError: no such customer [while running 'Enrich-ptransform-12']"""


class Refusal(Exception):
    def __init__(self, code, status, message):
        super().__init__(message)
        self.code, self.status = code, status


def stamp(seconds):
    return datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


class Job:
    numbers = itertools.count(1)

    def __init__(self, world, name, region="us-central1", kind="STREAMING", state="JOB_STATE_RUNNING", age=3600.0, workers=3, most=10, fault=None):
        self.world, self.fault, self.kind = world, fault, kind
        self.since = self.created = time.time() - age
        day = datetime.datetime.fromtimestamp(self.created, datetime.timezone.utc).strftime("%Y-%m-%d_%H_%M_%S")
        self.id = f"{day}-{next(Job.numbers):019d}"
        self.workers, self.wanted, self.scaled = workers, workers, self.since
        self.messages, self.scalings, self.snapshots = [], [], {}
        self.raw = {
            "id": self.id, "projectId": world.project, "name": name, "type": f"JOB_TYPE_{kind}", "currentState": state,
            "currentStateTime": stamp(self.since), "createTime": stamp(self.created), "startTime": stamp(self.created), "location": region}
        self.more = {
            "environment": {"experiments": ["enable_streaming_engine"] if kind == "STREAMING" else [], "workerPools": [
                {"kind": "harness", "numWorkers": workers, "machineType": "n1-standard-2",
                 "autoscalingSettings": {"algorithm": "AUTOSCALING_ALGORITHM_BASIC", "maxNumWorkers": most}}],
                "sdkPipelineOptions": {"options": {"jobName": name, "password": "hunter2"}}},
            "pipelineDescription": PIPELINE, "jobMetadata": {"sdkVersion": {"version": "2.77.0", "versionDisplayName": "Apache Beam SDK for Python"}}}
        self.scale_event("CURRENT_NUM_WORKERS_CHANGED", self.created + 30, "The number of workers has been changed.")
        self.say("JOB_MESSAGE_BASIC", "Worker configuration: n1-standard-2 in us-central1-a.", self.created + 1)
        self.say("JOB_MESSAGE_DEBUG", "Value \"materialize\" materialized.", self.created + 2)
        self.trouble()

    @property
    def state(self):
        return self.raw["currentState"]

    def say(self, importance, text, at=None):
        at = at or time.time()
        self.messages.append({"id": f"{int(at * 1000):x}-{len(self.messages)}", "time": stamp(at), "messageText": text, "messageImportance": importance})

    def scale_event(self, kind, at, text):
        self.scalings.append({"currentNumWorkers": str(self.workers), "targetNumWorkers": str(self.wanted), "eventType": kind,
                              "description": {"messageText": text, "messageKey": "K"}, "time": stamp(at), "workerPool": "Regular"})

    def trouble(self):
        now = time.time()
        if self.fault in ("failed", "erring"):
            self.say("JOB_MESSAGE_ERROR", TRACE, now - 60)
        if self.fault == "failed":
            self.say("JOB_MESSAGE_ERROR", "Workflow failed. Causes: S02:Enrich failed., A work item was attempted 4 times without success.", now - 50)
        if self.fault == "stuck":
            self.say("JOB_MESSAGE_WARNING", "Operation ongoing in step Enrich for at least 10m00s without outputting or completing in state process", now - 60)
        if self.fault == "starved":
            self.wanted = 9
            self.scale_event("ACTUATION_FAILURE", now - 60, "Startup of the worker pool in zone us-central1-a failed: QUOTA_EXCEEDED: Quota 'CPUS' exceeded. Limit: 24.0")

    def enter(self, state):
        self.since = time.time()
        self.raw.update(currentState=state, currentStateTime=stamp(self.since))
        self.world.revision += 1
        self.say("JOB_MESSAGE_BASIC", f"The job is {state}.")

    def tick(self):
        """What its time brings, since anyone looked."""
        now = time.time()
        if self.state in NEXT and now - self.since > self.world.patience:
            self.enter(NEXT[self.state])
        if self.workers != self.wanted and self.fault != "starved" and now - self.scaled > self.world.patience:
            self.workers = self.wanted
            self.scale_event("CURRENT_NUM_WORKERS_CHANGED", now, "The number of workers has been changed.")
        for snapshot in self.snapshots.values():
            if snapshot["state"] == "PENDING" and now - snapshot["at"] > self.world.patience:
                snapshot.update(state="READY", diskSizeBytes="123456789012")
        return self

    def summary(self):
        return dict(self.raw)

    def whole(self):
        return copy.deepcopy(self.raw | self.more)

    def metrics(self):
        """As the service tells them: settled figures, tentative ones beside them, watermarks in microseconds."""
        now, age = time.time(), time.time() - self.created
        lag = age * 0.9 if self.fault == "lagging" else 2.5
        counts = {"Read-out0": int(age * 100), "Enrich-out0": int(age * 90)}
        found = []
        for name, count in counts.items():
            context = {"original_name": f"{name}-ElementCount", "output_user_name": name}
            found.append(metric("ElementCount", count - 50, context, now))
            found.append(metric("ElementCount", count, context | {"tentative": "true"}, now))
        if self.kind == "STREAMING":
            found += [metric("F1-windmill-data-watermark", int((now - lag) * 1e6), {}, now), metric("F2-windmill-data-watermark", -2, {}, now),
                      metric("F1-windmill-system-watermark", int((now - lag / 2) * 1e6), {}, now)]
        found.append(metric("CurrentVcpuCount", self.workers * 2, {}, now))
        return {"metricTime": stamp(now), "metrics": found}

    def stages(self):
        state = "EXECUTION_STATE_RUNNING" if self.state in ACTIVE else "EXECUTION_STATE_SUCCEEDED"
        return [{"stageId": name, "state": state, "startTime": stamp(self.created), "progress": {"currentProgress": 0.5},
                 "stragglerSummary": {"totalStragglerCount": "2" if self.fault == "stuck" else "0"}} for name in ("F1", "F2")]


def metric(name, value, context, now):
    return {"name": {"origin": "dataflow/v1b3", "name": name, "context": context}, "scalar": value, "updateTime": stamp(now)}


def stage(name, kind, user, incoming, outgoing):
    source = lambda text: {"name": text, "userName": text, "originalTransformOrCollection": text}
    return {"id": name, "name": name, "kind": kind, "componentTransform": [{"name": f"s{name}", "userName": user, "originalTransform": user}],
            "inputSource": [source(t) for t in incoming], "outputSource": [source(t) for t in outgoing]}


PIPELINE = {"executionPipelineStage": [stage("F1", "READ_KIND", "Read", [], ["Read-out0"]), stage("F2", "WRITE_KIND", "Enrich/Write", ["Read-out0"], [])],
            "originalPipelineTransform": [{"id": "s1", "name": "Read", "kind": "READ_KIND", "outputCollectionName": ["Read-out0"]}]}


class World:
    def __init__(self, project="p", jobs=0, patience=PATIENCE):
        self.project, self.patience, self.revision = project, patience, 0
        self.jobs = {}
        Job.numbers = itertools.count(1)
        for name, fault, state in [("orders", None, "RUNNING"), ("lagging", "lagging", "RUNNING"), ("stuck", "stuck", "RUNNING"),
                                   ("erring", "erring", "RUNNING"), ("starved", "starved", "RUNNING"), ("broken", "failed", "FAILED")]:
            self.add(Job(self, name, fault=fault, state=f"JOB_STATE_{state}", most=3 if fault == "lagging" else 10))
        self.add(Job(self, "nightly", kind="BATCH"))
        self.add(Job(self, "far", region="europe-west1"))
        dice = random.Random(7)
        for number in range(jobs - len(self.jobs)):
            kind = dice.choice(["STREAMING", "STREAMING", "BATCH"])
            self.add(Job(self, f"crowd-{number:05d}", kind=kind, age=dice.uniform(60, 86400)))

    def add(self, job):
        self.jobs[job.id] = job
        self.revision += 1
        return job

    def tick(self):
        for job in self.jobs.values():
            if job.state in NEXT:
                job.tick()

    def job(self, arguments):
        job = self.jobs.get(arguments["jobId"])
        if job is None or arguments.get("location", "us-central1") != job.raw["location"]:
            raise Refusal(404, "NOT_FOUND", f"(1f2e): Information about job {arguments['jobId']} could not be found in our system.")
        return job.tick()

    def begin(self, name, region, kind, state, **more):
        if any(job.raw["name"] == name and job.tick().state in ACTIVE and job.raw["location"] == region for job in self.jobs.values()):
            raise Refusal(409, "ALREADY_EXISTS", f"(2a): There is already an active job named {name}.")
        job = Job(self, name, region, kind, state, age=0, **more)
        return self.add(job)
