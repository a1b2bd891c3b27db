/// What one origin has: connections at rest, exchanges that run, and the line of those who wait.
struct ConnectionPool: Sendable {
  /// The most recently used last.
  var rested: [Connection] = []
  var running = 0
  /// First come, first served.
  var line: [Promise<Void>] = []
}
