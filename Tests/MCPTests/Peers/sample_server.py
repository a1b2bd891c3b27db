"""A server made with the official Python SDK, for trying our client: a few tools over streamable HTTP.

Usage: sample_server.py [json]. Prints its port on one line, and a line for each thing that happens to a tool.
"""

import asyncio
import socket
import sys

import uvicorn

try:  # SDK 2: both eras on one endpoint
    from mcp.server.mcpserver import Context, MCPServer
except ImportError:  # SDK 1: with a handshake alone
    from mcp.server.fastmcp import Context, FastMCP as MCPServer

from pydantic import BaseModel

answers_json = "json" in sys.argv[1:]
server = MCPServer("sample")


def say(text: str) -> None:
    print(text, flush=True)


class Sum(BaseModel):
    sum: int


@server.tool()
def add(a: int, b: int) -> Sum:
    """Adds two numbers."""
    return Sum(sum=a + b)


@server.tool()
def fail() -> Sum:
    """Fails always."""
    raise ValueError("no such thing")


@server.tool()
async def count(to: int, ctx: Context) -> Sum:
    """Counts, and tells of it."""
    for step in range(1, to + 1):
        await ctx.report_progress(step, to, f"step {step}")
    return Sum(sum=to)


@server.tool()
async def hold() -> Sum:
    """Works until it is cancelled."""
    say("begun")
    try:
        await asyncio.sleep(60)
    except asyncio.CancelledError:
        say("cancelled")
        raise
    return Sum(sum=0)


try:
    app = server.streamable_http_app(json_response=answers_json)
except TypeError:
    server.settings.json_response = answers_json
    app = server.streamable_http_app()

listener = socket.socket()
listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
listener.bind(("127.0.0.1", 0))
listener.listen(64)
say(str(listener.getsockname()[1]))
uvicorn.Server(uvicorn.Config(app, log_level="error")).run(sockets=[listener])
