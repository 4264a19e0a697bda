#!/usr/bin/env python3
"""Holds what the server said to the meta model of LSP, by way of lsprotocol, which is made from it.

usage: check.py FOLDER

Each file of the folder is a session, a message a line: `<` and the client's, or `>` and the server's.
A message is sound if it can be read as what the model has there, and if writing that again gives the
same JSON: so fields that are unknown, misspelt or of another type show.
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


def faults(message, kind):
    try:
        modelled = json.loads(json.dumps(CONVERTER.unstructure(CONVERTER.structure(message, kind))))
    except Exception as error:  # cattrs raises groups of anything
        return list(reasons(error))
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
        self.asked = {}
        self.count = 0

    def hear(self, message):
        """What the client says: some tests speak nonsense on purpose, so only ids count."""
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
    messages = wrong = 0
    for path in sorted(Path(sys.argv[1]).iterdir()):
        session = Session()
        for line in path.read_text(encoding="utf-8").splitlines():
            speaker, body = line.split(" ", 1)
            try:
                message = json.loads(body)
            except ValueError:
                continue  # the client's: it may say what is no JSON
            found = session.judge(message) if speaker == ">" else session.hear(message)
            for fault in found or []:
                wrong += 1
                print(f"{path.name}: {fault}: {body[:200]}")
        messages += session.count
    print(f"{messages} messages of the server, {wrong} faults")
    sys.exit(1 if wrong or not messages else 0)


main()
