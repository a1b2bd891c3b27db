"""What the fake Dataflow does for each method of the API, by the name that Google's document gives it."""

import base64
import re
import time

from dataflow_world import ACTIVE, Job, Refusal, stamp

WEIGHT = ["JOB_MESSAGE_IMPORTANCE_UNKNOWN", "JOB_MESSAGE_DEBUG", "JOB_MESSAGE_DETAILED", "JOB_MESSAGE_BASIC", "JOB_MESSAGE_WARNING", "JOB_MESSAGE_ERROR"]
PARAMS = ("minNumWorkers", "maxNumWorkers", "workerUtilizationHint", "latencyTier")


def invalid(message):
    return Refusal(400, "INVALID_ARGUMENT", message)


def page(items, arguments, standard):
    """So many of them from where the token says, and the token of the rest; Google's are opaque too."""
    token = arguments.get("pageToken")
    try:
        start = int(base64.urlsafe_b64decode(token.encode())) if token else 0
    except ValueError:
        raise invalid("the page token is not one of ours") from None
    size = min(arguments.get("pageSize") or standard, 1000)
    if start + size >= len(items):
        return items[start:], {}
    return items[start:start + size], {"nextPageToken": base64.urlsafe_b64encode(str(start + size).encode()).decode()}


class Calls:
    def __init__(self, world):
        self.world = world

    def call(self, name, arguments, request, fault):
        if arguments["projectId"] != self.world.project:
            raise Refusal(403, "PERMISSION_DENIED", f"the caller may not see {arguments['projectId']}")
        short = name.removeprefix("projects.").removeprefix("locations.")
        method = getattr(self, short.replace(".", "_"), None)
        if method is None:
            raise Refusal(501, "UNIMPLEMENTED", f"the fake has no {name}")
        return method(arguments, request, fault)

    # Reading.

    def jobs_list(self, arguments, request, fault):
        return self.listed([job for job in self.world.jobs.values() if job.raw["location"] == arguments.get("location", "us-central1")], arguments)

    def jobs_aggregated(self, arguments, request, fault):
        answer = self.listed(list(self.world.jobs.values()), arguments)
        if fault == "failed-location":
            answer["jobs"] = [job for job in answer.get("jobs", []) if job["location"] != "europe-west1"]
            answer["failedLocation"] = [{"name": "europe-west1"}]
        return answer

    def listed(self, jobs, arguments):
        kind = arguments.get("filter", "ALL")
        since = arguments.get("terminationTimeRange.startTime")
        chosen = [job for job in jobs if kind in ("ALL", "UNKNOWN") or (job.state in ACTIVE) == (kind == "ACTIVE")]
        if "name" in arguments:
            chosen = [job for job in chosen if job.raw["name"] == arguments["name"]]
        if since:
            chosen = [job for job in chosen if job.state not in ACTIVE and job.raw["currentStateTime"] >= since]
        chosen.sort(key=lambda job: -job.created)
        items, rest = page(chosen, arguments, 100)
        return ({"jobs": [job.summary() for job in items]} if items else {}) | rest

    def jobs_get(self, arguments, request, fault):
        job = self.world.job(arguments)
        return job.whole() if arguments.get("view") in ("JOB_VIEW_ALL", "JOB_VIEW_DESCRIPTION") else job.summary()

    def jobs_getMetrics(self, arguments, request, fault):
        return self.world.job(arguments).metrics()

    def jobs_getExecutionDetails(self, arguments, request, fault):
        items, rest = page(self.world.job(arguments).stages(), arguments, 100)
        return {"stages": items} | rest

    def jobs_stages_getExecutionDetails(self, arguments, request, fault):
        job = self.world.job(arguments)
        if arguments["stageId"] not in [stage["stageId"] for stage in job.stages()]:
            raise Refusal(404, "NOT_FOUND", "there is no such stage")
        return {"workers": [{"workerName": f"{job.raw['name']}-harness-0", "workItems": []}]}

    def jobs_messages_list(self, arguments, request, fault):
        job = self.world.job(arguments)
        least = WEIGHT.index(arguments.get("minimumImportance", "JOB_MESSAGE_BASIC"))
        begin, end = arguments.get("startTime", ""), arguments.get("endTime", "~")
        within = [m for m in sorted(job.messages, key=lambda m: m["time"]) if begin <= m["time"] < end and WEIGHT.index(m["messageImportance"]) >= least]
        items, rest = page(within, arguments, 50)
        events = [event for event in job.scalings if begin <= event["time"] < end]
        return ({"jobMessages": items} if items else {}) | ({"autoscalingEvents": events} if events else {}) | rest

    def estranged(self, answer):
        """With values that no document of today has."""
        for job in answer.get("jobs", []):
            job["currentState"] = "JOB_STATE_HIBERNATING" if hash(job["id"]) % 2 else 99
            job["type"] = 77
        for message in answer.get("jobMessages", []):
            message["messageImportance"] = 42
        return answer

    # Changing.

    def jobs_update(self, arguments, request, fault):
        job = self.world.job(arguments)
        mask, state = arguments.get("updateMask"), request.get("requestedState")
        if (mask is None) == (state is None):
            raise invalid("(5c): exactly one of requested_state and update_mask must be given.")
        if job.state not in ACTIVE:
            raise Refusal(400, "FAILED_PRECONDITION", f"(6d): Cannot modify job {job.id}: it is in the terminal state {job.state}.")
        if mask is not None:
            self.bound(job, mask.split(","), request.get("runtimeUpdatableParams", {}))
        elif state == "JOB_STATE_CANCELLED":
            job.enter("JOB_STATE_CANCELLING")
        elif state == "JOB_STATE_DRAINED":
            if job.kind != "STREAMING":
                raise Refusal(400, "FAILED_PRECONDITION", "(7e): Drain is not supported for batch jobs.")
            job.enter("JOB_STATE_DRAINING")
        else:
            raise invalid(f"(8f): {state} cannot be requested.")
        return job.whole()

    def bound(self, job, mask, params):
        for path in mask:
            name = path.removeprefix("runtimeUpdatableParams.")
            if name == path or name not in PARAMS:
                raise invalid(f"(9a): {path} cannot be updated.")
        if job.kind != "STREAMING":
            raise Refusal(400, "FAILED_PRECONDITION", "(9b): Runtime updates are not supported for batch jobs.")
        low, high = params.get("minNumWorkers", 1), params.get("maxNumWorkers", 10)
        if low > high:
            raise invalid("(9c): minNumWorkers is above maxNumWorkers.")
        job.more["runtimeUpdatableParams"] = params
        job.wanted, job.scaled = min(max(job.workers, low), high), time.time()
        job.scale_event("TARGET_NUM_WORKERS_CHANGED", time.time(), "Autoscaling: the bounds were changed.")
        self.world.revision += 1

    def jobs_snapshot(self, arguments, request, fault):
        job = self.world.job(arguments)
        if job.kind != "STREAMING" or job.state != "JOB_STATE_RUNNING":
            raise Refusal(400, "FAILED_PRECONDITION", "(aa): Snapshots are taken of running streaming jobs alone.")
        name = f"snap-{len(job.snapshots) + 1}-{job.id[-6:]}"
        job.snapshots[name] = {"id": name, "projectId": self.world.project, "sourceJobId": job.id, "creationTime": stamp(time.time()),
                               "ttl": request.get("ttl", "604800s"), "state": "PENDING", "region": job.raw["location"],
                               "description": request.get("description", ""), "at": time.time()}
        return self.told(job.snapshots[name])

    @staticmethod
    def told(snapshot):
        return {key: value for key, value in snapshot.items() if key != "at"}

    def found(self, arguments):
        for job in self.world.jobs.values():
            if arguments["snapshotId"] in job.snapshots and job.raw["location"] == arguments["location"]:
                return job.tick(), job.snapshots[arguments["snapshotId"]]
        raise Refusal(404, "NOT_FOUND", f"there is no snapshot {arguments['snapshotId']}")

    def jobs_snapshots_list(self, arguments, request, fault):
        return {"snapshots": [self.told(s) for s in self.world.job(arguments).snapshots.values()]}

    def snapshots_list(self, arguments, request, fault):
        return {"snapshots": [self.told(s) for job in self.world.jobs.values() for s in job.snapshots.values()]}

    def snapshots_get(self, arguments, request, fault):
        return self.told(self.found(arguments)[1])

    def snapshots_delete(self, arguments, request, fault):
        job, snapshot = self.found(arguments)
        del job.snapshots[snapshot["id"]]
        return {}

    # Beginning.

    def jobs_create(self, arguments, request, fault):
        snapshot = request.get("createdFromSnapshotId")
        if snapshot:
            self.found({"snapshotId": snapshot, "location": arguments["location"]})
        kind = request.get("type", "JOB_TYPE_BATCH").removeprefix("JOB_TYPE_")
        job = self.world.begin(self.name(request), arguments["location"], kind, "JOB_STATE_PENDING")
        if snapshot:
            job.raw["createdFromSnapshotId"] = snapshot
        return job.whole()

    @staticmethod
    def name(request, key="name"):
        name = request.get(key, "")
        if not re.fullmatch(r"[a-z]([-a-z0-9]{0,1022}[a-z0-9])?", name):
            raise invalid(f"(bb): The job name {name!r} does not match the pattern.")
        return name

    def launched(self, name, arguments, launch, only, state):
        for parameter in launch.get("parameters", {}):
            if parameter == "misspelt":
                raise invalid("(cc): The template parameters are invalid. Details: misspelt: Unrecognized parameter")
        if only:
            return {}
        workers = launch.get("environment", {}).get("numWorkers", 1)
        most = launch.get("environment", {}).get("maxWorkers", 10)
        kind = "BATCH" if "batch" in name else "STREAMING"
        return {"job": self.world.begin(name, arguments["location"], kind, state, workers=workers, most=most).summary()}

    def templates_launch(self, arguments, request, fault):
        if not arguments.get("gcsPath", "").startswith("gs://"):
            raise invalid("(dd): gcsPath is required.")
        return self.launched(self.name(request, "jobName"), arguments, request, arguments.get("validateOnly"), "JOB_STATE_PENDING")

    def flexTemplates_launch(self, arguments, request, fault):
        launch = request.get("launchParameter", {})
        if not launch.get("containerSpecGcsPath", "").startswith("gs://"):
            raise invalid("(ee): containerSpecGcsPath is required.")
        return self.launched(self.name(launch, "jobName"), arguments, launch, request.get("validateOnly"), "JOB_STATE_QUEUED")
