import BeamMCPClient
import Jobs

// Those that were not spoken of yet, and a number after advice.
extension FollowUp {
  private static let others = Set(words: "other others rest remaining")
  private static let sparing = Set(words: "except without excluding no minus besides")
  private static let around = Set(
    words: """
      and do it that the same for on with then to please also too as well now but of them ones jobs job there in
      here pls all ok okay those these so just thing pipelines one at
      """)

  /// `the other two on flink-prod`, `and the rest of the healthy ones there`: the same for those that are left.
  var remaining: [Meaning]? {
    guard said.count < 14, said.has(FollowUp.others), let change = last.last,
      last.count == 1, change.request.isChange || change.request.isLook
    else { return nil }
    if case .list = change.request { return nil }
    if said.contains(where: { Lexicon.negations.contains($0.word) || FollowUp.sparing.contains($0.word) }) {
      return nil
    }
    let isThere = said.has("there")
    let words = said.filter { !FollowUp.others.contains($0.word) && $0.word != "there" && $0.number == nil }
    let reading = scene.reader.read(words)
    let isPlain = words.indices.allSatisfy { reading.used.contains($0) || FollowUp.around.contains(words[$0].word) }
    let count = said.lazy.compactMap(\.number).first { $0 > 1 }
    let isOne = said.contains { $0.word == "one" || $0.word == "job" } && count == nil
    guard isPlain, !isOne, reading.target.named.isEmpty || !reading.isOfNames,
      count != nil || reading.hasFilter || isThere
    else { return nil }
    let spoken = spokenJobs
    var pool = reading.hasFilter ? scene.reader.filtered(reading) : nil
    if isThere, let runner = placeSpokenOf(spoken) {
      pool = (pool ?? scene.jobs).filter { $0.runner == runner }
    }
    if pool == nil { pool = together(spoken) }
    guard let left = pool?.filter({ !spoken.contains($0) && (reading.hasFilter || !$0.state.isTerminal) }),
      !left.isEmpty,
      count == nil || count == left.count
    else { return nil }
    return last.map { meaning in
      var meaning = meaning
      meaning.target = left.count == 1 ? .job(left[0]) : .set(left, words: "the others")
      (meaning.reading.isByFilter, meaning.reading.isRest, meaning.reading.isElliptic) = (false, false, false)
      return meaning
    }
  }

  /// Whom the last sentence was about.
  private var spokenJobs: [Job] {
    last.flatMap { meaning -> [Job] in
      guard case .jobs(let jobs, _) = Resolver(scene: scene).settle(meaning.target, "take", isWrite: false) else {
        return []
      }
      return jobs
    }
  }

  private func placeSpokenOf(_ spoken: [Job]) -> String? {
    let places = Set(spoken.map(\.runner))
    return places.count == 1 ? places.first : nil
  }

  /// The jobs that were listed or named together, these among them.
  private func together(_ spoken: [Job]) -> [Job]? {
    if let listed = scene.listed, spoken.allSatisfy(listed.contains) { return listed }
    for sentence in scene.utterance.history.reversed() {
      let tokens = scene.memory.tokens(of: sentence)
      let named = scene.reader.names(tokens, Array(tokens.indices)).found.flatMap(\.jobs)
      if named.count > 2, spoken.allSatisfy(named.contains) { return named }
    }
    let named = scene.jobs.filter(scene.namedOneByOne.union(spoken).contains)
    return named.count > 2 ? named : nil
  }

  private static let settling = Set(
    words: """
      ok okay fine then yes yeah let us make it go with to do please good right so alright workers scale that ahead
      sure
      """)

  /// `fine, sixteen then`, after advice on a scaling was asked for: that many.
  var advisedSize: [Meaning]? {
    guard last.count == 1, case .read(.analysis, _) = last[0].request, !asks,
      scene.typed.has("scale rescale resize"),
      said.count < 7, let number = said.lazy.compactMap(\.number).first, said.count(where: { $0.number != nil }) == 1,
      said.count > 1, said.allSatisfy({ $0.number != nil || FollowUp.settling.contains($0.word) })
    else { return nil }
    var meaning = last[0]
    meaning.request = .write(.scale(.to(number), isUp: nil))
    return [meaning]
  }
}
