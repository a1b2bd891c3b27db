// Swift's libraries carry a megabyte of tables of characters that nobody here asks for. The one-file release calls these in the
// place of what reads them (ld --wrap), so that the linker may leave them out; no other build can.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

// What a character is called, `LATIN SMALL LETTER A`: asked for by an expression's `\N{…}` in Swift's own regular expressions
// alone, of which we have none.
intptr_t __wrap__swift_stdlib_getScalarName(uint32_t scalar, uint8_t *buffer, intptr_t capacity) {
    (void)scalar, (void)buffer, (void)capacity;
    return 0;
}

// In which version of Unicode a character came, in which scripts it is written, and what else it is called: asked for by the
// properties `age` and `nameAlias`, which nobody here reads, and by `\p{Script=…}` in those same expressions.
uint16_t __wrap__swift_stdlib_getAge(uint32_t scalar) {
    (void)scalar;
    return 0;
}

uint8_t __wrap__swift_stdlib_getScript(uint32_t scalar) {
    (void)scalar;
    return 0;
}

const uint8_t *__wrap__swift_stdlib_getScriptExtensions(uint32_t scalar, uint8_t *count) {
    (void)scalar, *count = 0;
    return NULL;
}

const char *__wrap__swift_stdlib_getNameAlias(uint32_t scalar) {
    (void)scalar;
    return NULL;
}

// BuiltInUnicodeScalarSet._bitmapPtrForPlane: which characters are capitals. Of what the linker keeps JSONEncoder's strategy to
// write keys in snake case alone looks there. Who takes it up learns it from the release's first test, not from wrong keys.
void __wrap_$s20FoundationEssentials23BuiltInUnicodeScalarSetV18_bitmapPtrForPlaneySPys5UInt8VGSgSiF(void) {
    fputs("keys in snake case: the release is built without the table of capitals (Sources/CSystem/tables.c)\n", stderr);
    abort();
}
