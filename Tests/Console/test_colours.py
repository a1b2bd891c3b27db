"""The colours that arrive at a terminal, by its name and what it says of itself."""
import re
import unittest

import console
from pseudoterminal import PseudoTerminal

DIRECT = re.compile(rb"\x1b\[[0-9;:]*[34]8[;:]2[;:]")
INDEXED = re.compile(rb"\x1b\[[0-9;]*[34]8;5;")
# xterm's ANSI colours; and relative luminance (WCAG 2.2).
XTERM = (0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5, 0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF)
LIGHT = ("light", "contrast-light", "gruvbox-light", "solarized-light", "catppuccin-latte", "rose-pine-dawn", "github-light")


def luminance(index):
    channels = [XTERM[index] >> shift & 255 for shift in (16, 8, 0)]
    linear = [c / 3294.6 if c <= 10 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(ink, paper):
    low, high = sorted((luminance(ink), luminance(paper)))
    return (high + 0.05) / (low + 0.05)


class Colours(unittest.TestCase):
    def drawn(self, term, theme="gruvbox", **environment):
        terminal = PseudoTerminal(console.beamtop(), "--demo", "--theme", theme, term=term, **environment)
        self.addCleanup(terminal.close)
        terminal.wait("payments-ledger")
        terminal.rest(1)
        output = terminal.output
        terminal.type("q", pause=1)
        self.assertEqual(terminal.modes(), set())
        return output

    def test_a_terminal_that_says_so_gets_24_bits_without_a_description_of_them(self):
        for term in ("xterm-256color", "tmux-256color", "alacritty", "xterm-kitty", "foot", "wezterm", "konsole", "st-256color", "vte-256color"):
            with self.subTest(term):
                output = self.drawn(term, COLORTERM="truecolor")
                self.assertGreater(len(DIRECT.findall(output)), 50)
                self.assertEqual(INDEXED.findall(output), [])
                self.assertNotIn(b"is not known here", output)

    def test_what_the_terminal_around_says_is_not_believed_of_screen(self):
        for term, more in (("screen-256color", {}), ("screen-256color", {"STY": "1.x", "TMUX": "/tmp/x,1,0"})):
            output = self.drawn(term, COLORTERM="truecolor", **more)
            self.assertEqual(DIRECT.findall(output), [])
            self.assertGreater(len(INDEXED.findall(output)), 50)
        self.assertGreater(len(DIRECT.findall(self.drawn("screen-256color", COLORTERM="truecolor", TMUX="/tmp/x,1,0"))), 50)

    def test_a_name_that_tells_of_sixteen_colours_gets_sixteen(self):
        output = self.drawn("xterm-16color", COLORTERM="truecolor")
        self.assertEqual(DIRECT.findall(output) + INDEXED.findall(output), [])
        self.assertRegex(output, rb"\x1b\[[0-9;]*9[0-7]m")

    def test_24_bits_arrive_within_tmux(self):
        terminal = console.Terminal(term="tmux-256color", COLORTERM="truecolor")
        self.addCleanup(terminal.close)
        terminal.run(f"{console.beamtop()} --demo --theme gruvbox")
        terminal.wait("payments-ledger")
        screen = terminal.tmux("capture-pane", "-pe")
        # gruvbox's paper, and its red.
        self.assertIn("48;2;40;40;40", screen)
        self.assertIn("38;2;255;125;110", screen)
        self.assertNotIn("8;5;", screen)

    def test_light_themes_are_legible_in_eight_colours(self):
        for theme in LIGHT:
            with self.subTest(theme):
                terminal = console.Terminal(term="xterm")
                self.addCleanup(terminal.close)
                terminal.run(f"{console.beamtop()} --demo --theme {theme}")
                terminal.wait("payments-ledger", "ERROR")
                self.check(terminal.tmux("capture-pane", "-pe"), 7 if theme.startswith("contrast") else 4.5)
                terminal.close()

    def check(self, screen, bar):
        ink = paper = None
        pairs = {}
        for codes, text in re.findall(r"\x1b\[([0-9;]*)m([^\x1b]*)", screen):
            for code in (int(code or 0) for code in codes.split(";")):
                if code in (0, 39):
                    ink = None
                if code in (0, 49):
                    paper = None
                if 30 <= code < 38:
                    ink = code - 30
                if 40 <= code < 48:
                    paper = code - 40
            # Lines need less.
            if ink is not None and paper is not None and re.search(r"\w", text):
                pairs[ink, paper] = text
        self.assertGreater(len(pairs), 2)
        for (ink, paper), text in pairs.items():
            self.assertGreaterEqual(contrast(ink, paper), bar, f"{ink} on {paper}: {text}")


if __name__ == "__main__":
    unittest.main(verbosity=2)
