import BeamMCPClient
import Jobs

// What is said of a place by pointing at it, and of jobs by their order in the conversation.
extension Scene {
  private static let places = Phrase("on|of|at|for? that|the|its|this|his|same same? runner|cluster|engine")

  /// `and which jobs run there?`, after a runner was spoken of.
  func there(_ tokens: [Token]) -> [Token] {
    guard let at = tokens.firstIndex(where: { $0.word == "there" && !$0.isQuoted }), at > 0,
      !["is", "are", "was", "hi", "hey", "hello", "hang", "over", "almost"].contains(tokens[at - 1].word),
      tokens[at - 1].word == "on"
        || !tokens[(at + 1)...].prefix(1).contains(where: { ["is", "are", "was"].contains($0.word) }),
      !tokens.contains(where: { !$0.isQuoted && Lexicon.verbs[$0.word]?.isWriting == true }),
      tokens.contains(where: { Lexicon.pluralJobNouns.contains($0.word) }),
      let last = utterance.history.last.map({ memory.tokens(of: $0) }),
      reader.names(last, Array(last.indices)).found.isEmpty,
      let runner = runners.first(where: { status in last.contains { $0.word == status.runner.lowercased() } })
    else { return tokens }
    let name = ["on", runner.runner].map { Token(text: $0, word: $0.lowercased()) }
    let start = tokens[at - 1].word == "on" ? at - 1 : at
    return tokens[..<start] + name + tokens[(at + 1)...]
  }

  /// `what else is on that runner?`, after a job was spoken of: the runner's name in the place of the words.
  func placed(_ tokens: [Token]) -> [Token] {
    // Whatever would be changed there is to be named.
    guard let match = Scene.places.first(in: tokens), !runners.isEmpty,
      !tokens.contains(where: { !$0.isQuoted && Lexicon.verbs[$0.word]?.isWriting == true }),
      tokens[match.range].contains(where: { ["that", "its", "this", "same", "his"].contains($0.word) }),
      reader.names(tokens, Array(tokens.indices)).found.isEmpty,
      case .job(let job)? = spokenOf ?? selected.map(Target.job)
    else { return tokens }
    let lead = tokens[match.range].prefix { ["on", "of", "at", "for"].contains($0.word) }
    // `its runner?`: the runner itself, and not what runs there.
    let noun = lead.isEmpty ? [Token(text: "runner", word: "runner")] : []
    return tokens[..<match.range.lowerBound] + lead + [Token(text: job.runner, word: job.runner.lowercased())] + noun
      + tokens[match.range.upperBound...]
  }

  private static let leads: Set<String> = ["on", "in", "at", "from"]
  private static let nouns: Set<String> = ["runner", "cluster", "engine", "side"]

  /// `on the sandbox`: the runner with that in its name, where there is one and no job has it in its own.
  func sited(_ tokens: [Token]) -> [Token] {
    for at in tokens.indices.dropLast() where Scene.leads.contains(tokens[at].word) && !tokens[at].isQuoted {
      let place = ["the", "our"].contains(tokens[at + 1].word) ? at + 2 : at + 1
      guard place < tokens.count, !tokens[place].isQuoted else { continue }
      let word = tokens[place].word
      guard !Lexicon.isCommon(word), !index.hasPart(word),
        !runners.contains(where: { $0.runner.lowercased() == word || $0.runnerType.rawValue == word })
      else { continue }
      guard let found = runner(withPart: word) else { continue }
      let hasNoun = place + 1 < tokens.count && Scene.nouns.contains(tokens[place + 1].word)
      let name = Token(text: found.runner, word: found.runner.lowercased())
      return tokens[...at] + [name] + tokens[(place + (hasNoun ? 2 : 1))...]
    }
    return tokens
  }

  /// The one runner that has the word in its name.
  func runner(withPart word: String) -> RunnerStatus? {
    let found = runners.filter { JobIndex.parts(of: $0.runner).contains(word) }
    return found.count == 1 ? found[0] : nil
  }

  private static let pointing = Phrase("with|to|and|against|vs|versus the selected|highlighted one|job|row")

  /// `compare payments with the selected one`: the job's id in the place of the words.
  func pointed(_ tokens: [Token]) -> [Token] {
    guard let selected, let match = Scene.pointing.first(in: tokens)?.range,
      tokens.contains(where: { ["compare", "diff", "vs", "versus"].contains($0.word) && !$0.isQuoted })
    else { return tokens }
    return tokens[...match.lowerBound] + [Token(text: selected.id, word: selected.id.lowercased())]
      + tokens[match.upperBound...]
  }

  private static let staying = [
    "the? other|others|rest one|ones? must|should|has|have|is|are|can|may|shall|will? to? stays|stay|remains|remain|keeps|keep",
    "must|should|has|have|is|are|can|may|shall|needs to? stay|remain|keep", "stays|remains",
  ].map(Phrase.init)
  private static let leaving = Phrase("please? leave|keep")
  private static let kept: Set<String> = [
    "alone", "up", "running", "is", "was", "untouched", "out", "alive", "on", "here",
  ]

  /// `…, the other one stays up`, `leave orders alone, …`, behind an order for both or in the place of another job: what is
  /// not meant stays anyway.
  func sparedAside(_ tokens: [Token]) -> [Token] {
    guard tokens.contains(where: \.isBreak), tokens.count < 24, let former else { return tokens }
    var parts = tokens.split(omittingEmptySubsequences: false, whereSeparator: \.isBreak).map(Array.init)
    // What was said before is read only where it may matter.
    guard parts.contains(where: Scene.mayStay) else { return tokens }
    let meant = Grammar.meanings(of: former)
    let targets = meant.flatMap { $0.target.named }
    guard meant.contains(where: \.request.isChange), let at = parts.firstIndex(where: { stays($0, targets) }) else {
      return tokens
    }
    parts.remove(at: at)
    let rest = parts.filter { !$0.isEmpty }
    guard !rest.isEmpty, !rest.allSatisfy({ $0.allSatisfy { Observation.isInterjection($0.word) } }) else {
      return tokens
    }
    return Array(rest.joined(separator: [Token(text: ",", word: ",", isBreak: true)]))
  }

  private static func mayStay(_ part: [Token]) -> Bool {
    let words = Array(part.drop { Observation.isInterjection($0.word) })
    return words.count > 2 && words.count < 9
      && (leaving.match(words, 0) != nil || staying.contains { $0.first(in: words) != nil })
  }

  private func stays(_ part: [Token], _ targets: [Job]) -> Bool {
    let words = Array(part.drop { Observation.isInterjection($0.word) })
    guard words.count > 2, words.count < 9, !words.contains(where: { ["only", "just", "not"].contains($0.word) }) else {
      return false
    }
    let named = reader.names(words, Array(words.indices)).found.flatMap(\.jobs)
    let isOfThem =
      named.count == 1 ? targets.contains(named[0]) : named.isEmpty && words.contains { $0.word == "other" }
    guard isOfThem else { return false }
    if Scene.leaving.match(words, 0) != nil { return words.last.map { Scene.kept.contains($0.word) } == true }
    return Scene.staying.contains { $0.first(in: words).map { $0.range.upperBound >= words.count - 3 } == true }
  }

  private static let thatMany = Phrase("that|this|as many workers|tasks|slots?")

  /// `restart it with that many`, after a scaling: the number in the place of the words.
  func numbered(_ tokens: [Token]) -> [Token] {
    guard let match = Scene.thatMany.first(in: tokens)?.range, match.lowerBound > 0,
      ["with", "to", "at", "on"].contains(tokens[match.lowerBound - 1].word),
      match.upperBound == tokens.count || tokens[match.upperBound].word != "as", let former,
      case .write(.scale(.to(let count), _))? = Grammar.meanings(of: former).last?.request
    else { return tokens }
    return tokens[..<match.lowerBound] + [Token(text: "\(count)", word: "\(count)")] + tokens[match.upperBound...]
  }

  private static let doer = Phrase("the one|job|pipeline that|which? i|we|you just|already?")
  private static let ago = Phrase("earlier|before|just now|a moment ago|today|previously")

  private static let askedAbout = Phrase(
    "the first|last|very? first|last? job|one|pipeline that? i|we asked|looked|spoke|talked|inquired about|at|of? ,? that|it?"
  )

  /// `the first job I asked about, restart that`: the job that was named first in the conversation.
  func inquired(_ tokens: [Token]) -> [Token] {
    guard let match = Scene.askedAbout.first(in: tokens)?.range else { return tokens }
    let isFirst = tokens[match].contains { $0.word == "first" }
    let sentences = isFirst ? utterance.history : utterance.history.reversed()
    for sentence in sentences {
      let words = memory.tokens(of: sentence)
      if words.prefix(3).contains(where: { ["no", "not", "never"].contains($0.word) }) { continue }
      let named = reader.names(words, Array(words.indices)).found.flatMap(\.jobs)
      guard let job = named.first else { continue }
      if named.count > 1 { return tokens }
      let rest = Array(tokens[match.upperBound...])
      let id = Token(text: job.id, word: job.id.lowercased())
      // `…, restart that`
      if match.lowerBound < 3, let at = rest.firstIndex(where: { ["that", "it"].contains($0.word) }) {
        return tokens[..<match.lowerBound] + rest[..<at] + [id] + rest[(at + 1)...]
      }
      return tokens[..<match.lowerBound] + [id] + rest
    }
    return tokens
  }

  /// `the checkpoints of the one we scaled`: the job's id in the place of the words.
  func recalled(_ tokens: [Token]) -> [Token] {
    guard let match = Scene.doer.first(in: tokens)?.range, match.upperBound < tokens.count,
      let verb = Lexicon.participle(tokens[match.upperBound].word), verb.isWriting, let job = lastChanged(by: verb)
    else { return tokens }
    var end = match.upperBound + 1
    if let range = Scene.ago.match(tokens, end)?.range { end = range.upperBound }
    return tokens[..<match.lowerBound] + [Token(text: job.id, word: job.id.lowercased())] + tokens[end...]
  }

  /// The one job that such an order was given for, and not called off.
  private func lastChanged(by verb: Verb) -> Job? {
    var (scene, later): (Scene, Scene?) = (self, nil)
    var found: Set<Job> = []
    for _ in 0..<Scene.reach {
      guard let former = scene.former else { break }
      (later, scene) = (scene.depth == 0 ? nil : scene, former)
      let isCalledOff = later.map { Dismissal.stands(in: $0.typed, $0) } ?? false
      guard !isCalledOff, scene.typed.contains(where: { Lexicon.verbs[$0.word] == verb }) else { continue }
      for meaning in Grammar.meanings(of: scene) where meaning.request.isChange && !meaning.isHypothetical {
        guard case .jobs(let jobs, _) = Resolver(scene: scene).settle(meaning.target, "take", isWrite: false) else {
          return nil
        }
        found.formUnion(jobs)
      }
    }
    return found.count == 1 ? found.first : nil
  }

  private static let anew = Phrase("take|make|create|trigger|get a|an|another|one new|fresh|final? one? now|first?")

  /// `take a fresh one, then scale it to 10`, after savepoints were looked at.
  func renewed(_ tokens: [Token]) -> [Token] {
    guard let end = Scene.anew.match(tokens, 0)?.range.upperBound, end + 1 < tokens.count,
      tokens[end].isBreak || ["and", "then"].contains(tokens[end].word), let former,
      case .read(.savepoints, _)? = Grammar.meanings(of: former).last?.request
    else { return tokens }
    return ["take", "a", "savepoint"].map { Token(text: $0, word: $0) } + tokens[end...]
  }

  /// The other of two that were named, each in a sentence of its own, this one last.
  func named(before job: Job) -> Job? {
    for sentence in utterance.history.reversed() {
      let tokens = memory.tokens(of: sentence)
      let named = reader.names(tokens, Array(tokens.indices)).found.flatMap(\.jobs)
      if named.count == 1, named[0] != job { return named[0] }
      if named != [job] { return nil }
    }
    return nil
  }

  /// The jobs that the conversation's last sentences named, each by itself.
  var namedOneByOne: Set<Job> {
    var found: Set<Job> = []
    for sentence in utterance.history.suffix(Scene.reach) {
      let tokens = memory.tokens(of: sentence)
      found.formUnion(reader.names(tokens, Array(tokens.indices)).found.flatMap(\.jobs))
    }
    return found
  }

  private static let ofThose = Phrase("of the|those|these|them three|four|jobs|ones?")

  /// The jobs that were named last, in the order in which they were: in one sentence, or in two, one after the other.
  var namedInTurn: [Job]? {
    var found: [Job] = []
    let isOfThose = Scene.ofThose.first(in: typed) != nil
    for sentence in utterance.history.reversed() {
      let tokens = memory.tokens(of: sentence)
      // Those that were spared are no first and no second.
      if reader.exceptionStart(tokens) != nil { return nil }
      let named = reader.names(tokens, Array(tokens.indices)).found.flatMap(\.jobs)
      if named.count > 1 { return found.isEmpty ? named : nil }
      guard let job = named.first else { break }
      if !found.contains(job) { found.insert(job, at: 0) }
      // The first of three may be any, but where it is said of which.
      if found.count > (isOfThose ? 4 : 2) { return nil }
    }
    return found.count == 2 || found.count > 2 && isOfThose ? found : nil
  }
}
