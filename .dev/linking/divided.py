"""Divides the sections of an object that Swift's compiler made, so that the linker may drop what is not used of them.

The compiler puts all of a file's functions into one section, and so all of its tables (`-function-sections` and
`-data-sections` of other compilers have no equal for data, and Swift's libraries come compiled). Whoever uses one function
then keeps all of its file and what that needs. Here each named function and constant becomes a section of its own. The
references stay what they are; those within a section, which the assembler has resolved, become relocations again:

- Of instructions the operands say where they refer to. A jump too short for a relocation is made a long one where it ends its
  function; elsewhere both ends stay together.
- Jump tables hold distances from their own start. They have no name; that their entries lead into the function that
  loads the table's address is how they are known.
- Among data, a word that may be the distance to another name of its section, or to something that has none, keeps both in
  one piece, with what lies between: whether it is a number or a distance is not known.
- Of the records of types, protocols and conformances, most of a table, it is known by their layout: those distances become
  relocations too, and what is a number keeps nothing.
- An end of an array is where the next piece starts. A function that refers to both keeps them together.

An object in which something is not understood stays as it was; so do those for other processors.
"""
import bisect
import collections
import struct
import sys

import code_x86 as code
import elf
import fields
import records
import witnesses
from pieces import Pieces

NAMES = {".text", ".rodata", ".data.rel.ro", ".data", "swift5_typeref", "swift5_fieldmd", "swift5_capture"}
# Nobody reads these of a release (see unread.ld in .dev/release, and `strip`).
UNREAD = (".eh_frame", ".swift_modhash", ".debug")
# Metadata, tables of witnesses and of values' operations hold addresses and numbers, and no distance.
WITHOUT_DISTANCES = b"Mf", b"MN", b"WP", b"WV"
# The kind of what a closure keeps, in its metadata's third word (MetadataKind.def); words less than the least pointer (System.h).
BOX, NO_POINTERS = struct.pack("<Q", 0x400), struct.pack("<I", 0x1000)
POINTER, DISTANCE, CALL, LONG_DISTANCE = 1, 2, 4, 24  # R_X86_64_64, PC32, PLT32, PC64


class Division:
    def __init__(self, object, path):
        self.object, self.path, self.sections = object, path, object.sections
        if any(section.kind == elf.GROUP for section in self.sections):
            raise code.Unknown("sections in groups")
        names = collections.defaultdict(list)
        for symbol in object.symbols:
            if not symbol.is_section:
                names[symbol.section].append(symbol)
        self.pieces = {number: Pieces(section, names[number])
                       for number, section in enumerate(self.sections) if self.is_divisible(section)}
        # What relocations by a section's symbol refer to: (section, place) -> (section, place, a place in its piece).
        self.targets = {}
        self.resolved = []  # (section, field, target, what is added to the target)
        self.tails = []  # (section, a short jump that ends a function, its target)
        self.lengthened = {}  # (section, piece) -> where the jump stands that ends it
        self.loads = collections.defaultdict(set)  # (section, place) of data -> functions that refer to it
        # Words of data that are known to be no hidden distance: (section, place). A demangling cache is the distance to
        # a type's name, then its negative length (swift/ABI, "MD").
        self.known = {(symbol.section, symbol.value + 4) for symbol in object.symbols
                      if symbol.size == 8 and object.name(symbol).endswith(b"MD")}
        self.follow_code()
        self.follow_tables()
        self.follow_data()
        self.follow_records()
        self.keep_ends()
        self.keep_hidden_distances()
        for pieces in self.pieces.values():
            pieces.settle()
        self.lengthen_tails()
        self.rebuild()

    @staticmethod
    def is_divisible(section):
        fixed = elf.MERGE | elf.IN_GROUP | elf.RETAIN
        return (section.kind == elf.PROGBITS and section.size and section.flags & elf.ALLOC and not section.flags & fixed
                and section.name in NAMES)

    def referred(self, symbol):
        """The divided section whose own symbol that is."""
        symbol = self.object.symbols[symbol]
        return symbol.section if symbol.is_section and symbol.section in self.pieces else None

    # What refers to what.

    def follow_code(self):
        numbers = [number for number, section in enumerate(self.sections) if section.flags & elf.EXECINSTR and section.size]
        for number, found in zip(numbers, code.references(self.path, [self.sections[number] for number in numbers])):
            places = {relocation[0]: relocation for relocation in self.sections[number].relocations}
            for reference in found:
                relocated = [places.pop(place) for place in range(reference.at, reference.end) if place in places]
                for relocation in relocated:
                    self.follow(number, reference, relocation)
                if not relocated and number in self.pieces:
                    self.follow_resolved(number, reference)
            if any(self.referred(symbol) is not None for _, _, symbol, _ in places.values()):
                raise code.Unknown("a relocation outside of the instructions that are known")

    def follow(self, number, reference, relocation):
        offset, kind, symbol, addend = relocation
        section = self.referred(symbol)
        if section is None:
            return
        if kind not in (DISTANCE, CALL):
            raise code.Unknown(f"relocation {kind} of an instruction")
        target = addend + reference.end - offset
        self.targets[number, offset] = section, target, target
        if not self.pieces[section].is_code:
            function = self.pieces[number].of(offset) if number in self.pieces else 0
            self.loads[section, target].add((number, function))

    def follow_resolved(self, number, reference):
        pieces, target = self.pieces[number], reference.target
        if not 0 <= target < pieces.section.size:
            raise code.Unknown(f"a jump to {target:#x}")
        if pieces.of(target) == pieces.of(reference.at):
            return
        name = pieces.name(reference.at)
        if reference.is_short_jump and name and name[1] == reference.end:
            self.tails.append((number, reference.at, target))
        elif reference.size == 1:
            pieces.join(reference.at, target)
        else:
            self.resolved.append((number, reference.field, target, reference.field - reference.end))

    def follow_tables(self):
        for number, pieces in self.pieces.items():
            if pieces.section.name != ".rodata":
                continue
            base, previous, tables = None, None, {}
            for offset, kind, symbol, addend in sorted(pieces.section.relocations):
                if pieces.name(offset):
                    continue
                if (number, offset) in self.loads:
                    base = offset
                elif previous != offset - 4:
                    base = None
                previous = offset
                section = self.referred(symbol)
                if section is None:
                    if base is not None and self.loads[number, base] == {(self.object.symbols[symbol].section, 0)}:
                        tables[base] = offset + 4  # That of a function which has a section of its own.
                    continue
                if kind != DISTANCE:
                    raise code.Unknown(f"relocation {kind} of a table")
                function = base is not None and self.function_of_table((number, base), section, addend - (offset - base))
                if function is not False and function is not None:
                    self.targets[number, offset] = section, addend - (offset - base), function
                    tables[base] = offset + 4
                else:
                    self.follow_unnamed(number, offset, base, section, addend)
            for start, end in tables.items():
                pieces.starts.add(start)
                if end < pieces.section.size and not pieces.name(end):
                    pieces.starts.add(end)
            pieces.settle()

    def function_of_table(self, table, section, target):
        """Where the function starts that alone loads the table, if the target is in it.

        The last may be a block of no instructions at the function's end, which is never reached.
        """
        pieces, functions = self.pieces[section], self.loads[table]
        if not pieces.is_code or len(functions) != 1:
            return None
        (holder, function), = functions
        within = holder == section and pieces.order[function] <= target <= pieces.ends[function]
        return pieces.order[function] if within else None

    def follow_unnamed(self, number, offset, base, section, addend):
        """Patterns of key paths refer from where they stand; tables of constants from their start."""
        starts = self.pieces[section].starts
        from_here, from_base = addend in starts, base is not None and addend - (offset - base) in starts
        if base is not None and from_here == from_base:
            raise code.Unknown(f"what the distance at {offset:#x} is counted from")
        target = addend - (offset - base) if from_base and not from_here else addend
        self.targets[number, offset] = section, target, target

    def follow_data(self):
        for number, section in enumerate(self.sections):
            if section.flags & elf.EXECINSTR or not section.flags & elf.ALLOC or section.name.startswith(UNREAD):
                continue
            for offset, kind, symbol, addend in section.relocations:
                referred = self.referred(symbol)
                if referred is None or (number, offset) in self.targets:
                    continue
                if kind not in (POINTER, DISTANCE, LONG_DISTANCE):
                    raise code.Unknown(f"relocation {kind} of data")
                self.targets[number, offset] = referred, addend, addend

    def follow_records(self):
        relocated = {number: {relocation[0] for relocation in self.sections[number].relocations} for number in self.pieces}
        for symbol in self.object.symbols:
            name, section, record = self.object.name(symbol), symbol.section, symbol.value
            if section not in self.pieces or not name.startswith(b"$s"):
                continue
            if name.endswith(WITHOUT_DISTANCES):
                start, end = self.pieces[section].name(record) or (record, record)
                # What begins within another is the other's second name.
                self.known.update((section, place) for place in range(record, end, 4) if start == record)
            data = self.sections[section].data
            distances, numbers = records.fields(name, data, record)
            self.known.update((section, place) for place in numbers)
            for place in distances:
                distance, = struct.unpack_from("<i", data, place)
                # The last two bits may be marks; the name of a type may begin anywhere.
                if distance and place not in relocated[section] and (place - record == 8 or not distance & 3):
                    self.known.add((section, place))
                    self.resolved.append((section, place, place + distance, 0))

    # What stays together.

    def keep_ends(self):
        used = collections.defaultdict(set)
        for (section, target), functions in self.loads.items():
            for function in functions:
                used[function, section].add(self.pieces[section].of(target))
        for (section, target), functions in self.loads.items():
            pieces = self.pieces[section]
            piece = pieces.of(target)
            name = pieces.name(target - 1) if piece and pieces.order[piece] == target else None
            if name and name[1] == target and any(piece - 1 in used[function, section] for function in functions):
                pieces.join(target - 1, target)

    def keep_hidden_distances(self):
        for number, pieces in self.pieces.items():
            section = pieces.section
            # Those names are text, which refers to other sections alone.
            if pieces.is_code or section.name.startswith("swift5_"):
                continue
            relocated = {relocation[0] for relocation in section.relocations}
            relocated |= {place + 4 for place, kind, _, _ in section.relocations if kind in (POINTER, LONG_DISTANCE)}
            for index, (distance,) in enumerate(struct.iter_unpack("<i", section.data[:section.size & ~3])):
                place = 4 * index
                if not distance or place in relocated or (number, place) in self.known or self.is_no_distance(section, place):
                    continue
                # The last two bits may be marks (swift/Basic/RelativePointer.h).
                for target in {place + distance, (place + distance) & ~1, (place + distance) & ~3}:
                    if 0 <= target < section.size and (target in pieces.names or not pieces.name(target)):
                        pieces.join(place, target)

    @staticmethod
    def is_no_distance(section, place):
        """What a closure keeps says so; a layout is size, stride, flags and how many words are no pointer; and the last letters
        of a text follow others."""
        before, word = section.data[max(place - 4, 0):place], section.data[place:place + 8]
        if section.name == ".data.rel.ro":
            return word == BOX
        if word[:4] == NO_POINTERS and place >= 20:
            size, stride = struct.unpack_from("<QQ", section.data, place - 20)
            return size <= stride < 1 << 20
        letters = word[:4].rstrip(b"\0")
        return len(letters) < 4 == len(before) and before.isascii() and letters.isascii() and (before + letters).decode().isprintable()

    def lengthen_tails(self):
        """Behind such a jump nothing stands that would have to move, unless its piece goes on with another function."""
        left, together = self.tails, True
        while together:
            left = [tail for tail in left if self.pieces[tail[0]].of(tail[1]) != self.pieces[tail[0]].of(tail[2])]
            together = [(number, at, target) for number, at, target in left if self.goes_on(number, at)]
            for number, at, target in together:
                self.pieces[number].join(at, target)
                self.pieces[number].settle()
        for number, at, target in left:
            self.lengthened[number, self.pieces[number].of(at)] = at
            self.resolved.append((number, at + 1, target, -4))

    def goes_on(self, number, at):
        pieces = self.pieces[number]
        following = bisect.bisect_right(pieces.functions, at)
        return following < len(pieces.functions) and pieces.of(pieces.functions[following]) == pieces.of(at)

    # The object anew.

    def rebuild(self):
        self.first, self.moved, new = {}, {}, []
        for number, section in enumerate(self.sections):
            if number in self.pieces:
                self.first[number] = len(new)
                new.extend(self.cut(number))
            elif section.kind not in (elf.RELA, elf.SYMTAB_SHNDX) and not section.name.startswith(UNREAD):
                self.moved[number] = len(new)
                new.append(section)
        self.rename()
        self.relocate(new)
        for number in self.moved.values():
            new[number].link = self.moved[new[number].link] if new[number].link else 0
        self.object.table, self.object.names = self.moved[self.object.table], self.moved[self.object.names]
        self.object.sections = new

    def cut(self, number):
        pieces, section = self.pieces[number], self.sections[number]
        for piece, (start, end) in enumerate(zip(pieces.order, pieces.ends)):
            lead = pieces.lead(piece)
            contents = section.data[start:end]
            if (number, piece) in self.lengthened:
                contents = contents[:self.lengthened[number, piece] - start] + code.LONG_JUMP
            # As aligned as it was, and no more than the whole.
            alignment = min(section.alignment, (start - lead) & (lead - start)) if start - lead else section.alignment
            yield elf.Section(section.label, section.kind, section.flags, bytes(lead) + contents,
                              alignment=alignment, entry=section.entry, name=section.name)

    def place(self, number, place, within):
        """Section and place in the new object; `within` is a place in the same piece, where it may be at its end."""
        pieces = self.pieces[number]
        piece = pieces.of(within)
        return self.first[number] + piece, place - pieces.order[piece] + pieces.lead(piece)

    def rename(self):
        """Each piece has a symbol; local symbols come first."""
        count = sum(len(pieces.order) for pieces in self.pieces.values())
        numbers = [self.first[number] + piece for number, pieces in self.pieces.items() for piece in range(len(pieces.order))]
        self.symbol = {number: index for index, number in enumerate(numbers, 1)}
        for symbol in self.object.symbols:
            if symbol.section in self.pieces:
                symbol.section, symbol.value = self.place(symbol.section, symbol.value, symbol.value)
            elif symbol.section > 0:
                symbol.section = self.moved.get(symbol.section, 0)
        own = [elf.Symbol(0, elf.SECTION_SYMBOL, 0, number, 0, 0) for number in numbers]
        self.object.symbols[1:1] = own
        self.object.local += count
        self.shift = count

    def relocate(self, new):
        for number, section in enumerate(self.sections):
            if number not in self.pieces and number not in self.moved:
                continue
            old, section.relocations = section.relocations, []
            for offset, kind, symbol, addend in old:
                if (number, offset) in self.targets:
                    divided, target, within = self.targets[number, offset]
                    piece, place = self.place(divided, target, within)
                    value = kind, self.symbol[piece], place + addend - target
                else:
                    value = kind, symbol + self.shift if symbol else 0, addend
                self.add(new, number, offset, value)
        for number, field, target, added in self.resolved:
            piece, place = self.place(number, target, target)
            self.add(new, number, field, (DISTANCE, self.symbol[piece], place + added))

    def add(self, new, number, offset, value):
        section, place = (self.moved[number], offset) if number in self.moved else self.place(number, offset, offset)
        new[section].relocations.append((place, *value))


def divided(data, path, name):
    """The object's bytes, divided if it is understood; if not, that is told, and its sections stay whole."""
    object = elf.Object(data)
    if not object.is_x86_64:
        return data
    fields.forget(object)
    witnesses.share(object)
    try:
        Division(object, path)
    except code.Unknown as reason:
        print(f"stays whole: {name}: {reason}", file=sys.stderr)
        return data
    return object.write()
