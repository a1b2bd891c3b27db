"""The fake Dataflow judged by Google's own clients: what they send must be allowed, what it answers they must read.

    python test_dataflow_fake.py      (with google-cloud-dataflow-client and google-api-python-client)
"""
import json
import time
import unittest

import googleapiclient.discovery
import googleapiclient.errors
import googleapiclient.http
from google.api_core import exceptions
from google.api_core.client_options import ClientOptions
from google.auth.credentials import AnonymousCredentials
from google.cloud import dataflow_v1beta3 as df
from google.protobuf import duration_pb2, field_mask_pb2

from dataflow import FakeDataflow
from dataflow_schema import DOCUMENT

AT = dict(project_id="p", location="us-central1")


class GapicClient(unittest.TestCase):
    """google-cloud-dataflow-client over REST, which asks for numbers in the place of enums' names."""

    def setUp(self):
        self.fake = FakeDataflow(jobs=2500, patience=0.1)
        self.addCleanup(self.fake.close)
        made = dict(credentials=AnonymousCredentials(), transport="rest", client_options=ClientOptions(api_endpoint=self.fake.url))
        self.jobs, self.messages = df.JobsV1Beta3Client(**made), df.MessagesV1Beta3Client(**made)
        self.metrics, self.snapshots = df.MetricsV1Beta3Client(**made), df.SnapshotsV1Beta3Client(**made)
        self.templates, self.flex = df.TemplatesServiceClient(**made), df.FlexTemplatesServiceClient(**made)

    def tearDown(self):
        self.assertEqual(self.fake.violations, [])

    def named(self, name):
        return next(iter(self.jobs.list_jobs(df.ListJobsRequest(**AT, name=name))))

    def test_lists_page_by_page(self):
        active = list(self.jobs.list_jobs(df.ListJobsRequest(**AT, filter="ACTIVE", page_size=700)))
        self.assertEqual(len(active), 2498)
        self.assertEqual(len({job.id for job in active}), 2498)
        self.assertGreaterEqual(len(self.fake.asked("GET", "pageToken=")), 3)
        everywhere = list(self.jobs.aggregated_list_jobs(df.ListJobsRequest(project_id="p", filter="ALL", page_size=1000)))
        self.assertEqual(len(everywhere), 2500)
        self.assertEqual({job.location for job in everywhere}, {"us-central1", "europe-west1"})
        done = list(self.jobs.list_jobs(df.ListJobsRequest(**AT, filter="TERMINATED")))
        self.assertEqual([(job.name, job.current_state) for job in done], [("broken", df.JobState.JOB_STATE_FAILED)])

    def test_one_job_in_full(self):
        job = self.jobs.get_job(df.GetJobRequest(**AT, job_id=self.named("orders").id, view="JOB_VIEW_ALL"))
        self.assertEqual((job.name, job.type_), ("orders", df.JobType.JOB_TYPE_STREAMING))
        self.assertEqual(job.environment.worker_pools[0].autoscaling_settings.max_num_workers, 10)
        self.assertEqual([s.id for s in job.pipeline_description.execution_pipeline_stage], ["F1", "F2"])
        one = dict(AT, job_id=job.id)
        told = self.metrics.get_job_metrics(df.GetJobMetricsRequest(**one))
        self.assertIn("F1-windmill-data-watermark", [m.name.name for m in told.metrics])
        stages = list(self.metrics.get_job_execution_details(df.GetJobExecutionDetailsRequest(**one)))
        self.assertEqual(stages[0].state, df.ExecutionState.EXECUTION_STATE_RUNNING)

    def test_messages_by_weight_and_time(self):
        job = self.named("broken")
        ask = lambda **more: list(self.messages.list_job_messages(df.ListJobMessagesRequest(**AT, job_id=job.id, **more)))
        errors = ask(minimum_importance="JOB_MESSAGE_ERROR")
        self.assertEqual({m.message_importance for m in errors}, {df.JobMessageImportance.JOB_MESSAGE_ERROR})
        self.assertGreater(len(ask(minimum_importance="JOB_MESSAGE_DEBUG", page_size=1)), len(errors))
        self.assertEqual(ask(minimum_importance="JOB_MESSAGE_DEBUG", end_time=job.create_time), [])
        page = next(self.messages.list_job_messages(df.ListJobMessagesRequest(**AT, job_id=job.id)).pages)
        self.assertEqual(page.autoscaling_events[0].current_num_workers, 3)

    def test_a_job_is_bounded_snapshotted_drained_and_cancelled(self):
        one = dict(AT, job_id=self.named("orders").id)
        mask = field_mask_pb2.FieldMask(paths=["runtime_updatable_params.min_num_workers", "runtime_updatable_params.max_num_workers"])
        params = df.RuntimeUpdatableParams(min_num_workers=5, max_num_workers=9)
        told = self.jobs.update_job(df.UpdateJobRequest(**one, job=df.Job(runtime_updatable_params=params), update_mask=mask))
        self.assertEqual(told.runtime_updatable_params.max_num_workers, 9)
        snap = self.jobs.snapshot_job(df.SnapshotJobRequest(**one, ttl=duration_pb2.Duration(seconds=604800), snapshot_sources=True, description="d"))
        self.assertEqual(snap.state, df.SnapshotState.PENDING)
        time.sleep(0.2)
        snap = self.snapshots.get_snapshot(df.GetSnapshotRequest(**AT, snapshot_id=snap.id))
        self.assertEqual((snap.state, snap.disk_size_bytes), (df.SnapshotState.READY, 123456789012))
        self.assertEqual(len(self.snapshots.list_snapshots(df.ListSnapshotsRequest(**one)).snapshots), 1)
        self.jobs.update_job(df.UpdateJobRequest(**one, job=df.Job(requested_state="JOB_STATE_DRAINED")))
        time.sleep(0.2)
        self.assertEqual(self.jobs.get_job(df.GetJobRequest(**one)).current_state, df.JobState.JOB_STATE_DRAINED)
        batch = dict(AT, job_id=self.named("nightly").id)
        with self.assertRaises(exceptions.BadRequest):
            self.jobs.update_job(df.UpdateJobRequest(**batch, job=df.Job(requested_state="JOB_STATE_DRAINED")))
        self.jobs.update_job(df.UpdateJobRequest(**batch, job=df.Job(requested_state="JOB_STATE_CANCELLED")))
        self.snapshots.delete_snapshot(df.DeleteSnapshotRequest(**AT, snapshot_id=snap.id))

    def test_templates_of_both_kinds(self):
        launch = df.LaunchTemplateParameters(job_name="classic", parameters={"a": "b"}, environment=df.RuntimeEnvironment(num_workers=1, max_workers=3))
        job = self.templates.launch_template(df.LaunchTemplateRequest(**AT, gcs_path="gs://b/t", launch_parameters=launch)).job
        self.assertEqual((job.name, job.current_state), ("classic", df.JobState.JOB_STATE_PENDING))
        flex = df.LaunchFlexTemplateParameter(job_name="flexible", container_spec_gcs_path="gs://b/spec.json")
        job = self.flex.launch_flex_template(df.LaunchFlexTemplateRequest(**AT, launch_parameter=flex)).job
        self.assertEqual(job.current_state, df.JobState.JOB_STATE_QUEUED)
        with self.assertRaises(exceptions.Conflict):
            self.flex.launch_flex_template(df.LaunchFlexTemplateRequest(**AT, launch_parameter=flex))

    def test_refusals_are_those_of_google(self):
        with self.assertRaises(exceptions.NotFound):
            self.jobs.get_job(df.GetJobRequest(**AT, job_id="2026-01-01_00_00_00-1"))
        for fault, kind in [("429", exceptions.TooManyRequests), ("403", exceptions.Forbidden), ("500", exceptions.InternalServerError)]:
            self.fake.fault = fault
            with self.assertRaises(kind):
                self.metrics.get_job_metrics(df.GetJobMetricsRequest(**AT, job_id="x"))
        self.fake.fault = "none"


class DiscoveryClient(unittest.TestCase):
    """google-api-python-client, built from the same document, which asks for names."""

    def setUp(self):
        self.fake = FakeDataflow(patience=0.1)
        self.addCleanup(self.fake.close)
        document = json.loads(DOCUMENT.read_text()) | {"rootUrl": self.fake.url + "/", "mtlsRootUrl": self.fake.url + "/"}
        made = googleapiclient.discovery.build_from_document(document, http=googleapiclient.http.build_http())
        self.region = made.projects().locations()

    def test_the_same_in_names(self):
        jobs = self.region.jobs()
        listed = jobs.list(projectId="p", location="us-central1", filter="ACTIVE", fields="jobs(id,name,currentState),nextPageToken").execute()
        self.assertEqual(set(listed["jobs"][0]), {"id", "name", "currentState"})
        one = {job["name"]: job["id"] for job in listed["jobs"]}["orders"]
        told = jobs.messages().list(projectId="p", location="us-central1", jobId=one, minimumImportance="JOB_MESSAGE_DEBUG").execute()
        self.assertEqual(told["autoscalingEvents"][0]["currentNumWorkers"], "3")
        at = dict(projectId="p", location="us-central1", jobId=one)
        jobs.update(**at, updateMask="runtimeUpdatableParams.maxNumWorkers", body={"runtimeUpdatableParams": {"maxNumWorkers": 2}}).execute()
        self.assertEqual(jobs.snapshot(**at, body={"ttl": "604800s"}).execute()["state"], "PENDING")
        self.assertEqual(self.fake.violations, [])

    def test_what_the_document_does_not_allow_is_refused_and_remembered(self):
        jobs = self.region.jobs()
        for body, query in [({"requestedStat": "x"}, {}), ({"requestedState": "JOB_STATE_ASLEEP"}, {}), ({}, {"fields": "id,nmae"})]:
            with self.assertRaises(googleapiclient.errors.HttpError):
                jobs.update(projectId="p", location="us-central1", jobId="j", body=body, **query).execute()
        self.assertEqual(len(self.fake.violations), 3, self.fake.violations)


if __name__ == "__main__":
    unittest.main(warnings="ignore")
