/// Something that a job's logs tell about, kept as little as can be: its text is made when someone reads it.
struct DemoEvent: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case submitted
    case switched(from: String, to: String)
    case triggered(checkpoint: Int)
    case completed(checkpoint: Int, bytes: Double, seconds: Double)
    case expired(checkpoint: Int)
    case aborted(checkpoint: Int, DemoCheckpointing.Reason)
    case failed(DemoFault)
    case restored(path: String)
    case rescaled(from: Int, to: Int)
    case savepoint(path: String)
    case savepointFailed
    case noSlots(wanted: Int, free: Int)
    case collected(heap: Double)
  }

  var step: Int
  var kind: Kind
}
