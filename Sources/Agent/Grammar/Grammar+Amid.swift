import BeamMCPClient
import Jobs

// What goes on from what was asked before, amid words that only tell.
extension Grammar {
  /// `no, 10, Jens says the cluster can't spare any more`, `and clickstream? they share a broker`: few words that follow up, and
  /// why, or what was thought of the answer.
  ///
  /// - Parameter isAdding: Only what adds to the last look, `and …`, `what about …`.
  func followUpAmid(_ tokens: [Token], _ scene: Scene, isAdding: Bool = false) -> Interpretation? {
    guard !scene.isPlain, scene.former != nil, tokens.count < 60, !tokens.contains(where: \.isUnclear) else {
      return nil
    }
    let parts = Telling.parts(of: tokens)
    guard (2...7).contains(parts.count) else { return nil }
    return [Grammar.ahead(parts, scene), Grammar.behind(parts, scene)].lazy.compactMap { $0 }.compactMap { words in
      if words[0].word == "at" || isAdding && Grammar.adding.match(words, 0) == nil {
        return nil
      }
      let plain = scene.saying(words)
      let words = Grammar.plain(words, plain)
      let said = interpret(words, FollowUp(words, plain), plain)
      let isGrave = said.calls.contains { $0.tool.isOne(of: "cancel_job drain_job restart_job submit_job") }
      // `make that 10, we need the slots for fraud`: perhaps of that one.
      let others = tokens.filter { token in !words.contains { $0.text == token.text } }
      let isOfOthers = !scene.reader.names(others, Array(others.indices)).found.isEmpty
      if isOfOthers, !said.calls.allSatisfy({ ToolCall.isReading($0.tool) }) { return nil }
      guard !said.calls.isEmpty, said.calls.count < 4, !isGrave, said.calls != [ToolCall("list_jobs")],
        Caution(words, plain, said.calls).words == nil
      else { return nil }
      return said
    }.first
  }

  private static let adding = Phrase.all("and / what|how about / same for|about?")

  private static func onlyTells(_ part: Telling, _ scene: Scene, isBehind: Bool) -> Bool {
    !part.asks && !part.asksToLook && !part.ordersChange
      && (part.tells || part.isScenery(scene, isGrave: false, isBehind: isBehind) || Interjection.comments(part.words))
  }

  private static func joined(_ parts: ArraySlice<Telling>) -> [Token] {
    Array(parts.map(\.words).joined(separator: [Token(text: ",", word: ",", isBreak: true)]))
  }

  /// What stands before all that tells.
  private static func ahead(_ parts: [Telling], _ scene: Scene) -> [Token]? {
    guard
      let end = parts.indices.first(where: {
        $0 > 0 && parts[$0].words.count > 2 && onlyTells(parts[$0], scene, isBehind: true)
      }),
      parts[..<end].allSatisfy({ $0.words.count < 8 }),
      parts[end...].allSatisfy({ onlyTells($0, scene, isBehind: true) })
    else { return nil }
    return joined(parts[..<end])
  }

  /// What stands behind all that tells.
  private static func behind(_ parts: [Telling], _ scene: Scene) -> [Token]? {
    guard
      let last = parts.indices.last(where: { onlyTells(parts[$0], scene, isBehind: false) && !parts[$0].isCourtesy }),
      last + 1 < parts.count, parts[(last + 1)...].allSatisfy({ $0.words.count < 8 }),
      parts[...last].allSatisfy({ onlyTells($0, scene, isBehind: false) })
    else { return nil }
    return joined(parts[(last + 1)...])
  }
}
