import CSystem
import Glibc

extension HTTPServer {
  /// Accepted in one turn, so that a storm of connections leaves the others their turns.
  private static let turnConnections = 64
  /// Connections beyond the cap that are told so; more are closed without a word.
  private static let surplusLimit = 64
  /// Descriptors that stay free for whatever else the process does.
  private static let reserve = 128

  /// Raises the number of files that the process may open, where that is allowed, to what the cap needs.
  static func cap(_ wanted: Int) -> Int {
    let allowed = socket_allow_descriptors(wanted + surplusLimit + reserve)
    return max(1, allowed < 0 ? wanted : min(wanted, allowed - surplusLimit - reserve))
  }

  func accept(from listener: HTTPListener) {
    for _ in 0..<Self.turnConnections {
      var storage = sockaddr_storage()
      var size = UInt32(MemoryLayout.size(ofValue: storage))
      let number = socket_accept(listener.descriptor.number, &storage, &size)
      if number >= 0 {
        admit(Descriptor(number), SocketAddress(storage, size))
      } else if errno == EAGAIN {
        return
      } else if [EMFILE, ENFILE, ENOBUFS, ENOMEM].contains(errno) {
        return pause(errno)
      }
      // Else this one connection failed before it was accepted (accept(2)); the next may be well.
    }
  }

  /// Nothing can be accepted, and the kernel would say again and again that somebody waits.
  private func pause(_ error: Int32) {
    guard !isPaused else { return }
    if pausedAt.map({ now - $0 > .seconds(60) }) ?? true {
      log("no connections are accepted until some end: \(systemError(error))")
      pausedAt = now
    }
    isPaused = true
    for listener in listeners.values { poll?.remove(listener.descriptor.number) }
    startTimer()
  }

  func resumeListeners() {
    isPaused = false
    for (key, listener) in listeners where poll?.add(listener: listener.descriptor.number, key: key) != true {
      log("\(listener.endpoint) is not watched: \(systemError(errno))")
    }
  }

  private func admit(_ descriptor: Descriptor, _ address: SocketAddress) {
    let group = address.neighbourhood
    let isAdmitted = share.total < cap || makeRoom(for: group)
    guard isAdmitted || surplus < Self.surplusLimit else { return }
    let peer = HTTPPeer(address)
    let connection = ServerConnection(
      key: nextKey(), descriptor: descriptor, peer: peer, group: isAdmitted ? group : nil, limits: limits, now: now)
    guard poll?.add(connection: descriptor.number, key: connection.key) == true else { return }
    connections[connection.key] = connection
    if isAdmitted { share.enter(group) } else { surplus += 1 }
    startTimer()
    if !isAdmitted { refuse(HTTPRefusal(503, "there are too many connections"), connection, retryAfter: 5) }
    advance(connection)
  }

  /// The greediest neighbourhood gives up the connection that misses least: the one that was idle for longest, else one
  /// whose request is not whole yet, else a stream, which its reader can resume. Never a request that is being served.
  private func makeRoom(for newcomer: FairShare.Group) -> Bool {
    guard let greedy = share.greedier(than: newcomer) else { return false }
    let candidates = connections.values.filter { $0.group == greedy && $0.phase.rawValue < Self.spared }
    let order = { (one: ServerConnection, other: ServerConnection) in
      (one.phase.rawValue, one.since) < (other.phase.rawValue, other.since)
    }
    guard let victim = candidates.min(by: order) else { return false }
    close(victim)
    return true
  }

  private static let spared = ServerConnection.Phase.handling.rawValue
}

extension HTTPPeer {
  init(_ address: SocketAddress) {
    let group = address.neighbourhood
    self.init(
      address: address.host ?? "unix", isLoopback: address.isLoopback,
      neighbourhood: group.count == 8 ? group.map { String($0, radix: 16) }.joined(separator: ":") + "/64" : nil)
  }
}
