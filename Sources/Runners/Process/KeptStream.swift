import CSystem
import Glibc

/// One of the two pipes that a keeper reads, with the line that is arriving.
struct KeptStream: ~Copyable {
  private let pipe: Descriptor
  private var stamper: LineStamper
  /// False when no process holds the pipe any more.
  private(set) var isOpen = true

  init(path: String, source: Character) throws(SystemFailure) {
    guard mkfifo(path, 0o600) == 0 || errno == EEXIST else { throw SystemFailure("make the pipe \(path)") }
    pipe = try Descriptor.open(path, O_RDONLY | O_NONBLOCK)
    _ = csystem_set_pipe_size(pipe.number, 262_144)  // stays smaller where the user's share of pipes is used up
    stamper = LineStamper(source: source)
  }

  /// What `poll` is to watch.
  var number: Int32 { isOpen ? pipe.number : -1 }
  var isPending: Bool { stamper.isPending }

  /// Reads once, and appends the lines that have become whole.
  mutating func take(at stamp: String, into lines: inout [UInt8]) {
    guard let bytes = pipe.read(limit: 65_536) else {
      isOpen = errno == EAGAIN || errno == EINTR
      return
    }
    stamper.take(bytes, at: stamp, into: &lines)
    guard bytes.isEmpty else { return }
    isOpen = false
    stamper.finish(into: &lines)
  }

  /// Reads what is there already, as much as the pipe can hold: a child that lives on might never stop. It reads once
  /// without asking, since a pipe that nobody ever held for writing while we read it is never said to have ended.
  mutating func takeRest(at stamp: String, into lines: inout [UInt8]) {
    if isOpen { take(at: stamp, into: &lines) }
    for _ in 0..<4 where isOpen && Readiness.isReadable(pipe.number) { take(at: stamp, into: &lines) }
    stamper.finish(into: &lines)
  }

  mutating func finishLine(into lines: inout [UInt8]) { stamper.finish(into: &lines) }
}
