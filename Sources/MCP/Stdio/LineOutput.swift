import FoundationEssentials
import Glibc

/// Writes whole lines to a descriptor, one after the other, however slowly they are read.
actor LineOutput {
  private let descriptor: Int32
  private let bell: Bell
  private nonisolated let executor = BlockingQueue(label: "beamtop.stdout")
  private var isBroken = false

  init(_ descriptor: Int32, bell: Bell) {
    self.descriptor = descriptor
    self.bell = bell
  }

  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  /// Returns when the line is in the system's hands. A line that was written in part breaks the channel for good.
  func write(line: Data) throws(TransportError) {
    guard !isBroken else { throw .closed }
    var rest = (line + [UInt8(ascii: "\n")])[...]
    while !rest.isEmpty {
      guard bell.wait(for: descriptor, POLLOUT) else { return try fail() }
      // A pipe may be ready for less than a line; what it takes at once is at most its page, or the whole (pipe(7)).
      let piece = rest.prefix(4096)
      let count = piece.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      guard count > 0 else { return try fail() }
      rest = rest.dropFirst(count)
    }
  }

  private func fail() throws(TransportError) {
    isBroken = true
    throw .closed
  }
}
