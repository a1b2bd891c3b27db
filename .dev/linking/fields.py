"""Takes from structures and classes what they tell of their fields.

Names and types of fields are read by mirrors, and by what prints a value that has no description of its own: nothing here is
shown so. Types may be built without them (`-disable-reflection-metadata`), which a null distance says (swift/ABI/Metadata.h,
TargetTypeContextDescriptor::Fields). Cases of enumerations stay: their names are printed.
"""
import struct

FIELDS, CLASS, STRUCTURE = 16, 16, 17  # The place of the distance; kinds, in the last five bits of the first field.


def forget(object):
    for symbol in object.symbols:
        section = object.sections[symbol.section] if symbol.section > 0 else None
        if section is None or not section.size or not object.name(symbol).endswith(b"Mn"):
            continue
        record = symbol.value
        if section.data[record] & 31 in (CLASS, STRUCTURE):
            place = record + FIELDS
            section.relocations = [relocation for relocation in section.relocations if relocation[0] != place]
            section.data = section.data[:place] + struct.pack("<i", 0) + section.data[place + 4:]
