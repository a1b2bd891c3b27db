// Sockets of a server: epoll, whose event is a packed structure, and calls that are Linux's own.
#ifndef BEAMTOP_SOCKET_H
#define BEAMTOP_SOCKET_H

// Without _GNU_SOURCE, see CSystem.h; so accept4 goes by its number.
#include <stdint.h>
#include <sys/epoll.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

// What has come to be true of a socket, in the bits of `what`.
enum {
  SOCKET_READABLE = 1,
  SOCKET_WRITABLE = 2,
  // The peer has ended its side.
  SOCKET_PEER_ENDED = 4,
  // Reset, or ended on both sides.
  SOCKET_BROKEN = 8,
};

typedef struct {
  uint64_t key;
  uint32_t what;
} socket_event;

static inline int socket_poll_open(void) { return epoll_create1(EPOLL_CLOEXEC); }

// A connection: told once of every change (edge-triggered), so that nothing has to be said between requests.
static inline int socket_poll_add_connection(int poll, int descriptor, uint64_t key) {
  struct epoll_event event = {.events = EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET, .data = {.u64 = key}};
  return epoll_ctl(poll, EPOLL_CTL_ADD, descriptor, &event);
}

// A listener: told as long as somebody waits.
static inline int socket_poll_add_listener(int poll, int descriptor, uint64_t key) {
  struct epoll_event event = {.events = EPOLLIN, .data = {.u64 = key}};
  return epoll_ctl(poll, EPOLL_CTL_ADD, descriptor, &event);
}

static inline int socket_poll_remove(int poll, int descriptor) {
  struct epoll_event unused = {0};
  return epoll_ctl(poll, EPOLL_CTL_DEL, descriptor, &unused);
}

// What has happened, at most `room` (up to 256) events; does not wait. The number of events, or -1.
static inline int socket_poll_take(int poll, socket_event *events, int room) {
  struct epoll_event found[256];
  int count = epoll_wait(poll, found, room < 256 ? room : 256, 0);
  for (int i = 0; i < count; i++) {
    uint32_t bits = found[i].events;
    events[i].key = found[i].data.u64;
    events[i].what = (bits & EPOLLIN ? SOCKET_READABLE : 0) | (bits & EPOLLOUT ? SOCKET_WRITABLE : 0) |
                     (bits & EPOLLRDHUP ? SOCKET_PEER_ENDED : 0) | (bits & (EPOLLERR | EPOLLHUP) ? SOCKET_BROKEN : 0);
  }
  return count;
}

// accept4(2), close-on-exec and non-blocking (SOCK_CLOEXEC | SOCK_NONBLOCK, the same on every Linux we build for).
static inline int socket_accept(int listener, void *address, uint32_t *size) {
  return (int)syscall(SYS_accept4, listener, address, size, 02000000 | 04000);
}

// Bytes that the peer has not acknowledged yet (SIOCOUTQ); -1 where it cannot be known.
static inline int socket_unacknowledged(int descriptor) {
  int bytes = 0;
  return ioctl(descriptor, TIOCOUTQ, &bytes) == 0 ? bytes : -1;
}

// Raises the number of files that may be open to `wanted`, as far as that is allowed. The number that holds now.
static inline long socket_allow_descriptors(long wanted) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return -1;
  if (limit.rlim_cur != RLIM_INFINITY && (long)limit.rlim_cur < wanted) {
    rlim_t most = limit.rlim_max == RLIM_INFINITY || (long)limit.rlim_max > wanted ? (rlim_t)wanted : limit.rlim_max;
    struct rlimit raised = {most, limit.rlim_max};
    if (setrlimit(RLIMIT_NOFILE, &raised) == 0) limit = raised;
  }
  return limit.rlim_cur == RLIM_INFINITY || limit.rlim_cur > 1 << 30 ? 1 << 30 : (long)limit.rlim_cur;
}

#endif
