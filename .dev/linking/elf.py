"""Relocatable ELF files of 64 bits, little-endian (gABI, "ELF header", "sections"), to read, change and write again."""
import struct

PROGBITS, SYMTAB, RELA, NOBITS, GROUP, SYMTAB_SHNDX = 1, 2, 4, 8, 17, 18
ALLOC, EXECINSTR, MERGE, INFO_LINK, IN_GROUP, RETAIN = 1 << 1, 1 << 2, 1 << 4, 1 << 6, 1 << 9, 1 << 21
SECTION_SYMBOL = 3
X86_64 = 62
# Numbers from here on are reserved; what is larger stands elsewhere (gABI, "SHN_XINDEX").
RESERVED, ELSEWHERE = 0xFF00, 0xFFFF
HEADER, SECTION, SYMBOL, RELOCATION = "<16sHHIQQQIHHHHHH", "<IIQQQQIIQQ", "<IBBHQQ", "<QQq"


class Section:
    def __init__(self, label, kind, flags, data, link=0, info=0, alignment=1, entry=0, size=None, name=""):
        self.label, self.kind, self.flags, self.data, self.link, self.info = label, kind, flags, data, link, info
        self.alignment, self.entry, self.name = alignment, entry, name
        self.size = len(data) if size is None else size
        self.relocations = []  # (offset, type, number of the symbol, addend)


class Symbol:
    """`section` is negative for the reserved ones, as SHN_ABS."""

    def __init__(self, label, info, other, section, value, size):
        self.label, self.info, self.other, self.section, self.value, self.size = label, info, other, section, value, size

    @property
    def is_section(self):
        return self.info & 15 == SECTION_SYMBOL


class Object:
    def __init__(self, data):
        self.header = struct.unpack_from(HEADER, data)
        table, count, names = self.header[6], self.header[12], self.header[13]
        first = struct.unpack_from(SECTION, data, table)
        count, names = count or first[5], first[6] if names == ELSEWHERE else names
        headers = [struct.unpack_from(SECTION, data, table + 64 * number) for number in range(count)]
        self.names, start = names, headers[names][4]
        self.sections = []
        for label, kind, flags, _, at, size, link, info, alignment, entry in headers:
            name = data[start + label:data.index(0, start + label)].decode()
            content = b"" if kind in (0, NOBITS) else data[at:at + size]
            self.sections.append(Section(label, kind, flags, content, link, info, alignment, entry, size, name))
        self.read_symbols()
        for section in self.sections:
            if section.kind == RELA:
                self.sections[section.info].relocations = [
                    (offset, info & 0xFFFFFFFF, info >> 32, addend)
                    for offset, info, addend in struct.iter_unpack(RELOCATION, section.data)]

    @property
    def is_x86_64(self):
        return self.header[2] == X86_64

    def name(self, symbol):
        names = self.sections[self.sections[self.table].link].data
        return names[symbol.label:names.index(0, symbol.label)]

    def read_symbols(self):
        kinds = [section.kind for section in self.sections]
        self.table = kinds.index(SYMTAB)
        self.local = self.sections[self.table].info
        many = self.sections[kinds.index(SYMTAB_SHNDX)].data if SYMTAB_SHNDX in kinds else b""
        self.symbols = []
        for number, values in enumerate(struct.iter_unpack(SYMBOL, self.sections[self.table].data)):
            symbol = Symbol(*values)
            if symbol.section == ELSEWHERE:
                symbol.section, = struct.unpack_from("<I", many, 4 * number)
            elif symbol.section >= RESERVED:
                symbol.section = -symbol.section
            self.symbols.append(symbol)

    def write(self):
        sections = list(self.sections)
        for number, section in enumerate(self.sections):
            if section.relocations:
                data = b"".join(struct.pack(RELOCATION, offset, symbol << 32 | kind, addend)
                                for offset, kind, symbol, addend in section.relocations)
                sections.append(Section(section.label, RELA, INFO_LINK, data, self.table, number, 8, 24))
        self.write_symbols(sections)
        content, headers = bytearray(64), []
        for section in sections:
            content.extend(bytes(-len(content) % max(section.alignment, 1)))
            headers.append([section.label, section.kind, section.flags, 0, len(content), section.size, section.link,
                            section.info, section.alignment, section.entry])
            content.extend(section.data)
        content.extend(bytes(-len(content) % 8))
        header = list(self.header)
        count, names = len(headers), self.names
        header[6], header[12] = len(content), 0 if count >= RESERVED else count
        header[13] = ELSEWHERE if names >= RESERVED else names
        headers[0] = [0, 0, 0, 0, 0, count if count >= RESERVED else 0, names if names >= RESERVED else 0, 0, 0, 0]
        for values in headers:
            content.extend(struct.pack(SECTION, *values))
        struct.pack_into(HEADER, content, 0, *header)
        return bytes(content)

    def write_symbols(self, sections):
        table, data, many = sections[self.table], bytearray(), bytearray()
        for symbol in self.symbols:
            large = symbol.section >= RESERVED
            section = ELSEWHERE if large else abs(symbol.section)
            data.extend(struct.pack(SYMBOL, symbol.label, symbol.info, symbol.other, section, symbol.value, symbol.size))
            many.extend(struct.pack("<I", symbol.section if large else 0))
        table.data, table.size, table.info = bytes(data), len(data), self.local
        if any(many):
            sections.append(Section(0, SYMTAB_SHNDX, 0, bytes(many), self.table, 0, 4, 4))
