import Glibc

/// A port whose line of waiting connections is full and that accepts none: the kernel drops whoever comes next.
final class FullListener: Sendable {
  let port: Int
  private let descriptors: [Int32]

  init() throws {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let clients = (0..<4).map { _ in
      socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
    }
    let status = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw in
        guard bind(listener, raw, size) == 0, listen(listener, 0) == 0 else { return Int32(-1) }
        let status = getsockname(listener, raw, &size)
        for client in clients { _ = connect(client, raw, size) }
        return status
      }
    }
    port = Int(UInt16(bigEndian: address.sin_port))
    descriptors = clients + [listener]
    guard status == 0 else { throw ScriptFailure() }
  }

  deinit { descriptors.forEach { close($0) } }
}
