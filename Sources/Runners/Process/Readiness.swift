@preconcurrency import Dispatch
import Glibc

/// Waits until a descriptor can be read: a pipe that has something, a pidfd whose process has ended.
package enum Readiness {
  private static let queue = DispatchQueue(label: "beamtop.processes")

  /// False when `deadline` or a cancellation of the task comes first. The descriptor must stay open meanwhile.
  package static func wait(for descriptor: Int32, until deadline: ContinuousClock.Instant) async -> Bool {
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await event(on: descriptor) }
      group.addTask { try? await Task.sleep(until: deadline, clock: .continuous) }
      await group.next()
      group.cancelAll()
    }
    return isReadable(descriptor)
  }

  package static func isReadable(_ descriptor: Int32) -> Bool {
    var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&entry, 1, 0) == 1
  }

  /// Resumes once: the cancel handler of a source runs exactly once, after an event as after a cancellation.
  private static func event(on descriptor: Int32) async {
    let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        source.setEventHandler { source.cancel() }
        source.setCancelHandler { continuation.resume() }
        source.resume()
      }
    } onCancel: {
      source.cancel()
    }
  }
}
