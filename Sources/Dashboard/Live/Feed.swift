package import BeamMCPClient
package import FoundationEssentials

/// How the console learns what becomes of the fleet.
package enum Feed: Sendable, Hashable {
  /// It asks, once a second.
  case asked
  /// The server tells it, as it happens.
  case told(Line)

  /// The connection on which the server tells it.
  package struct Line: Sendable, Hashable {
    package var isConnected = false
    /// When it was lost, and why; nil while it holds, and before the first attempt.
    package var lost: Loss?

    package init() {}
  }

  package struct Loss: Sendable, Hashable {
    package var since: Date
    package var error: ClientError
  }

  /// What is told and need not be asked for.
  static let lanes: Set<Lane> = [.jobs, .runners, .timeline]

  /// A server has something to say every five seconds, if only that it is there. After two such words that did not come, what
  /// is shown has an age.
  static let silentSeconds = 11.0

  var line: Line? { if case .told(let line) = self { line } else { nil } }
  var isTold: Bool { line != nil }
}

extension State {
  /// The server tells of this itself. How long runners take it does not tell, since that is other with every answer: who
  /// looks at them asks.
  func isTold(_ lane: Lane) -> Bool {
    feed.isTold && Feed.lanes.contains(lane) && !(lane == .runners && page == .runners)
  }

  /// What the server tells of stands on the screen as it is: it would have said so if it had changed, and it has said a moment
  /// ago that it is there.
  var isLive: Bool {
    guard feed.line?.isConnected == true, let at = schedule[.jobs].answeredAt else { return false }
    return now.timeIntervalSince(at) < Feed.silentSeconds
  }
}
