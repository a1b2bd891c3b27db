import FoundationEssentials
import Glibc

/// What waits to be sent on one connection.
struct OutQueue {
  private var pieces: [Data] = []
  /// Bytes that wait.
  private(set) var count = 0

  var isEmpty: Bool { count == 0 }

  mutating func append(_ piece: Data) {
    guard !piece.isEmpty else { return }
    pieces.append(piece)
    count += piece.count
  }

  /// Sends until it is empty or the socket is full: 0 or EAGAIN, or the error's number where the connection broke.
  mutating func send(to descriptor: Int32) -> Int32 {
    var done = 0
    defer { pieces.removeFirst(done) }
    while done < pieces.count {
      let isLast = done == pieces.count - 1
      let sent = Self.send(pieces[done], to: descriptor, more: !isLast)
      if sent < 0 {
        if errno == EINTR { continue }
        return errno
      }
      count -= sent
      if sent == pieces[done].count { done += 1 } else { pieces[done] = pieces[done].dropFirst(sent) }
    }
    return 0
  }

  private static func send(_ piece: Data, to descriptor: Int32, more: Bool) -> Int {
    let flags = Int32(MSG_NOSIGNAL) | (more ? Int32(MSG_MORE) : 0)
    return piece.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, flags) }
  }
}
