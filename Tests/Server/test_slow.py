#!/usr/bin/env python3
"""Peers that take all the time they can get."""

import threading
import time
import unittest

from server import Server
from raw import Events, Wire


class Slow(unittest.TestCase):
    def serve(self, *arguments):
        server = Server(*arguments).start()
        self.addCleanup(server.close)
        return server

    def test_a_reader_that_never_reads_is_closed_while_others_go_on(self):
        server = self.serve("--demo", "--jobs", "3000")
        slow = Events(server, window=4096)
        self.addCleanup(slow.close)
        quick = Events(server)
        self.addCleanup(quick.close)
        self.assertEqual(quick.next()[0], "snapshot")
        count = lambda: int(server.call("GET", "/metrics").body.split("\nbeamtop_event_streams ")[1].split("\n")[0])
        self.assertLessEqual(count(), 2)
        end = time.monotonic() + 40
        while count() > 1 and time.monotonic() < end:
            quick.next()
        self.assertEqual(count(), 1)
        self.assertIsNotNone(quick.next())

    def test_slow_heads_are_answered_408_while_others_are_served(self):
        server = self.serve()
        slow = [Wire(server, timeout=20).send("GET /health HTTP/1.1\r\nX-") for _ in range(50)]
        stop = time.monotonic() + 16
        done = threading.Event()

        def drip():
            while not done.is_set() and time.monotonic() < stop:
                for wire in slow:
                    try:
                        wire.send("a")
                    except OSError:
                        pass
                time.sleep(0.5)

        thread = threading.Thread(target=drip)
        thread.start()
        self.assertEqual(server.call("GET", "/health").status, 200)
        try:
            statuses = [wire.reply().status for wire in slow]
        finally:
            done.set()
            thread.join()
        self.assertEqual(statuses, [408] * 50)
        for wire in slow:
            wire.socket.close()


if __name__ == "__main__":
    unittest.main(verbosity=2)
