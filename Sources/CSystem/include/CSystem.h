// What the Glibc module does not offer to Swift: variadic calls and macros, as inline functions.
#ifndef BEAMTOP_CSYSTEM_H
#define BEAMTOP_CSYSTEM_H

// No _GNU_SOURCE here: it changes the layout of `fd_set`, which Swift's own Glibc module has without it, and where
// both meet an optimized build fails. What needs it is declared by hand.
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>
#include <stdbool.h>
#include <stdint.h>
#include <wchar.h>

#include "http.h"

extern int wcwidth(wchar_t);
#include "process.h"
#include "socket.h"

// A word of the command line, the program's name first; NULL behind the last.
extern const char *csystem_word(int index);

// False in a bare root: nothing is mounted at /proc.
static inline bool csystem_has_proc(void) { return access("/proc/self/stat", R_OK) == 0; }

// Whether this build can do without it: workers.c.
extern bool csystem_runs_without_proc(void);

// Columns of a character in the current locale; -1 for what is not printable.
static inline int csystem_columns(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

// Blocks from this size on go back to the system as soon as they are free. By itself the C library raises the bound with each
// such block that is freed, to 32 MB, and keeps what lies below it.
extern void csystem_return_blocks(int bytes);

#endif
