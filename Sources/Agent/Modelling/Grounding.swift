import BeamMCPClient
import JSON
import Jobs

/// Holds every argument of a call against what is there and what was said. A model's word is no source.
struct Grounding {
  let scene: Scene
  let tool: AgentTool
  /// The operations of the other calls of the same answer.
  var others: Set<String> = []

  /// Replaces names of jobs by their ids; what is wrong with one, or nil.
  func ground(_ arguments: inout [String: JSONValue]) -> String? {
    for name in ["job_id", "other_job_id", "with_job_id"] {
      guard let given = arguments[name]?.string else { continue }
      switch job(given) {
      case .success(let job): arguments[name] = .string(job.id)
      case .failure(let problem): return "\(name): \(problem.text)"
      }
    }
    return nil
  }

  private struct Problem: Error { var text: String }

  private func job(_ given: String) -> Result<Job, Problem> {
    if let job = scene.job(given) { return .success(job) }
    let found = scene.index.exact(given)
    if found.count == 1 { return .success(found[0]) }
    if found.count > 1 {
      return .failure(Problem(text: "\(given) is ambiguous: \(found.prefix(5).map(\.id).joined(separator: ", "))"))
    }
    let nearest = scene.index.near(given.lowercased())?.id ?? NearMiss.of(given, in: scene.jobs.map(\.id))
    let near = nearest.map { "; the nearest is \($0)" } ?? ""
    return .failure(Problem(text: "there is no job \(given)\(near)"))
  }
}

// What a look needs beyond being well formed: that the sentence is about its job.
extension Grounding {
  func unnamed(_ arguments: [String: JSONValue], _ grounds: LookGrounds) -> String? {
    let listed = (arguments["job_ids"]?.array ?? []).compactMap(\.string)
    let ids = ["job_id", "other_job_id", "with_job_id"].compactMap { arguments[$0]?.string } + listed
    if ids.isEmpty {
      return grounds.coversList(tool.name) ? nil : "the operator did not ask for \(tool.name)"
    }
    let jobs = ids.compactMap { scene.job($0) ?? scene.index.exact($0).first }
    return jobs.first { !grounds.covers($0) }.map { "the operator did not name \($0.name); ask which job is meant" }
  }
}

// What a change needs beyond being well formed: that the operator asked for it.
extension Grounding {
  /// What of a change was not said; nil where all of it was, and for a call that only looks.
  func unspoken(_ arguments: [String: JSONValue]) -> String? {
    if tool.isReading { return nil }
    let tokens = scene.typed
    if let problem = unasked(tokens) { return problem }
    if let job = scene.job(arguments["job_id"]?.string), !isMeant(job, tokens) {
      return "the operator did not name \(job.name); ask which job is meant"
    }
    if let problem = madeUp(arguments, tokens) { return problem }
    let isUnheard = tool.name == "create_savepoint" && !Grounding.speaksOfState(tokens)
    return isUnheard ? "the operator spoke of no savepoint" : nil
  }

  private static let verbs: [String: Set<Verb>] = [
    "create_savepoint": [.savepoint, .take], "submit_job": [.submit, .take],
    "scale_job": [.scale, .increase, .decrease, .set, .tune],
  ]

  private static let keeping = Set(
    words: """
      savepoint savepoints snapshot snapshots sp state save saving preserve persist backup back secure freeze keep
      checkpoint restore safe progress
      """)

  private static func speaksOfState(_ tokens: [Token]) -> Bool {
    tokens.contains { !$0.isQuoted && keeping.contains($0.word) }
  }

  private func unasked(_ tokens: [Token]) -> String? {
    let isDenied = tokens.contains {
      Lexicon.negations.contains($0.word) || $0.word.hasSuffix("n't") || $0.word == "dont"
    }
    if isDenied { return "the sentence denies something; ask what is to be done" }
    // The grammar had its doubts of this sentence, or knew no word of it: what loses something is not done on a guess.
    guard let asked = Grounding.verbs[tool.name] else {
      return "\(tool.name) is never called on a guess: the operator must say so in plain words; ask"
    }
    // Another change was asked for, and that was not it.
    let isOther = asked.isDisjoint(with: said(tokens)) && unaccounted(tokens).contains(where: \.isWriting)
    return isOther ? "the operator did not ask for \(tool.name)" : nil
  }

  /// `so that we run 12 of them` submits nothing: there is no file.
  private func said(_ tokens: [Token]) -> Set<Verb> {
    let hasFile = tokens.contains(where: \.isFile)
    return Set(
      tokens.compactMap { token in
        if token.isQuoted || !hasFile && token.word.isOne(of: "run running") { return nil }
        return Lexicon.verbs[token.word] ?? Lexicon.gerund(token.word)
      })
  }

  /// Without those that other calls of the answer stand for: in `bag a savepoint of it and hook it up with 12` the savepoint
  /// is one's, and the other has a part of the sentence for itself.
  private func unaccounted(_ tokens: [Token]) -> Set<Verb> {
    let said = said(tokens)
    let others = others.subtracting([tool.name])
    let parts = tokens.split { $0.isBreak || !$0.isQuoted && $0.word.isOne(of: "and then") }
    guard parts.count(where: { $0.count > 1 }) > others.count else { return said }
    return said.subtracting(others.flatMap { Grounding.verbs[$0] ?? [] })
  }

  /// Named by the sentence, or by what the operator looks at where the sentence names nothing else.
  private func isMeant(_ job: Job, _ tokens: [Token]) -> Bool {
    let names = tokens.filter { !$0.isBreak }.flatMap { scene.index.exact($0.word) + scene.index.partial($0.word) }
    if names.contains(where: { $0.id == job.id }) { return true }
    let reading = scene.reader.read(tokens)
    if case .set(let jobs, _) = reading.target { return jobs.contains { $0.id == job.id } }
    guard names.isEmpty else { return false }
    let looked = Set([scene.utterance.selected].compactMap { $0 } + scene.utterance.marked)
    if looked.contains(job.id) { return true }
    switch scene.spokenOf {
    case .job(let last): return last.id == job.id
    case .set(let last, _): return last.contains { $0.id == job.id }
    default: return false
    }
  }

  /// A number, a name or a path that nobody said, in whichever depth.
  private func madeUp(_ arguments: [String: JSONValue], _ tokens: [Token]) -> String? {
    let said = SaidWords(scene.utterance.text, tokens)
    let now = scene.job(arguments["job_id"]?.string)?.parallelism
    for (name, value) in arguments.sorted(by: { $0.key < $1.key }) where !name.isOne(of: "job_id dry_run") {
      let property = tool.schema.value["properties"]?[name]
      // What holds without a word of it may be said as well.
      if property?["default"] == value { continue }
      if property == nil || value.bool == true, !said.named(name) {
        return "\(name): the operator did not say that; leave it out"
      }
      if let unsaid = said.unsaid(value, now: now) {
        return "\(name): the operator did not say \(unsaid); ask for it"
      }
    }
    return nil
  }
}
