import BeamMCPClient
import Jobs

// Jobs and numbers that are meant by what was said of them before.
extension Scene {
  private static let staying = Phrase.all(
    """
    the? other|others|rest one|ones? must|should|has|have|is|are|can|may|shall|will? to? stays|stay|remains|remain|keeps|keep
    must|should|has|have|is|are|can|may|shall|needs to? stay|remain|keep / stays|remains
    """)
  private static let leaving = Phrase("please? leave|keep")
  private static let kept = Set(words: "alone up running is was untouched out alive on here")

  /// `…, the other one stays up`, `leave orders alone, …`, behind an order for both or in the place of another job: what is
  /// not meant stays anyway.
  func sparedAside(_ tokens: [Token]) -> [Token] {
    guard tokens.hasMark, tokens.count < 24, let former else { return tokens }
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
    guard !rest.isEmpty, !rest.allSatisfy({ $0.allSatisfy { Statement.isInterjection($0.word) } }) else {
      return tokens
    }
    return Array(rest.joined(separator: [Token(text: ",", word: ",", isBreak: true)]))
  }

  private static func mayStay(_ part: [Token]) -> Bool {
    let words = Array(part.drop { Statement.isInterjection($0.word) })
    return words.count > 2 && words.count < 9
      && (leaving.match(words, 0) != nil || staying.first(in: words) != nil)
  }

  private func stays(_ part: [Token], _ targets: [Job]) -> Bool {
    let words = Array(part.drop { Statement.isInterjection($0.word) })
    guard words.count > 2, words.count < 9, !words.has("only just not") else {
      return false
    }
    let named = reader.names(words, Array(words.indices)).found.flatMap(\.jobs)
    let isOfThem =
      named.count == 1 ? targets.contains(named[0]) : named.isEmpty && words.has("other")
    guard isOfThem else { return false }
    if Scene.leaving.match(words, 0) != nil { return words.last.map { Scene.kept.contains($0.word) } == true }
    return Scene.staying.contains { $0.first(in: words).map { $0.range.upperBound >= words.count - 3 } == true }
  }

  private static let thatMany = Phrase("that|this|as many workers|tasks|slots?")

  /// `restart it with that many`, after a scaling: the number in the place of the words.
  func numbered(_ tokens: [Token]) -> [Token] {
    guard let match = Scene.thatMany.first(in: tokens)?.range, match.lowerBound > 0,
      tokens[match.lowerBound - 1].word.isOne(of: "with to at on"),
      match.upperBound == tokens.count || tokens[match.upperBound].word != "as", let former,
      case .write(.scale(.to(let count), _))? = Grammar.meanings(of: former).last?.request
    else { return tokens }
    return tokens[..<match.lowerBound] + [Token(text: "\(count)", word: "\(count)")] + tokens[match.upperBound...]
  }

  private static let askedAbout = Phrase(
    "the first|last|very? first|last? job|one|pipeline that? i|we asked|looked|spoke|talked|inquired about|at|of? ,? that|it?"
  )

  /// `the first job I asked about, restart that`: the job that was named first in the conversation.
  func inquired(_ tokens: [Token]) -> [Token] {
    guard let match = Scene.askedAbout.first(in: tokens)?.range else { return tokens }
    let isFirst = tokens[match].has("first")
    let sentences = isFirst ? utterance.history : utterance.history.reversed()
    for sentence in sentences {
      let words = memory.tokens(of: sentence)
      if words.prefix(3).has("no not never") { continue }
      let named = reader.names(words, Array(words.indices)).found.flatMap(\.jobs)
      guard let job = named.first else { continue }
      if named.count > 1 { return tokens }
      let rest = Array(tokens[match.upperBound...])
      let id = Token(text: job.id, word: job.id.lowercased())
      // `…, restart that`
      if match.lowerBound < 3, let at = rest.firstIndex(where: { $0.word.isOne(of: "that it") }) {
        return tokens[..<match.lowerBound] + rest[..<at] + [id] + rest[(at + 1)...]
      }
      return tokens[..<match.lowerBound] + [id] + rest
    }
    return tokens
  }

  private static let pair = Phrase("the former|latter")
  private static let comparing = Set(words: "compare diff vs versus")

  /// `the former, why is that slow?`, `compare the first one with orders`, after two jobs were named one after the other.
  func paired(_ tokens: [Token]) -> [Token] {
    let isCompared = tokens.contains { Scene.comparing.contains($0.word) && !$0.isQuoted }
    let ordinal = isCompared ? Ordinal.reading(tokens).map { ($0.ordinal, $0.used) } : nil
    let named = Scene.pair.first(in: tokens).map {
      (tokens[$0.range.upperBound - 1].word == "former" ? 0 : 1, $0.range)
    }
    guard let (place, range) = named ?? ordinal, let jobs = namedInTurn, jobs.count == 2 else { return tokens }
    let job = jobs[place == 0 ? 0 : 1]
    guard (-1...1).contains(place) else { return tokens }
    return tokens[..<range.lowerBound] + [Token(text: job.id, word: job.id.lowercased())] + tokens[range.upperBound...]
  }

  private static let doer = Phrase("the one|job|pipeline that|which? i|we|you just|already?")
  private static let ago = Phrase("earlier|before|just now|a moment ago|today|previously")

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
}
