"""Answers that break off, never end, or are no HTTP."""
import socket
import struct
import time


class BrokenExchanges:
    """`as_MODE` answers one request; whether the connection goes on."""

    def as_silent(self, peer, path):
        self.wait(peer, 3600)
        return False

    def as_half(self, peer, path):
        body = self.healthy(path)
        peer.sendall(f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body[:len(body) // 2])
        self.wait(peer, 3600)
        return False

    def as_trickle(self, peer, path):
        body = self.healthy(path)
        peer.sendall(f"HTTP/1.1 200 OK\r\nContent-Length: {len(body)}\r\n\r\n".encode())
        for byte in body:
            if self.mode != "trickle" or self.stopped.wait(0.2):
                return False
            peer.sendall(bytes([byte]))
        return True

    def as_reset(self, peer, path):
        peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        return False

    def as_reset_midway(self, peer, path):
        body = self.healthy(path)
        peer.sendall(f"HTTP/1.1 200 OK\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body[:20])
        time.sleep(0.05)
        return self.as_reset(peer, path)

    def as_refuse_http(self, peer, path):
        peer.sendall(b"SSH-2.0-OpenSSH_9.2\r\n\x00\x01\x02" + b"\xff" * 300)
        return False

    def as_gigabytes(self, peer, path):
        peer.sendall(f"HTTP/1.1 200 OK\r\nContent-Length: {8 << 30}\r\n\r\n".encode() + b'{"jobs":[')
        return self.flood(peer, b" " * (1 << 20))

    def as_endless_chunks(self, peer, path):
        peer.sendall(b'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n{"jobs":[\r\n')
        return self.flood(peer, b"100000\r\n" + b" " * (1 << 20) + b"\r\n")

    def as_endless_head(self, peer, path):
        peer.sendall(b"HTTP/1.1 200 OK\r\n")
        return self.flood(peer, b"X-More: " + b"y" * 100 + b"\r\n")

    def flood(self, peer, block):
        mode = self.mode
        while self.mode == mode and not self.stopped.is_set():
            peer.sendall(block)
        return False

    def as_bad_chunks(self, peer, path):
        peer.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFFF\r\nx\r\n")
        return False
