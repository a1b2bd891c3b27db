import Jobs

/// What a clause is about.
enum Target: Sendable, Hashable {
  /// Nothing was named.
  case unnamed
  /// `it`, `that job`: the one last spoken of. `this job`, `the selected one`: the one on the screen.
  case pronoun
  case selected
  /// `them`, `these`: the ones last spoken of, or the marked ones.
  case plural
  case marked
  /// `the others`: all but those that were spared, or that are marked.
  case others
  /// `the other failed one`: whichever of these was not just spoken of.
  case other([Job])
  /// `the second one`: a place in what was listed before, counted from zero; `-1` is the last.
  case ordinal(Int)
  case job(Job)
  /// A set, in the list's order, with the words that describe it; it may be empty.
  case set([Job], words: String)
  /// One job was meant, but the words fit several.
  case ambiguous(String, [Job])
  /// A name that no job bears, and the job that was perhaps meant.
  case unknown(String, near: Job?)

  /// The jobs that were named, one by one.
  var named: [Job] {
    switch self {
    case .job(let job): [job]
    case .set(let jobs, _): jobs
    default: []
    }
  }

  var isNamed: Bool {
    switch self {
    case .job, .set, .ambiguous, .unknown, .other, .ordinal: true
    case .unnamed, .pronoun, .selected, .plural, .marked, .others: false
    }
  }
}

extension [Target] {
  /// The nearest of those that name jobs names two, or none does.
  var isPair: Bool { first(where: \.isNamed).map { $0.named.count == 2 } ?? true }

  /// Several named jobs, but neither two, each by itself, nor one set: which of them are meant is open.
  var isScattered: Bool {
    let named = filter(\.isNamed)
    return Set(named.flatMap(\.named)).count > 2 && named.allSatisfy { $0.named.count == 1 }
  }

  /// Two jobs that were named, each by itself, and no set, the nearest target first; in the order in which they were named.
  var oneByOne: [Job]? {
    var jobs: [Job] = []
    for target in self where target.isNamed {
      guard case .job(let job) = target else { return nil }
      if !jobs.contains(job) { jobs.insert(job, at: 0) }
    }
    return jobs.count == 2 ? jobs : nil
  }
}
