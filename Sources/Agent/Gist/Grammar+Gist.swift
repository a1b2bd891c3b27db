import BeamMCPClient

// What a sentence comes to that was not understood, from the plain words that may stand in it (Gist).
extension Grammar {
  /// What an order among words that were not understood comes to; nil where the sentence was understood, or is no such order.
  func gist(_ typed: [Token], _ result: Interpretation, _ followUp: FollowUp?, _ scene: Scene)
    -> Interpretation?
  {
    guard !result.calls.contains(where: { !ToolCall.isReading($0.tool) }) else { return nil }
    for reading in Gist.readings(typed, scene, last: followUp?.last ?? []) {
      let isOpen = result.calls.isEmpty || reading.isSurer && result.calls.allSatisfy { $0.tool == "get_job_status" }
      guard reading.changes || isOpen else { continue }
      let plain = scene.saying(reading.words, after: reading.told)
      let followUp = FollowUp(reading.words, plain)
      let gist = followUp?.consent ?? interpret(reading.words, followUp, plain)
      let changes = gist.calls.contains { !ToolCall.isReading($0.tool) }
      guard !gist.calls.isEmpty, !(reading.isMild && gist.interrupts), reading.changes || !changes, changes || isOpen,
        Caution(reading.words, plain, gist.calls).words == nil, Caution(typed, scene, gist.calls).aside == nil
      else { continue }
      return gist
    }
    return nil
  }

  /// What it asks for, whatever comes of it; nil where it was understood, or holds no such words.
  static func gist(_ typed: [Token], _ meant: [Meaning], _ followUp: FollowUp?, _ scene: Scene) -> [Meaning]? {
    // A look at more than a status is what was meant.
    let isDefinite = meant.contains { meaning in
      if case .read(.status, _) = meaning.request { false } else { meaning.request.isLook }
    }
    if isDefinite { return nil }
    for reading in Gist.readings(typed, scene, last: followUp?.last ?? []) {
      let plain = meanings(of: scene.saying(reading.words, after: reading.told))
      let changes = plain.contains(where: \.request.isChange)
      let isSettled = plain.allSatisfy { ($0.request.isChange || $0.request.isLook) && $0.strange.isEmpty }
      if isSettled, !plain.isEmpty, reading.changes || !changes, changes || !meant.contains(where: \.request.isLook) {
        return plain
      }
    }
    return nil
  }
}
