#!/usr/bin/env python3
"""Stands between an editor and the server, and writes down what the editor says.

usage: record.py SESSION FOLDER COMMAND...

An editor starts this instead of COMMAND. SESSION gets its messages, one a line, as if FOLDER were `/wiki`
and nobody knew its process. Answers to what the server asks are left out: the replay gives its own.
"""

import json
import subprocess
import sys
import threading
from pathlib import Path
from urllib.parse import quote


def messages(stream):
    """The messages of a stream: as they came, and read."""
    while header := stream.readline():
        length = 0
        while line := header.strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
            header = stream.readline()
        body = stream.read(length)
        yield b"Content-Length: %d\r\n\r\n%s" % (length, body), json.loads(body)


def neutral(value, folder):
    """The same value of a machine that has the pages in `/wiki`."""
    if isinstance(value, dict):
        return {neutral(key, folder): neutral(inner, folder) for key, inner in value.items()}
    if isinstance(value, list):
        return [neutral(inner, folder) for inner in value]
    if isinstance(value, str):
        return value.replace(quote(folder), "/wiki").replace(folder, "/wiki")
    return value


def main():
    session, folder, *command = sys.argv[1:]
    server = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def answer():
        while chunk := server.stdout.read1():
            sys.stdout.buffer.write(chunk)
            sys.stdout.buffer.flush()

    threading.Thread(target=answer).start()
    with Path(session).open("w", encoding="utf-8") as log:
        for raw, message in messages(sys.stdin.buffer):
            server.stdin.write(raw)
            server.stdin.flush()
            if "method" in message:
                message = neutral(message, folder)
                if message["method"] == "initialize":
                    message["params"]["processId"] = None
                json.dump(message, log, ensure_ascii=False, separators=(",", ":"))
                log.write("\n")
                log.flush()
            if message.get("method") == "exit":
                break
    server.stdin.close()
    sys.exit(server.wait())


main()
