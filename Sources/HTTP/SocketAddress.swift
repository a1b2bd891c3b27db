import Glibc

/// Where to connect, or to listen: a `sockaddr` as bytes.
struct SocketAddress: Sendable, Hashable {
  var family: Int32
  let bytes: [UInt8]

  /// What `getaddrinfo` knows of a name, in its order (RFC 6724). Blocks, unless `isNumeric`: then the name must be
  /// an address itself, and nobody is asked.
  static func lookup(host: String, port: Int, isNumeric: Bool) -> Result<[SocketAddress], HTTPError> {
    var hints = addrinfo()
    hints.ai_family = AF_UNSPEC
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    hints.ai_flags = AI_NUMERICSERV | (isNumeric ? AI_NUMERICHOST : 0)
    var first: UnsafeMutablePointer<addrinfo>?
    let status = getaddrinfo(host, String(port), &hints, &first)
    guard status == 0 else {
      return .failure(.cannotConnect("the host name '\(host)' is unknown: \(String(cString: gai_strerror(status)))"))
    }
    defer { freeaddrinfo(first) }
    var found: [SocketAddress] = []
    var next = first
    while let entry = next {
      if let address = SocketAddress(entry.pointee), !found.contains(address) { found.append(address) }
      next = entry.pointee.ai_next
    }
    return .success(found)
  }

  init(family: Int32, bytes: [UInt8]) {
    self.family = family
    self.bytes = bytes
  }

  private init?(_ info: addrinfo) {
    guard let pointer = info.ai_addr else { return nil }
    family = info.ai_family
    bytes = Array(UnsafeRawBufferPointer(start: pointer, count: Int(info.ai_addrlen)))
  }

  /// Begins a connection; 0, or the error's number (`EINPROGRESS` where it goes on).
  func connect(_ descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { raw in
      guard let address = raw.baseAddress?.assumingMemoryBound(to: sockaddr.self) else { return EINVAL }
      return Glibc.connect(descriptor, address, socklen_t(raw.count)) == 0 ? 0 : errno
    }
  }
}
