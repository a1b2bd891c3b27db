// ncurses for Swift: the wide-character API, and inline functions for what does not import
// (macros, variadic functions, and the globals stdscr, LINES and COLS).
#ifndef BEAMTOP_CNCURSES_H
#define BEAMTOP_CNCURSES_H

#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#define NCURSES_WIDECHAR 1
#include <locale.h>
#include <wchar.h>
#include <ncurses.h>

#endif
