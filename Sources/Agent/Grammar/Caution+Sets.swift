import BeamMCPClient
import JSON
import Jobs

// Which of several jobs are meant, and when: filters, numbers and waits that were perhaps not read as they were said.
extension Caution {
  /// `restart the plan job`, where one runs and one has failed: either may be meant. `cancel the sync job`, where another of
  /// that name has ended: that may be the one that was seen.
  var halfNamed: Range<Int>? {
    let restarts = calls.contains { $0.tool == "restart_job" }
    guard jobs.count == 1, restarts || calls.contains(where: { $0.tool.isOne(of: "cancel_job drain_job") }),
      let job = scene.job(jobs.first),
      scene.spokenOf != .job(job),
      scene.selected != job, !tokens.contains(where: { scene.index.exact($0.word).contains(job) }),
      !tokens.has(Lexicon.pronouns)
    else { return nil }
    let parts = Set(JobIndex.parts(of: job.name))
    let said = tokens.indices.filter { parts.contains(tokens[$0].word) && !tokens[$0].isQuoted }
    let isOpen = said.allSatisfy { at in
      scene.index.all(withPart: tokens[at].word).contains { $0.name != job.name && (restarts || $0.state.isTerminal) }
    }
    return said.first.flatMap { isOpen ? $0..<($0 + 1) : nil }
  }

  private static let exempting = Phrase(
    "every|everything|all|each of? the|them? job|jobs? exempt|exempted|excepted|excluded|spared")

  private static let excepting = Phrase("except|but do|please not|never")

  /// `restart everything, with every job exempted`: that leaves none. `cancel orders, except do not cancel orders`
  var exempted: Range<Int>? {
    if let range = Caution.exempting.first(in: tokens)?.range { return range }
    let end = Caution.excepting.first(in: tokens)?.range
    return end.flatMap { range in
      tokens[range.upperBound...].prefix(4).contains { token in
        scene.index.exact(token.word).contains { jobs.contains($0.id) }
      }
        ? range : nil
    }
  }

  private static let fit = Set(words: "ok okay fine well")

  /// `cancel all jobs ok`: a filter, or a courtesy.
  var fitness: Range<Int>? {
    guard isOfSet else { return nil }
    return tokens.indices.first { at in
      guard at > 1, Caution.fit.contains(tokens[at].word), !tokens[at].isQuoted else { return false }
      let before = tokens[at - 1]
      return !before.isBreak && !before.word.isOne(of: "if as")
    }.map { $0..<($0 + 1) }
  }

  private static let restricting = Set(
    words: """
      except other besides apart aside excluding but and or without with on only
      """)

  /// `all that are not running on flink`: whether both are denied was not said.
  var denying: Range<Int>? {
    guard isOfSet,
      let at = tokens.indices.first(where: { at in
        tokens[at].word == "not" && !tokens[at].isQuoted
          && tokens[(at + 1)...].prefix(2).contains { Trait.word($0.word) != nil || Caution.fit.contains($0.word) }
      })
    else { return nil }
    let isNarrowed = tokens.indices.contains { other in
      let token = tokens[other]
      guard !token.isQuoted, other != at else { return false }
      return Caution.restricting.contains(token.word) && other > 0 || token.number != nil
        || RunnerType(rawValue: token.word) != nil || scene.runners.contains { $0.runner.lowercased() == token.word }
    }
    return isNarrowed ? at..<min(at + 3, tokens.count) : nil
  }

  /// `[which jobs are not running] restart all`, where the list was of what is left.
  var deniedBefore: Range<Int>? {
    guard tokens.count < 8, let former = scene.utterance.history.last else { return nil }
    let said = scene.memory.tokens(of: former)
    let isDenied = said.contains { $0.word.isOne(of: "not without notes note or ok") && !$0.isQuoted }
    let leans = tokens.contains {
      Lexicon.pluralPronouns.contains($0.word) || $0.word.isOne(of: "all everything ones")
    }
    return isDenied && leans ? 0..<tokens.count : nil
  }

  private static let others = Phrase("those|ones|the with|at|on|of parallelism? #")

  /// `scale everything at 8 to 4`, `restart all jobs using 8 workers`: which ones, or with how many.
  var numbers: Range<Int>? {
    let isRead = scene.reader.read(tokens).traits.contains { if case .figure(.par, _, _) = $0 { true } else { false } }
    if let range = Caution.others.first(in: tokens)?.range, !isRead || tokens.count(where: { $0.number != nil }) > 2 {
      return range
    }
    guard isOfSet else { return nil }
    let sized = calls.filter { $0.arguments["parallelism"] != nil }
    let names = Set(sized.map(\.tool))
    if names.contains("restart_job"), sized.count > 1, let at = tokens.firstIndex(where: { $0.number != nil }) {
      return at..<(at + 1)
    }
    let places = tokens.indices.filter { at in
      tokens[at].number != nil && (at + 1 == tokens.count || TimeUnits.unit(tokens[at + 1].word) == nil)
    }
    // `scale flink jobs with parallelism 4 to 6 and those with 8 to 10`
    // Each by its name.
    if scene.reader.names(tokens, Array(tokens.indices)).found.count == sized.count { return nil }
    guard names == ["scale_job"], sized.count > 1, Set(sized.map { $0.arguments["parallelism"] }).count == 1,
      places.count > (isRead ? 2 : 1), let first = places.first
    else { return nil }
    return first..<(first + 1)
  }

  /// Several jobs were meant by what they have in common.
  private var isOfSet: Bool {
    jobs.count > 1
      || tokens.contains { token in
        !token.isQuoted && (Lexicon.everything.contains(token.word) || Lexicon.pluralJobNouns.contains(token.word))
      }
  }

  // MARK: When

  private static let finishing = Set(words: "finish finishes finished finishing in-flight inflight")
  private static let cleanly: Set<String> = ["gracefully", "cleanly", "orderly"]

  /// `finish what is in flight on orders, then stop it`: that would be a drain; and `let orders recover, then restart it` waits.
  var unfinished: Range<Int>? {
    let tools = Set(calls.map(\.tool))
    let isEnd = tools.contains("cancel_job")
    let place = tokens.indices.first { at in
      guard !tokens[at].isQuoted else { return false }
      let word = tokens[at].word
      let isState =
        Trait.word(word) != nil
        && (jobs.count > 1 || tokens[(at + 1)...].contains { Lexicon.jobNouns.contains($0.word) })
      return Caution.finishing.contains(word) && !isState || Caution.cleanly.contains(word)
        || word == "flight" && at > 0 && tokens[at - 1].word == "in"
    }
    if isEnd, let place { return place..<(place + 1) }
    if let at = waiting { return at..<min(at + 2, tokens.count) }
    // `cancel all flink jobs but let orders finish`
    guard tools.contains("drain_job"), jobs.count > 1 || letsAnother, let place,
      let start = tokens.firstIndex(where: { $0.word == "let" })
    else { return nil }
    return min(start, place)..<(max(start, place) + 1)
  }

  /// `but let orders finish`
  private var letsAnother: Bool {
    Phrase("but|and let").first(in: tokens).map { match in
      match.range.upperBound < tokens.count && !Lexicon.isCommon(tokens[match.range.upperBound].word)
    } ?? false
  }

  private static let events = Phrase(
    "before|after the next? deploy|release|deployment|maintenance|upgrade|meeting|sale|migration")

  /// `before the deploy cancel all flink jobs`: now, or then. A savepoint is as good now.
  var awaited: Range<Int>? {
    calls.allSatisfy { isBeforeEvent($0) || $0.tool.isOne(of: "create_savepoint note_job acknowledge_job") }
      ? nil : Caution.events.first(in: tokens)?.range
  }

  /// `drain orders before the upgrade`: now, as it is said of one job and behind the order.
  private func isBeforeEvent(_ call: ToolCall) -> Bool {
    guard jobs.count == 1, let range = Caution.events.last(in: tokens), range.lowerBound > 1 else { return false }
    return tokens[range].first?.word == "before"
      && tokens[range.upperBound...].allSatisfy { $0.isBreak || $0.word == "please" }
  }

  private static let recovering = Set(words: "finish recover complete settle catch stabilise stabilize drain run")

  /// `wait for`, `let … recover, then`: at once it is something else.
  private var waiting: Int? {
    tokens.indices.first { at in
      guard !tokens[at].isQuoted, at + 1 < tokens.count else { return false }
      if tokens[at].word == "wait", tokens[at + 1].word.isOne(of: "for until till") { return true }
      guard tokens[at].word == "let", !tokens[at + 1].word.isOne(of: "us me"),
        let end = tokens[at...].firstIndex(where: { $0.isBreak || $0.word == "then" })
      else { return false }
      return tokens[at..<end].has(Caution.recovering) && end + 1 < tokens.count
        && !changes(tokens[end...]).isEmpty
    }
  }
}
