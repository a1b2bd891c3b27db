"""Takes from objects of Swift the mark that forbids a linker to drop what nobody uses.

Every public declaration of Swift's libraries is marked SHF_GNU_RETAIN, for programs that look for it at run time by its
name. A program that is linked whole does not: it finds what it uses by relocations, and the mark goes. So it does from
what only debuggers read. The runtime does look through the records of types, protocols and conformances: each goes with
what it is a record of, by SHF_LINK_ORDER (gABI, "section attribute flags"), a conformance with its type, or where that
is another file's with its protocol. That a type may be a part of a regular expression, what one is read into, how one
looks in a mirror, how Foundation's types are coded, and how they, vectors, key paths, raw memory, views of texts, ranges,
sets and slices look to a debugger, nobody here asks at run time: these conformances go altogether (what asks for one after all
gets the description, which stays). What is neither stays marked, as does what runs before `main`.
The pages in which the runtime's backtraces keep their settings are nothing but zeros, which a file need not hold.
"""
import functools
import struct

RETAIN, LINK_ORDER, RELOCATIONS, SYMBOLS, MANY_SECTIONS, NO_BITS = 1 << 21, 1 << 7, 4, 2, 18, 8
KEPT = ("swift5_entry", "swift5_replac", "swift5_accessible", "swift5_runtime", "swift5_tests", ".init_array",
        ".fini_array", ".preinit_array")
EXCLUDE = 1 << 31
EXPRESSIONS, DEBUGGED = "RegexComponentMp", "CustomDebugStringConvertibleMp"
REFLECTED = ("CustomReflectableMp", "PlaygroundDisplayConvertibleMp")
# Encodable and Decodable: what is written and read here is known when it is compiled.
CODED, FOUNDATION = ("$sSEMp", "$sSeMp"), "$s20FoundationEssentials"
# Beside Foundation's types, vectors, key paths, raw memory, views of texts; then ranges, sets, keys, characters' parts and slices.
UNPRINTED = (FOUNDATION, "SIMD", "$ss10AnyKeyPathC", "$ss13EncodingErrorO", "$sSW", "$sSw", "$sSR", "$sSr",
             "$ss12StaticStringV", "$sSS9UTF16ViewV", "$sSS17UnicodeScalarViewV", "$sSnMn",
             "$sSNMn", "$sShMn", "$sSD4KeysV", "$sSD6ValuesV", "$ss7UnicodeO6ScalarV", "$ss10ArraySliceV", "$ss15ContiguousArrayV",
             "$ss15CollectionOfOneV", "$sSS8UTF8ViewV")
# What regular expressions and templates of addresses are read into: no program here has any.
EXPRESSED = ("12_RegexParser", "17_StringProcessing7DSLTree", "17_StringProcessing5Regex", "17_StringProcessing11Instruction",
             "17_StringProcessing9MEProgram", "17_StringProcessing8Compiler", "17_StringProcessing9Processor",
             "17_StringProcessing8Executor", "17_StringProcessing19RegexRangesSequence",
             "20FoundationEssentials3URLV8TemplateV")
RECORDS = ("swift5_protocols", "swift5_type_metadata", "swift5_type_metadata_2", "swift5_protocol_conformances")


class Object:
    """A 64-bit little-endian relocatable file at an offset of an archive (ELF-64, "section header")."""

    def __init__(self, data, start):
        self.data, self.start = data, start
        self.table = start + self.read("<Q", start + 40)[0]
        count, names = self.read("<HH", start + 60)
        # Large tables keep their size and the place of the names in their first header.
        count = count or self.read("<Q", self.table + 32)[0]
        names = self.read("<I", self.table + 40)[0] if names == 0xFFFF else names
        self.headers = [self.read("<IIQQQQIIQQ", self.table + 64 * number) for number in range(count)]
        self.names = start + self.headers[names][4]
        self.relocations = {header[7]: header for header in self.headers if header[1] == RELOCATIONS}
        table = next((header for header in self.headers if header[1] == SYMBOLS), None)
        self.symbols = start + table[4] if table else None
        self.count = table[5] // 24 if table else 0
        self.words = start + self.headers[table[6]][4] if table else None
        self.many = next((start + header[4] for header in self.headers if header[1] == MANY_SECTIONS), None)

    def read(self, form, at):
        return struct.unpack_from(form, self.data, at)

    def name(self, header):
        at = self.names + header[0]
        return self.data[at:self.data.index(0, at)].decode()

    def content(self, header):
        return self.data[self.start + header[4]:self.start + header[4] + header[5]]

    def target(self, section, offset):
        """Section and place that a field refers to; None where it is another file's.

        Without a relocation it is a distance within its section, which the assembler has resolved.
        """
        relocations = self.relocations.get(section)
        for index in range(relocations[5] // 24 if relocations else 0):
            place, info, addend = self.read("<QQq", self.start + relocations[4] + 24 * index)
            if place == offset:
                _, _, _, number, value, _ = self.read("<IBBHQQ", self.symbols + 24 * (info >> 32))
                if number == 0xFFFF:
                    number, = self.read("<I", self.many + 4 * (info >> 32))
                return (number, value + addend) if 0 < number < len(self.headers) else None
        distance, = self.read("<i", self.start + self.headers[section][4] + offset)
        return (section, offset + distance) if distance else None

    def symbol(self, section, offset):
        """The name that a field refers to: that of another file's, or what stands in its place; empty if that has none."""
        relocations = self.relocations.get(section)
        for index in range(relocations[5] // 24 if relocations else 0):
            place, info, _ = self.read("<QQq", self.start + relocations[4] + 24 * index)
            if place == offset:
                name = self.word(info >> 32)
                return name or self.named.get(self.target(section, offset), "")
        return self.named.get(self.target(section, offset), "")

    def word(self, symbol):
        at = self.words + self.read("<I", self.symbols + 24 * symbol)[0]
        return self.data[at:self.data.index(0, at)].decode()

    @functools.cached_property
    def named(self):
        """Names by section and place."""
        names = {}
        for symbol in range(self.count):
            _, _, _, number, value, _ = self.read("<IBBHQQ", self.symbols + 24 * symbol)
            if number == 0xFFFF:
                number, = self.read("<I", self.many + 4 * symbol)
            if number and (name := self.word(symbol)):
                names[number, value] = name
        return names

    def is_unasked(self, number):
        """A conformance that no program here looks for at run time."""
        found = self.target(number, 0)
        if found is None:
            return False
        section, place = found
        protocol = self.symbol(section, place)
        kind = self.symbol(section, place + 4)
        return (any(name in kind for name in EXPRESSED) or protocol.endswith((EXPRESSIONS, *REFLECTED))
                or protocol.endswith(CODED) and FOUNDATION in kind
                or protocol.endswith(DEBUGGED) and any(name in kind for name in UNPRINTED))

    def subject(self, number, name):
        """The section of what a record tells of."""
        found = self.target(number, 0)
        if found and name == "swift5_protocol_conformances":
            # ConformanceDescriptors begin with the protocol, then the type (swift/ABI/Metadata.h).
            section, place = found
            found = self.target(section, place + 4) or self.target(section, place)
        return found[0] if found else None

    def clear(self):
        for number, header in enumerate(self.headers):
            name = self.name(header)
            if name == "swift5_backtrace" and not any(self.content(header)):
                struct.pack_into("<I", self.data, self.table + 64 * number + 4, NO_BITS)
            if not header[2] & RETAIN or name.startswith(KEPT):
                continue
            flags, link = header[2] & ~RETAIN, header[6]
            if name in RECORDS:
                # Four bytes each, in a section of its own.
                if name == "swift5_protocol_conformances" and header[5] == 4 and self.is_unasked(number):
                    struct.pack_into("<Q", self.data, self.table + 64 * number + 8, flags | EXCLUDE)
                    continue
                link = self.subject(number, name) if header[5] == 4 else None
                if link in (None, number):
                    continue
                flags |= LINK_ORDER
            struct.pack_into("<Q", self.data, self.table + 64 * number + 8, flags)
            struct.pack_into("<I", self.data, self.table + 64 * number + 40, link)
