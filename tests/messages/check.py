#!/usr/bin/env python3
"""Holds what the server and its clients said to the meta model of LSP, by way of lsprotocol, which is made from it.

usage: check.py FOLDER

Each file of the folder is a session, a message a line: `<` and the client's, `?` and nonsense of it that
is meant, or `>` and the server's. A message is sound if it can be read as what the model has there, and, if
it is the server's, if writing that again gives the same JSON: so fields that are unknown, misspelt or of
another type show.
"""

import json
import sys
from pathlib import Path

from lsprotocol import converters, types

CONVERTER = converters.get_converter()

# Requests and notifications of our own.
OWN = "namumark/"


def differences(sent, modelled, path=""):
    """Where what was sent is not what the model makes of it."""
    if isinstance(sent, dict) and isinstance(modelled, dict):
        for key in sorted(sent.keys() | modelled.keys()):
            if key not in modelled:
                yield f"{path}/{key} is not in the model"
            elif key not in sent:
                # What may be null may be absent, too.
                if modelled[key] is not None:
                    yield f"{path}/{key} is missing"
            else:
                yield from differences(sent[key], modelled[key], f"{path}/{key}")
    elif isinstance(sent, list) and isinstance(modelled, list) and len(sent) == len(modelled):
        for index, pair in enumerate(zip(sent, modelled)):
            yield from differences(*pair, f"{path}/{index}")
    elif type(sent) is not type(modelled) or sent != modelled:
        yield f"{path}: {sent!r} is {modelled!r} in the model"


def reasons(error):
    """The innermost errors of a group of them."""
    for inner in getattr(error, "exceptions", [error]):
        if inner is error:
            yield f"{type(inner).__name__}: {inner}"
        else:
            yield from reasons(inner)


def unreadable(message, kind):
    """Why the message can't be read as what the model has there."""
    try:
        CONVERTER.structure(message, kind)
    except Exception as error:  # cattrs raises groups of anything
        return list(reasons(error))
    return []


def faults(message, kind):
    found = unreadable(message, kind)
    if found:
        return found
    modelled = json.loads(json.dumps(CONVERTER.unstructure(CONVERTER.structure(message, kind))))
    return list(differences(message, modelled))


def check_semantic_tokens(result):
    """The model counts tokens in numbers below 2^31 and above 0, the converter in any."""
    data = (result or {}).get("data", []) if isinstance(result, dict) else []
    return [f"a token holds {number!r}" for number in data if type(number) is not int or number < 0]


def check_actions(message):
    """The converter takes every action with a command for a mere command: each is judged by itself."""
    for action in message["result"] or []:
        is_command = isinstance(action.get("command"), str)
        yield from faults(action, types.Command if is_command else types.CodeAction)


class Session:
    def __init__(self):
        # Methods by the ids of requests that have no answer yet: the client's and the server's.
        self.asked = {}
        self.wondered = {}
        self.heard = self.count = 0

    def hear(self, message):
        """What is wrong with what the client says. What it says too much, nobody has to understand."""
        self.heard += 1
        if message.get("jsonrpc") != "2.0":
            return ["`jsonrpc` is not 2.0"]
        method = message.get("method")
        if method is None:
            return self.judge_reply(message)
        if "id" in message:
            self.asked[json.dumps(message["id"])] = method
        if method.startswith(OWN) or method not in types.METHOD_TO_TYPES:
            return []
        return unreadable(message, types.METHOD_TO_TYPES[method][0])

    def judge_reply(self, message):
        """An answer of the client to what the server has asked it."""
        method = self.wondered.pop(json.dumps(message.get("id")), None)
        if method is None:
            return ["an answer to no request"]
        if "error" in message or method not in types.METHOD_TO_TYPES:
            return []
        return unreadable(message, types.METHOD_TO_TYPES[method][1])

    def overhear(self, body):
        """What is nonsense on purpose; but it may be a request, which is answered."""
        try:
            message = json.loads(body)
        except ValueError:
            return
        if isinstance(message, dict) and "id" in message and "method" in message:
            self.asked[json.dumps(message["id"])] = message["method"]

    def judge(self, message):
        """What is wrong with what the server says."""
        self.count += 1
        if message.get("jsonrpc") != "2.0":
            return ["`jsonrpc` is not 2.0"]
        if "method" in message:
            return self.judge_call(message)
        return self.judge_answer(message)

    def judge_call(self, message):
        method = message["method"]
        if "id" in message:
            self.wondered[json.dumps(message["id"])] = method
        if method.startswith(OWN):
            return []
        if method not in types.METHOD_TO_TYPES:
            return [f"there is no {method}"]
        return faults(message, types.METHOD_TO_TYPES[method][0])

    def judge_answer(self, message):
        method = self.asked.pop(json.dumps(message.get("id")), None)
        if "error" in message:
            return ["a result beside an error"] if "result" in message else faults(message, types.ResponseErrorMessage)
        if method is None:
            return ["an answer to no request"]
        if "result" not in message:
            return [f"{method}: neither a result nor an error"]
        if method not in types.METHOD_TO_TYPES:
            return [] if method.startswith(OWN) else [f"{method} is unknown, but was answered"]
        if method == "textDocument/codeAction":
            found = list(check_actions(message))
        else:
            found = faults(message, types.METHOD_TO_TYPES[method][1])
        if "semanticTokens" in method:
            found += check_semantic_tokens(message["result"])
        return [f"{method}: {fault}" for fault in found]


def main():
    said = heard = wrong = 0
    for path in sorted(Path(sys.argv[1]).iterdir()):
        session = Session()
        for line in path.read_text(encoding="utf-8").splitlines():
            speaker, body = line.split(" ", 1)
            if speaker == "?":
                session.overhear(body)
                continue
            judge = session.judge if speaker == ">" else session.hear
            for fault in judge(json.loads(body)):
                wrong += 1
                print(f"{path.name}: {speaker} {fault}: {body[:200]}")
        said, heard = said + session.count, heard + session.heard
    print(f"{said} messages of the server, {heard} of its clients, {wrong} faults")
    sys.exit(1 if wrong or not said or not heard else 0)


main()
