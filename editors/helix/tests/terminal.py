"""A program in a terminal that nobody sees: keys go in, and the screen is looked at."""

import re
import subprocess
import time

# Long enough for a busy machine; nobody waits as long where all is well.
PATIENCE = 30


class Terminal:
    def __init__(self, command, folder):
        self.socket = f"{folder}/tmux"
        # The screen stays when the program ends.
        self.tmux("-f", "/dev/null", "new-session", "-d", "-x", "110", "-y", "40", "cat")
        self.tmux("set-option", "-g", "remain-on-exit", "on")
        self.tmux("respawn-pane", "-k", "env", "TERM=tmux-256color", "COLORTERM=truecolor", *command)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.tmux("kill-server")

    def tmux(self, *arguments):
        command = ["tmux", "-u", "-S", self.socket, *arguments]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    def keys(self, *keys):
        """Types keys by tmux's names, one after another; anything else is text."""
        for key in keys:
            self.tmux("send-keys", key)

    def wait_for(self, text, times=1):
        self.wait(lambda: self.shows(text, times), text)

    def press_until(self, text, *keys):
        """Presses the keys, as often as a person would where an answer is overtaken by an edit."""
        end = time.monotonic() + PATIENCE
        while not self.shows(text) and time.monotonic() < end:
            self.keys(*keys)
            self.poll(lambda: self.shows(text), time.monotonic() + 3)
        self.wait_for(text)

    def wait_until_gone(self, text):
        self.wait(lambda: not self.shows(text), f"no {text}")

    def expect_color(self, text, color):
        """Waits until the first letter of the first `text` has this colour."""
        self.wait(lambda: self.color_of(text) == color, f"{text} in {color}")

    def shows(self, text, times=1):
        return self.tmux("capture-pane", "-p").count(text) >= times

    def wait(self, is_there, what):
        if not self.poll(is_there, time.monotonic() + PATIENCE):
            raise SystemExit(f"FAIL {what} is not on the screen:\n{self.tmux('capture-pane', '-p')}")

    def poll(self, is_there, end):
        while not is_there():
            if time.monotonic() > end:
                return False
            time.sleep(0.05)
        return True

    def color_of(self, text):
        color, colors, plain = None, [], ""
        for part in re.split(r"(\x1b\[[0-9;:]*m)", self.tmux("capture-pane", "-pe")):
            if part.startswith("\x1b"):
                found = re.search(r"38[;:]2[;:](\d+)[;:](\d+)[;:](\d+)", part)
                color = tuple(map(int, found.groups())) if found else color
            else:
                plain += part
                colors += [color] * len(part)
        place = plain.find(text)
        return colors[place] if place >= 0 else None
