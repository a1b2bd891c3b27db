// Processes: the calls that glibc lacks on Debian 12 and Ubuntu 22.04, and macros and variadic calls that Swift cannot use.
#ifndef BEAMTOP_PROCESS_H
#define BEAMTOP_PROCESS_H

// Without _GNU_SOURCE, see CSystem.h.
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>
#include <sys/file.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

// Of Linux, and so not of POSIX (fcntl.h, unistd.h under _GNU_SOURCE).
#ifndef F_SETPIPE_SZ
#define F_SETPIPE_SZ 1031
#endif
#ifndef POSIX_SPAWN_SETSID
#define POSIX_SPAWN_SETSID 0x80
#endif
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);
extern int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *path);
extern int pipe2(int ends[2], int flags);
extern void *memmem(const void *text, size_t length, const void *wanted, size_t size);

// pidfd_open(2): a descriptor for a process, close-on-exec; -1 with errno.
static inline int csystem_pidfd_open(pid_t pid) { return (int)syscall(SYS_pidfd_open, pid, 0); }

// pidfd_send_signal(2): reaches the process that the descriptor was opened for, or nobody.
static inline int csystem_pidfd_signal(int pidfd, int signal) {
  return (int)syscall(SYS_pidfd_send_signal, pidfd, signal, NULL, 0);
}

// wait status macros (POSIX <sys/wait.h>): the exit code or -1, the ending signal or 0.
static inline int csystem_exit_code(int status) { return WIFEXITED(status) ? WEXITSTATUS(status) : -1; }
static inline int csystem_exit_signal(int status) { return WIFSIGNALED(status) ? WTERMSIG(status) : 0; }

// flock(2), without waiting; `flock` is a structure's name to Swift.
static inline int csystem_lock(int descriptor) { return flock(descriptor, LOCK_EX | LOCK_NB); }
static inline int csystem_lock_wait(int descriptor) { return flock(descriptor, LOCK_EX); }

static inline int csystem_set_pipe_size(int descriptor, int bytes) { return fcntl(descriptor, F_SETPIPE_SZ, bytes); }

// Both ends close-on-exec.
static inline int csystem_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }

// A file in memory without a name, close-on-exec (memfd_create(2)); -1 where there is none to be had.
static inline int csystem_memory_file(void) { return (int)syscall(SYS_memfd_create, "beamtop", 1u); }

// memmem(3), a GNU extension.
static inline bool csystem_contains(const void *bytes, size_t count, const void *part, size_t length) {
  return memmem(bytes, count, part, length) != NULL;
}

// The name that ps and top show.
static inline void csystem_name_process(const char *name) { prctl(PR_SET_NAME, name, 0, 0, 0); }

// Ignores a signal; SIG_IGN is a macro.
static inline void csystem_ignore_signal(int number) { signal(number, SIG_IGN); }

#endif
