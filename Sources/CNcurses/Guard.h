// Keeps the terminal whole whatever ends the program: signals that ask are passed on through a pipe; signals that tell of a
// crash restore the terminal here, with async-signal-safe calls alone (signal-safety(7)), and then take their course.
//
// The state is static in this header, so every object file that uses it has its own: only one Swift file may
// (Guard.swift).
#ifndef BEAMTOP_GUARD_H
#define BEAMTOP_GUARD_H

#include <errno.h>
#include <execinfo.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#define GUARD_SIGNALS 32

struct guard_state {
  // Whether the terminal is ours at this moment, and so must be given back.
  volatile sig_atomic_t armed;
  // The signal that asked the program to end; 0 while none has.
  volatile sig_atomic_t asked;
  int terminal;
  // Where the screen is drawn to, which may be another descriptor of the same terminal; -1 while nothing is.
  int drawn;
  int wake;
  struct termios modes;
  char restore[512];
  size_t length;
  // Standard error while it is kept off the screen, and the file that holds it meanwhile; -1 where it is not kept.
  int error;
  int kept;
  struct sigaction before[GUARD_SIGNALS];
  // Where a crash leaves its report, and how that begins; empty where it leaves none.
  char report[512];
  char about[512];
  // The names of the keys that came last, one behind the other, each with a space before it; the oldest are overwritten.
  char keys[256];
  unsigned last_key;
  // When the terminal was taken.
  time_t began;
  // A crash goes on to the handlers that were there before ours.
  int chains;
};

// One for the whole program: a `static` one would be another in every object file that a call of these functions is inlined
// into, and the handler of a crash would look at the wrong one. Weak definitions are joined by the linker.
#define GUARD_SHARED __attribute__((weak, visibility("hidden")))
GUARD_SHARED struct guard_state guard = {.drawn = -1, .error = -1, .kept = -1};
GUARD_SHARED char guard_stack[65536] = {0};

static const int guard_asking[] = {SIGINT, SIGTERM, SIGHUP, SIGALRM, SIGTSTP, SIGCONT, SIGWINCH};
static const int guard_crashing[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGQUIT, SIGSYS, SIGXCPU, SIGXFSZ};
// What would end a program that knows nothing of it, and asks for nothing of ours (signal(7)): other programs reload with some.
// Handled and not ignored, so that programs that we start have it as they are used to.
static const int guard_heedless[] = {SIGUSR1, SIGUSR2, SIGVTALRM, SIGPROF, SIGIO, SIGPWR, SIGSTKFLT};

static inline void guard_write(int fd, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(fd, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

static inline void guard_say(int fd, const char *words) { guard_write(fd, words, strlen(words)); }

static inline void guard_number(int fd, unsigned long number, unsigned long base) {
  char digits[24];
  size_t place = sizeof digits;
  do {
    digits[--place] = "0123456789abcdef"[number % base];
    number /= base;
  } while (number > 0);
  guard_write(fd, digits + place, sizeof digits - place);
}

// Copies the end of what was written to standard error meanwhile; control characters are not passed on.
static inline void guard_replay_to(int to) {
  char text[4096];
  off_t size = lseek(guard.kept, 0, SEEK_END);
  if (size <= 0) return;
  off_t from = size > (off_t)sizeof text ? size - (off_t)sizeof text : 0;
  ssize_t count = pread(guard.kept, text, sizeof text, from);
  for (ssize_t i = 0; i < count; i++) {
    if ((text[i] >= 0 && text[i] < ' ' && text[i] != '\n') || text[i] == 0x7F) text[i] = ' ';
  }
  if (count > 0) guard_write(to, text, (size_t)count);
}

static inline void guard_replay(void) { guard_replay_to(guard.error); }

#include "GuardReport.h"

// Returns 0 where the terminal took nothing for a second (a stalled link). We must not wait for it longer: a thread that is
// held in its own write has the driver's lock, and whoever ends us wants an end.
static inline int guard_give_back(void) {
  guard.armed = 0;
  int flags = fcntl(guard.terminal, F_GETFL);
  fcntl(guard.terminal, F_SETFL, flags | O_NONBLOCK);
  size_t sent = 0;
  for (int tries = 0; sent < guard.length && tries < 20; tries++) {
    ssize_t count = write(guard.terminal, guard.restore + sent, guard.length - sent);
    if (count > 0) {
      sent += (size_t)count;
    } else if (errno == EAGAIN) {
      tcflush(guard.terminal, TCOFLUSH);
      poll(NULL, 0, 50);
    } else if (errno != EINTR) {
      break;
    }
  }
  fcntl(guard.terminal, F_SETFL, flags);
  tcsetattr(guard.terminal, TCSANOW, &guard.modes);
  return sent == guard.length;
}

// The terminal alone for us: what other threads still write to it, because they do not know of the crash yet, goes nowhere.
// The program's own output is lent out so, and nothing of it is wanted any more.
static inline void guard_silence(const int *outputs, size_t count) {
  int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (nowhere < 0) return;
  for (size_t i = 0; i < count; i++) {
    if (outputs[i] >= 0) dup2(nowhere, outputs[i]);
  }
  close(nowhere);
}

static void guard_on_ask(int signal) {
  int before = errno;
  // Whoever asks a second time wants out, and so does one who was not heard for some seconds, because the program hangs.
  int ends = signal == SIGINT || signal == SIGTERM || signal == SIGHUP;
  if (signal == SIGALRM || (ends && signal != SIGHUP && guard.asked)) {
    if (guard.armed) guard_give_back();
    // An alarm of someone else's, which nobody was asked for before, ends us as itself.
    _exit(128 + (signal == SIGALRM && guard.asked ? guard.asked : signal));
  }
  if (ends) {
    guard.asked = signal;
    alarm(5);
  }
  char number = (char)signal;
  // A full pipe has a wake-up in it already.
  (void)!write(guard.wake, &number, 1);
  errno = before;
}

static void guard_on_nothing(int signal) { (void)signal; }

static void guard_on_crash(int signal, siginfo_t *info, void *context) {
  (void)context;
  if (guard.armed) {
    int mine = fcntl(guard.terminal, F_DUPFD_CLOEXEC, 3);
    int outputs[2] = {guard.drawn, guard.terminal};
    // Not before a debugger that somebody asked for: it speaks on the same terminal.
    if (mine >= 0 && !guard.chains) {
      guard_silence(outputs, 2);
      guard.terminal = mine;
    }
  }
  if (guard.armed && guard_give_back()) {
    int to = guard.error >= 0 ? guard.error : 2;
    if (signal != SIGQUIT) guard_say(to, "beamtop crashed; the terminal was restored.\n");
    if (guard.kept >= 0) guard_replay();
    if (signal != SIGQUIT && guard_write_report(signal, info)) {
      guard_say(to, "A report lies in ");
      guard_say(to, guard.report);
      guard_say(to, "\n");
    } else if (signal != SIGQUIT) {
      guard_say(to, "Started with SWIFT_BACKTRACE=enable=yes it tells where.\n");
    }
  }
  if (guard.error >= 0) dup2(guard.error, 2);
  // Swift's own backtracer asks its reader to press a key; it is called where somebody asked for it, else we just end.
  struct sigaction plain = {.sa_handler = SIG_DFL};
  sigaction(signal, guard.chains ? &guard.before[signal] : &plain, NULL);
  // A fault of the processor comes again by itself when we return, with its address for whoever handles it next. What was
  // sent does not: it is sent again and arrives when this handler has returned.
  int returns = signal != SIGQUIT && signal != SIGABRT && info->si_code > 0 && info->si_code != SI_KERNEL;
  if (!returns) raise(signal);
}

static inline void guard_install(const int *signals, size_t count, struct sigaction *action) {
  for (size_t i = 0; i < count; i++) sigaction(signals[i], action, &guard.before[signals[i]]);
}

// Takes note of the terminal's modes and installs the handlers; to be called before ncurses changes the modes and installs
// its own (it leaves a signal alone that has a handler). `wake` gets the number of every signal that asks, one byte each.
static inline int guard_open(int terminal, int wake) {
  if (tcgetattr(terminal, &guard.modes) != 0) return -1;
  guard.terminal = terminal;
  guard.wake = wake;
  guard.asked = 0;
  guard.chains = getenv("SWIFT_BACKTRACE") != NULL;
  guard.length = 0;
  guard.last_key = 0;
  guard.began = time(NULL);
  stack_t stack = {.ss_sp = guard_stack, .ss_size = sizeof guard_stack};
  sigaltstack(&stack, NULL);
  struct sigaction ask = {.sa_flags = SA_RESTART};
  ask.sa_handler = guard_on_ask;
  guard_install(guard_asking, sizeof guard_asking / sizeof *guard_asking, &ask);
  struct sigaction crash = {.sa_flags = SA_SIGINFO | SA_ONSTACK};
  crash.sa_sigaction = guard_on_crash;
  guard_install(guard_crashing, sizeof guard_crashing / sizeof *guard_crashing, &crash);
  struct sigaction heedless = {.sa_handler = guard_on_nothing, .sa_flags = SA_RESTART};
  guard_install(guard_heedless, sizeof guard_heedless / sizeof *guard_heedless, &heedless);
  struct sigaction ignore = {.sa_handler = SIG_IGN};
  sigaction(SIGPIPE, &ignore, &guard.before[SIGPIPE]);
  return 0;
}

// The bytes that give the terminal back; they are known when its description is.
static inline int guard_set_restore(const char *bytes, size_t length) {
  if (length > sizeof guard.restore) return -1;
  memcpy(guard.restore, bytes, length);
  guard.length = length;
  return 0;
}

// Where a crash leaves its report, and the lines that it begins with. A path that is too long is none.
static inline void guard_set_report(const char *path, const char *about) {
  void *frame[1];
  // The first call loads the unwinder, which a handler must not.
  (void)backtrace(frame, 1);
  if (strlen(path) >= sizeof guard.report) return;
  strcpy(guard.report, path);
  strncpy(guard.about, about, sizeof guard.about - 1);
}

// A key that came, by its name, for the report of a crash.
static inline void guard_note_key(const char *name) {
  unsigned place = guard.last_key;
  guard.keys[place++ % sizeof guard.keys] = ' ';
  for (; *name; name++) guard.keys[place++ % sizeof guard.keys] = *name;
  guard.last_key = place;
}

static inline void guard_arm(int armed) { guard.armed = armed; }

static inline void guard_draws(int output) { guard.drawn = output; }

static inline void guard_close(void) {
  guard.armed = 0;
  alarm(0);
  // A terminal that goes is told of twice, by the kernel and by whoever closed it: the second word must not cut off what is
  // still to be written down.
  struct sigaction ignore = {.sa_handler = SIG_IGN};
  for (size_t i = 0; i < sizeof guard_asking / sizeof *guard_asking; i++)
    sigaction(guard_asking[i], guard_asking[i] == SIGHUP ? &ignore : &guard.before[guard_asking[i]], NULL);
  for (size_t i = 0; i < sizeof guard_crashing / sizeof *guard_crashing; i++)
    sigaction(guard_crashing[i], &guard.before[guard_crashing[i]], NULL);
  for (size_t i = 0; i < sizeof guard_heedless / sizeof *guard_heedless; i++)
    sigaction(guard_heedless[i], &guard.before[guard_heedless[i]], NULL);
}

// Stops this process as SIGTSTP does where nobody handles it: the kernel does not stop a process that nobody could continue
// (an orphaned process group), where SIGSTOP would leave it for ever. Returns when it was continued.
static inline void guard_stop(void) {
  struct sigaction plain = {.sa_handler = SIG_DFL}, ours;
  // Threads of dispatch block the signal; sent to this thread it stops the process before the next line.
  sigset_t stop, before;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  sigaction(SIGTSTP, &plain, &ours);
  pthread_sigmask(SIG_UNBLOCK, &stop, &before);
  raise(SIGTSTP);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  sigaction(SIGTSTP, &ours, NULL);
}

// What is written to standard error would land in the middle of the screen: it is kept in memory until the terminal is
// given back. Only where standard error is a terminal; a file that the user named keeps getting it.
static inline void guard_keep_errors(void) {
  if (guard.kept >= 0 || !isatty(2)) return;
  int kept = (int)syscall(SYS_memfd_create, "stderr", 1U /* MFD_CLOEXEC */);
  int error = fcntl(2, F_DUPFD_CLOEXEC, 3);
  if (kept < 0 || error < 0) {
    if (kept >= 0) close(kept);
    if (error >= 0) close(error);
    return;
  }
  fcntl(kept, F_SETFL, O_APPEND);
  dup2(kept, 2);
  guard.kept = kept;
  guard.error = error;
}

// Keeps the kept text bounded.
static inline void guard_trim_errors(void) {
  if (guard.kept >= 0 && lseek(guard.kept, 0, SEEK_END) > 1 << 20) (void)!ftruncate(guard.kept, 0);
}

static inline void guard_release_errors(void) {
  if (guard.kept < 0) return;
  dup2(guard.error, 2);
  guard_replay();
  close(guard.kept);
  close(guard.error);
  guard.kept = guard.error = -1;
}

#endif
