"""What the linker reads: objects of Swift, divided, and without the mark that forbids to drop what nobody uses."""
import pathlib
import tempfile

import divided
import unretained

SCRIPTS = list(pathlib.Path(__file__).parent.glob("*"))


def is_new(copy, source):
    return copy.exists() and copy.stat().st_mtime > max(path.stat().st_mtime for path in [source, *SCRIPTS])


def prepared(data, name):
    """The bytes of an object as the linker is to have it; others as they are. The name is for what is told of it."""
    if not data.startswith(b"\x7fELF\x02\x01"):
        return data
    # Only Swift's compiler writes that section, and what of C is divided could be an array that code walks from its end.
    if b".swift1_autolink_entries" in data:
        with tempfile.NamedTemporaryFile(suffix=".o") as file:
            file.write(data)
            file.flush()
            data = divided.divided(data, file.name, name)
    data = bytearray(data)
    unretained.Object(data, 0).clear()
    return bytes(data)
