import BeamMCPClient
import Jobs

// What is asked of others than this program, or of no program.
extension Remit {
  static let foreign = Set(
    words: """
      reply respond refund reimburse merge commit rebase assign reassign hire buy install uninstall upgrade rename encrypt decrypt
      subscribe unsubscribe refactor
      """)
  private static let moving = Phrase("move|migrate|shift|transfer|relocate|port")
  private static let onto = Phrase("over|across|away? to|onto|into the?")

  /// `move orders over to spark-etl`: a job stays on its runner.
  var moved: Bool {
    guard let verb = typed.firstIndex(where: { !$0.isBreak && !Remit.leads.contains($0.word) }),
      Remit.moving.match(typed, verb) != nil, let to = Remit.onto.first(in: typed, from: verb)?.range.upperBound,
      to < typed.count
    else { return false }
    return scene.runners.contains {
      $0.runner.lowercased() == typed[to].word || $0.runnerType.rawValue == typed[to].word
    }
  }

  private var isOnPause: Bool { Remit.pausing.first(in: typed) != nil }
  private static let pausing = Phrase("on pause|hold|ice for|over|during|until|till")

  private static let admitting = Set(words: "add remove invite put take")
  private static let circles = Set(words: "group groups list channel team role calendar roster rota distribution")

  /// `add priya to the analysts group`
  var admits: String? {
    let words = typed.drop { $0.isBreak || Remit.leads.contains($0.word) }.prefix { !$0.isBreak && $0.word != "?" }
    guard let first = words.first, Remit.admitting.contains(first.word), let last = words.last,
      Remit.circles.contains(last.word), words.dropFirst().has("to from off on")
    else { return nil }
    return last.text
  }

  private static let foreignThings = Set(
    words: """
      deployment deployments pod pods statefulset daemonset replicaset namespace ingress vm vms lambda queue broker topic shard
      """)

  /// `scale the web-checkout deployment down to 2`, where no job is named.
  var ofOthers: String? {
    guard let thing = typed.first(where: { !$0.isQuoted && Remit.foreignThings.contains($0.word) }),
      !typed.contains(where: { !$0.isBreak && names($0.word) || Lexicon.pronouns.contains($0.word) }),
      typed.contains(where: { Lexicon.verbs[$0.word]?.isWriting == true }), result.calls.isEmpty
    else { return nil }
    return thing.text
  }

  /// `pause it for ten minutes`
  var pausesForAWhile: Bool {
    guard let verb = typed.firstIndex(where: { !$0.isBreak && !Remit.leads.contains($0.word) }),
      Lexicon.verbs[typed[verb].word] == .pause || isOnPause
    else { return false }
    guard !isOnPause, let span = Remark.duration(in: typed, now: scene.utterance.now) else { return isOnPause }
    return span.used.lowerBound > verb && typed[span.used.lowerBound].word == "for"
  }

  private static let removing = Set(
    words:
      "delete erase purge wipe truncate rotate compress vacuum empty bin trash discard prune throw clear clean tidy")
  private static let removable = Set(
    words:
      "log logs file files topic topics table tables data disk disks bucket folder savepoint savepoints checkpoints pod pods namespace deployment container index"
  )

  /// `purge all log files of orders`: nothing that was kept is deleted here.
  var removed: String? {
    typed.split(whereSeparator: \.isBreak).lazy.compactMap { part in
      let words = part.dropping(Remit.leads)
      guard let first = words.first, Remit.removing.contains(first.word), !first.isQuoted else { return nil }
      return words.has(Remit.removable) ? first.text : nil
    }.first
  }
}
