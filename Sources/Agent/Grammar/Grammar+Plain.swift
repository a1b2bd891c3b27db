import BeamMCPClient

// The words of a sentence as the rules read them.
extension Grammar {
  /// With slips mended, what that lays open too, and turns of phrase in plainer words.
  static func plain(_ tokens: [Token], _ scene: Scene) -> [Token] {
    let placed = scene.sited(scene.placed(scene.counted(scene.there(mended(scene.sparedAside(tokens), scene)))))
    return scene.ranked(
      scene.timed(
        scene.singled(
          scene.pointed(scene.renewed(scene.numbered(scene.recalled(scene.inquired(scene.paired(placed)))))))))
  }

  /// As far as no place in a conversation decides it.
  static func mended(_ tokens: [Token], _ scene: Scene) -> [Token] {
    scene.memory.mended(tokens) { tokens in
      let body = Letter.body(tokens, scene.index)
      return Idiom.opened(Spelling.corrected(Spelling.corrected(body, scene), scene), scene.index)
    }
  }
}
