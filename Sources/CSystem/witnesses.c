// Assigns values whose type is known at run time alone, and copies buffers of them, for all types. Swift's compiler writes that
// code for each type anew; in the one-file release the types' tables refer to this in its place (.dev/linking/witnesses.py), no
// other build does.
//
// The tables are of swift/ABI/ValueWitness.def, and stand in front of a type's metadata: operations of values, here those that
// end one and begin another, then the size in bytes, the stride, and flags whose lowest byte is the alignment less one.
#include <alloca.h>
#include <stddef.h>
#include <stdint.h>

typedef struct Witnesses Witnesses;
typedef const Witnesses *const *Metadata;

struct Witnesses {
    void *initialize_buffer_with_copy;
    void (*destroy)(void *value, Metadata type);
    void *(*initialize_with_copy)(void *target, void *source, Metadata type);
    void *assign_with_copy;
    void *(*initialize_with_take)(void *target, void *source, Metadata type);
    void *assign_with_take;
    void *get_enum_tag;
    void *store_enum_tag;
    size_t size;
    size_t stride;
    uint32_t flags;
};

// The copy is whole before the old value ends: that may be all that keeps the source.
void *beamtop_assign_with_copy(void *target, void *source, Metadata type) {
    const Witnesses *witnesses = type[-1];
    size_t mask = witnesses->flags & 0xFF;
    void *copy = (void *)(((uintptr_t)alloca(witnesses->size + mask) + mask) & ~mask);
    witnesses->initialize_with_copy(copy, source, type);
    witnesses->destroy(target, type);
    return witnesses->initialize_with_take(target, copy, type);
}

void *beamtop_assign_with_take(void *target, void *source, Metadata type) {
    const Witnesses *witnesses = type[-1];
    witnesses->destroy(target, type);
    return witnesses->initialize_with_take(target, source, type);
}

// HeapObject of swift/Runtime/HeapObject.h.
enum { BOX_HEADER = 16, IS_NOT_INLINE = 0x00020000 };
extern void *swift_retain(void *box);

// A buffer of three words holds a value, or the box of one that is too large for it or must not be moved
// (swift/ABI/MetadataValues.h, "isValueInline"). Boxes are shared; where the value is now is what comes back.
void *beamtop_initialize_buffer_with_copy(void *target, void *source, Metadata type) {
    const Witnesses *witnesses = type[-1];
    if (!(witnesses->flags & IS_NOT_INLINE)) return witnesses->initialize_with_copy(target, source, type);
    char *box = *(char **)target = swift_retain(*(void **)source);
    size_t mask = witnesses->flags & 0xFF;
    return box + ((BOX_HEADER + mask) & ~mask);
}
