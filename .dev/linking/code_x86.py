"""Where the instructions of x86-64 refer to, relative to their own place."""
import re
import subprocess

# Calls, jumps, and what is addressed relative to the next instruction.
LINE = re.compile(r"^ *([0-9a-f]+): ((?:[0-9a-f]{2} )+) *\t(?=[^\n]*\(%rip\)|[^\n]*\b(?:call|j|loop)[a-z]*\s+0x)(.*)$", re.M)
SHORT_JUMP, LONG_JUMP = 0xEB, b"\xE9\0\0\0\0"


class Unknown(Exception):
    """Something that is not understood: the object stays as it is."""


class Reference:
    """A field of an instruction, its distance to the instruction's end, and what is added there to find the target."""

    def __init__(self, at, raw, text):
        self.at, self.end, self.is_short_jump = at, at + len(raw), raw[0] == SHORT_JUMP and len(raw) == 2
        if "(%rip)" in text:
            # ModRM with mod 00 and r/m 101, then four bytes of displacement, then up to four of an immediate value.
            fields = [place for place in (len(raw) - 4 - immediate for immediate in (0, 1, 2, 4))
                      if place >= 2 and raw[place - 1] & 0xC7 == 5]
            self.size = 4
        elif len(raw) >= 5 and (raw[-5] in (0xE8, 0xE9) or raw[-5] & 0xF0 == 0x80 and raw[-6] == 0x0F):
            fields, self.size = [len(raw) - 4], 4
        else:
            fields, self.size = [len(raw) - 1], 1
        self.fields = [at + field for field in fields]
        self.values = [int.from_bytes(raw[field:field + self.size], "little", signed=True) for field in fields]

    @property
    def field(self):
        if len(self.fields) != 1:
            raise Unknown(f"which bytes are the displacement of the instruction at {self.at:#x}")
        return self.fields[0]

    @property
    def target(self):
        return self.end + self.values[self.fields.index(self.field)]


def references(path, sections):
    """For each of the sections that hold instructions, in their order: what they refer to."""
    command = ["llvm-objdump", "-d", "--no-print-imm-hex", path]
    listing = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    if "<unknown>" in listing:
        raise Unknown("an instruction")
    parts = listing.split("Disassembly of section ")[1:]
    if [part[:part.index(":\n")] for part in parts] != [section.name for section in sections]:
        raise Unknown("sections")
    return [[Reference(int(line[1], 16), bytes.fromhex(line[2]), line[3]) for line in LINE.finditer(part)] for part in parts]
