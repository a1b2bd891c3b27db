import BeamMCPClient

/// What the sentences of a conversation ask for, each read once: whatever leans on one of them asks anew.
final class SceneMemory {
  /// All that decides what a sentence means, beside the jobs and runners of the scene.
  private struct Key: Hashable {
    let text: String
    let history: [String]
    let isPlain: Bool
    /// How deep sentences lean on each other decides what stands, and how much is mended (FollowUp, Repair).
    let depth: Int
  }

  private var known: [Key: [Meaning]] = [:]

  func meanings(of scene: Scene, _ read: (Scene) -> [Meaning]) -> [Meaning] {
    let key = Key(
      text: scene.utterance.text, history: scene.utterance.history, isPlain: scene.isPlain, depth: scene.depth)
    if let meanings = known[key] { return meanings }
    let meanings = read(scene)
    known[key] = meanings
    return meanings
  }
}
