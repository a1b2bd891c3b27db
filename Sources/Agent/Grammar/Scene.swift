import BeamMCPClient
import Jobs

/// Everything that a sentence can refer to.
struct Scene {
  private(set) var utterance: Utterance
  let jobs: [Job]
  let runners: [RunnerStatus]
  let index: JobIndex
  let reader: TargetReader

  init(utterance: Utterance, jobs: [Job], runners: [RunnerStatus]) {
    self.utterance = utterance
    self.jobs = jobs
    self.runners = runners
    index = JobIndex(jobs)
    reader = TargetReader(index: index, jobs: jobs, runners: runners)
  }

  /// How far back one sentence may lean on another, on that on another, and so on.
  private static let reach = 8

  /// The same when the last sentence was said; nil where there was none.
  var former: Scene? {
    guard let last = utterance.history.last else { return nil }
    var scene = self
    scene.utterance.text = last
    scene.utterance.history = Array(utterance.history.suffix(Scene.reach).dropLast())
    return scene
  }

  func job(_ id: String?) -> Job? { id.flatMap { wanted in jobs.first { $0.id == wanted } } }

  var selected: Job? { job(utterance.selected) }
  var marked: [Job] { utterance.marked.compactMap(job) }

  /// `both`, where the conversation named two jobs one after the other.
  var bothSpokenOf: [Job]? {
    guard Tokenizer.tokens(of: utterance.text).contains(where: { $0.word == "both" }) else { return nil }
    var found: [Job] = []
    for sentence in utterance.history.reversed() {
      for clause in ClauseSplitter.clauses(of: Tokenizer.tokens(of: sentence)).reversed() {
        if case .job(let job) = reader.read(clause.tokens).target, !found.contains(job) { found.append(job) }
      }
      if found.count >= 2 { break }
    }
    return found.count == 2 ? jobs.filter(found.contains) : nil
  }

  /// The two jobs, one of them this, that the conversation last named together.
  func pairSpokenOf(with job: Job) -> [Job]? {
    for sentence in utterance.history.reversed() {
      if case .set(let pair, _) = reader.read(Tokenizer.tokens(of: sentence)).target, pair.count == 2,
        pair.contains(job)
      {
        return pair
      }
    }
    return nil
  }

  /// The jobs that the conversation last named.
  var spokenOf: Target? {
    for sentence in utterance.history.reversed() {
      let targets = ClauseSplitter.clauses(of: Tokenizer.tokens(of: sentence)).map { reader.read($0.tokens).target }
      for target in targets.reversed() {
        switch target {
        case .job, .set: return target
        case .unnamed, .pronoun, .selected, .plural, .marked, .others, .other, .ambiguous, .unknown: continue
        }
      }
    }
    return nil
  }
}
