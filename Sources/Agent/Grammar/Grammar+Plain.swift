import BeamMCPClient

// The words of a sentence as the rules read them.
extension Grammar {
  /// With slips mended, what that lays open too, and turns of phrase in plainer words.
  static func plain(_ tokens: [Token], _ scene: Scene) -> [Token] {
    let steps: [([Token]) -> [Token]] = [
      scene.topic, scene.sparedAside, { mended($0, scene) }, scene.there, scene.here, scene.moreOfThem, scene.ofRunner,
      scene.counted, scene.placed,
      scene.sited,
      scene.paired,
      scene.inquired, scene.recalled, scene.numbered, scene.renewed, scene.selecting, scene.pointed, scene.singled,
      scene.timed, scene.ranked,
    ]
    return steps.reduce(tokens) { $1($0) }
  }

  /// As far as no place in a conversation decides it.
  static func mended(_ tokens: [Token], _ scene: Scene) -> [Token] {
    scene.memory.mended(tokens) { tokens in
      let body = Letter.body(tokens, scene.index)
      return Idiom.opened(Spelling.corrected(Spelling.corrected(body, scene), scene), scene.index)
    }
  }
}
