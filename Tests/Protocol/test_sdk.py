#!/usr/bin/env python3
"""`mcp serve` by the official Python SDK, in both eras and over both transports.

Needs an interpreter with `mcp` 2.3 and `jsonschema`, and the built program: `.dev/protocol` sees to both.
"""
import asyncio, json, unittest
from sdk import Cutter, Plain, Server, answering, connected, job, structured

import jsonschema
from mcp.shared.exceptions import MCPError
from mcp_types import PromptReference, ResourceTemplateReference

SERVER = None


def setUpModule():
    global SERVER
    SERVER = Server("--demo", "--jobs", "130").start()


def tearDownModule():
    SERVER.stop()
    SERVER.close()


def url(server=None):
    server = server or SERVER
    return f"http://{server.host}:{server.port}/mcp"


class Protocol:
    """What holds in both eras, over both transports."""

    def connect(self, **more):
        return connected(self.era, self.transport, url(), **more)

    async def refused(self, code, call):
        with self.assertRaises(MCPError) as caught:
            await call
        self.assertEqual(caught.exception.error.code, code, caught.exception)
        return caught.exception.error.message

    async def test_who_it_is(self):
        async with self.connect() as (client, seen):
            self.assertEqual(client.server_info.name, "beamtop")
            self.assertEqual(client.protocol_version, "2026-07-28" if self.era == "modern" else "2025-11-25")
            told = client.server_capabilities
            self.assertTrue(told.tools and told.prompts and told.completions and told.resources.subscribe)
            self.assertEqual(told.logging is not None, self.era == "legacy")
            self.assertIn("list_jobs", client.instructions)
        if self.transport == "stdio":
            self.assertEqual(seen.errors, "")

    async def test_every_tool_that_reads(self):
        """The SDK holds each answer against its schema; so do we, and the text that mirrors it."""
        async with self.connect() as (client, _):
            tools = {t.name: t for t in (await client.list_tools()).tools}
            one = await job(client, "savepoint")
            other = await job(client, "savepoint", but=[one])
            runners = (await structured(client, "list_runners"))["runners"]
            arguments = {"compare_jobs": {"job_ids": [one, other]}, "list_jobs": {"limit": 3},
                         "get_runner": {"runner": runners[0]["runner"]}, "search_pipelines": {"query": "count words"}}
            for name, tool in tools.items():
                jsonschema.Draft202012Validator.check_schema(tool.input_schema)
                jsonschema.Draft202012Validator.check_schema(tool.output_schema)
                self.assertTrue(tool.title and tool.description and tool.annotations)
                if not tool.annotations.read_only_hint:
                    continue
                given = arguments.get(name, {"job_id": one} if "job_id" in tool.input_schema["properties"] else {})
                jsonschema.validate(given, tool.input_schema)
                result = await client.call_tool(name, given)
                self.assertFalse(result.is_error, (name, result.content))
                jsonschema.validate(result.structured_content, tool.output_schema)
                self.assertEqual(json.loads(result.content[0].text), result.structured_content)

    async def test_every_tool_that_writes_says_what_it_would_do(self):
        async with self.connect(elicitation=lambda seen: answering(seen, [])) as (client, seen):
            tools = {t.name: t for t in (await client.list_tools()).tools if not t.annotations.read_only_hint}
            one = await job(client, "scale")
            for name, tool in tools.items():
                given = {"job_id": one, "dry_run": True}
                given |= {"scale_job": {"parallelism": 3}, "note_job": {"text": "seen"}}.get(name, {})
                if name == "submit_job":
                    given = {"code_path": "/bin/true", "runner_type": "direct", "dry_run": True}
                if name == "generate_pipeline":
                    given = {"requirements": "read text lines and count words", "file_path": "words.py", "dry_run": True}
                result = await client.call_tool(name, given)
                self.assertFalse(result.is_error, (name, result.content))
                jsonschema.validate(result.structured_content, tool.output_schema)
                self.assertTrue(result.structured_content["summary"])
            self.assertEqual(seen.questions, [])

    async def test_errors_say_the_mend(self):
        async with self.connect() as (client, _):
            for name, given, word in [("get_job_status", {"job_id": "no-such-job"}, "list_jobs"),
                                      ("get_job_status", {}, "job_id"),
                                      ("get_job_status", {"job": "x"}, "job_id"),
                                      ("list_jobs", {"state": "Running"}, "RUNNING"),
                                      ("get_job_logs", {"job_id": "x", "limit": "ten"}, "integer"),
                                      ("scale_job", {"job_id": "x", "parallelism": 0}, "parallelism")]:
                result = await client.call_tool(name, given)
                self.assertTrue(result.is_error, name)
                self.assertIn(word, result.content[0].text)
            self.assertIn("list_jobs", await self.refused(-32602, client.call_tool("list_job", {})))

    async def test_resources(self):
        async with self.connect() as (client, _):
            one = await job(client, "savepoint")
            names, cursor, pages = [], None, 0
            while pages == 0 or cursor:
                page = await client.list_resources(cursor=cursor)
                names += [r.uri for r in page.resources]
                cursor, pages = page.next_cursor, pages + 1
            self.assertGreater(pages, 1)
            self.assertEqual(len(names), len(set(names)))
            self.assertIn(f"job://{one}", names)
            await self.refused(-32602, client.list_resources(cursor="nonsense"))
            templates = (await client.list_resource_templates()).resource_templates
            uris = [t.uri_template.replace("{job_id}", one) for t in templates if "{job_id}" in t.uri_template]
            for uri in uris + ["fleet://summary", "fleet://timeline", "audit://recent"]:
                found = await client.read_resource(uri)
                self.assertEqual([c.uri for c in found.contents], [uri])
                json.loads(found.contents[0].text)
            await self.refused(-32602 if self.era == "modern" else -32002, client.read_resource("job://no-such-job"))

    async def test_a_change_is_told(self):
        async with self.connect() as (client, seen):
            one = await job(client, "savepoint")
            uri = f"job://{one}"
            if self.era == "modern":
                async with client.listen(resource_subscriptions=[uri, "job://no-such-job"], tools_list_changed=True,
                                         resources_list_changed=True) as told:
                    self.assertEqual(told.honored.resource_subscriptions, [uri])
                    self.assertIsNone(told.honored.tools_list_changed)
                    self.assertTrue(told.honored.resources_list_changed)
                    await client.call_tool("create_savepoint", {"job_id": one})
                    async with asyncio.timeout(10):
                        self.assertEqual((await anext(told)).uri, uri)
                return
            await client.subscribe_resource(uri)
            await client.call_tool("create_savepoint", {"job_id": one})
            await seen.until(lambda: uri in seen.updated)
            await client.unsubscribe_resource(uri)
            await asyncio.sleep(0.5)
            count = len(seen.updated)
            await client.call_tool("create_savepoint", {"job_id": one, "wait_seconds": 1})
            self.assertEqual(len(seen.updated), count)
            await self.refused(-32002, client.subscribe_resource("job://no-such-job"))

    async def test_prompts(self):
        async with self.connect() as (client, _):
            one = await job(client, "savepoint")
            for prompt in (await client.list_prompts()).prompts:
                given = {a.name: one for a in prompt.arguments if a.required}
                found = await client.get_prompt(prompt.name, given)
                self.assertEqual(found.messages[0].content.type, "text")
                self.assertTrue(all(m.content.type == "resource" for m in found.messages[1:]))
                self.assertGreater(len(found.messages), 1)
            await self.refused(-32602, client.get_prompt("diagnose", {}))
            await self.refused(-32602, client.get_prompt("no_such", {}))

    async def test_completion(self):
        async with self.connect() as (client, _):
            one = await job(client, "savepoint")
            for ref, name, text, whole in [
                    (PromptReference(name="diagnose"), "job_id", one[:-2], one),
                    (ResourceTemplateReference(uri="job://{job_id}/logs"), "job_id", one[:-2], one),
                    (ResourceTemplateReference(uri="runner://{name}"), "name", "fl", "flink-demo")]:
                found = (await client.complete(ref, {"name": name, "value": text})).completion
                self.assertTrue(any(v.startswith(whole[:5]) for v in found.values), (text, found.values))
                self.assertLessEqual(len(found.values), 100)

    async def test_progress_and_many_at_once(self):
        async with self.connect() as (client, seen):
            one = await job(client, "savepoint")
            async with asyncio.TaskGroup() as group:
                slow = group.create_task(client.call_tool("create_savepoint", {"job_id": one}, progress_callback=seen.step))
                await seen.until(lambda: seen.steps)
                quick = [group.create_task(structured(client, "list_runners")) for _ in range(20)]
                await asyncio.wait(quick, return_when=asyncio.FIRST_COMPLETED)
                self.assertFalse(slow.done())
            self.assertIn("savepoint_path", slow.result().structured_content)
            steps = [step[0] for step in seen.steps]
            self.assertTrue(len(steps) > 0 and steps == sorted(set(steps)), steps)

    async def test_the_user_is_asked(self):
        """By a request of the server's in the legacy era, by another round in the modern one."""
        answers = [({"action": "decline"}, False), ({"action": "cancel"}, False),
                   ({"action": "accept", "content": {"confirm": False}}, False),
                   ({"action": "accept", "content": {"confirm": True}}, True)]
        said = [answer for answer, _ in answers]
        async with self.connect(elicitation=lambda seen: answering(seen, said)) as (client, seen):
            one = await job(client, "cancel")
            for count, (answer, is_done) in enumerate(answers, 1):
                result = await client.call_tool("cancel_job", {"job_id": one})
                self.assertEqual(len(seen.questions), count)
                self.assertIn(one, seen.questions[-1])
                self.assertEqual(result.is_error, not is_done, (answer, result.content))
                state = (await structured(client, "get_job_status", job_id=one))["state"]
                self.assertEqual(state == "CANCELED", is_done, state)

    async def test_a_client_that_cannot_ask_is_trusted(self):
        async with self.connect() as (client, _):
            result = await client.call_tool("cancel_job", {"job_id": await job(client, "cancel")})
            self.assertFalse(result.is_error, result.content)


class Legacy(Protocol):
    era = "legacy"

    async def test_ping_and_log(self):
        async with self.connect() as (client, seen):
            await client.send_ping()
            await client.set_logging_level("debug")
            await client.call_tool("create_savepoint", {"job_id": await job(client, "savepoint")})
            await seen.until(lambda: any("savepoint" in str(m.data) for m in seen.logged))


class Modern(Protocol):
    era = "modern"

    async def test_caching(self):
        async with self.connect() as (client, _):
            for found in [await client.list_tools(), await client.list_prompts(), await client.list_resources(),
                          await client.list_resource_templates(), await client.read_resource("fleet://summary")]:
                self.assertGreaterEqual(found.ttl_ms, 0)
                self.assertIn(found.cache_scope, ("public", "private"))

    async def test_rounds_by_hand(self):
        async with self.connect(elicitation=lambda seen: answering(seen, [])) as (client, seen):
            given = {"job_id": await job(client, "cancel")}
            asked = await client.session.call_tool("cancel_job", given, allow_input_required=True)
            self.assertEqual(list(asked.input_requests), ["confirm"])
            self.assertEqual(seen.questions, [])
            await self.refused(-32602, client.session.call_tool(
                "cancel_job", given, request_state=asked.request_state[:-2] + "AA", input_responses={},
                allow_input_required=True))
            again = await client.session.call_tool(
                "cancel_job", given, request_state=asked.request_state, input_responses={}, allow_input_required=True)
            self.assertEqual(list(again.input_requests), ["confirm"])


class LegacyOverHTTP(Legacy, Plain):
    transport = "http"

    async def test_a_session_ends(self):
        async with self.connect() as (client, seen):
            await client.list_tools()
        name = next(r[3]["mcp-session-id"] for r in seen.requests if "mcp-session-id" in r[3])
        self.assertIn(("DELETE", 204), [r[:2] for r in seen.requests])
        gone = await asyncio.to_thread(SERVER.call, "POST", "/mcp", {"jsonrpc": "2.0", "id": 1, "method": "ping"}, {
            "Mcp-Session-Id": name, "Accept": "application/json, text/event-stream"})
        self.assertEqual(gone.status, 404)

    async def test_what_was_cut_goes_on(self):
        async with Cutter(SERVER.host, SERVER.port, b"notifications/progress") as cutter:
            way = f"http://127.0.0.1:{cutter.port}/mcp"
            async with connected("legacy", "http", way) as (client, seen):
                one = await job(client, "savepoint")
                result = await client.call_tool("create_savepoint", {"job_id": one}, progress_callback=seen.step)
                self.assertIn("savepoint_path", result.structured_content)
                steps = [step[0] for step in seen.steps]
                self.assertEqual(steps, sorted(set(steps)))
            self.assertTrue(cutter.is_cut)
            self.assertTrue(any("last-event-id" in r[2] for r in seen.requests))


class ModernOverHTTP(Modern, Plain):
    transport = "http"


class LegacyOverStdio(Legacy, Plain):
    transport = "stdio"


class ModernOverStdio(Modern, Plain):
    transport = "stdio"


if __name__ == "__main__":
    unittest.main()
