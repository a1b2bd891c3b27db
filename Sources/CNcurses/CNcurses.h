// ncurses for Swift: the wide-character API, and inline functions for what does not import
// (macros, variadic functions, and the globals stdscr, LINES and COLS).
#ifndef BEAMTOP_CNCURSES_H
#define BEAMTOP_CNCURSES_H

#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#define NCURSES_WIDECHAR 1
#include <langinfo.h>
#include <locale.h>
#include <stdint.h>
#include <sys/ioctl.h>
#include <wchar.h>
#include <ncurses.h>

#include "Guard.h"

// The bits of our own style (bold 1, dim 2, italic 4, underline 8, reverse 16) as ncurses has them.
static inline attr_t cncurses_attributes(unsigned style) {
  return ((style & 1) ? A_BOLD : 0) | ((style & 2) ? A_DIM : 0) | ((style & 4) ? A_ITALIC : 0)
    | ((style & 8) ? A_UNDERLINE : 0) | ((style & 16) ? A_REVERSE : 0);
}

// Puts one glyph of `count` scalars (the first with its combining marks) into a cell. The pair goes by pointer, since
// numbers above 255 do not fit the old argument.
static inline void cncurses_put(int y, int x, const uint32_t *scalars, int count, attr_t attributes, int pair) {
  wchar_t text[CCHARW_MAX + 1] = {0};
  for (int i = 0; i < count && i < CCHARW_MAX; i++) text[i] = (wchar_t)scalars[i];
  cchar_t cell;
  if (setcchar(&cell, text, attributes, 0, &pair) == OK) mvwadd_wch(stdscr, y, x, &cell);
}

static inline void cncurses_set_cursor(int y, int x) { wmove(stdscr, y, x); }
static inline int cncurses_refresh(void) { return wrefresh(stdscr); }
// The whole screen is written anew at the next refresh.
static inline void cncurses_forget(void) { clearok(stdscr, TRUE); }
static inline void cncurses_erase(void) { werase(stdscr); }
static inline void cncurses_leave_cursor(bool leave) { leaveok(stdscr, leave); }
static inline int cncurses_lines(void) { return LINES; }
static inline int cncurses_columns(void) { return COLS; }
static inline int cncurses_pairs(void) { return COLOR_PAIRS; }

// The whole window has a background of its own, so that cells that were never written have it too.
static inline void cncurses_background(attr_t attributes, int pair) {
  cchar_t cell;
  if (setcchar(&cell, L" ", attributes, 0, &pair) == OK) wbkgrndset(stdscr, &cell);
}

// A string of the terminal's description; NULL where it has none, or where the name is no string.
static inline const char *cncurses_capability(const char *name) {
  const char *text = tigetstr(name);
  return text == (const char *)-1 ? NULL : text;
}
static inline int cncurses_number(const char *name) { return tigetnum(name); }
static inline bool cncurses_flag(const char *name) { return tigetflag(name) > 0; }

// The size that the terminal driver knows; 0 where it knows none.
static inline void cncurses_window_size(int fd, int *columns, int *lines) {
  struct winsize size = {0};
  if (ioctl(fd, TIOCGWINSZ, &size) != 0) size.ws_col = size.ws_row = 0;
  *columns = size.ws_col;
  *lines = size.ws_row;
}

static inline bool cncurses_locale_is_utf8(void) {
  const char *name = nl_langinfo(CODESET);
  return name && (strcmp(name, "UTF-8") == 0 || strcmp(name, "utf8") == 0);
}

// Columns of a character in the current locale, as ncurses counts them; -1 for what is not printable.
int wcwidth(wchar_t);
static inline int cncurses_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

#endif
