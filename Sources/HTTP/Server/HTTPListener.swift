import Glibc

/// A socket that listens, and the file of a Unix socket.
struct HTTPListener: Sendable {
  let descriptor: Descriptor
  /// With the port that was taken.
  let endpoint: HTTPEndpoint
  /// Of a Unix socket: nobody else's file is removed at the end.
  var file: FileIdentity?

  /// As many as wait without being accepted; the kernel takes its own maximum where that is less.
  private static let queueLength: Int32 = 1024

  /// All addresses of a name, on one port.
  static func open(_ endpoint: HTTPEndpoint) throws(HTTPListenError) -> [HTTPListener] {
    do throws(SystemFailure) {
      switch endpoint {
      case .unix(let path): return [try unix(path, endpoint)]
      case .tcp(let host, let port): return try tcp(host, port)
      }
    } catch {
      throw HTTPListenError(endpoint: endpoint, reason: error.text)
    }
  }

  private static func tcp(_ host: String, _ port: Int) throws(SystemFailure) -> [HTTPListener] {
    guard (0...65_535).contains(port) else { throw SystemFailure("\(port) is not a port") }
    let found: [SocketAddress]
    switch SocketAddress.lookup(host: host, port: port, isNumeric: false) {
    case .success(let addresses): found = addresses
    case .failure(let error): throw SystemFailure("\(error)")
    }
    var (opened, missing): ([HTTPListener], SystemFailure?) = ([], nil)
    for address in found {
      // A free port was asked for: the name's other addresses take the port of the first.
      let wanted = opened.first.flatMap { $0.port }.map(address.with(port:)) ?? address
      do throws(SystemFailure) {
        opened.append(try tcp(wanted, host))
      } catch {
        // `localhost` may have an IPv6 address where the machine has none; the others serve. The caller is told which.
        guard error.isNoSuchAddress else { throw error }
        missing = error
      }
    }
    if opened.isEmpty { throw missing ?? SystemFailure("the name has no address") }
    return opened
  }

  private var port: Int? { if case .tcp(_, let port) = endpoint { port } else { nil } }

  private static func tcp(_ address: SocketAddress, _ host: String) throws(SystemFailure) -> HTTPListener {
    let descriptor = try socket(address.family)
    let number = descriptor.number
    set(number, SOL_SOCKET, SO_REUSEADDR, 1)
    if address.family == AF_INET6 { set(number, Int32(IPPROTO_IPV6), IPV6_V6ONLY, 1) }
    // All of these pass to the sockets that are accepted.
    set(number, Int32(IPPROTO_TCP), TCP_NODELAY, 1)
    set(number, Int32(IPPROTO_TCP), TCP_NOTSENT_LOWAT, 64 << 10)
    set(number, SOL_SOCKET, SO_KEEPALIVE, 1)
    set(number, Int32(IPPROTO_TCP), TCP_KEEPIDLE, 60)
    set(number, Int32(IPPROTO_TCP), TCP_KEEPINTVL, 15)
    set(number, Int32(IPPROTO_TCP), TCP_KEEPCNT, 4)
    try begin(number, address)
    let bound = SocketAddress.local(number)
    return HTTPListener(
      descriptor: descriptor, endpoint: .tcp(host: bound?.host ?? host, port: bound?.port ?? address.port))
  }

  private static func unix(_ path: String, _ endpoint: HTTPEndpoint) throws(SystemFailure) -> HTTPListener {
    guard let address = SocketAddress(path: path) else {
      throw SystemFailure("the path of a Unix socket has 1 to 107 bytes")
    }
    try removeStale(path, address)
    let descriptor = try socket(AF_UNIX)
    // Before it has a name: the file is made with this mode, and there is no moment at which others can open it.
    guard fchmod(descriptor.number, 0o600) == 0 else { throw SystemFailure(errno) }
    try begin(descriptor.number, address)
    return HTTPListener(descriptor: descriptor, endpoint: endpoint, file: FileIdentity(path))
  }

  /// A socket's file stays when its server was killed. It may go where nobody answers behind it.
  private static func removeStale(_ path: String, _ address: SocketAddress) throws(SystemFailure) {
    guard let file = FileIdentity(path) else { return }
    guard file.isSocket else { throw SystemFailure("there is a file that is no socket") }
    let probe = try socket(AF_UNIX)
    switch address.connect(probe.number) {
    case ECONNREFUSED:
      guard FileIdentity(path) == file, unlink(path) == 0 || errno == ENOENT else { throw SystemFailure(EADDRINUSE) }
    case ENOENT: break
    case EACCES: throw SystemFailure(EACCES)
    default: throw SystemFailure("another server listens there")
    }
  }

  private static func begin(_ number: Int32, _ address: SocketAddress) throws(SystemFailure) {
    let status = address.bind(number)
    guard status == 0 else { throw SystemFailure(status) }
    guard listen(number, queueLength) == 0 else { throw SystemFailure(errno) }
  }

  private static func socket(_ family: Int32) throws(SystemFailure) -> Descriptor {
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    let number = Glibc.socket(family, kind, 0)
    guard number >= 0 else { throw SystemFailure(errno) }
    return Descriptor(number)
  }

  private static func set(_ number: Int32, _ level: Int32, _ option: Int32, _ value: Int32) {
    var value = value
    setsockopt(number, level, option, &value, socklen_t(MemoryLayout<Int32>.size))
  }

  /// Takes the name of a Unix socket away, if it is still ours.
  func removeFile() {
    guard case .unix(let path) = endpoint, let file, FileIdentity(path) == file else { return }
    unlink(path)
  }
}
