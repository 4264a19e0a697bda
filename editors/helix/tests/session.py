"""One session in Helix: what a person would type, and what should then be on the screen.

session.py HELIX FOLDER, where the folder has a page.namu and is the home of the settings.
"""

import re
import subprocess
import sys

from terminal import Terminal

helix, folder = sys.argv[1:]
passed = 0


def tried(what):
    global passed
    passed += 1
    print(f"ok   {what}", flush=True)


def health():
    health = subprocess.run([helix, "--health", "namumark"], capture_output=True, text=True).stdout
    plain = re.sub(r"\x1b\[[0-9;]*m", "", health)
    for part in ["✓ namumark: ", "Tree-sitter parser: ✓", "Highlight queries: ✓", "Textobject queries: ✓"]:
        assert part in plain, health
    tried("Helix finds the server, the parser and the queries")


def shows(terminal):
    terminal.wait_for("글[* 열린 각주  The footnote has no closing `]`")
    tried("findings stand behind their lines")
    # Helix asks for hints when its user has paused after a key.
    terminal.press_until("목록[*가첫 각주] 둘[*[3] 둘째]", "j", "k")
    tried("hints tell the numbers of footnotes")
    for text, scope in [
        ("개요", "markup.heading"),
        ("굵은", "markup.bold"),
        ("이름표", "markup.link.text"),
        ("대문", "markup.link"),
        ("인용문", "markup.quote"),
        ("<-2>", "attribute"),
        ('"color', "string"),
        ("{{{#!wiki", "keyword"),
        ("그대로", "markup.raw"),
        ("주석", "comment"),
        ("각주]1", "function"),
        ("안쪽", "ui.text"),
    ]:
        terminal.expect_color(text, COLORS[scope])
    tried("the queries colour the page")


def moves(terminal):
    terminal.keys("g", "g", "]", "t")
    terminal.wait_for(" 14:1")
    tried("]t goes to the next section")
    terminal.keys("2", "G", "g", "e", "Space", "s")
    terminal.wait_for("끝나지 않은 것", times=2)
    terminal.keys("Escape")
    tried("the symbol picker lists the headings")
    terminal.keys("3", "G", "f", "가", "g", "d")
    terminal.wait_for(" 2:")
    tried("gd goes from a footnote's use to its text")


def edits(terminal):
    terminal.keys("3", "G", "f", "가", "Space", "r")
    terminal.wait_for("rename-to:")
    terminal.keys("C-u", "이름", "Enter")
    terminal.wait_for("[*이름")
    terminal.wait_for("목록[*이름")
    tried("renaming a footnote renames its uses")
    terminal.keys("1", "5", "G", "Space", "a")
    terminal.wait_for("Close the footnote with `]`")
    terminal.keys("Enter")
    terminal.wait_for("글[*[4] 열린 각주]")
    terminal.wait_until_gone("so it shows as text")
    tried("code actions have the fixes, and a finding goes with its cause")
    terminal.keys("g", "e", "o")
    # Helix before 25.07 may send edits in another order where they follow at a machine's pace.
    for typed in ["[", "[목", "[목ㅊ"]:
        terminal.keys(typed[-1])
        terminal.wait_for(f"20  {typed}")
    terminal.wait_until_gone("br ")
    terminal.press_until("목차 ", "C-x")
    tried("completion reads unfinished syllables")


def color_table(path):
    colors = {}
    for scope, color in re.findall(r'^"(.*)" = "#(.*)"$', open(path, encoding="utf-8").read(), re.M):
        colors[scope] = tuple(bytes.fromhex(color))
    return colors


COLORS = color_table(__file__.replace("session.py", "theme.toml"))

health()
with Terminal([helix, "-vv", "--log", f"{folder}/log", f"{folder}/page.namu"], folder) as terminal:
    shows(terminal)
    moves(terminal)
    edits(terminal)
log = open(f"{folder}/log", encoding="utf-8").read()
assert "ERROR" not in log, log
tried("nothing went wrong in its log")
print(f"{passed} passed, 0 failed")
