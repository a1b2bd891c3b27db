// What the Glibc module does not offer to Swift: variadic calls and macros, as inline functions.
#ifndef BEAMTOP_CSYSTEM_H
#define BEAMTOP_CSYSTEM_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>
#include <stdint.h>
#include <wchar.h>

#include "process.h"

// Columns of a character in the current locale; -1 for what is not printable.
static inline int csystem_columns(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

#endif
