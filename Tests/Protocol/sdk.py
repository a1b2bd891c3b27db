"""Clients of the official Python SDK, in both eras and over both transports, for trying `mcp serve`."""
import asyncio, contextlib, sys, tempfile, unittest, warnings
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "Server"))
from server import Server, program  # noqa: E402

import httpx2  # noqa: E402
from mcp import Client, StdioServerParameters  # noqa: E402
from mcp.client.stdio import stdio_client  # noqa: E402
from mcp.client.streamable_http import streamable_http_client  # noqa: E402
from mcp.shared.exceptions import MCPDeprecationWarning  # noqa: E402
from mcp_types import ElicitResult, ResourceUpdatedNotification  # noqa: E402

# What the SDK says of methods that it still has for the legacy era.
warnings.filterwarnings("ignore", category=MCPDeprecationWarning)

# More than a page of resources.
FLEET = ["--demo", "--jobs", "130"]
# The modern era as a client finds it: by server/discover.
MODES = {"modern": "auto", "legacy": "legacy"}


class Seen:
    """What came to a client beside its answers, in order."""

    def __init__(self):
        self.updated, self.logged, self.questions, self.faults = [], [], [], []
        self.requests, self.steps = [], []
        self.news = asyncio.Event()

    async def message(self, message):
        if isinstance(message, Exception):
            self.faults.append(message)
        elif isinstance(message, ResourceUpdatedNotification):
            self.updated.append(str(message.params.uri))
        self.news.set()

    async def log(self, params):
        self.logged.append(params)
        self.news.set()

    async def step(self, progress, total, message):
        self.steps.append((progress, total, message))
        self.news.set()

    async def request(self, response):
        self.requests.append((response.request.method, response.status_code, dict(response.request.headers),
                              dict(response.headers)))

    async def until(self, check, seconds=10):
        """The first true answer of `check`, which is looked at whenever something comes."""
        async with asyncio.timeout(seconds):
            while not (found := check()):
                self.news.clear()
                await self.news.wait()
        return found


def answering(seen, results):
    """A user who gives these answers, one after the other."""
    left = list(results)

    async def ask(context, params):
        seen.questions.append(params.message)
        return ElicitResult(**left.pop(0))
    return ask


class Plain(unittest.IsolatedAsyncioTestCase):
    """A test whose failures are told by themselves, and not as a group's of a group's."""

    async def asyncSetUp(self):
        asyncio.get_running_loop().set_debug(False)

    def _callTestMethod(self, method):
        try:
            super()._callTestMethod(method)
        except BaseExceptionGroup as group:
            error = group
            while isinstance(error, BaseExceptionGroup) and len(error.exceptions) == 1:
                error = error.exceptions[0]
            raise error from None


@contextlib.asynccontextmanager
async def connected(era, transport, url=None, arguments=FLEET, elicitation=None, headers=None,
                    environment=None):
    """A client, and what comes to it. Over stdio it starts a server of its own."""
    seen = Seen()
    more = {"elicitation_callback": elicitation(seen) if elicitation else None, "message_handler": seen.message,
            "logging_callback": seen.log, "read_timeout_seconds": 30, "cache": None, "mode": MODES[era]}
    if transport == "http":
        async with httpx2.AsyncClient(headers=headers, event_hooks={"response": [seen.request]}, timeout=30) as http:
            async with Client(streamable_http_client(url, http_client=http), **more) as client:
                yield client, seen
    else:
        with tempfile.TemporaryFile("w+") as errors:
            parameters = StdioServerParameters(
                command=str(program()), args=["serve", "--stdio", *arguments], env=environment)
            async with Client(stdio_client(parameters, errlog=errors), **more) as client:
                yield client, seen
            errors.seek(0)
            seen.errors = errors.read()
    assert not seen.faults, seen.faults


async def structured(client, name, **arguments):
    """What a tool answers, where it is no error."""
    result = await client.call_tool(name, arguments)
    assert not result.is_error, result.content
    return result.structured_content


async def job(client, action, but=()):
    """The id of a running job of Flink's that allows the action; a server that was just started has none yet."""
    for _ in range(100):
        jobs = (await structured(client, "list_jobs", state="RUNNING", runner_type="flink"))["jobs"]
        for one in jobs:
            if one["actions"][action]["allowed"] and one["job_id"] not in but:
                return one["job_id"]
        await asyncio.sleep(0.1)
    raise AssertionError(f"no job allows {action}")


async def eventually(check, seconds=15):
    async with asyncio.timeout(seconds):
        while not (found := await check()):
            await asyncio.sleep(0.2)
    return found


class Cutter:
    """A way to a server that is cut once, when `word` passes in an answer."""

    def __init__(self, host, port, word):
        self.target, self.word, self.is_cut = (host, port), word, False

    async def __aenter__(self):
        self.server = await asyncio.start_server(self.serve, "127.0.0.1", 0)
        self.port = self.server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *_):
        self.server.close()

    async def serve(self, reader, writer):
        there, back = await asyncio.open_connection(*self.target)
        with contextlib.suppress(asyncio.CancelledError):
            await asyncio.gather(self.pass_on(reader, back, b""), self.pass_on(there, writer, self.word))

    async def pass_on(self, reader, writer, word):
        with contextlib.suppress(OSError):
            while data := await reader.read(65536):
                # The Host that the server is known by.
                data = data.replace(f"127.0.0.1:{self.port}".encode(), "{}:{}".format(*self.target).encode())
                writer.write(data)
                await writer.drain()
                if word and word in data and not self.is_cut:
                    self.is_cut = True
                    break
        writer.close()
