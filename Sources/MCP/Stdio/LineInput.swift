import FoundationEssentials
import Glibc

/// Reads lines from a descriptor when it is asked for one, so that a client that writes faster than it is answered
/// waits.
actor LineInput {
  enum Line: Sendable, Hashable {
    case text(Data)
    /// A line beyond the limit; it was skipped.
    case tooLong
  }

  private let descriptor: Int32
  private let limit: Int
  private let bell: Bell
  private nonisolated let executor = BlockingQueue(label: "beamtop.stdin")
  private var buffer: [UInt8] = []
  /// How much of the buffer is known to hold no newline.
  private var scanned = 0
  private var isSkipping = false
  private var hasEnded = false

  init(_ descriptor: Int32, limit: Int, bell: Bell) {
    self.descriptor = descriptor
    self.limit = limit
    self.bell = bell
  }

  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  /// The next line without its newline, empty ones left out; nil at the end of the input, or when the bell rings.
  func next() -> Line? {
    while true {
      if let line = take() { return line }
      if hasEnded { return rest() }
      guard bell.wait(for: descriptor, POLLIN) else { return nil }
      fill()
    }
  }

  private func take() -> Line? {
    while let end = buffer[scanned...].firstIndex(of: UInt8(ascii: "\n")) {
      var line = Data(buffer[..<end])
      buffer.removeFirst(end + 1)
      scanned = 0
      if isSkipping {
        isSkipping = false
        return .tooLong
      }
      if line.last == UInt8(ascii: "\r") { line.removeLast() }
      if !line.isEmpty { return line.count > limit ? .tooLong : .text(line) }
    }
    scanned = buffer.count
    if buffer.count > limit { isSkipping = true }
    if isSkipping { (buffer, scanned) = ([], 0) }
    return nil
  }

  /// A last line without a newline is one too.
  private func rest() -> Line? {
    defer { (buffer, scanned, isSkipping) = ([], 0, false) }
    if isSkipping { return .tooLong }
    return buffer.isEmpty ? nil : .text(Data(buffer))
  }

  private func fill() {
    var piece = [UInt8](repeating: 0, count: 65_536)
    let count = read(descriptor, &piece, piece.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return }
    if count <= 0 { hasEnded = true } else { buffer += piece[..<count] }
  }
}
