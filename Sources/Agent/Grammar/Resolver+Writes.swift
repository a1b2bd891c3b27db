import BeamMCPClient
import JSON
import Jobs

extension Resolver {
  func write(_ write: Meaning.Write, _ meaning: Meaning) -> Outcome {
    if let doubt = doubt(write, meaning) { return doubt }
    switch settle(meant(meaning), write.verb, isWrite: true, isMoved: meaning.isMoved) {
    case .question(let text): return .clarify(text)
    case .jobs(let all, let words):
      // A savepoint of a job that was named leaves it as it is.
      var kept = meaning.reading.isOfNames && !write.isDestructive ? [] : kept
      // `take one of the other flink jobs`, than those just spoken of.
      if meaning.reading.isRest, kept.isEmpty, let spoken = scene.spokenOf?.named, spoken.count < all.count {
        kept = spoken.filter(all.contains)
      }
      let jobs: [Job]
      switch sparing(within(all, meaning), meaning) {
      case .success(let left): jobs = words == nil ? left : left.filter { !kept.contains($0) && !denied.contains($0) }
      case .failure(let question): return .clarify(question.text)
      }
      if meaning.reading.isRest, kept.isEmpty {
        return .clarify("Which of the \(meaning.reading.describes) shall be left as they are? Name them.")
      }
      if let job = jobs.first(where: kept.contains) {
        return .clarify("Shall I \(write.verb) \(job.name), or leave it as it is? Both were said.")
      }
      if let problem = problem(write, jobs, words, meaning) { return problem }
      // Who names a job that has ended beside one that runs may not know it.
      if let ended = jobs.first(where: { !write.concerns($0) && words?.contains($0.name) == true }),
        let live = jobs.first(where: write.concerns)
      {
        let way = "For the rest name them alone, for example: \(write.verb) \(live.name)."
        return .clarify("\(ended.name) is \(ended.state.rawValue) already, so I cannot \(write.verb) it. \(way)")
      }
      let able = words == nil ? jobs : jobs.filter(write.concerns)
      if able.isEmpty { return .lacking(unable(write, jobs, words)) }
      return calls(write, able, meaning)
    }
  }

  private func unable(_ write: Meaning.Write, _ jobs: [Job], _ words: String?) -> String {
    guard (1..<5).contains(jobs.count) else {
      return "There are no \(words ?? "such jobs") to \(write.verb); nothing was done."
    }
    let states = jobs.map { "\($0.name) is \($0.state.rawValue)" }.joined(separator: ", ")
    return "I cannot \(write.verb) any of them: \(states). Nothing was done."
  }

  /// `restart all` and `the batch ones` after a list are of the list; `the marked flink jobs` are of those that are marked.
  func within(_ jobs: [Job], _ meaning: Meaning) -> [Job] {
    var jobs = jobs
    if meaning.reading.isOfMarked { jobs = jobs.filter(scene.marked.contains) }
    guard meaning.reading.isElliptic, let listed = scene.justListed, !listed.isEmpty else { return jobs }
    if case .job = meaning.target {
      let fitting = listed.filter { scene.reader.filtered(meaning.reading).contains($0) }
      return fitting.isEmpty ? jobs : fitting
    }
    return jobs.filter(listed.contains)
  }

  private func calls(_ write: Meaning.Write, _ jobs: [Job], _ meaning: Meaning) -> Outcome {
    var calls: [ToolCall] = []
    for job in jobs {
      switch arguments(write, job) {
      case .success(var arguments):
        arguments["job_id"] = .string(job.id)
        if meaning.isHypothetical { arguments["dry_run"] = true }
        calls.append(ToolCall(write.tool, arguments))
      case .failure(let question): return .clarify(question.text)
      }
    }
    return .calls(calls)
  }

  struct Question: Error { var text: String }

  /// What stands against acting on these words at all.
  private func doubt(_ write: Meaning.Write, _ meaning: Meaning) -> Outcome? {
    if meaning.strange.contains(where: { Foreign.has($0.word) }) { return .refuse(Help.english) }
    if let thing = meaning.strange.first(where: { Lexicon.outside.contains($0.word) }) {
      return .refuse(Help.outside(thing.word))
    }
    if let question = strangeness(write, meaning) { return .clarify(question) }
    if let doubtful = meaning.reading.doubtful.first {
      return .clarify(
        "There is a job called “\(doubtful.words)” (\(doubtful.job.id)). Say its id if you mean that job; "
          + "if not, name the jobs you mean by their ids.")
    }
    // What has ended may be restarted as well.
    if case .restart = write, meaning.reading.isByFilter {
      let fitting = scene.reader.filtered(meaning.reading)
      if fitting.count > 1, scene.justListed == nil {
        return .clarify("Which one shall I restart: \(names(fitting))?")
      }
    }
    if meaning.reading.isLoose {
      return .clarify(
        "Which jobs shall I \(write.verb)? Name those alone, for example: \(write.verb) \(example(meaning)).")
    }
    // `can you even cancel orders`: beside another name, it was perhaps no name.
    if let weak = meaning.reading.weak.first, meaning.target.named.count > 1 {
      return .clarify("\(Help.noneCalled)\(weak.word)”. Did you mean \(weak.job.name) (\(weak.job.id))?")
    }
    if meaning.reading.mixes {
      let traits = meaning.reading.traits.map(\.words)
      return .clarify(
        "Do you mean jobs that are both \(traits.joined(separator: " and ")), or those that are either? Say it one "
          + "after the other: \(write.verb) all \(traits[0]) jobs.")
    }
    if meaning.reading.hasFilter,
      [.unnamed, .plural].contains(meaning.target) || meaning.reading.isOfThose && scene.justListed == nil
    {
      return .clarify(
        "Do you mean all \(meaning.reading.describes)? Then say: \(write.verb) all \(meaning.reading.describes).")
    }
    return nil
  }

  /// The question about the first word that was not understood, one that looks like a job's name before others.
  private func strangeness(_ write: Meaning.Write, _ meaning: Meaning) -> String? {
    let unknown = meaning.strange.filter { meaning.unknown.contains($0.text) }
    if let (name, near) = unknown.lazy.compactMap({ name in scene.index.near(name.word).map { (name, $0) } }).first {
      return "\(Help.noneCalled)\(name.text)”. Did you mean \(near.name) (\(near.id))?"
    }
    if let name = unknown.first {
      return "\(Help.noneCalled)\(name.text)”, and I do not know the word, so I do nothing on a guess. " + known
    }
    return meaning.strange.first.map { strange in
      "I am not sure what “\(strange.text)” asks for here, so I do nothing yet. Please say one thing at a time, "
        + "for example: \(write.verb) \(example(meaning))."
    }
  }

  /// A job to show how to say it with.
  private func example(_ meaning: Meaning) -> String {
    if case .job(let job) = meaning.target { return job.name }
    return scene.selected?.name ?? scene.jobs.first { !$0.state.isTerminal }?.name ?? "orders"
  }

  /// Without whom a pronoun spared: `all but this one`.
  private func sparing(_ jobs: [Job], _ meaning: Meaning) -> Result<[Job], Question> {
    guard let spared = meaning.reading.spared else { return .success(jobs) }
    switch settle(spared, "leave out", isWrite: false) {
    case .question(let text): return .failure(Question(text: text))
    case .jobs(let out, _): return .success(jobs.filter { job in !out.contains { $0.id == job.id } })
    }
  }

  /// Why one job that was named cannot be what was said, or cannot do what was asked.
  private func problem(_ write: Meaning.Write, _ jobs: [Job], _ words: String?, _ meaning: Meaning) -> Outcome? {
    guard words == nil, let job = jobs.first, jobs.count == 1 else { return nil }
    let isElsewhere = meaning.reading.isPlaced && !meaning.reading.places(job, among: scene.runners)
    if isElsewhere || !meaning.reading.traits.allSatisfy({ $0.holds(for: job) }) {
      return .clarify(
        "\(job.name) is \(job.state.rawValue) on \(job.runner), so it is none of the \(meaning.reading.describes). "
          + "Which job shall I \(write.verb)?")
    }
    if job.state.isTerminal, !write.concerns(job) {
      return .refuse("\(job.name) is \(job.state.rawValue) already, so I cannot \(write.verb) it. I can restart it.")
    }
    if let action = write.action, let reason = job.actions.refusals[action] {
      return .refuse("I cannot \(write.verb) \(job.name): \(reason)")
    }
    return nil
  }

  private func arguments(_ write: Meaning.Write, _ job: Job) -> Result<[String: JSONValue], Question> {
    switch write {
    case .drain: return .success([:])
    case .note(nil):
      let example = "note on \(job.name): the broker moves at noon"
      return .failure(Question(text: "What shall the note on \(job.name) say? For example: \(example)."))
    case .note(let text?): return .success(["text": .string(text)])
    case .acknowledge(_, _, true): return .success(["withdraw": true])
    case .acknowledge(let seconds, let reason, false):
      var arguments: [String: JSONValue] = [:]
      if let seconds { arguments["duration_seconds"] = .int(Int(seconds)) }
      if let reason { arguments["reason"] = .string(reason) }
      return .success(arguments)
    case .savepoint(let path): return .success(path.map { ["savepoint_path": .string($0)] } ?? [:])
    case .cancel(let withSavepoint): return .success(withSavepoint ? ["with_savepoint": true] : [:])
    case .scale(let amount, let isUp): return parallelism(amount, isUp, job).map { ["parallelism": .int($0)] }
    case .restart(let origin, let amount, let memory, let memoryAsked, let options):
      if memoryAsked, memory == nil {
        return .failure(
          Question(text: "How much memory shall \(job.name) get? For example: resume it with 4 GB memory."))
      }
      var arguments: [String: JSONValue] = [:]
      if let origin { arguments["from_savepoint"] = .string(origin) }
      var named: [String: JSONValue] = options.mapValues(JSONValue.string)
      named["memory_mb"] = memory.map(JSONValue.int)
      if !named.isEmpty { arguments["options"] = .object(named) }
      guard let amount else { return .success(arguments) }
      return parallelism(amount, nil, job).map { count in arguments.merging(["parallelism": .int(count)]) { $1 } }
    }
  }

  private func parallelism(_ amount: Amount?, _ isUp: Bool?, _ job: Job) -> Result<Int, Question> {
    let now = job.parallelism.map { "it runs with \($0) now" } ?? "its parallelism is not known"
    guard let amount else {
      let direction = isUp == true ? " up" : isUp == false ? " down" : ""
      return .failure(Question(text: "To how many shall I scale \(job.name)\(direction)? (\(now))"))
    }
    if case .to(let count) = amount, let current = job.parallelism,
      isUp == true && count < current || isUp == false && count > current
    {
      let direction = isUp == true ? "up" : "down"
      return .failure(
        Question(
          text:
            "\(count) is not \(direction) from \(current), which \(job.name) runs with. To how many shall I scale it?"))
    }
    guard let count = amount.applied(to: job.parallelism) else {
      return .failure(Question(text: "To how many shall I scale \(job.name)? (\(now))"))
    }
    if let current = job.parallelism, count >= 200, count > 16 * current {
      return .failure(
        Question(
          text:
            "Is \(count) meant as the parallelism of \(job.name)? (\(now)) Then the command does it: scale \(job.name) \(count)"
        ))
    }
    if count < 1 || count > 32_768 {
      return .failure(Question(text: "\(job.name) cannot run with \(count); \(now). To how many shall I scale it?"))
    }
    return .success(count)
  }
}

extension Meaning.Write {
  var tool: String {
    switch self {
    case .scale: "scale_job"
    case .savepoint: "create_savepoint"
    case .cancel: "cancel_job"
    case .drain: "drain_job"
    case .restart: "restart_job"
    case .note: "note_job"
    case .acknowledge: "acknowledge_job"
    }
  }

  var verb: String {
    switch self {
    case .scale: "scale"
    case .savepoint: "take a savepoint of"
    case .cancel: "cancel"
    case .drain: "drain"
    case .restart: "restart"
    case .note: "write the note on"
    case .acknowledge: "acknowledge"
    }
  }

  /// What a job's own list of what it allows calls it; a restart is always worth asking the engine.
  var action: JobAction? {
    switch self {
    case .scale: .scale
    case .savepoint: .savepoint
    case .cancel: .cancel
    case .drain: .drain
    case .restart: .restart
    case .note, .acknowledge: nil
    }
  }

  /// As the table of operations has it, never by a model's opinion.
  var isDestructive: Bool {
    switch self {
    case .savepoint, .note, .acknowledge: false
    case .scale, .cancel, .drain, .restart: true
    }
  }

  /// Whether a member of a set is meant: one cannot cancel what has ended.
  func concerns(_ job: Job) -> Bool {
    switch self {
    case .restart, .note, .acknowledge: true
    case .scale, .savepoint, .cancel, .drain: !job.state.isTerminal
    }
  }
}
