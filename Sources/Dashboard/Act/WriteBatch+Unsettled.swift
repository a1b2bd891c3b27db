import BeamMCPClient
import FoundationEssentials
import Jobs
import Screen

// What is under way, or has come about in part: its job's row and page say so until it is settled.
extension WriteBatch.Item {
  /// It has left, and how it ends is open.
  var isUnsettled: Bool {
    switch status {
    case .running, .waits, .unsettled: true
    case .waiting, .done, .failed, .overtaken, .skipped: false
    }
  }

  /// For a row: `◐ scaling 8 → 120`, `◐ 58 of 120`.
  func sign(_ job: Job) -> String { "\(mark) \(part(job) ?? doing)" }

  var mark: Character { if case .unsettled = status { Glyphs.unknown } else { Glyphs.partial } }

  /// Whole, for the head of the job's page.
  func words(_ clock: Clock) -> String {
    switch status {
    case .waits(let text), .unsettled(let text): "\(mark) \(text)"
    default: "\(mark) \(doing)" + (sentAt.map { ", since \(clock.time($0))" } ?? "")
    }
  }

  /// With how much of what was wanted it runs already.
  private func part(_ job: Job) -> String? {
    guard case .waits = status, let wanted = step.call.wantedWidth, job.state == .running, let width = job.parallelism,
      width != before
    else { return nil }
    return "\(width) of \(wanted)"
  }

  private var doing: String {
    switch step.call.tool {
    case "scale_job": "scaling " + (step.call.wantedWidth.map { change(to: $0) } ?? "")
    case "create_savepoint": "taking a savepoint"
    case "cancel_job": "cancelling"
    case "drain_job": "draining"
    case "restart_job": "restarting"
    default: Outcome.verb(step.call) + " under way"
    }
  }
}

extension State {
  /// Items that are under way or open, the newest first.
  var unsettled: [WriteBatch.Item] { batches.reversed().flatMap(\.items).filter(\.isUnsettled) }

  /// By their jobs, so that a table looks through them once.
  var unsettledOfJobs: [String: WriteBatch.Item] {
    Dictionary(unsettled.compactMap { item in item.job.map { ($0, item) } }, uniquingKeysWith: { newest, _ in newest })
  }
}
