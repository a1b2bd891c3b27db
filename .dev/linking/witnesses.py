"""Lets all types share the code that assigns their values where their type is known at run time alone.

For each type Swift's compiler writes that code anew, field by field: assignWithCopy and assignWithTake, half a megabyte. But
an assignment is the end of one value and the beginning of another, and for those two a type's table of witnesses has code
as well (swift/ABI/ValueWitness.def): Sources/CSystem/witnesses.c takes them from there. Calls that know the type stay. So it
is with copies of buffers that hold a value or its box: which of the two, the table says.
"""
import elf

SHARED = {b"wca": b"beamtop_assign_with_copy", b"wta": b"beamtop_assign_with_take",
          b"wCP": b"beamtop_initialize_buffer_with_copy"}
POINTER, GLOBAL = 1, 1 << 4  # R_X86_64_64, STB_GLOBAL


def share(object):
    """Has the tables ("WV") of an object refer to the shared code."""
    tables = {symbol.section for symbol in object.symbols if object.name(symbol).endswith(b"WV")}
    own = {(symbol.section, symbol.value): SHARED[object.name(symbol)[-3:]] for symbol in object.symbols
           if object.name(symbol).startswith(b"$s") and object.name(symbol)[-3:] in SHARED}
    added = {}
    for section in (object.sections[number] for number in tables if number > 0):
        for index, (offset, kind, number, addend) in enumerate(section.relocations):
            symbol = object.symbols[number]
            name = own.get((symbol.section, symbol.value + addend)) if kind == POINTER else None
            if name:
                added[name] = added.get(name) or add(object, name)
                section.relocations[index] = offset, kind, added[name], 0


def add(object, name):
    """The number of a new symbol that another file defines."""
    names = object.sections[object.sections[object.table].link]
    object.symbols.append(elf.Symbol(len(names.data), GLOBAL, 0, 0, 0, 0))
    names.data += name + b"\0"
    names.size = len(names.data)
    return len(object.symbols) - 1
