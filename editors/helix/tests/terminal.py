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
        self.wait(lambda: self.tmux("capture-pane", "-p").count(text) >= times, text)

    def wait_until_gone(self, text):
        self.wait(lambda: text not in self.tmux("capture-pane", "-p"), f"no {text}")

    def expect_color(self, text, color):
        """Waits until the first letter of the first `text` has this colour."""
        self.wait(lambda: self.color_of(text) == color, f"{text} in {color}")

    def wait(self, is_there, what):
        end = time.monotonic() + PATIENCE
        while not is_there():
            if time.monotonic() > end:
                raise SystemExit(f"FAIL {what} is not on the screen:\n{self.tmux('capture-pane', '-p')}")
            time.sleep(0.05)

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
