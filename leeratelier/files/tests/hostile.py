"""A reader that does what it reads: stands in for a library that a document has taken over."""

from __future__ import annotations

import os
import socket
import sys
import time

from leeratelier.files.rules.lines import Extracted, Line


def read(content: bytes) -> Extracted:
    found = ""
    match content.decode().split():
        case ["spin"]:
            while True:
                pass
        case ["sleep"]:
            time.sleep(60)
        case ["eat", megabytes]:
            found = f"ate {len(bytes(int(megabytes) << 20)) >> 20} MB"
        case ["die"]:
            os.abort()
        case ["chatter"]:
            while True:
                sys.stdout.buffer.write(b"x" * 65536)
        case ["flood"]:
            return Extracted((Line("x" * 6_000_000),), "txt")
        case ["lines"]:
            return Extracted((Line("x"),) * 300_000, "txt")
        case ["open", path]:
            with open(path) as other:
                found = other.read()
        case ["write", path]:
            with open(path, "w") as other:
                other.write("x")
        case ["connect", port]:
            socket.create_connection(("127.0.0.1", int(port)), timeout=2)
        case ["environment"]:
            found = ",".join(sorted(os.environ))
        case ["stumble"]:
            raise KeyError("secret text")
    return Extracted((Line(found or "nothing happened"),), "txt")
