import Glibc

extension SocketAddress {
  /// `sockaddr_un`; nil where the path is empty or too long for it (107 bytes).
  init?(path: String) {
    var address = sockaddr_un()
    let bytes = Array(path.utf8)
    guard !bytes.isEmpty, bytes.count < MemoryLayout.size(ofValue: address.sun_path), !bytes.contains(0) else {
      return nil
    }
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    self.init(family: AF_UNIX, bytes: withUnsafeBytes(of: address) { Array($0) })
  }

  /// 0, or the error's number.
  func bind(_ descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { raw in
      guard let address = raw.baseAddress?.assumingMemoryBound(to: sockaddr.self) else { return EINVAL }
      return Glibc.bind(descriptor, address, socklen_t(raw.count)) == 0 ? 0 : errno
    }
  }

  /// What a socket was bound to.
  static func local(_ descriptor: Int32) -> SocketAddress? {
    var storage = sockaddr_storage()
    var size = socklen_t(MemoryLayout.size(ofValue: storage))
    let status = withUnsafeMutablePointer(to: &storage) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &size) }
    }
    return status == 0 ? SocketAddress(storage, size) : nil
  }

  init(_ storage: sockaddr_storage, _ size: socklen_t) {
    self.init(
      family: Int32(storage.ss_family),
      bytes: withUnsafeBytes(of: storage) { Array($0.prefix(min(Int(size), $0.count))) })
  }

  /// Zero for a Unix socket.
  var port: Int { isInternet ? Int(bytes[2]) << 8 | Int(bytes[3]) : 0 }

  func with(port: Int) -> SocketAddress {
    guard isInternet else { return self }
    return SocketAddress(family: family, bytes: bytes[..<2] + [UInt8(port >> 8), UInt8(port & 0xff)] + bytes[4...])
  }

  /// Numeric, without port: `127.0.0.1`, `::1`; nil for a Unix socket. IPv4 in IPv6 is shown as IPv4.
  var host: String? {
    switch network.count {
    case 4: Self.text(network, AF_INET)
    case 16: Self.text(network, AF_INET6)
    default: nil
    }
  }

  /// Whom the address stands for when connections are shared out: an IPv4 address, or the /64 of an IPv6 one, since
  /// that is what one customer has.
  var neighbourhood: [UInt8] { network.count == 16 ? Array(network.prefix(8)) : network }

  var isLoopback: Bool {
    switch network.count {
    case 4: network[0] == 127
    case 16: network.dropLast().allSatisfy { $0 == 0 } && network[15] == 1
    default: true
    }
  }

  private var isInternet: Bool {
    family == AF_INET && bytes.count >= 8 || family == AF_INET6 && bytes.count >= 24
  }

  /// The address in network order: 4 or 16 bytes, none for a Unix socket.
  private var network: [UInt8] {
    guard isInternet else { return [] }
    guard family == AF_INET6 else { return Array(bytes[4..<8]) }
    let whole = Array(bytes[8..<24])
    let isMapped = whole.prefix(10).allSatisfy { $0 == 0 } && whole[10] == 0xff && whole[11] == 0xff
    return isMapped ? Array(whole[12...]) : whole
  }

  private static func text(_ network: [UInt8], _ family: Int32) -> String? {
    var buffer = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    guard inet_ntop(family, network, &buffer, socklen_t(buffer.count)) != nil else { return nil }
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
