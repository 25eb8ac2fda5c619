"""On a terminal: colours, its width, and NO_COLOR; elsewhere none of it."""

import fcntl
import os
import pty
import re
import struct
import subprocess
import termios
import unittest

from command_line import BINARY, SECTOR_PLAN, SPANISH, CommandLineTest, rumbo

ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


def on_terminal(*arguments, columns=80, environment=None):
    """What a terminal of so many columns is sent."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    own = {"LC_ALL": SPANISH, "TERM": "xterm"} | (environment or {})
    process = subprocess.Popen([str(BINARY), *map(str, arguments)], stdout=theirs, env=own)
    os.close(theirs)
    sent = b""
    while True:
        try:
            part = os.read(ours, 65536)
        except OSError:
            break
        if not part:
            break
        sent += part
    os.close(ours)
    process.wait()
    return sent.decode().replace("\r\n", "\n")


class Terminal(CommandLineTest):
    evaluate = ("evaluate", SECTOR_PLAN, "--at", "2024-03-31")

    def test_is_coloured_and_its_width_is_kept(self):
        for columns in (60, 80, 140):
            text = on_terminal(*self.evaluate, columns=columns)
            self.assertIn("\x1b[33mRezago de 1,55\x1b[0m", text)
            plain = ESCAPE.sub("", text)
            widths = [len(line) for line in plain.splitlines()]
            if columns >= 80:
                self.assertLessEqual(max(widths), columns)
            self.assertIn("Sobre ejecución de 25,97", plain)

    def test_no_color_is_respected(self):
        for environment in ({"NO_COLOR": "1"}, {"TERM": "dumb"}):
            self.assertNotIn("\x1b", on_terminal(*self.evaluate, environment=environment))

    def test_an_empty_no_color_says_nothing(self):
        self.assertIn("\x1b", on_terminal(*self.evaluate, environment={"NO_COLOR": ""}))

    def test_a_pipe_gets_neither_colours_nor_another_width(self):
        text = self.assert_done(rumbo(*self.evaluate, environment={"TERM": "xterm"}))
        self.assertNotIn("\x1b", text)
        self.assertEqual(max(len(line) for line in text.splitlines()), 100)


if __name__ == "__main__":
    unittest.main()
