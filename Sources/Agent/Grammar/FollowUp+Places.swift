import BeamMCPClient
import Jobs

// What is asked of a runner that was spoken of, without its name.
extension FollowUp {
  private static let places: [String] = ["cluster", "engine", "runner"]
  private static let ofPlace: Set<String> = Set(places).union([
    "how", "is", "are", "the", "itself", "and", "what", "about", "slots", "taskmanagers", "executors", "state",
    "status", "of", "health", "free", "many", "does", "it", "its", "have", "has", "there", "ok", "okay", "healthy",
    "doing", "version", "that", "this",
  ])

  /// `how is the cluster itself?` after the jobs of one were listed.
  var ofPlace: [Meaning]? {
    guard last.count == 1, said.count < 12, case .list = last[0].request, let runner = last[0].reading.runner,
      said.areAll(FollowUp.ofPlace),
      said.contains(where: { FollowUp.places.contains($0.word) })
    else { return nil }
    let words = Idiom.words("status of runner") + [Token(text: runner, word: runner.lowercased())]
    return Grammar.meanings(of: scene.saying(words))
  }
}
