import BeamMCPClient
import JSON
import Jobs

extension CommandParser {
  /// A note, or a word about a known problem, on the job that is looked at or on all marked; nil where it is neither.
  func remark(_ verb: Verb, _ tail: String) throws(CommandError) -> Command? {
    switch verb {
    case .note:
      if tail.isEmpty { throw CommandError(verb.usage) }
      return .remarks(try all().map { ToolCall("note_job", ["job_id": .string($0), "text": .string(tail)]) })
    case .ack: return .remarks(try acknowledge(tail))
    case .unack:
      if !tail.isEmpty { throw CommandError(verb.usage) }
      return .remarks(
        try all { $0.acknowledgement != nil }.map {
          ToolCall("acknowledge_job", ["job_id": .string($0), "withdraw": true])
        })
    default: return nil
    }
  }

  /// `[30m] [reason …]`
  private func acknowledge(_ tail: String) throws(CommandError) -> [ToolCall] {
    let word = String(tail.prefix { $0 != " " })
    var (seconds, reason): (Double, String) = (3600, tail)
    if let given = Words.seconds(word) {
      (seconds, reason) = (given, String(tail.dropFirst(word.count).drop { $0 == " " }))
      guard given <= 7 * 86_400 else { throw CommandError("a week is the longest: 7d") }
    }
    return try all { $0.hasProblem }.map { id in
      var call = ToolCall("acknowledge_job", ["job_id": .string(id), "duration_seconds": .double(seconds)])
      if !reason.isEmpty { call.arguments["reason"] = .string(reason) }
      return call
    }
  }

  /// The targets that it can be said of.
  private func all(_ isMeant: (Job) -> Bool = { _ in true }) throws(CommandError) -> [String] {
    let targets = state.targets
    if targets.isEmpty { throw CommandError("no job is selected") }
    let meant = targets.filter { state.jobs[$0].map(isMeant) ?? false }
    if meant.isEmpty { throw CommandError("there is nothing wrong, or nothing known, of what is selected") }
    return meant
  }
}
