import BeamMCPClient

/// The words of a conversation's sentences and what they ask for, each read once: whatever leans on one of them asks anew.
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
  private var typed: [String: [Token]] = [:]
  private var mended: [[Token]: [Token]] = [:]

  /// A sentence cut into words.
  func tokens(of sentence: String) -> [Token] {
    if let tokens = typed[sentence] { return tokens }
    let tokens = Tokenizer.tokens(of: sentence)
    typed[sentence] = tokens
    return tokens
  }

  /// What is left of words once slips are mended, which no place in a conversation decides.
  func mended(_ tokens: [Token], _ mend: ([Token]) -> [Token]) -> [Token] {
    if let words = mended[tokens] { return words }
    let words = mend(tokens)
    mended[tokens] = words
    return words
  }

  func meanings(of scene: Scene, _ read: (Scene) -> [Meaning]) -> [Meaning] {
    let key = Key(
      text: scene.utterance.text, history: scene.utterance.history, isPlain: scene.isPlain, depth: scene.depth)
    if let meanings = known[key] { return meanings }
    let meanings = read(scene)
    known[key] = meanings
    return meanings
  }
}
