import Glibc

/// Wakes whoever waits in `poll`: a pipe that becomes readable once, and stays so.
final class Bell: Sendable {
  let descriptor: Int32
  private let other: Int32

  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (descriptor, other) = (ends[0], ends[1])
  }

  deinit {
    close(descriptor)
    close(other)
  }

  func ring() {
    var byte: UInt8 = 1
    // Full means that it rings already.
    _ = write(other, &byte, 1)
  }

  /// Waits until `descriptor` is ready for `events`; false when the bell rings first.
  func wait(for descriptor: Int32, _ events: Int32) -> Bool {
    var entries = [
      pollfd(fd: descriptor, events: Int16(events), revents: 0),
      pollfd(fd: self.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    while poll(&entries, 2, -1) < 0, errno == EINTR {}
    return entries[1].revents == 0
  }
}
