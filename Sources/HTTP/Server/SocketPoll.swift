import CSystem
import Glibc

/// Which of many sockets have something to say: one epoll. It is itself a descriptor that becomes readable, so that one
/// dispatch source serves for all of them; a source of its own for each would cost memory, and two system calls a
/// request to arm it again.
final class SocketPoll {
  let descriptor: Descriptor
  private var events = [socket_event](repeating: socket_event(), count: 256)

  init() throws(SystemFailure) {
    let number = socket_poll_open()
    guard number >= 0 else { throw SystemFailure(errno) }
    descriptor = Descriptor(number)
  }

  /// False where the kernel has no room for it.
  func add(connection: Int32, key: UInt64) -> Bool {
    socket_poll_add_connection(descriptor.number, connection, key) == 0
  }

  func add(listener: Int32, key: UInt64) -> Bool {
    socket_poll_add_listener(descriptor.number, listener, key) == 0
  }

  func remove(_ socket: Int32) { socket_poll_remove(descriptor.number, socket) }

  /// What has happened since; does not wait.
  func take() -> ArraySlice<socket_event> {
    let count = socket_poll_take(descriptor.number, &events, Int32(events.count))
    return events.prefix(max(0, Int(count)))
  }
}
