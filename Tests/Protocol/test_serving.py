#!/usr/bin/env python3
"""`mcp serve` by the official Python SDK: what stops, what is required, who may, and how the server ends."""
import asyncio, time, unittest
from pathlib import Path
from sdk import Plain, Server, answering, connected, eventually, job, structured

from mcp.shared.exceptions import MCPError

DEMO_REQUIRE = '{ confirm: "require" }'
WAYS = [(era, transport) for era in ("modern", "legacy") for transport in ("http", "stdio")]
STUBBORN = "#!/bin/sh\ntrap '' TERM\nwhile :; do sleep 1; done\n"


class Serving(Plain):
    def serve(self, *arguments, **more):
        server = Server(*arguments, **more).start()
        self.addCleanup(server.close)
        return server

    @staticmethod
    def url(server):
        return f"http://{server.host}:{server.port}/mcp"

    async def test_a_call_that_is_cancelled_stops_its_work(self):
        """A job that does not heed SIGTERM is killed ten seconds after, unless whoever cancels it thinks again."""
        servers = {way: self.serve() for way in WAYS if way[1] == "http"}
        for way in WAYS:
            servers.setdefault(way, Server())
            self.addCleanup(servers[way].close)
        await asyncio.gather(*(self.cancel(era, transport, servers[era, transport]) for era, transport in WAYS))

    async def cancel(self, era, transport, server):
        way = {"url": self.url(server)} if transport == "http" else {"arguments": [], "environment": server.environment}
        async with connected(era, transport, **way) as (client, seen):
            code = server.script("stubborn", STUBBORN)
            made = await structured(client, "submit_job", code_path=code, runner="direct")
            await eventually(lambda: self.is_running(client, made["job_id"]))
            pids = server.pids("stubborn")
            self.assertTrue(pids)
            call = asyncio.create_task(
                client.call_tool("cancel_job", {"job_id": made["job_id"]}, progress_callback=seen.step))
            await seen.until(lambda: seen.steps)
            began = time.monotonic()
            call.cancel()
            await asyncio.wait([call])
            timeline = await eventually(lambda: self.failures(client, made["job_id"]))
            self.assertLess(time.monotonic() - began, 8)
            self.assertIn("cancel", timeline[0]["text"])
            await asyncio.sleep(max(0, 13 - (time.monotonic() - began)))
            self.assertTrue(all(Path(f"/proc/{pid}").exists() for pid in pids), "it was killed all the same")

    @staticmethod
    async def is_running(client, name):
        return (await structured(client, "get_job_status", job_id=name))["state"] == "RUNNING"

    @staticmethod
    async def failures(client, name):
        entries = (await structured(client, "get_job_timeline", job_id=name))["entries"]
        return [e for e in entries if e["kind"] == "action" and e["severity"] == "warn"]

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
