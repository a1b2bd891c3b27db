package import BeamMCPClient
package import FoundationEssentials
import Jobs
import Screen

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

  /// A server has something to say every five seconds, if only that it is there. Once such a word has not come, and is not
  /// merely late, what is shown has an age.
  static let silentSeconds = 7.0

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

  /// Nobody tells any more: what is shown was so when the server was last heard, and whether it still is nobody knows.
  var isUnheard: Bool {
    let slot = schedule[.jobs]
    guard let at = slot.answeredAt else { return false }
    return feed.isTold ? !isLive : slot.error != nil && now.timeIntervalSince(at) > 5
  }

  /// Of a job whose server is not heard nobody knows that it is well; what was wrong with it stays said.
  func mark(of job: Job) -> Character { isUnheard && job.mark == Glyphs.good ? Glyphs.unknown : job.mark }

  func mark(of runner: RunnerStatus) -> Character { isUnheard && runner.state == .ok ? Glyphs.unknown : runner.mark }

  func role(of runner: RunnerStatus) -> Role { isUnheard && runner.state == .ok ? .stale : runner.role }
}
