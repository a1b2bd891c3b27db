import BeamMCPClient
import Jobs

/// What is seen of a sentence when it is asked what kind of request it is: its words, and pairs of neighbours. A job's name, a
/// runner's, a number, a file and what stands in quotes are each one word, whichever they are.
enum IntentFeatures {
  static func of(_ scene: Scene) -> [String] {
    let words = words(of: scene)
    var found = Set(words)
    for (first, second) in zip(["<"] + words, words + [">"]) { found.insert(first + " " + second) }
    let isFollowing = !scene.utterance.history.isEmpty
    if isFollowing { found.insert("(following)") }
    if !words.contains("JOB") {
      // What such a sentence is about.
      found.insert(isFollowing ? "(spoken of)" : scene.utterance.selected != nil ? "(selected)" : "(nowhere)")
    }
    return Array(found)
  }

  private static func words(of scene: Scene) -> [String] {
    let tokens = scene.typed
    let names = scene.reader.names(tokens, Array(tokens.indices))
    let starts = Set(names.found.map(\.at))
    let runners = Set(scene.runners.map { $0.runner.lowercased() })
    return tokens.indices.compactMap { at in
      let token = tokens[at]
      if starts.contains(at) { return "JOB" }
      if token.isBreak { return token.text == "," ? nil : token.text }
      if names.used.contains(at) { return nil }
      if token.isQuoted { return token.text.contains(" ") ? "QUOTE" : "NAME" }
      if runners.contains(token.word) { return "RUNNER" }
      if token.isFile { return "FILE" }
      if token.number != nil || token.text.first?.isNumber == true { return "NUMBER" }
      return token.word
    }
  }
}
