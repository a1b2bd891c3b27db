import BeamMCPClient
import Jobs

// Requests that say how many, and little else.
extension ClauseReader {
  /// `get it back up from the latest savepoint`
  static let backUp = Phrase("back up|online? from|with|using")

  var isAboutScale: Bool {
    tokens.contains { !$0.isQuoted && (AmountReader.unitWords.contains($0.word) || $0.word == "parallelism") }
  }

  /// `set clickstream to 8`: with nothing else that could be set, the parallelism is.
  func setsAmount(_ reading: TargetReader.Reading) -> Bool {
    switch reading.target {
    case .job, .marked, .selected, .plural, .ordinal: break
    default: return false
    }
    guard case .to? = AmountReader.read(tokens, isDown: false)?.amount else { return false }
    return !tokens.contains { Subject.word($0.word) != nil && !$0.isQuoted }
  }

  /// `clickstream -> 8`, `fraud +2`, `clickstream par 8`: a name and an amount, and nothing else.
  func telegram(_ reading: TargetReader.Reading) -> (Verb, Int)? {
    switch reading.target {
    case .job, .pronoun, .selected, .plural: break
    case .set where reading.isOfNames || isAllToAmount: break
    // `two more workers here`
    case .unnamed
    where scene.selected != nil && reading.used.isEmpty && !reading.hasFilter
      && (scene.utterance.history.isEmpty || tokens.has("here")):
      break
    default: return nil
    }
    guard
      !tokens.indices.contains(where: { at in
        !reading.usedAsName(at, tokens)
          && (Lexicon.verbs[tokens[at].word] != nil || tokens[at].word.isOne(of: "? is was are"))
      }),
      let amount = AmountReader.read(tokens, isDown: tokens.has("down"))
        ?? (tokens.has("parallelism") || isCounted(reading)
          ? AmountReader.lone(tokens, except: reading.used) : nil)
    else { return nil }
    let courtesies: Set<String> = [
      "please", "pls", "plz", "now", "for", "the", "job", "i", "we", "want", "need", "would", "like", "go", "each",
      "both", "and", "more", "of", "it", "on", "this", "one", "all", "every", "jobs", "down", "up", "back", "should",
      "them", "these", "those", "a", "here", "parallel", "parallelism", "asap", "immediately", "right", "away",
    ]
    let isWhole = tokens.indices.allSatisfy { at in
      reading.used.contains(at) || amount.used.contains(at) || tokens[at].isBreak
        || courtesies.contains(tokens[at].word)
    }
    return isWhole ? amount.used.min().map { (.scale, $0) } : nil
  }

  private static let amounts = Phrase.all(
    """
    please|just|only|so|and|then? up|down? to|by # / please|just|only|and? up|down by? a? few|couple|bit|little
    please|just|only|and? a? few|bit|little|couple more|less|fewer|up|down
    """)

  /// `to fourteen`, `up by a few`: a size, of nobody.
  static func isAmount(_ tokens: [Token]) -> Bool {
    let words = tokens.filter { !$0.isBreak && !$0.word.isOne(of: "please thanks") }
    return amounts.contains { $0.match(words, 0)?.range.count == words.count }
  }

  private static let counted = Phrase("please|a? # for")

  /// `a dozen for orders`
  private func isCounted(_ reading: TargetReader.Reading) -> Bool {
    if case .job = reading.target { ClauseReader.counted.match(tokens, 0) != nil } else { false }
  }

  /// `all running flink jobs to 10`
  private var isAllToAmount: Bool {
    tokens.first { !$0.isBreak }.map { $0.word.isOne(of: "all every each everything") } == true
      && Phrase("to parallelism? #").first(in: tokens) != nil
  }

  /// `make it 12`, `set it to twelve`: a job or what stands for one, a number, and no other thing that could have it.
  func makesNumber(_ at: Int, _ reading: TargetReader.Reading) -> Bool {
    switch reading.target {
    // `give it 4 more`
    case .job, .pronoun, .selected: if givesMore { return true }
    case .set where reading.isOfNames && tokens.has("each both"):
      if givesMore { return true }
    case .set: return givesMore
    case .plural where tokens.has("both"): break
    // `make that 10`
    case .unnamed where at + 1 < tokens.count && Lexicon.pronouns.contains(tokens[at + 1].word): break
    default: return false
    }
    let rest = tokens.indices.filter { $0 > at && !tokens[$0].isBreak && !reading.used.contains($0) }
    let words = rest.filter {
      let isPointed = tokens[$0].word == "one" && tokens[$0 - 1].word.isOne(of: "this that")
      return !isPointed
        && !tokens[$0].word.isOne(of: "to at it that this both them please pls now just instead back up down each and")
    }
    guard words.count == 1, tokens[words[0]].number != nil else { return false }
    // `take one` speaks of a thing, `make it one` of a number.
    let before = words[0] > 0 ? tokens[words[0] - 1].word : ""
    return tokens[words[0]].word != "one" || before.isOne(of: "it that this to at parallelism")
  }

  /// `give every running job two more`, `give it half as many`, `give it 50% more`
  private var givesMore: Bool {
    switch AmountReader.read(tokens, isDown: false)?.amount {
    case .by: true
    case .times: tokens.has(AmountReader.relating)
    case .to, nil: false
    }
  }

  /// `get it to 10 workers`, `run it at half its parallelism`: how far a live job is to be scaled.
  func getsAmount(_ at: Int, _ reading: TargetReader.Reading) -> Bool {
    guard
      tokens.indices.contains(where: {
        $0 > at && (reading.used.contains($0) || tokens[$0].word.isOne(of: "it this that"))
      })
    else {
      return false
    }
    switch reading.target {
    case .job(let job): if job.state.isTerminal { return false }
    case .pronoun, .selected: break
    default: return false
    }
    let others: [Subject] = [.logs, .metrics, .checkpoints, .savepoints, .graph, .configuration, .timeline, .status]
    let isLook = tokens.contains { !$0.isQuoted && Subject.word($0.word).map(others.contains) == true }
    return !isLook && !tokens.contains(where: \.isFile) && AmountReader.read(tokens, isDown: false) != nil
      && (isAboutScale || Phrase("to|at|on a? #").first(in: tokens) != nil)
  }
}
