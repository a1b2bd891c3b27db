// What a crash writes down (`Guard.h`, which this is a part of), with calls that a handler may make.
#ifndef BEAMTOP_GUARD_REPORT_H
#define BEAMTOP_GUARD_REPORT_H

static inline const char *guard_name(int signal) {
  switch (signal) {
  case SIGSEGV: return "SIGSEGV, memory that is not ours";
  case SIGBUS: return "SIGBUS, memory that is not there";
  case SIGILL: return "SIGILL, a trap of our own code";
  case SIGTRAP: return "SIGTRAP, a trap of our own code";
  case SIGFPE: return "SIGFPE, arithmetic";
  case SIGSYS: return "SIGSYS, a call that the system does not have";
  case SIGXCPU: return "SIGXCPU, more processor time than is allowed";
  case SIGXFSZ: return "SIGXFSZ, a larger file than is allowed";
  default: return "SIGABRT, ended by itself";
  }
}

// In so many digits, with zeros before it.
static inline void guard_padded(int fd, long number, int digits) {
  char text[8];
  for (int place = digits; place-- > 0; number /= 10) text[place] = (char)('0' + number % 10);
  guard_write(fd, text, (size_t)digits);
}

// A time in UTC by RFC 3339: gmtime(3) may not be called here. Years begin in March, so that the leap day is the last of one
// (Richards, "Calendars", 1998).
static inline void guard_say_time(int fd, time_t time) {
  long day = time / 86400 + 719468, second = time % 86400;
  long era = day / 146097, of_era = day % 146097;
  long year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  long of_year = of_era - (365 * year + year / 4 - year / 100);
  long month = (5 * of_year + 2) / 153, date = of_year - (153 * month + 2) / 5 + 1;
  year += era * 400 + (month >= 10);
  month += month < 10 ? 3 : -9;
  guard_padded(fd, year, 4);
  guard_say(fd, "-");
  guard_padded(fd, month, 2);
  guard_say(fd, "-");
  guard_padded(fd, date, 2);
  guard_say(fd, "T");
  guard_padded(fd, second / 3600, 2);
  guard_say(fd, ":");
  guard_padded(fd, second / 60 % 60, 2);
  guard_say(fd, ":");
  guard_padded(fd, second % 60, 2);
  guard_say(fd, "Z");
}

static inline void guard_say_keys(int fd) {
  unsigned size = sizeof guard.keys;
  if (guard.last_key >= size) {
    guard_say(fd, " …");
    unsigned head = guard.last_key % size;
    // Not from the middle of a name.
    while (head < size && guard.keys[head] != ' ') head++;
    guard_write(fd, guard.keys + head, size - head);
  }
  guard_write(fd, guard.keys, guard.last_key % size);
}

// A fault of the processor has an address; what was sent has a sender.
static inline void guard_say_cause(int fd, const siginfo_t *info) {
  if (info->si_code > 0) {
    guard_say(fd, "\naddress:    0x");
    guard_number(fd, (unsigned long)info->si_addr, 16);
  } else {
    guard_say(fd, "\nsent by:    process ");
    guard_number(fd, (unsigned long)info->si_pid, 10);
    guard_say(fd, info->si_pid == getpid() ? ", this one" : ", another one");
  }
}

// What somebody needs who is to find the fault: written with calls that a handler may make. backtrace(3) may not by the letter;
// it was called once before, after which it allocates nothing, and it comes last, when all else is on the disk.
static inline int guard_write_report(int signal, const siginfo_t *info) {
  if (!guard.report[0]) return 0;
  int fd = open(guard.report, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (fd < 0) return 0;
  guard_say(fd, guard.about);
  guard_say(fd, "\nended by:   ");
  guard_say(fd, guard_name(signal));
  guard_say_cause(fd, info);
  guard_say(fd, "\nat:         ");
  time_t now = time(NULL);
  guard_say_time(fd, now);
  guard_say(fd, ", after ");
  guard_number(fd, (unsigned long)(now - guard.began), 10);
  guard_say(fd, " s\nsize:       ");
  struct winsize size = {0};
  ioctl(guard.terminal, TIOCGWINSZ, &size);
  guard_number(fd, size.ws_col, 10);
  guard_say(fd, " × ");
  guard_number(fd, size.ws_row, 10);
  guard_say(fd, "\nlast keys: ");
  guard_say_keys(fd);
  guard_say(fd, "\n\nlast words on standard error:\n");
  if (guard.kept >= 0) guard_replay_to(fd);
  guard_say(fd, "\nwhere (addr2line -f -e beamtop OFFSET names the lines):\n");
  void *frames[64];
  backtrace_symbols_fd(frames, backtrace(frames, 64), fd);
  close(fd);
  return 1;
}

#endif
