"""The fake's own token server: a service account's signed assertion, a user's refresh token, the metadata server."""

import base64
import hashlib
import itertools
import json
import time
import urllib.parse

from dataflow_world import Refusal

SCOPE = "https://www.googleapis.com/auth/cloud-platform"
# RFC 8017, 9.2, note 1.
PREFIX = bytes.fromhex("3031300d060960864801650304020105000420")


def unpadded(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


class Tokens:
    def __init__(self, key_file=None, seconds=3600):
        self.account = json.loads(open(key_file).read()) if key_file else None
        self.seconds, self.valid, self.asked = seconds, {}, []
        self.numbers = itertools.count(1)

    def expire(self):
        self.valid.clear()

    def check(self, headers):
        token = headers.get("Authorization", "").removeprefix("Bearer ")
        if self.valid.get(token, 0) < time.time():
            raise Refusal(401, "UNAUTHENTICATED", "Request had invalid authentication credentials.")

    def answer(self, path, headers, body):
        try:
            kind = self.judged(path, headers, body)
        except (ValueError, KeyError) as problem:
            return 400, json.dumps({"error": "invalid_grant", "error_description": str(problem)}).encode()
        self.asked.append(kind)
        token = f"ya29.fake-{next(self.numbers)}-secret"
        self.valid[token] = time.time() + self.seconds
        return 200, json.dumps({"access_token": token, "expires_in": self.seconds, "token_type": "Bearer"}).encode()

    def judged(self, path, headers, body):
        if path != "/token":
            if headers.get("Metadata-Flavor") != "Google":
                raise ValueError("Missing Metadata-Flavor:Google header.")
            return "metadata"
        if headers.get("Content-Type") != "application/x-www-form-urlencoded":
            raise ValueError("not a form")
        form = dict(urllib.parse.parse_qsl(body.decode(), strict_parsing=True))
        if form["grant_type"] == "refresh_token":
            if (form["client_id"], form["client_secret"], form["refresh_token"]) != ("id.apps", "client-hush", "1//refresh-hush"):
                raise ValueError("Bad Request")
            return "refresh_token"
        if form["grant_type"] != "urn:ietf:params:oauth:grant-type:jwt-bearer":
            raise ValueError("unsupported grant type")
        self.verify(form["assertion"])
        return "assertion"

    def verify(self, assertion):
        """As Google would: the signature by the key's public half, then every claim."""
        head, claims, signature = assertion.split(".")
        modulus, exponent = public(self.account["private_key"])
        length = (modulus.bit_length() + 7) // 8
        tail = PREFIX + hashlib.sha256(f"{head}.{claims}".encode()).digest()
        block = b"\0\1" + b"\xff" * (length - len(tail) - 3) + b"\0" + tail
        if pow(int.from_bytes(unpadded(signature), "big"), exponent, modulus).to_bytes(length, "big") != block:
            raise ValueError("Invalid JWT Signature.")
        header, said = json.loads(unpadded(head)), json.loads(unpadded(claims))
        if header != {"alg": "RS256", "typ": "JWT", "kid": self.account["private_key_id"]}:
            raise ValueError(f"bad header {header}")
        if (said["iss"], said["scope"], said["aud"]) != (self.account["client_email"], SCOPE, self.account["token_uri"]):
            raise ValueError("bad claims")
        if not (said["exp"] - said["iat"] <= 3600 and abs(said["iat"] - time.time()) < 60):
            raise ValueError("Invalid JWT: Token must be a short-lived token")


def public(pem):
    """Modulus and public exponent of a key in PKCS #8."""
    der = base64.b64decode("".join(line for line in pem.splitlines() if not line.startswith("---")))
    info, _ = element(der)
    _, rest = element(info)  # the version
    _, rest = element(rest)  # the algorithm
    octets, _ = element(rest)
    key, _ = element(octets)
    _, rest = element(key)
    modulus, rest = element(rest)
    exponent, _ = element(rest)
    return int.from_bytes(modulus, "big"), int.from_bytes(exponent, "big")


def element(der):
    """The content of the first element of DER, and what follows it."""
    length, start = der[1], 2
    if length > 0x7F:
        count = length & 0x7F
        length, start = int.from_bytes(der[2:2 + count], "big"), 2 + count
    return der[start:start + length], der[start + length:]
