import Dispatch
import Glibc
import HTTP
import Synchronization
import Testing

/// A server on a free port of the loopback that does on each connection what the test says.
final class ScriptedServer: Sendable {
  let port: Int
  private let listener: Int32
  private let seen = Mutex<(connections: Int, requests: [String])>((0, []))

  var connections: Int { seen.withLock { $0.connections } }
  var requests: [String] { seen.withLock { $0.requests } }
  var url: String { "http://127.0.0.1:\(port)/" }

  /// The script gets the connection's number, from 0.
  init(_ script: @escaping @Sendable (Peer, Int, ScriptedServer) -> Void) throws {
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
    guard status == 0 else { throw ScriptFailure() }
    DispatchQueue(label: "listener").async { self.accept(script) }
  }

  func stop() { shutdown(listener, Int32(SHUT_RDWR)) }

  /// Answers every request with the same text until the client closes.
  static func answering(_ answer: String) throws -> ScriptedServer {
    try ScriptedServer { peer, _, server in
      while server.receive(peer) != nil { peer.send(answer) }
    }
  }

  /// Reads a request and remembers it.
  func receive(_ peer: Peer) -> String? {
    let request = peer.receive()
    if let request { seen.withLock { $0.requests.append(request) } }
    return request
  }

  private func accept(_ script: @escaping @Sendable (Peer, Int, ScriptedServer) -> Void) {
    while true {
      let descriptor = Glibc.accept(listener, nil, nil)
      if descriptor < 0 { break }
      let number = seen.withLock { seen in
        seen.connections += 1
        return seen.connections - 1
      }
      DispatchQueue(label: "peer").async {
        script(Peer(descriptor), number, self)
        close(descriptor)
      }
    }
    close(listener)
  }
}

struct ScriptFailure: Error {}

/// An answer with its length.
func answer(_ body: String, status: String = "200 OK", headers: String = "") -> String {
  "HTTP/1.1 \(status)\r\nContent-Length: \(body.utf8.count)\r\n\(headers)\r\n\(body)"
}

/// Not the error that was to come.
func unexpected(_ error: HTTPError?) {
  Issue.record("\(error.map { "\($0)" } ?? "no error")")
}
