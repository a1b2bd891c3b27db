// What a character is called, `LATIN SMALL LETTER A`, stands in half a megabyte of tables of Swift's library, and is asked for by
// an expression's `\N{…}` in its own regular expressions alone, of which we have none. The one-file release calls this in the
// place of the library's (ld --wrap), so that the linker may leave the tables out; no other build can.
#include <stdint.h>

intptr_t __wrap__swift_stdlib_getScalarName(uint32_t scalar, uint8_t *buffer, intptr_t capacity) {
    (void)scalar, (void)buffer, (void)capacity;
    return 0;
}
