package import FoundationEssentials

/// How an endpoint keeps streams and sessions.
package struct EndpointSettings: Sendable {
  /// How long a stream may be quiet, and an answer take, before something is sent.
  package var keepAlive: Duration = .seconds(15)
  /// A session that nobody has used for so many seconds is gone, as a connection over REST is.
  package var idleSeconds = 1800.0
  package var maxSessions = 1024
  package var maxSessionsOfOne = 256
  package var now: @Sendable () -> Date = { Date() }
  package var pause: @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }

  package init() {}
}
