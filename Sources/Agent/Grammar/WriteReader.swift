import Jobs

/// Reads the arguments of a clause that asks for a change, and counts the words that nothing understood.
struct WriteReader {
  let clause: ClauseReader
  let verb: Verb
  let at: Int
  let reserved: Set<Int>
  var tokens: [Token] { clause.tokens }
  /// What narrows a set: traits, runners, figures.
  private(set) var narrowing: Set<Int> = []

  init(clause: ClauseReader, verb: Verb, at: Int, reserved: Set<Int>) {
    (self.clause, self.verb, self.at, self.reserved) = (clause, verb, at, reserved)
  }

  func read(_ meaning: Meaning) -> Meaning {
    var reader = self
    reader.narrowing = meaning.reading.used
    return reader.reading(meaning)
  }

  private func reading(_ meaning: Meaning) -> Meaning {
    var meaning = meaning
    let takesPath = [.savepoint, .restart, .resume, .submit].contains(verb)
    var used = meaning.reading.used.union(reserved.filter { takesPath || !tokens[$0].text.contains("/") })
    used.insert(at)
    meaning.request = request(&used, meaning)
    meaning.strange = strange(used.filter { !isStopped($0) })
    for at in meaning.reading.unknown where !used.contains(at) {
      meaning.unknown.insert(tokens[at].text)
    }
    return meaning
  }

  private func request(_ used: inout Set<Int>, _ meaning: Meaning) -> Meaning.Request {
    if isBareStop {
      return .clarify(
        "What shall stop? To end a job say, for example: cancel \(clause.scene.selected?.name ?? "orders").")
    }
    switch verb {
    case .cancel: return cancel(&used, isPause: false)
    case .pause: return cancel(&used, isPause: true)
    case .drain: return .write(.drain)
    case .savepoint: return .write(.savepoint(path: path(&used)))
    case .scale, .increase, .decrease: return scale(&used)
    case .restart: return restart(&used, latest: false)
    case .resume: return restart(&used, latest: true)
    case .submit: return submit(&used, meaning)
    case .take, .set, .show, .diagnose, .watch, .touch, .compare, .tune: return .nothing
    }
  }

  /// `stop` alone may speak to us as well as of a job.
  private var isBareStop: Bool {
    let idle: Set<String> = [
      "please", "now", "down", "off", "just", "pls", "plz", "shut", "right", "away", "immediately",
    ]
    return verb == .cancel && tokens[at].word != "cancel"
      && tokens.allSatisfy { $0.isBreak || $0.word == tokens[at].word || idle.contains($0.word) }
  }

  // MARK: Ending

  private static let keeping = Phrase.all(
    """
    and|but? with|using|after|including a|an|the|one? fresh|final|new? savepoint|savepoints|snapshot|snapshots
    from a savepoint
    and|but? keep|save|saving|keeping|preserve|preserving a|its|the|their? state|savepoint|savepoints
    savepoint first / with one
    """)
  static let losing = Phrase.all(
    """
    without|no a|any|the|taking? a? savepoint|savepoints|snapshot / without saving|keeping its|the? state
    with no savepoint / but? not with|using|from? a|any? savepoint|savepoints|snapshot
    """)

  private func cancel(_ used: inout Set<Int>, isPause: Bool) -> Meaning.Request {
    if clause.drainsWhenDone {
      used.formUnion(tokens.indices.filter { WriteReader.gentle.contains(tokens[$0].word) })
      return .write(.drain)
    }
    if mark(WriteReader.losing, &used) { return .write(.cancel(withSavepoint: false)) }
    let keeps = mark(WriteReader.keeping, &used)
    return .write(.cancel(withSavepoint: keeps || isPause))
  }

  private static let gentle = Set(
    words: """
      when once after processed completed finished finish finishes complete completes done current processing work
      gracefully records drain everything in-flight inflight flight as let down what but whatever has have already
      off work works progress
      """)

  private func mark(_ phrases: [Phrase], _ used: inout Set<Int>) -> Bool {
    let matches = phrases.compactMap { $0.first(in: tokens) }
    for match in matches { used.formUnion(match.range) }
    return !matches.isEmpty
  }

  // MARK: Scaling

  private func scale(_ used: inout Set<Int>) -> Meaning.Request {
    let goesDown = verb == .decrease || tokens.has("down fewer less lower")
    let goesUp = verb == .increase || tokens.has("up more out higher")
    let plain = plainTokens(except: used.subtracting([at]))
    let reading = AmountReader.read(plain, isDown: goesDown) ?? AmountReader.lone(plain, except: [])
    if let reading { used.formUnion(reading.used) }
    // `at sixteen instead of eight`
    if let former = Phrase("instead|rather of|than the? #").first(in: tokens) { used.formUnion(former.range) }
    return .write(.scale(signed(reading?.amount, goesDown: goesDown), isUp: goesUp ? true : goesDown ? false : nil))
  }

  /// The words without those of names, their places kept, so that a digit in a name is no amount.
  private func plainTokens(except used: Set<Int>) -> [Token] {
    tokens.enumerated().map { used.contains($0.offset) ? Token(text: "", word: "", isQuoted: true) : $0.element }
  }

  /// `add 2`, `remove 2`, `increase … by 2`: a bare number after these verbs is a difference.
  private func signed(_ amount: Amount?, goesDown: Bool) -> Amount? {
    guard case .to(let count)? = amount else { return amount }
    let word = tokens[at].word
    let isExact = tokens.has("to at")
    if word.isOne(of: "add boost increase raise grow bump"), !isExact { return .by(count) }
    if word.isOne(of: "remove drop cut reduce decrease lower shrink trim shave"), !isExact {
      return .by(-count)
    }
    return amount
  }

  // MARK: Starting again

  private static let latest = Phrase.all(
    """
    from|using|with|off the|its|their|that? last|latest|newest|most? recent? savepoint|snapshot|checkpoint
    from|using|with|off the|its|their last|latest|newest one? / from|using|with|off the|its|their most? recent one?
    from|using|with a|the|its savepoint|snapshot / from latest|newest / from where it|they stopped|left
    """)
  private static let scratch = Phrase.all(
    """
    from scratch|zero|nothing|none / without|no a|any|its|the? old|previous|prior|former? savepoint|state|snapshot / from the? start|beginning
    with|from a|an? clean|fresh|empty|no state|start|slate / no state / clean|cold / fresh start|state / cleanly
    afresh
    """)

  private func restart(_ used: inout Set<Int>, latest: Bool) -> Meaning.Request {
    // What has ended goes on from its latest savepoint anyway, where it has one.
    var origin = latest && tokens[at].word.isOne(of: "recover restore") ? "latest" : nil
    let isFresh = tokens.indices.contains { at in
      let next = tokens.indices.contains(at + 1) ? tokens[at + 1].word : ""
      return tokens[at].word == "fresh" && !next.isOne(of: "savepoint snapshot")
    }
    if mark(WriteReader.scratch, &used) || isFresh {
      origin = "none"
    } else if mark(WriteReader.latest, &used) {
      origin = "latest"
    }
    if let path = path(&used) { origin = path }
    var memory: Int?
    let asksMemory =
      tokens.has("memory ram heap")
      || tokens.has(ClauseReader.memoryNames)
      || tokens.indices.contains(where: givesMemory)
    if asksMemory {
      memory = memoryMegabytes(&used)
      used.formUnion(tokens.indices.filter { tokens[$0].word.isOne(of: "memory ram heap") })
    }
    let plain = plainTokens(except: used.subtracting([at]))
    let isAmount = Phrase("with|to|on|at #").first(in: plain) != nil
    // `restart it 3 times` is no size.
    let isSize = WriteReader.sizes.first(in: plain) != nil
    let amount =
      !isSize
      ? nil
      : AmountReader.read(plain, isDown: false)
        ?? (isAmount && memory == nil ? AmountReader.lone(plain, except: []) : nil)
    if let amount { used.formUnion(amount.used) }
    let options = clause.options
    return .write(
      .restart(from: origin, amount: amount?.amount, memoryMB: memory, memoryAsked: asksMemory, options: options))
  }

  private static let sizes = Phrase.all(
    """
    with|to|at|on|using|having|parallelism|par|p / # parallel|tasks|workers|slots
    """)

  private static let units = Set(words: "gb gib g gig gigabytes gigs mb mib megabytes")
  private static let giving = Set(words: "with and to on at using plus having , + &")

  /// `with 8g`, `with 16 executors and 8 GB`.
  private func givesMemory(_ at: Int) -> Bool {
    guard at > 0, WriteReader.giving.contains(tokens[at - 1].word), !tokens[at].isQuoted else { return false }
    let digits = tokens[at].word.prefix(while: \.isNumber)
    if !digits.isEmpty, WriteReader.units.contains(String(tokens[at].word.dropFirst(digits.count))) { return true }
    return tokens[at].number != nil && tokens.indices.contains(at + 1)
      && WriteReader.units.contains(tokens[at + 1].word)
  }

  private func memoryMegabytes(_ used: inout Set<Int>) -> Int? {
    // What is given counts before what else looks like a size.
    for at in tokens.indices.filter(givesMemory) + Array(tokens.indices) {
      let token = tokens[at]
      let word = token.word
      if ClauseReader.memoryNames.contains(word), at + 1 < tokens.count, let count = tokens[at + 1].number {
        used.formUnion([at, at + 1])
        return count
      }
      for (suffix, factor) in [("gib", 1024), ("gb", 1024), ("g", 1024), ("mib", 1), ("mb", 1), ("m", 1)] {
        if word.hasSuffix(suffix), let count = NumberWords.value(of: String(word.dropLast(suffix.count))) {
          used.insert(at)
          return count * factor
        }
      }
      if let count = token.number, tokens.indices.contains(at + 1) {
        let unit = tokens[at + 1].word
        let factor =
          unit.isOne(of: "gb gib g gig gigabytes gigs")
          ? 1024 : unit.isOne(of: "mb mib m megabytes") ? 1 : 0
        if factor > 0 {
          used.formUnion([at, at + 1])
          return count * factor
        }
      }
    }
    return nil
  }

  // MARK: Submitting

  private func submit(_ used: inout Set<Int>, _ meaning: Meaning) -> Meaning.Request {
    var submission = SubmissionReader(tokens: tokens, reading: meaning.reading).read()
    // Words in quotes beside a file may be its job's name.
    let command = tokens.first {
      Lexicon.shellCommands.contains($0.word) || submission.file == nil && $0.isQuoted && $0.text.contains(" ")
    }
    if let command { return .refuse(Help.outside(command.text)) }
    // `start orders` means the job that is there, not a new one.
    if submission.file == nil, !asksForNew, let request = existing(&used, meaning.target) { return request }
    if tokens.count(where: { $0.text.hasSuffix(".py") || $0.text.hasSuffix(".jar") }) > 1 {
      return .clarify("Which one shall I run first? Name one file at a time.")
    }
    if tokens.indices.contains(where: givesMemory), let memory = memoryMegabytes(&used) {
      submission.memoryMB = memory
      used.formUnion(tokens.indices.filter { tokens[$0].word.isOne(of: "memory ram heap") })
    }
    used.formUnion(understood(of: submission))
    if submission.file != nil { used.subtract(excepted) }
    return .submit(submission)
  }

  /// `a job`, `a new pipeline`: none that is there already.
  private var asksForNew: Bool {
    tokens.indices.dropLast().contains {
      tokens[$0].word.isOne(of: "a an new another") && $0 > at
        && (Lexicon.jobNouns.contains(tokens[$0 + 1].word)
          || tokens[$0 + 1].word.isOne(of: "new streaming batch beam"))
    }
  }

  /// `start orders` is about a job that is there: one that has ended is restarted; `run orders with 12 workers` scales it.
  private func existing(_ used: inout Set<Int>, _ target: Target) -> Meaning.Request? {
    if case .set(let jobs, _) = target, !jobs.isEmpty, jobs.allSatisfy(\.state.isTerminal) {
      return restart(&used, latest: false)
    }
    guard case .job(let job) = target else {
      guard [.pronoun, .selected].contains(target) else { return nil }
      if tokens.has(WriteReader.anew) { return restart(&used, latest: false) }
      return .clarify("Shall I restart it? Then say “restart it”; to run something new, name its file and a runner.")
    }
    if job.state.isTerminal || tokens.has(WriteReader.anew) {
      return restart(&used, latest: false)
    }
    if case .write(.scale(let amount?, let isUp)) = scale(&used) { return .write(.scale(amount, isUp: isUp)) }
    return .clarify(
      "\(job.name) runs already (\(job.state.rawValue)). Say “restart \(job.name)” if it shall start again.")
  }

  static let anew = Set(words: "again over afresh anew")

  /// A place for, or of, a savepoint: `to /savepoints/a`, `s3://…`, `file:///…`.
  private func path(_ used: inout Set<Int>) -> String? {
    for (at, token) in tokens.enumerated()
    where token.text.contains("/") && !token.text.hasSuffix(".py") && token.text.count > 1 {
      used.insert(at)
      // `and put it under s3://…`
      used.formUnion(tokens[..<at].indices.reversed().prefix { WriteReader.putting.contains(tokens[$0].word) })
      return token.text
    }
    return nil
  }

  private static let putting = Set(
    words: """
      put store write save keep it that under in at to into below and folder directory path location target the goes
      should go
      """)
}
