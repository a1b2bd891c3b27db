import Jobs

/// Finds in a clause which jobs it is about, and which words said so.
struct TargetReader {
  let index: JobIndex
  let jobs: [Job]
  let runners: [RunnerStatus]

  struct Reading {
    var target: Target
    /// The words that were understood.
    var used: Set<Int>
    /// The runners and types of runner that were named.
    var runners: [String] = []
    var runnerTypes: [RunnerType] = []
    /// The traits that were named, for a listing; and those that an exception takes out of it.
    var traits: [Trait]
    var excludedTraits: [Trait] = []
    /// The jobs that an exception names, for a listing.
    var excludedJobs: [Job] = []
    /// The runners and types of runner that it takes out.
    var excludedPlaces: [String] = []
    var nameContains: String?
    /// `since revision 812`
    var revision: Int?
    /// Names stand beside others, or beside `all`, in a way that does not say whether both are meant.
    var isLoose = false
    /// `all`, `the batch ones`: said without the noun, so that a list before may be meant.
    var isElliptic = false
    /// `those that are slow`: of what was listed.
    var isOfThose = false
    /// `the dataflow job`: the one that its filter leaves, those that live before those that ended.
    var isByFilter = false
    /// `the marked flink jobs`
    var isOfMarked = false
    /// `starting with o`
    var namePrefix = false
    /// Everyday words that are no more than the beginning of a job's name.
    var weak: [(word: String, job: Job)] = []
    /// `the rest of the flink jobs`: without those that the sentence spares.
    var isRest = false
    /// `except it`: whom a set leaves out beside those that were named.
    var spared: Target?
    /// `failed and slow`: two traits that cannot be one, so that both or either may be meant.
    var mixes = false
    /// Words in the place of a name that no job bears.
    var unknown: Set<Int> = []
    /// Everyday words that are also the whole name of a job: which of the two was meant is to be asked.
    var doubtful: [(words: String, job: Job)] = []

    /// Nothing narrows a set but the names that it was made of.
    var isOfNames: Bool {
      runners.isEmpty && runnerTypes.isEmpty && traits.isEmpty && excludedTraits.isEmpty && nameContains == nil
    }
  }

  /// `reserved` are words that another reader has understood already, such as numbers and file names.
  func read(_ tokens: [Token], reserved: Set<Int> = []) -> Reading {
    var reading = Reading(target: .unnamed, used: [], traits: [])
    let exception = exceptionStart(tokens)
    let main = tokens.indices.filter { $0 < (exception ?? tokens.count) && !reserved.contains($0) }
    let named = names(tokens, main)
    readRunner(tokens, main.filter { !named.used.contains($0) }, &reading)
    readTraits(tokens, main, named.used, &reading)
    readPattern(tokens, main, &reading)
    reading.revision = TargetReader.revision.first(in: tokens)?.numbers.first
    reading.doubtful = named.doubtful
    reading.unknown = Set(named.unknown.map(\.at))
    decide(tokens, main, named, &reading)
    if let exception { exclude(tokens, from: exception, reserved, &reading) }
    return reading
  }

  // MARK: Runners

  func readRunner(_ tokens: [Token], _ places: [Int], _ reading: inout Reading) {
    for place in places where !tokens[place].isBreak {
      let word = tokens[place].word
      if let runner = runners.first(where: { $0.runner.lowercased() == word }) {
        reading.runners.append(runner.runner)
        reading.used.insert(place)
      } else if let type = RunnerType(rawValue: word) {
        reading.runnerTypes.append(type)
        reading.used.insert(place)
      }
    }
  }

  // MARK: Traits

  func readTraits(_ tokens: [Token], _ places: [Int], _ named: Set<Int>, _ reading: inout Reading) {
    var last: Int?
    for place in places where !named.contains(place) && !tokens[place].isQuoted {
      guard let trait = Trait.word(tokens[place].word) ?? warned(tokens, place), !isOfCheckpoints(tokens, place) else {
        continue
      }
      // `jobs that live on spark` are there, and may be in any state.
      if tokens[place].word == "live", place + 1 < tokens.count, tokens[place + 1].word.isOne(of: "on in at") {
        continue
      }
      if let last, joins(tokens, last, place), let merged = reading.traits.last?.merged(with: trait) {
        reading.traits[reading.traits.count - 1] = merged
      } else {
        if let last, joins(tokens, last, place) { reading.mixes = true }
        reading.traits.append(trait)
      }
      last = place
      reading.used.insert(place)
    }
    for comparison in Comparison.all(in: tokens) where places.contains(comparison.range.lowerBound) {
      reading.traits.removeAll { comparison.replaces($0) }
      reading.traits.append(comparison.trait)
      reading.used.formUnion(comparison.range)
    }
    if let match = TargetReader.needy.first(in: tokens) {
      reading.traits.append(.health([.warn, .critical]))
      reading.used.formUnion(match.range)
    }
    if let match = TargetReader.troubled.first(in: tokens), named.isEmpty {
      reading.traits.append(.health([.warn, .critical]))
      reading.used.formUnion(match.range)
    }
    if let match = TargetReader.crashing.first(in: tokens) {
      reading.traits = [.state([.restarting, .failed])]
      reading.used.formUnion(match.range)
    }
  }

  /// `warn or critical`, `in warn health`: elsewhere it is a level of log lines.
  private func warned(_ tokens: [Token], _ place: Int) -> Trait? {
    guard tokens[place].word.isOne(of: "warn warning") else { return nil }
    let around = tokens[max(0, place - 2)...].prefix(5).map(\.word)
    let next = place + 1 < tokens.count ? tokens[place + 1].word : ""
    // `all jobs in warn`
    let isOfJobs =
      place > 1 && tokens[place - 1].word == "in"
      && (Lexicon.pluralJobNouns.contains(tokens[place - 2].word)
        || Lexicon.everything.contains(tokens[place - 2].word))
    return isOfJobs || around.contains("critical") || around.contains("health") || Lexicon.pluralJobNouns.contains(next)
      ? .health([.warn]) : nil
  }

  /// `failed checkpoints`: said of these, and not of a job.
  private func isOfCheckpoints(_ tokens: [Token], _ place: Int) -> Bool {
    tokens.indices.contains(place + 1) && !tokens[place].word.isOne(of: "streaming batch")
      && tokens[place + 1].word.isOne(of: "checkpoint checkpoints savepoint savepoints")
  }

  private static let needy = Phrase("need|needs|require|requires|want|wants my|our|any? attention|help|care|looking")
  private static let troubled = Phrase("in trouble|distress")
  private static let crashing = Phrase("keep|keeps|kept crashing|failing|restarting|dying")

  /// `failed and restarting`, `running or restarting`: either will do.
  private func joins(_ tokens: [Token], _ first: Int, _ second: Int) -> Bool {
    let between = tokens[(first + 1)..<second]
    return !between.isEmpty && between.count <= 2
      && between.allSatisfy { $0.isBreak || $0.word.isOne(of: "or and and/or nor the already") }
  }

  private static let revision = Phrase("since|after revision|rev|version number? #")
  private static let patterns = Phrase.all(
    """
    named|called like? / containing / matching / starting|beginning with / with a? name|names? containing|like
    whose name|names? contains|contain|includes|has|have / like / have|has the word|text|string / with / have|has
    """)

  private static let inName = Phrase("in the|its|their name|names")

  private func readPattern(_ tokens: [Token], _ places: [Int], _ reading: inout Reading) {
    guard tokens.contains(where: { Lexicon.pluralJobNouns.contains($0.word) || Lexicon.everything.contains($0.word) })
    else {
      return
    }
    for match in TargetReader.patterns.compactMap({ $0.first(in: tokens) }) {
      let next = match.range.upperBound
      guard places.contains(next), !tokens[next].isBreak,
        tokens[next].isQuoted || !Lexicon.fillers.contains(tokens[next].word)
      else { continue }
      // `with sync in the name`
      let place = TargetReader.inName.match(tokens, next + 1)
      if match.range.count == 1, tokens[match.range.lowerBound].word.isOne(of: "with have has"), place == nil {
        continue
      }
      if let place { reading.used.formUnion(place.range) }
      reading.nameContains = tokens[next].text.filter { $0 != "*" }
      reading.namePrefix = tokens[match.range.lowerBound].word.isOne(of: "starting beginning")
      reading.used.formUnion(match.range)
      reading.used.insert(next)
      return
    }
  }

  // MARK: Filters

  func runnerFiltered(_ reading: Reading) -> [Job] {
    reading.isPlaced ? jobs.filter { job in reading.places(job, among: runners) } : jobs
  }

  func filtered(_ reading: Reading) -> [Job] {
    runnerFiltered(reading).filter { job in reading.traits.allSatisfy { $0.holds(for: job) } }
  }
}

extension TargetReader.Reading {
  /// The one runner, or the one type of runner, that was named.
  var runner: String? { runners.count == 1 ? runners[0] : nil }
  var runnerType: RunnerType? { runnerTypes.count == 1 && runners.isEmpty ? runnerTypes[0] : nil }

  var isPlaced: Bool { !runners.isEmpty || !runnerTypes.isEmpty }
  var hasFilter: Bool { !traits.isEmpty || isPlaced }

  /// `the flink jobs on flink-prod` narrows a type to a runner; `dataflow and spark jobs` are both.
  func places(_ job: Job, among known: [RunnerStatus]) -> Bool {
    if runners.contains(job.runner) { return true }
    let narrowed = Set(known.filter { runners.contains($0.runner) }.map(\.runnerType))
    return runnerTypes.contains { $0 == job.runnerType && !narrowed.contains($0) }
  }

  /// The set in words: `failed jobs on flink-prod`.
  var describes: String {
    let adjectives = traits.filter { $0.term == nil }.map(\.words)
    let figures = traits.filter { $0.term != nil }.map(\.words)
    let places = runners + (runners.isEmpty ? runnerTypes.map(\.rawValue) : [])
    let place = places.isEmpty ? "" : " on " + places.joined(separator: " and ")
    let limits = figures.isEmpty ? "" : " with " + figures.joined(separator: " and ")
    return (adjectives + ["jobs"]).joined(separator: " ") + place + limits
  }
}
