import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs

/// Settles whom a meaning is about, and turns it into calls; or asks back.
struct Resolver {
  let scene: Scene
  /// The targets of the clauses before this one, the nearest first; and of those after it.
  var before: [Target] = []
  var after: [Target] = []
  /// Jobs that the sentence spares: `keep clickstream and cancel the others`.
  var kept: [Job] = []
  /// Those with which something is not to be done: `cancel all flink jobs, do not cancel orders`.
  var denied: [Job] = []
  var around: [Target] { before + after }

  enum Outcome {
    case calls([ToolCall])
    case message(String)
    /// A set that has no job.
    case lacking(String)
    case clarify(String)
    case refuse(String)
  }

  func resolve(_ meaning: Meaning, isOnly: Bool) -> Outcome {
    switch meaning.request {
    case .message(let text): return .message(text)
    case .clarify(let text): return .clarify(text)
    case .refuse(let text): return .refuse(text)
    case .nothing: return nothing(meaning)
    case .list: return .calls(lists(meaning))
    case .runners: return .calls([runnerCall(meaning)])
    case .submit where !meaning.strange.isEmpty:
      return .clarify("I am not sure what “\(meaning.strange[0].text)” asks for here, so nothing is run yet.")
    case .submit(let submission): return submit(submission, isDryRun: meaning.isHypothetical)
    case .compare(let jobs): return compare(jobs)
    case .moments(let from, let to): return compare(meaning.target, from, to)
    case .read(.status, _)
    where meaning.target == .unnamed && !around.contains(where: \.isNamed) && scene.selected == nil
      && scene.utterance.history.isEmpty:
      return .calls(lists(meaning))
    case .read(.diagnosis, _)
    where meaning.target == .unnamed && meaning.reading.runner != nil && !around.contains(where: \.isNamed):
      return .calls(lists(meaning.ofTheUnhealthy))
    case .read(let subject, let options): return read(subject, options, meaning)
    case .write(let write): return self.write(write, meaning)
    }
  }

  // MARK: Targets

  enum Settled {
    case jobs([Job], words: String?)
    case question(String)
  }

  /// `which jobs have finished? restart the one on spark`: of those that were listed.
  func meant(_ meaning: Meaning) -> Target {
    let isAmbiguous = if case .ambiguous = meaning.target { true } else { meaning.reading.isByFilter }
    let told = before.lazy.compactMap { if case .set(let jobs, _) = $0, jobs.count > 1 { jobs } else { nil } }.first
    guard isAmbiguous, meaning.reading.isElliptic, let listed = told ?? scene.justListed else { return meaning.target }
    let fitting = listed.filter { scene.reader.filtered(meaning.reading).contains($0) }
    return fitting.count == 1 ? .job(fitting[0]) : meaning.target
  }

  /// The jobs that are meant. `asked` is the verb, for the question back.
  func settle(_ target: Target, _ asked: String, isWrite: Bool, isMoved: Bool = false) -> Settled {
    switch target {
    case .job(let job): return .jobs([job], words: nil)
    case .set(let jobs, let words): return .jobs(jobs, words: words)
    case .ambiguous("", let jobs): return .question("Which ones shall I \(asked): \(names(jobs))?")
    case .ambiguous(let words, let jobs):
      // `the dataflow one`, of which one was spoken of.
      let spoken = jobs.filter(scene.namedOneByOne.contains)
      if !isWrite, spoken.count == 1 { return .jobs(spoken, words: nil) }
      return .question("Which one do you mean by “\(words)”: \(names(jobs))?")
    case .unknown(let name, let near):
      if Scene.superlatives.contains(name.lowercased()) {
        return .question("I cannot tell which job is the \(name). " + known)
      }
      if let near { return .question("\(Help.noneCalled)\(name)”. Did you mean \(near.name) (\(near.id))?") }
      return .question("\(Help.noneCalled)\(name)”. " + known)
    case .selected:
      if let job = scene.selected { return .jobs([job], words: nil) }
      return scene.saysSelected
        ? .question("No job is selected. " + known) : antecedent(asked, plural: false, [])
    case .marked:
      return scene.marked.isEmpty
        ? .question("No job is marked. Which ones shall I \(asked)?") : .jobs(scene.marked, words: "marked jobs")
    case .others: return others(asked)
    case .other(let jobs):
      // Of three that were spoken of, two are other ones.
      if isWrite, scene.namedOneByOne.count > 2, scene.listed?.count != 2 {
        return .question("Which other one shall I \(asked)? Name it. " + known)
      }
      return other(jobs, asked)
    case .ordinal(let place):
      // `compare orders with fraud and show the timeline of the former`
      let pair = before.lazy.compactMap { if case .set(let jobs, _) = $0, jobs.count > 1 { jobs } else { nil } }.first
      if let pair, place < pair.count { return .jobs([place < 0 ? pair[pair.count - 1] : pair[place]], words: nil) }
      return scene.listed(at: place).map { .jobs([$0], words: nil) }
        ?? .question("Which one shall I \(asked)? " + known)
    case .pronoun:
      let others = isMoved ? around : before
      // `payments waits for orders, restart it`
      if isWrite, case .set(let jobs, _)? = others.first(where: \.isNamed), jobs.count > 1 {
        return .question("Which one shall I \(asked): \(names(jobs))?")
      }
      return antecedent(asked, plural: false, others)
    case .plural: return antecedent(asked, plural: true, isMoved ? around : before)
    case .unnamed:
      if isWrite, !scene.marked.isEmpty, !around.contains(where: \.isNamed) {
        return .jobs(scene.marked, words: "marked jobs")
      }
      return antecedent(asked, plural: false, around)
    }
  }

  /// All that live but those that were spared, or are marked; only where it was said which are the one side.
  private func others(_ asked: String) -> Settled {
    let spared = kept.isEmpty && !around.contains(where: \.isNamed) ? scene.marked : kept
    if spared.isEmpty {
      return .question("Which others shall I \(asked)? Name them, or those that are to be left. " + known)
    }
    let left = scene.jobs.filter { !$0.state.isTerminal && !spared.contains($0) }
    return .jobs(left, words: "jobs but \(names(spared))")
  }

  /// The one of them that was not just spoken of.
  private func other(_ jobs: [Job], _ asked: String) -> Settled {
    let known = before.first(where: \.isNamed) ?? scene.spokenOf ?? scene.selected.map(Target.job)
    var left = jobs
    if case .job(let job)? = known {
      if let listed = scene.listed, listed.count == 2, listed.contains(job) {
        return .jobs(listed.filter { $0 != job }, words: nil)
      }
      if let former = scene.named(before: job), jobs.contains(former) { return .jobs([former], words: nil) }
      left = jobs.filter { $0.id != job.id }
      // `compare orders and payments`, `logs of orders`, `and the other one?`
      if left.count > 1, let pair = scene.pairSpokenOf(with: job) { left = left.filter(pair.contains) }
    }
    if left.count == 1 { return .jobs(left, words: nil) }
    return left.isEmpty
      ? .question("There is no other such job.") : .question("Which other one shall I \(asked): \(names(left))?")
  }

  /// What was last spoken of: in this sentence, in the conversation, on the screen.
  private func antecedent(_ asked: String, plural: Bool, _ others: [Target]) -> Settled {
    // `scale orders to 16, fraud to 4 and savepoint both`
    if plural, let each = others.oneByOne { return .jobs(each, words: "both") }
    if plural, others.isScattered || scene.saysBoth && !others.isPair {
      return scene.saysBoth && scene.marked.count == 2
        ? .jobs(scene.marked, words: "both") : .question("Which ones shall I \(asked)? Name them. " + known)
    }
    for target in others {
      // `savepoint this and cancel it afterwards`
      if target == .selected, !plural, let job = scene.selected { return .jobs([job], words: nil) }
      if target.isNamed { return settle(target, asked, isWrite: false) }
    }
    if others.contains(.marked) || (plural && !scene.marked.isEmpty) {
      return .jobs(scene.marked, words: "marked jobs")
    }
    if !plural, let job = scene.anotherOne { return .jobs([job], words: nil) }
    if plural, let both = scene.bothSpokenOf { return .jobs(both, words: "both") }
    if plural, scene.saysBoth, let listed = scene.listed, listed.count == 2 { return .jobs(listed, words: "both") }
    switch scene.spokenOf {
    case .job(let job)?: return .jobs([job], words: nil)
    case .set(let jobs, let words)? where plural || jobs.count == 1: return .jobs(jobs, words: words)
    default: break
    }
    if !plural, let listed = scene.justListed, listed.count > 1, scene.selected.map(listed.contains) != true {
      return .question("Which one shall I \(asked)? Name it. " + known)
    }
    if let job = scene.selected, !plural { return .jobs([job], words: nil) }
    let live = scene.jobs.filter { !$0.state.isTerminal }
    if live.count == 1, scene.jobs.count == 1 { return .jobs(live, words: nil) }
    return .question(
      plural ? "Which jobs shall I \(asked)? None are marked. " + known : "Which job shall I \(asked)? " + known)
  }

  var known: String {
    let live = scene.jobs.filter { !$0.state.isTerminal }
    return live.isEmpty ? "No job runs now." : "There are \(names(live))."
  }

  func names(_ jobs: [Job]) -> String {
    let unique = Set(jobs.map(\.name)).count == jobs.count
    let shown = jobs.prefix(6).map { unique ? $0.name : "\($0.name) (\($0.id), \($0.state.rawValue))" }.joined(
      separator: ", ")
    return jobs.count > 6 ? shown + " and \(jobs.count - 6) more" : shown
  }

  // MARK: Reading

  private func read(_ subject: Subject, _ options: Meaning.LogOptions, _ meaning: Meaning) -> Outcome {
    if subject == .status, meaning.target == .unnamed, scene.selected == nil, scene.spokenOf == nil, around.isEmpty {
      return .calls([ToolCall("list_jobs", listArguments(meaning))])
    }
    if subject == .timeline, isOfAll(meaning) { return .calls([timeline(nil, options)]) }
    if subject == .savepoints, isOfAll(meaning), meaning.target != .unnamed || !isSpokenOf {
      return .calls([ToolCall("list_savepoints")])
    }
    switch settle(meant(meaning), "look at", isWrite: false) {
    case .question(let text): return .clarify(text)
    case .jobs(let all, let words):
      // `diagnose the unhealthy ones`, after a list: of these.
      let jobs = words == nil ? all : within(all, meaning)
      if jobs.isEmpty { return .message("There are no \(words ?? "such jobs").") }
      let isByName = meaning.reading.isOfNames && jobs.count <= 10 && jobs.count < scene.jobs.count
      if jobs.count > 1, subject == .status, !isByName {
        return .calls([ToolCall("list_jobs", listArguments(meaning))])
      }
      return .calls(jobs.prefix(20).map { call(subject, $0, options) })
    }
  }

  /// A job was selected, or spoken of.
  private var isSpokenOf: Bool { scene.selected != nil || scene.spokenOf != nil }

  /// Nobody in particular: `what happened in the last hour`, `all savepoints`.
  private func isOfAll(_ meaning: Meaning) -> Bool {
    if case .set(let jobs, _) = meaning.target { return jobs.count == scene.jobs.count && !meaning.reading.hasFilter }
    return [.unnamed, .plural].contains(meaning.target) && around.allSatisfy { $0 == .unnamed } && scene.marked.isEmpty
      && !scene.goesOn && scene.bothSpokenOf == nil
  }

  private func call(_ subject: Subject, _ job: Job, _ options: Meaning.LogOptions) -> ToolCall {
    var arguments: [String: JSONValue] = ["job_id": .string(job.id)]
    switch subject {
    case .logs:
      if let level = options.level { arguments["level"] = .string(level) }
      if let contains = options.contains { arguments["contains"] = .string(contains) }
      if let regex = options.regex { arguments["regex"] = .string(regex) }
      if let limit = options.limit { arguments["limit"] = .int(limit) }
      add(options.span, to: &arguments)
      return ToolCall("get_job_logs", arguments)
    case .metrics:
      switch options.span {
      case .seconds(let seconds)?: arguments["window_seconds"] = .int(Int(seconds))
      case .since(let date)?:
        let seconds = Int(scene.utterance.now.timeIntervalSince(date))
        if seconds > 0 { arguments["window_seconds"] = .int(seconds) }
      case nil: break
      }
      if let points = options.points { arguments["max_points"] = .int(points) }
      if let vertex = options.vertex { arguments["vertex"] = .string(vertex) }
      if !options.figures.isEmpty { arguments["names"] = .array(options.figures.map(JSONValue.string)) }
      return ToolCall("get_job_metrics", arguments)
    case .checkpoints: return ToolCall("get_job_checkpoints", arguments)
    case .savepoints: return ToolCall("list_savepoints", arguments)
    case .graph: return ToolCall("get_job_graph", arguments)
    case .configuration: return ToolCall("get_job_configuration", arguments)
    case .timeline: return timeline(job, options)
    case .diagnosis:
      if options.traces { arguments["traces"] = true }
      return ToolCall("diagnose_job", arguments)
    case .analysis: return ToolCall("analyze_job_performance", arguments)
    case .runners: return ToolCall("get_runner", ["runner": .string(job.runner)])
    case .status, .jobs: return ToolCall("get_job_status", arguments)
    }
  }

  private func timeline(_ job: Job?, _ options: Meaning.LogOptions) -> ToolCall {
    var arguments: [String: JSONValue] = job.map { ["job_id": .string($0.id)] } ?? [:]
    add(options.span, to: &arguments)
    if let entries = options.entries { arguments["limit"] = .int(entries) }
    return ToolCall("get_job_timeline", arguments)
  }

  private func add(_ span: TimeReader.Span?, to arguments: inout [String: JSONValue]) {
    switch span {
    case .seconds(let seconds)?: arguments["duration_seconds"] = .int(Int(seconds))
    case .since(let date)?: arguments["since"] = .optional(date)
    case nil: break
    }
  }

  // MARK: Nothing found

  private func nothing(_ meaning: Meaning) -> Outcome {
    if meaning.strange.contains(where: { Foreign.has($0.word) }) { return .refuse(Help.english) }
    if case .unknown(let name, let near?) = meaning.target {
      return .clarify("\(Help.noneCalled)\(name)”. Did you mean \(near.name), and what shall I do with it?")
    }
    if case .job(let job) = meaning.target, meaning.strange.isEmpty {
      return .clarify("What shall I do with \(job.name)? " + Help.examples)
    }
    if case .job(let job) = meaning.target { return .refuse(Help.notWith(job.name)) }
    return ClauseReader.isAmount(scene.typed) ? .clarify(Help.whichWider) : .refuse(Help.notOurs)
  }
}
