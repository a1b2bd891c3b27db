import FoundationEssentials

/// The sessions of an endpoint.
actor SessionTable {
  private let settings: EndpointSettings
  private var sessions: [String: LegacySession] = [:]
  private var sweeping: Task<Void, Never>?
  private var isClosed = false

  init(settings: EndpointSettings) { self.settings = settings }

  /// A new session; nil where there are too many, all of them in use.
  func mint(for principal: String, _ handshake: Handshake) async -> LegacySession? {
    await sweep()
    let own = sessions.values.filter { $0.principal == principal }
    if own.count >= settings.maxSessionsOfOne || sessions.count >= settings.maxSessions { await evict(from: own) }
    let ownCount = sessions.values.count { $0.principal == principal }
    guard !isClosed, sessions.count < settings.maxSessions, ownCount < settings.maxSessionsOfOne else { return nil }
    let session = LegacySession(
      id: SessionTable.freshID(), principal: principal, handshake: handshake, settings: settings)
    sessions[session.id] = session
    sweeping = sweeping ?? Task { await self.sweepUntilEmpty() }
    return session
  }

  /// A session of another's is none.
  func session(_ id: String, of principal: String) async -> LegacySession? {
    guard let session = sessions[id], session.principal == principal else { return nil }
    if await isExpired(session) {
      await end(id)
      return nil
    }
    await session.touch()
    return sessions[id]
  }

  func end(_ id: String) async { await sessions.removeValue(forKey: id)?.close() }

  /// No more sessions, and no more standing streams in those that there are.
  func quiet() async {
    isClosed = true
    sweeping?.cancel()
    for session in sessions.values { await session.quiet() }
  }

  /// Cancels what is under way in all of them; it is answered.
  func stop() async {
    for session in sessions.values { await session.stop() }
  }

  var count: Int { sessions.count }

  /// The one of these that was not used for longest, if nothing hangs on it.
  private func evict(from candidates: [LegacySession]) async {
    var idle: [(session: LegacySession, lastUse: Date)] = []
    for session in candidates where await session.isIdle { idle.append((session, await session.lastUse)) }
    if let oldest = idle.min(by: { $0.lastUse < $1.lastUse }) { await end(oldest.session.id) }
  }

  private func isExpired(_ session: LegacySession) async -> Bool {
    guard settings.now().timeIntervalSince(await session.lastUse) >= settings.idleSeconds else { return false }
    return await session.isIdle
  }

  private func sweep() async {
    for session in sessions.values where await isExpired(session) { await end(session.id) }
  }

  private func sweepUntilEmpty() async {
    while !sessions.isEmpty, (try? await settings.pause(.seconds(60))) != nil { await sweep() }
    sweeping = nil
  }

  /// 256 bits of getrandom(2) in hexadecimal: visible ASCII, and not to be guessed (streamable HTTP, "session
  /// management").
  private static func freshID() -> String {
    var random = SystemRandomNumberGenerator()
    return (0..<4).map { _ in
      let text = String(UInt64.random(in: .min ... .max, using: &random), radix: 16)
      return String(repeating: "0", count: 16 - text.utf8.count) + text
    }.joined()
  }
}
