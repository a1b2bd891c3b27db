import Dispatch
import Glibc
import Synchronization

/// A server on a free port of the loopback that says on each connection what the test says, byte for byte; it is how a
/// connection breaks at a chosen byte. The script gets the request and the connection's number, from 0, on a thread of its own.
final class WireServer: Sendable {
  typealias Script = @Sendable (_ request: String, _ number: Int, _ client: Client) -> Void

  /// The other end, with blocking calls.
  struct Client {
    fileprivate let descriptor: Int32

    func send(_ text: String) {
      var rest = Array(text.utf8)[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
        if count <= 0 { return }
        rest = rest.dropFirst(count)
      }
    }

    /// A whole answer, after which the connection may be used again.
    func answer(_ body: String, status: String = "200 OK", type: String = "application/json") {
      send("HTTP/1.1 \(status)\r\nContent-Type: \(type)\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)")
    }

    /// The head of a stream of events, which ends with the connection.
    func beginEvents() { send("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\n\r\n") }

    /// Without a word more.
    func breakOff() { shutdown(descriptor, Int32(SHUT_RDWR)) }

    func awaitClose() {
      var byte: UInt8 = 0
      while recv(descriptor, &byte, 1, 0) > 0 {}
    }
  }

  let port: Int
  private let listener: Int32
  private let seen = Mutex<[String]>([])

  var url: String { "http://127.0.0.1:\(port)" }
  var requests: [String] { seen.withLock { $0 } }

  init(_ script: @escaping Script) throws {
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let descriptor = listener
    let status = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw in
        let bound = bind(descriptor, raw, size)
        return bound == 0 && listen(descriptor, 64) == 0 ? getsockname(descriptor, raw, &size) : -1
      }
    }
    port = Int(UInt16(bigEndian: address.sin_port))
    guard status == 0 else { throw CannotListen() }
    DispatchQueue(label: "listener").async { self.accept(script) }
  }

  func stop() { shutdown(listener, Int32(SHUT_RDWR)) }

  private func accept(_ script: @escaping Script) {
    var number = 0
    while true {
      let descriptor = Glibc.accept(listener, nil, nil)
      if descriptor < 0 { break }
      let this = number
      number += 1
      DispatchQueue(label: "client").async {
        self.serve(descriptor, this, script)
        close(descriptor)
      }
    }
    close(listener)
  }

  private func serve(_ descriptor: Int32, _ number: Int, _ script: Script) {
    var bytes: [UInt8] = []
    while let request = WireServer.request(descriptor, &bytes) {
      seen.withLock { $0.append(request) }
      script(request, number, Client(descriptor: descriptor))
      // A stream of events ends with its connection.
      if request.hasPrefix("GET") { return }
    }
  }

  /// The next whole request; nil when the client has closed.
  private static func request(_ descriptor: Int32, _ bytes: inout [UInt8]) -> String? {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let text = String(decoding: bytes, as: UTF8.self)
      if let head = text.firstRange(of: "\r\n\r\n") {
        let field = text[..<head.lowerBound].lowercased().split(separator: "\r\n").first {
          $0.hasPrefix("content-length:")
        }
        let length = field.flatMap { Int($0.dropFirst(15).filter(\.isNumber)) } ?? 0
        let whole = text[..<head.upperBound].utf8.count + length
        if bytes.count >= whole {
          defer { bytes = Array(bytes[whole...]) }
          return String(decoding: bytes[..<whole], as: UTF8.self)
        }
      }
      let count = recv(descriptor, &buffer, buffer.count, 0)
      if count <= 0 { return nil }
      bytes += buffer[..<count]
    }
  }
}

struct CannotListen: Error {}
