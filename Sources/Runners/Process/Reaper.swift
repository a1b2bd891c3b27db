import CSystem
import Dispatch
import Glibc

/// Waits for the children that nobody asks about, so that none stays behind as a zombie.
enum Reaper {
  private static let queue = DispatchQueue(label: "beamtop.reaper")

  static func reap(_ pid: Int32) {
    let descriptor = csystem_pidfd_open(pid)
    guard descriptor >= 0 else { return }
    let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
    // The source holds itself by its handler until it is cancelled.
    source.setEventHandler {
      var status: Int32 = 0
      waitpid(pid, &status, WNOHANG)
      source.cancel()
    }
    source.setCancelHandler { close(descriptor) }
    source.resume()
  }
}
