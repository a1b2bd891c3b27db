import BeamMCPClient
import Jobs

/// Everything that a sentence can refer to.
struct Scene {
  var utterance: Utterance
  /// How many sentences back it stands.
  private(set) var depth = 0
  /// Its sentence was said anew in plain words (Gist): there are no plainer ones.
  private(set) var isPlain = false
  let jobs: [Job]
  let runners: [RunnerStatus]
  /// Shared by all scenes of one reading.
  let memory = SceneMemory()
  let index: JobIndex
  let reader: TargetReader

  init(utterance: Utterance, jobs: [Job], runners: [RunnerStatus]) {
    self.utterance = utterance
    // What was pasted is no sentence to lean on.
    self.utterance.history = utterance.history.suffix(64).map { $0.utf8.count > 1000 ? "" : $0 }
    self.jobs = jobs
    self.runners = runners
    index = JobIndex(jobs)
    reader = TargetReader(index: index, jobs: jobs, runners: runners)
  }

  /// How far back one sentence may lean on another, on that on another, and so on.
  static let reach = 8

  /// The same when the last sentence was said; nil where there was none.
  var former: Scene? {
    guard let last = former(at: utterance.history.count - 1) else { return nil }
    guard let before = beforeIdle, let former = former(at: before),
      case let said = Grammar.meanings(of: former), !said.isEmpty, said.allSatisfy(\.request.isLook)
    else { return last }
    return former
  }

  /// The same as if its sentence were the last that was said.
  var asLast: Scene {
    var scene = self
    scene.depth = 0
    scene.utterance.text = QuotedLines.marked(utterance.text)
    return scene
  }

  private func former(at place: Int) -> Scene? {
    guard utterance.history.indices.contains(place) else { return nil }
    var scene = self
    scene.depth += 1
    scene.utterance.text = utterance.history[place]
    scene.isPlain = false
    scene.utterance.history = Array(utterance.history[..<place].suffix(Scene.reach - 1))
    return scene
  }

  /// Where the sentence stands before those that only comment on what was seen (`hm, that is a lot`); nil where none does.
  private var beforeIdle: Int? {
    let idle = utterance.history.reversed().prefix(2).prefix { sentence in
      sentence.utf8.count < 48 && !sentence.isEmpty && Interjection.comments(memory.tokens(of: sentence))
    }
    let before = utterance.history.count - 1 - idle.count
    return idle.isEmpty || before < 0 ? nil : before
  }

  /// The same where these words were said.
  func saying(_ words: [Token], after told: [Token]? = nil) -> Scene {
    var scene = self
    scene.utterance.text = words.said
    if let told {
      scene.utterance.history.append(told.map { $0.isQuoted ? "\"\($0.text)\"" : $0.text }.joined(separator: " "))
    }
    scene.isPlain = true
    return scene
  }

  /// Its sentence's words, as they were typed.
  var typed: [Token] { memory.tokens(of: utterance.text) }

  func job(_ id: String?) -> Job? { id.flatMap { wanted in jobs.first { $0.id == wanted } } }

  var selected: Job? { job(utterance.selected) }
  var marked: [Job] { utterance.marked.compactMap(job) }

  /// One job is selected, or was last spoken of.
  var isJobSpokenOf: Bool {
    if let spokenOf { spokenOf.named.count == 1 } else { selected != nil }
  }

  /// A pronoun stands in the sentence.
  var saysIt: Bool {
    typed.contains { Lexicon.pronouns.contains($0.word) && !$0.isQuoted }
  }

  var saysSelected: Bool {
    typed.contains { $0.word.isOne(of: "selected highlighted") && !$0.isQuoted }
  }

  var saysBoth: Bool {
    typed.contains { $0.word == "both" && !$0.isQuoted }
  }

  /// `and the timeline?`, after something was said of a job.
  var goesOn: Bool {
    guard let first = typed.first else { return false }
    return first.word == "and" && spokenOf != nil
  }

  private static let another = Phrase("that|this one too|also")

  /// `drain that one too`, after another job was spoken of: the one that is selected.
  var anotherOne: Job? {
    guard let selected, case .job(let job)? = spokenOf, job.id != selected.id,
      Scene.another.first(in: typed) != nil
    else { return nil }
    return selected
  }

  /// `both`, `the two`, where the conversation named two jobs one after the other.
  var bothSpokenOf: [Job]? {
    guard typed.has("both two") else {
      return nil
    }
    var found: [Job] = []
    for sentence in utterance.history.reversed() {
      for clause in ClauseSplitter.clauses(of: memory.tokens(of: spoken(sentence))).reversed() {
        if case .job(let job) = reader.read(clause.tokens).target, !found.contains(job) { found.append(job) }
      }
      if found.count >= 2 { break }
    }
    return found.count == 2 ? jobs.filter(found.contains) : nil
  }

  /// Without the texts of notes, in which jobs are only told of.
  private func spoken(_ sentence: String) -> String { Remark(sentence, self)?.spoken(sentence) ?? sentence }

  /// The two jobs, one of them this, that the conversation last named together.
  func pairSpokenOf(with job: Job) -> [Job]? {
    for sentence in utterance.history.reversed() {
      switch reader.read(memory.tokens(of: spoken(sentence))).target {
      // `drain the dataflow job`, `the courier one`, `sorry, the other one`
      case .set(let pair, _), .ambiguous(_, let pair): if pair.count == 2, pair.contains(job) { return pair }
      default: break
      }
    }
    return nil
  }

  /// The jobs that the conversation last listed, in the list's order.
  var listed: [Job]? {
    var scene = self
    for _ in 0..<Scene.reach {
      guard let former = scene.former else { return nil }
      scene = former
      for meaning in Grammar.meanings(of: scene).reversed() {
        if case .compare(let pair) = meaning.request, pair.count == 2 { return pair }
        if case .list = meaning.request, meaning.reading.hasFilter || meaning.reading.nameContains != nil {
          if case .set(let jobs, _) = meaning.target { return jobs }
          return reader.filtered(meaning.reading)
        }
      }
    }
    return nil
  }

  /// The jobs that the last sentence listed or named together.
  var justListed: [Job]? {
    guard let former else { return nil }
    let said = Grammar.meanings(of: former)
    for meaning in said.reversed() {
      if case .set(let jobs, _) = meaning.target, jobs.count < self.jobs.count { return jobs }
      if case .list = meaning.request, meaning.reading.hasFilter { return reader.filtered(meaning.reading) }
    }
    // `diagnose them`: those of the sentence before.
    let isOfThem = !said.isEmpty && said.allSatisfy { $0.target == .plural && $0.request.isLook }
    return isOfThem ? former.justListed : nil
  }

  private func named(inQuotesOf tokens: [Token]) -> Job? {
    guard let quoted = tokens.first(where: { $0.isQuoted && $0.text.contains(" ") }),
      case .job(let job) = reader.read(Tokenizer.tokens(of: quoted.text)).target
    else { return nil }
    return job
  }

  /// Whether it is worth while to look: it says which, or more than what.
  private func mayList(_ tokens: [Token]) -> Bool {
    reader.read(tokens).hasFilter || tokens.contains { $0.number != nil }
  }

  /// The one job that this sentence lists.
  private var onlyListed: Job? {
    for meaning in Grammar.meanings(of: self).reversed() {
      guard case .list = meaning.request, meaning.reading.hasFilter else { continue }
      let listed = reader.filtered(meaning.reading)
      return listed.count == 1 ? listed[0] : nil
    }
    return nil
  }

  /// One of those, counted from zero; `-1` is the last.
  func listed(at place: Int) -> Job? {
    guard let listed = listed ?? namedInTurn, !listed.isEmpty else { return nil }
    let at = place < 0 ? listed.count + place : place
    return listed.indices.contains(at) ? listed[at] : nil
  }

  /// As it was when the sentence at `place` of the conversation was said.
  private func before(_ place: Int) -> Scene {
    var scene = self
    scene.utterance.text = utterance.history[place]
    scene.utterance.history = Array(utterance.history[..<place].suffix(Scene.reach))
    return scene
  }

  /// The jobs that the conversation last named.
  var spokenOf: Target? {
    for at in utterance.history.indices.reversed() {
      let sentence = spoken(utterance.history[at])
      // `leave fraud out`: what is left of the others.
      let tokens = memory.tokens(of: sentence)
      if FollowUp.mayExcept(tokens), let left = FollowUp(tokens, before(at))?.excepted?.flatMap(\.target.named),
        !left.isEmpty
      {
        return left.count == 1 ? .job(left[0]) : .set(left, words: "of these")
      }
      // `why does it restart all the time`: no set of jobs.
      let targets = ClauseSplitter.clauses(of: Grammar.mended(tokens, self)).map { reader.read($0.tokens).target }
      for target in targets.reversed() {
        switch target {
        case .job, .set: return target
        case .ordinal(let place):
          if let job = before(at).listed(at: place) { return .job(job) }
        case .unnamed, .pronoun, .selected, .plural, .marked, .others, .other, .ambiguous, .unknown: continue
        }
      }
      // `the runbook says "cancel orders"`
      if let job = named(inQuotesOf: tokens) { return .job(job) }
      if at + 2 >= utterance.history.count, mayList(tokens), let job = before(at).onlyListed { return .job(job) }
    }
    return nil
  }
}
