import FoundationEssentials

/// The connections over REST that are open now, from `initialize` to `exit`.
actor Connections {
  /// Seconds without use after which a connection is gone.
  static let idleLimit = 1800.0
  static let limit = 4096

  private struct Connection {
    var state = ConnectionState.initializing
    let user: String
    let client: String?
    var lastUsed: Date
  }

  private var open: [String: Connection] = [:]
  private let now: @Sendable () -> Date

  init(now: @escaping @Sendable () -> Date) { self.now = now }

  var count: Int { open.values.count { !isIdle($0) } }

  /// - Parameter client: the program as it names itself.
  func begin(user: String, client: String?) throws(Problem) -> String {
    if open.count >= Connections.limit { makeRoom() }
    guard open.count < Connections.limit else {
      throw Problem(
        429, "too_many_requests", "\(Connections.limit) connections are open", hint: "close those not used, by exit"
      ).with("Retry-After", "60")
    }
    var random = SystemRandomNumberGenerator()
    let id = [random.next(), random.next()].map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
    open[id] = Connection(user: user, client: client, lastUsed: now())
    return id
  }

  /// Takes a step; throws where the connection's state does not allow it.
  func advance(_ id: String, by step: LifecycleStep, user: String) throws(Problem) {
    let state = try known(id, user).state
    switch (step, state) {
    case (.exit, _):
      open[id] = nil
      return
    case (.initialized, .initializing): open[id]?.state = .active
    case (.shutdown, .active): open[id]?.state = .terminating
    default:
      throw Problem(
        409, "wrong_state", "the connection is \(state.rawValue), and \(step.rawValue) is not for that",
        hint: Connections.way(from: state))
    }
    open[id]?.lastUsed = now()
  }

  /// A call that names a connection uses it; the client's name where it gave one.
  func use(_ id: String, user: String) throws(Problem) -> String? {
    let connection = try known(id, user)
    guard connection.state == .active else {
      throw Problem(
        409, "wrong_state", "the connection is \(connection.state.rawValue), not active",
        hint: Connections.way(from: connection.state))
    }
    open[id]?.lastUsed = now()
    return connection.client
  }

  /// Another user's is as unknown as none.
  private func known(_ id: String, _ user: String) throws(Problem) -> Connection {
    guard let connection = open[id], connection.user == user, !isIdle(connection) else {
      open[id].map { if isIdle($0) { open[id] = nil } }
      throw Problem(
        404, "not_found", "no connection has this X-MCP-Connection-ID; it ended, or was not used for 30 minutes",
        hint: "open one by POST /api/v1/mcp/initialize, or leave the header out")
    }
    return connection
  }

  private static func way(from state: ConnectionState) -> String {
    switch state {
    case .initializing: "POST /api/v1/mcp/initialized comes first"
    case .active: "it may be used, or ended by POST /api/v1/mcp/shutdown"
    case .terminating: "only POST /api/v1/mcp/exit is left"
    }
  }

  private func isIdle(_ connection: Connection) -> Bool {
    now().timeIntervalSince(connection.lastUsed) > Connections.idleLimit
  }

  /// Idle ones go; then the one that was never made active, or is about to end, and was longest not used.
  private func makeRoom() {
    open = open.filter { !isIdle($0.value) }
    guard open.count >= Connections.limit else { return }
    let unused = open.filter { $0.value.state != .active }
    if let oldest = unused.min(by: { $0.value.lastUsed < $1.value.lastUsed }) { open[oldest.key] = nil }
  }
}
