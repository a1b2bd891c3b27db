import Glibc
import Synchronization

/// The server's end of one connection, driven by a test's script with blocking calls on a thread of its own.
final class Peer: Sendable {
  private let descriptor: Int32
  private let pending = Mutex<[UInt8]>([])

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// One whole request, head and body as text; nil when the client has closed.
  func receive() -> String? {
    var bytes = pending.withLock { $0 }
    while true {
      if let end = Self.end(of: bytes) {
        pending.withLock { $0 = Array(bytes[end...]) }
        return String(decoding: bytes[..<end], as: UTF8.self)
      }
      guard let more = read() else { return nil }
      bytes += more
    }
  }

  func send(_ text: String) { send(Array(text.utf8)) }

  func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      if count <= 0 { return }
      rest = rest.dropFirst(count)
    }
  }

  /// A byte a packet.
  func drip(_ text: String) {
    for byte in text.utf8 {
      send([byte])
      usleep(200)
    }
  }

  func pause(milliseconds: UInt32) { usleep(milliseconds * 1000) }

  /// Ends with RST instead of FIN.
  func reset() {
    var linger = linger(l_onoff: 1, l_linger: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout.size(ofValue: linger)))
  }

  /// Returns when the client has closed.
  func awaitClose() {
    while read() != nil {}
  }

  func read() -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    return count > 0 ? Array(buffer[..<count]) : nil
  }

  private static func end(of bytes: [UInt8]) -> Int? {
    let text = bytes
    guard let head = text.indices.first(where: { text[$0...].starts(with: Array("\r\n\r\n".utf8)) }) else { return nil }
    let lines = String(decoding: text[..<head], as: UTF8.self).lowercased().split(separator: "\r\n")
    let length = lines.first { $0.hasPrefix("content-length: ") }.flatMap { Int($0.dropFirst(16)) } ?? 0
    return bytes.count >= head + 4 + length ? head + 4 + length : nil
  }
}
