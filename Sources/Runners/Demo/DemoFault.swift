/// An exception that a job has met.
struct DemoFault: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case nullPointer, nullLines, outOfMemory, damagedFile, lostHost
  }

  var step: Int
  var kind: Kind
  /// The subtask that threw it.
  var subtask: Int
}
