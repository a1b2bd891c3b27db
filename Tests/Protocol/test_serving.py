#!/usr/bin/env python3
"""`mcp serve` by the official Python SDK: what stops, what is required, who may, and how the server ends."""
import asyncio, unittest
from sdk import Plain, Server, answering, connected, eventually, job, structured

from mcp.shared.exceptions import MCPError

DEMO_REQUIRE = '{ confirm: "require" }'
WAYS = [(era, transport) for era in ("modern", "legacy") for transport in ("http", "stdio")]


class Serving(Plain):
    def serve(self, *arguments, **more):
        server = Server(*arguments, **more).start()
        self.addCleanup(server.close)
        return server

    @staticmethod
    def url(server):
        return f"http://{server.host}:{server.port}/mcp"

    async def test_a_call_that_is_cancelled_stops_its_work(self):
        """Where time stands still a job that was just submitted never runs, and a savepoint of it waits for that."""
        server = self.serve("--demo", "--paused")
        for era, transport in WAYS:
            way = {"url": self.url(server)} if transport == "http" else {
                "arguments": ["--demo", "--paused"], "environment": server.environment}
            async with connected(era, transport, **way) as (client, seen):
                made = await structured(client, "submit_job", code_path="/srv/a.jar", runner="flink-prod", job_name=f"{era}{transport}")
                given = {"job_id": made["job_id"]}
                call = asyncio.create_task(client.call_tool("create_savepoint", given, progress_callback=seen.step))
                await seen.until(lambda: seen.steps)
                self.assertEqual(await self.actions(client, given), [])
                call.cancel()
                entries = await eventually(lambda: self.actions(client, given))
                self.assertIn("cancelled while waiting", entries[0]["text"])
                # Nothing is under way that would be in its way.
                done = await client.call_tool("create_savepoint", {**given, "wait_seconds": 0})
                self.assertIn("goes on", done.content[0].text)

    @staticmethod
    async def actions(client, given):
        """What became of savepoints of it."""
        entries = (await structured(client, "get_job_timeline", **given))["entries"]
        return [e for e in entries if e["kind"] == "action" and "savepoint" in e["text"]]

    async def test_where_a_word_is_required(self):
        server = self.serve("--demo", configuration=DEMO_REQUIRE)
        for era, transport in WAYS:
            way = {"url": self.url(server)} if transport == "http" else {
                "arguments": ["--demo"], "environment": server.environment}
            async with connected(era, transport, **way) as (client, _):
                given = {"job_id": await job(client, "cancel")}
                plan = await client.call_tool("cancel_job", {**given, "dry_run": True})
                self.assertFalse(plan.is_error, plan.content)
                if era == "modern":
                    with self.assertRaises(MCPError) as caught:
                        await client.call_tool("cancel_job", given)
                    self.assertEqual(caught.exception.error.code, -32021)
                    self.assertIn("elicitation", caught.exception.error.data["requiredCapabilities"])
                else:
                    refused = await client.call_tool("cancel_job", given)
                    self.assertTrue(refused.is_error)
                    self.assertIn("elicitation", refused.content[0].text)
            yes = [{"action": "accept", "content": {"confirm": True}}]
            async with connected(era, transport, elicitation=lambda seen: answering(seen, yes), **way) as (client, seen):
                done = await client.call_tool("cancel_job", {"job_id": await job(client, "cancel")})
                self.assertFalse(done.is_error, done.content)

    async def test_keys(self):
        server = Server("--demo", "--keys-file", "keys")
        self.addCleanup(server.close)
        keys = server.home / "keys"
        keys.write_text('{ keys: [ { name: "ann", role: "viewer", key: "viewer-key-of-thirty-two-characters" } ] }')
        keys.chmod(0o600)
        server.start()
        for era in ("modern", "legacy"):
            with self.assertRaises(Exception):
                async with connected(era, "http", self.url(server)):
                    pass
            async with connected(era, "http", self.url(server), headers={
                    "Authorization": "Bearer viewer-key-of-thirty-two-characters"}) as (client, _):
                refused = await client.call_tool("create_savepoint", {"job_id": await job(client, "savepoint")})
                self.assertTrue(refused.is_error)
                self.assertIn("role", refused.content[0].text)

    async def test_the_end_lets_calls_finish(self):
        for era in ("modern", "legacy"):
            server = self.serve("--demo")
            async with connected(era, "http", self.url(server)) as (client, seen):
                one = await job(client, "savepoint")
                call = asyncio.create_task(
                    client.call_tool("create_savepoint", {"job_id": one}, progress_callback=seen.step))
                await seen.until(lambda: seen.steps)
                server.process.terminate()
                result = await call
                self.assertFalse(result.is_error, result.content)
                self.assertIn("savepoint_path", result.structured_content)
            self.assertEqual(await asyncio.to_thread(server.process.wait, 15), 0)

    async def test_the_end_is_told_to_who_listens(self):
        server = self.serve("--demo")
        async with connected("modern", "http", self.url(server)) as (client, _):
            await job(client, "savepoint")
            async with client.listen(resources_list_changed=True) as told:
                server.process.terminate()
                async with asyncio.timeout(10):
                    async for _ in told:
                        pass


if __name__ == "__main__":
    unittest.main()
