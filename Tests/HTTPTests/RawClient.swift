import Dispatch
import FoundationEssentials
import Glibc
import HTTP

/// A client of raw bytes. Its blocking calls run on a thread of its own, so that no test holds up the server's handlers.
final class RawClient: Sendable {
  let descriptor: Int32
  private let queue = DispatchQueue(label: "raw client")

  /// To a port of the loopback, from another of its addresses where one is named.
  init(_ port: Int, from source: String = "127.0.0.1", window: Int32? = nil) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    if var window { setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &window, 4) }
    let isConnected =
      Self.call(source, 0) { bind(descriptor, $0, $1) } == 0
      && Self.call("127.0.0.1", port) { connect(descriptor, $0, $1) } == 0
    setTimeout(seconds: 20)
    guard isConnected else { throw ScriptFailure() }
  }

  init(unix path: String) throws {
    descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let (number, size) = (descriptor, socklen_t(MemoryLayout<sockaddr_un>.size))
    let status = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(number, $0, size) }
    }
    setTimeout(seconds: 20)
    guard status == 0 else { throw ScriptFailure() }
  }

  deinit { close(descriptor) }

  /// No test waits for ever.
  private func setTimeout(seconds: Int) {
    var time = timeval(tv_sec: seconds, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
    setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
  }

  private static func call(
    _ host: String, _ port: Int, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
  ) -> Int32 {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    inet_pton(AF_INET, host, &address.sin_addr)
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
    }
  }

  func send(_ text: String) { send(Array(text.utf8)) }

  /// Small enough for the socket's buffer, else the caller's thread waits.
  @discardableResult func send(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      if count <= 0 { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  func sendLater(_ bytes: [UInt8]) { queue.async { self.send(bytes) } }

  /// Ends our side alone.
  func endSending() { shutdown(descriptor, Int32(SHUT_WR)) }

  /// Ends both sides by RST, now.
  func reset() {
    var linger = linger(l_onoff: 1, l_linger: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout.size(ofValue: linger)))
    let other = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    // Takes the socket's place under its number, which closes it.
    dup2(other, descriptor)
    close(other)
  }

  /// All bytes until the server ends; nil where it reset the connection, or after the time.
  func readToEnd() async -> String? {
    await read(nil)
  }

  /// Until that text was seen.
  func read(until mark: String) async -> String? { await read { $0.contains(mark) } }

  /// What is there, at most 4 KiB; empty at the end.
  func readSome() async -> [UInt8]? {
    await withCheckedContinuation { continuation in
      queue.async {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = recv(self.descriptor, &buffer, buffer.count, 0)
        continuation.resume(returning: count < 0 ? nil : Array(buffer[..<count]))
      }
    }
  }

  private func read(_ isEnough: (@Sendable (String) -> Bool)?) async -> String? {
    await withCheckedContinuation { continuation in
      queue.async {
        var (bytes, buffer): ([UInt8], [UInt8]) = ([], [UInt8](repeating: 0, count: 65_536))
        while true {
          let count = recv(self.descriptor, &buffer, buffer.count, 0)
          if count < 0 { return continuation.resume(returning: nil) }
          bytes += buffer[..<count]
          guard count == 0 || isEnough?(String(decoding: bytes, as: UTF8.self)) == true else { continue }
          return continuation.resume(returning: String(decoding: bytes, as: UTF8.self))
        }
      }
    }
  }
}
