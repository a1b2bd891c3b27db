import JSON
import Jobs

/// Finds jobs by the names that people give them: id, native id, name, a beginning of an id, a part of a name.
struct JobIndex {
  private var byKey: [String: [Job]] = [:]
  private var byPart: [String: [Job]] = [:]
  private let jobs: [Job]
  private let memory = Memory()

  /// What words came to, and how names are spelled: the same words are looked up over and over while a sentence is read.
  private final class Memory {
    var exact: [String: [Job]] = [:]
    var near: [String: Job?] = [:]
    var spellings: [(job: Job, words: [[Character]])]?
  }

  init(_ jobs: [Job]) {
    self.jobs = jobs
    for job in jobs {
      for key in Set([job.id, job.nativeID ?? "", job.name].map(JobIndex.key)) where !key.isEmpty {
        byKey[key, default: []].append(job)
      }
      for part in Set(JobIndex.parts(of: job.name)) { byPart[part, default: []].append(job) }
    }
  }

  /// What is left of a name when case and joints do not count.
  static func key(_ text: String) -> String {
    let lowered = text.lowercased()
    let letters = String(lowered.filter(JobIndex.isInName))
    return letters.isEmpty ? lowered : letters
  }

  static func parts(of name: String) -> [String] {
    name.lowercased().split { !isInName($0) }.map(String.init)
  }

  /// A letter or a digit. Nearly all are ASCII, of which that is known without a look at Unicode's tables.
  private static func isInName(_ character: Character) -> Bool {
    guard let ascii = character.asciiValue else { return character.isLetter || character.isNumber }
    return (97...122).contains(ascii) || (48...57).contains(ascii) || (65...90).contains(ascii)
  }

  /// Jobs that bear exactly this id or name. Live ones hide ended ones of the same name; of ended ones the newest serves.
  func exact(_ text: String) -> [Job] {
    if let found = memory.exact[text] { return found }
    let found = JobIndex.preferred(byKey[JobIndex.key(text)] ?? [])
    memory.exact[text] = found
    return found
  }

  /// The word stands for itself in some job's name.
  func hasPart(_ word: String) -> Bool { byPart[word] != nil }

  /// All that have the word in their names, ended ones too.
  func all(withPart word: String) -> [Job] { byPart[word] ?? [] }

  /// Jobs with an id that begins so; ids only, from four characters on, and it must look like an id.
  func prefixed(_ word: String) -> [Job] {
    guard word.count >= 4, word.contains(where: \.isNumber) else { return [] }
    let found = jobs.filter { job in
      job.id.lowercased().hasPrefix(word) || job.nativeID?.lowercased().hasPrefix(word) == true
        || job.id.lowercased().hasPrefix(job.runner.lowercased() + "-" + word)
    }
    return found.count <= 1 ? found : JobIndex.preferred(found)
  }

  /// Jobs with this word as a part of their name, or as the beginning of a part. A word of several parts must stand in the
  /// name as it is: `order-enrich` is no part of `orders-enrich` but a slip, and slips are asked back.
  func partial(_ word: String) -> [Job] {
    let parts = JobIndex.parts(of: word)
    if parts.count > 1 {
      guard let first = parts.first, let last = parts.last else { return [] }
      return JobIndex.preferredLive(
        jobs.filter { job in
          let own = JobIndex.parts(of: job.name)
          return own.indices.contains { at in
            let stretch = own[at...].prefix(parts.count)
            return stretch.count == parts.count && stretch.first == first
              && Array(stretch.dropLast()) == parts.dropLast()
              && (stretch.last == last || last.count >= 3 && stretch.last.map { begins($0, with: last) } == true)
          }
        })
    }
    // `the parcel job` may be `late-parcels` as well.
    if let whole = byPart[word] {
      return JobIndex.preferredLive(whole + (byPart[word + "s"] ?? []).filter { !whole.contains($0) })
    }
    guard word.count >= 3 else { return [] }
    // `dividend` for a job that is called `dividends` is a slip; `order` is short for `orders-enrich`.
    let begun = byPart.filter { begins($0.key, with: word) || $0.key == word + "s" }.flatMap { part, jobs in
      part == word + "s" ? jobs.filter { $0.name.lowercased() != part } : jobs
    }
    return JobIndex.preferredLive(Array(Set(begun)).sorted { $0.name < $1.name })
  }

  /// It is short for the part; where a letter or two are missing at its end it is a slip.
  private func begins(_ part: String, with word: String) -> Bool {
    part.hasPrefix(word) && part.count - word.count > 2
  }

  /// The job whose name, or a part of it, was probably mistyped.
  func near(_ word: String) -> Job? {
    if let known = memory.near[word] { return known }
    let found = nearest(word)
    memory.near[word] = .some(found)
    return found
  }

  private func nearest(_ word: String) -> Job? {
    let letters = Array(word)
    // `restarts` is a figure of any job, and no slip in `restart-monitor`.
    if word.isOne(of: "restarts restarted") { return nil }
    // Nobody mistypes a name into something twice as long.
    guard (4...80).contains(letters.count) else { return nil }
    let limit = letters.count >= 8 ? 2 : 1
    let scored = spellings.map { job, words in
      (job, words.map { abs($0.count - letters.count) > limit ? .max : NearMiss.distance(letters, $0) }.min() ?? .max)
    }
    return scored.filter { $0.1 <= limit }.min { ($0.1, $0.0.name) < ($1.1, $1.0.name) }?.0
  }

  /// The whole name of each job, and its parts.
  private var spellings: [(job: Job, words: [[Character]])] {
    if let known = memory.spellings { return known }
    let spelled = jobs.map { job in
      (job: job, words: ([job.name.lowercased()] + JobIndex.parts(of: job.name)).map(Array.init))
    }
    memory.spellings = spelled
    return spelled
  }

  private static func preferred(_ found: [Job]) -> [Job] {
    if found.count < 2 { return found }
    let live = found.filter { !$0.state.isTerminal }
    if !live.isEmpty { return live }
    let newest = found.max { ($0.startTime ?? $0.observedAt) < ($1.startTime ?? $1.observedAt) }
    return newest.map { [$0] } ?? []
  }

  private static func preferredLive(_ found: [Job]) -> [Job] {
    let live = found.filter { !$0.state.isTerminal }
    return live.isEmpty ? found : live
  }
}
