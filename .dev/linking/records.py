"""What the records of types, of their metadata, of protocols, conformances and contexts are made of (swift/ABI/Metadata.h).

`fields` tells of a record's four-byte fields which are distances, and which are numbers. A context that is generic, a protocol
and a conformance go on with requirements of their arguments, twelve bytes each: flags, the argument's name, then a type, a
protocol or, of a layout, a number.
"""
import struct

TYPE, PROTOCOL, CONFORMANCE, PATTERN, MODULE, EXTENSION, ANONYMOUS = b"Mn", b"Mp", b"Mc", b"MP", b"MXM", b"MXE", b"MXX"
KIND, CLASS, STRUCTURE, ENUMERATION, GENERIC, LAYOUT = 31, 16, 17, 18, 0x80, 0x1F
# Where a type's generic part begins; a class has the distance to its superclass's name and sizes between.
FIXED = {CLASS: 44, STRUCTURE: 28, ENUMERATION: 28}
RETROACTIVE, RESILIENT, INSTANTIATED = 1 << 6, 1 << 16, 1 << 17


def fields(name, data, record):
    """Places in `data` of the record's distances and of its numbers; nothing of what is no record."""
    word = lambda place: struct.unpack_from("<I", data, record + place)[0]
    endings = TYPE, PROTOCOL, CONFORMANCE, PATTERN, MODULE, EXTENSION, ANONYMOUS
    ending = next((one for one in endings if name.endswith(one)), None)
    if ending is None:
        return (), ()
    if ending == CONFORMANCE:
        distances, numbers = conformance(word)
    elif ending == PATTERN:
        distances, numbers = pattern(word, name.endswith(b"C" + PATTERN))
    elif ending == PROTOCOL:
        distances, numbers = [4, 8, 20], [0, 12, 16]
        requirements(word, 24, word(12), distances, numbers)
    elif ending == TYPE:
        distances, numbers = type(word)
    else:
        distances, numbers = [4, *([8] if ending != ANONYMOUS else [])], [0]
        if word(0) & GENERIC:
            arguments(word, distances[-1] + 4, distances, numbers)
    return [record + place for place in distances], [record + place for place in numbers]


def type(word):
    kind = word(0) & KIND
    distances, numbers = [4, 8, 12, 16], [0, 24]
    if kind != CLASS:
        numbers.append(20)
    if kind in FIXED and word(0) & GENERIC:
        start = FIXED[kind]
        distances += start, start + 4
        arguments(word, start + 8, distances, numbers)
    return distances, numbers


def pattern(word, is_class):
    """What a generic type's metadata begin as: functions, flags, operations; then where the extra words are copied from."""
    distances, numbers = ([0, 4, 12, 16], [8, 20, 24, 28]) if is_class else ([0, 4, 12], [8])
    after = 32 if is_class else 16
    for is_there in word(8) & 1, is_class and word(8) >> 31:
        if is_there:
            distances.append(after)
            numbers.append(after + 4)
            after += 8
    return distances, numbers


def arguments(word, start, distances, numbers):
    """How many arguments and requirements, a byte for each argument, then the requirements."""
    count, required = word(start) & 0xFFFF, word(start) >> 16
    after = start + 8 + (count + 3 & ~3)
    numbers += range(start, after, 4)
    requirements(word, after, required, distances, numbers)


def requirements(word, start, count, distances, numbers):
    for place in range(start, start + 12 * count, 12):
        distances.append(place + 4)
        numbers.append(place)
        (numbers if word(place) & KIND == LAYOUT else distances).append(place + 8)


def conformance(word):
    flags = word(12)
    distances, numbers = [0, 4, 8], [12]
    after = 16
    if flags & RETROACTIVE:
        distances.append(after)
        after += 4
    # Packs of arguments follow the requirements: where there are any, the rest is left.
    if flags >> 24:
        return distances, numbers
    count = flags >> 8 & 0xFF
    requirements(word, after, count, distances, numbers)
    after += 12 * count
    if flags & RESILIENT:
        count = word(after)
        numbers.append(after)
        distances += range(after + 4, after + 4 + 8 * count, 4)
        after += 4 + 8 * count
    if flags & INSTANTIATED:
        numbers.append(after)
        distances += after + 4, after + 8
    return distances, numbers
