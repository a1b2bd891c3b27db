import BeamMCPClient
import JSON
import Jobs

extension CommandParser {
  /// A note, or a word about a known problem: on the job that the first word names exactly, else on the one that is
  /// looked at or on all marked; nil where it is neither.
  func remark(_ head: CommandHead) throws(CommandError) -> Command? {
    guard [.note, .ack, .unack].contains(head.verb) else { return nil }
    let tail = head.tail
    // As the command line writes it, in a shell's quotes and with flags.
    if tail.hasPrefix("--") || head.isShells { return .remarks(try shellRemark(head.verb, tail)) }
    let word = String(tail.prefix { $0 != " " })
    guard let job = try named(word) else { return .remarks(try remarks(head.verb, tail, state.targets)) }
    let rest = String(tail.dropFirst(word.count).drop { $0 == " " })
    // `ack JOB --for 30m`
    if rest.hasPrefix("--") { return .remarks(try shellRemark(head.verb, tail)) }
    return .remarks(try remarks(head.verb, rest, [job]))
  }

  /// The job whose name or id a word is, to the letter; nil where it is a word like others.
  func named(_ word: String) throws(CommandError) -> String? {
    guard !word.isEmpty else { return nil }
    switch state.jobs.find(word) {
    case .found(let job):
      let wanted = Folded(word)
      let isExact = [job.name, job.id, job.nativeID].contains { $0.map(wanted.equals) ?? false }
      return isExact ? job.id : nil
    // Beginnings of ids are no names.
    case .ambiguous(let jobs) where jobs.allSatisfy({ Folded(word).equals($0.name) }): return try job(word)
    case .ambiguous, .missing: return nil
    }
  }

  private func remarks(_ verb: Verb, _ text: String, _ targets: [String]) throws(CommandError) -> [ToolCall] {
    switch verb {
    case .note:
      if text.isEmpty { throw CommandError(verb.usage) }
      return try all(of: targets).map { ToolCall("note_job", ["job_id": .string($0), "text": .string(text)]) }
    case .ack: return try acknowledge(text, targets)
    default:
      if !text.isEmpty { throw CommandError(verb.usage) }
      return try all(of: targets) { $0.acknowledgement != nil }.map {
        ToolCall("acknowledge_job", ["job_id": .string($0), "withdraw": true])
      }
    }
  }

  private func shellRemark(_ verb: Verb, _ tail: String) throws(CommandError) -> [ToolCall] {
    let arguments = try CommandArguments(Words.split(tail).get(), verb)
    var words = arguments.words
    let targets = words.isEmpty ? state.targets : [try job(words.removeFirst())]
    if arguments.flags.isEmpty { return try remarks(verb, words.joined(separator: " "), targets) }
    let isWithdrawn = arguments["--withdraw"] != nil
    let meant = try all(of: targets) { isWithdrawn ? $0.acknowledgement != nil : $0.hasProblem }
    var calls: [ToolCall] = []
    for id in meant { calls.append(try arguments.fill(ToolCall("acknowledge_job", ["job_id": .string(id)]), verb)) }
    return calls
  }

  /// `[30m|1h 30m|until 12:30] [reason …]`
  private func acknowledge(_ tail: String, _ targets: [String]) throws(CommandError) -> [ToolCall] {
    var (seconds, reason): (Double, String) = (3600, tail)
    if let given = try Lasting.read(tail, now: state.now, state.clock) {
      (seconds, reason) = (given.seconds, given.rest)
      guard given.seconds <= 7 * 86_400 else { throw CommandError("a week is the longest: 7d") }
    }
    return try all(of: targets) { $0.hasProblem }.map { id in
      var call = ToolCall("acknowledge_job", ["job_id": .string(id), "duration_seconds": .double(seconds)])
      if !reason.isEmpty { call.arguments["reason"] = .string(reason) }
      return call
    }
  }

  /// The targets that it can be said of.
  private func all(of targets: [String], _ isMeant: (Job) -> Bool = { _ in true }) throws(CommandError) -> [String] {
    if targets.isEmpty { throw CommandError("no job is selected") }
    let meant = targets.filter { state.jobs[$0].map(isMeant) ?? false }
    if meant.isEmpty {
      let what = targets.count == 1 ? state.jobs[targets[0]].map { Cut.short($0.name, 40) } ?? "it" : "what is selected"
      throw CommandError("there is nothing wrong, or nothing known, of \(what)")
    }
    return meant
  }
}
