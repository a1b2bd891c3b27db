import FoundationEssentials

/// The last messages of each stream of a session, so that a client that was cut off can go on where it was (streamable
/// HTTP before 2026-07-28, "resumability"). Bounded; a stream whose head is gone can be gone on with, not begun anew.
struct EventLog {
  struct Entry: Sendable, Hashable {
    var number: Int
    var message: RPCMessage
    var data: Data
  }

  /// One stream: of the POST that opened it, or the one that GET opens.
  private struct Stream {
    var entries: [Entry] = []
    var last = 0
    var isOver = false
  }

  /// Of all streams together.
  static let byteLimit = 4 << 20
  static let streamLimit = 256

  /// The stream that GET opens.
  static let standing = 0

  private var streams: [Int: Stream] = [EventLog.standing: Stream()]
  /// Streams that are over, the oldest first: these go first.
  private var over: [Int] = []
  private var lastStream = EventLog.standing
  private(set) var byteCount = 0

  mutating func open() -> Int {
    lastStream += 1
    streams[lastStream] = Stream()
    return lastStream
  }

  mutating func append(_ message: RPCMessage, to number: Int) {
    guard var stream = streams[number], !stream.isOver else { return }
    stream.last += 1
    let entry = Entry(number: stream.last, message: message, data: message.data)
    stream.entries.append(entry)
    streams[number] = stream
    byteCount += entry.data.count
    trim(keeping: number)
  }

  /// Nothing more comes on this stream.
  mutating func finish(_ number: Int) {
    guard streams[number]?.isOver == false else { return }
    streams[number]?.isOver = true
    over.append(number)
    while over.count > EventLog.streamLimit { drop(over[0]) }
  }

  /// Nobody will come back to it.
  mutating func drop(_ number: Int) {
    over.removeAll { $0 == number }
    byteCount -= streams.removeValue(forKey: number)?.entries.reduce(0) { $0 + $1.data.count } ?? 0
  }

  func entries(of number: Int, after position: Int) -> [Entry] {
    streams[number]?.entries.filter { $0.number > position } ?? []
  }

  /// Whether everything that will come is there; true for a stream that is not known.
  func isOver(_ number: Int) -> Bool { streams[number]?.isOver ?? true }

  /// Where a reader who has seen this event goes on; nil where that stream is not known any more.
  func place(of eventID: String) -> (stream: Int, position: Int)? {
    let parts = eventID.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[0]), let position = Int(parts[1]), position >= 0,
      let stream = streams[number], position <= stream.last
    else { return nil }
    return (number, position)
  }

  static func id(_ stream: Int, _ position: Int) -> String { "\(stream)-\(position)" }

  private mutating func trim(keeping current: Int) {
    while byteCount > EventLog.byteLimit, let oldest = over.first(where: { $0 != current }) { drop(oldest) }
    for number in streams.keys.sorted() where byteCount > EventLog.byteLimit {
      // The newest message of a stream is what its reader waits for.
      while byteCount > EventLog.byteLimit, let first = streams[number]?.entries.first,
        first.number < streams[number]?.last ?? 0
      {
        streams[number]?.entries.removeFirst()
        byteCount -= first.data.count
      }
    }
  }
}
