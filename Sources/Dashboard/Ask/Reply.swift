import Jobs

/// The answer to a question back, put together with the sentence that was asked about: `12` after `scale orders` and
/// “To how many?” is `scale orders to 12`. What is no bare answer is a sentence of its own.
enum Reply {
  static func sentence(_ text: String, to asked: String, _ state: State) -> String {
    let words = text.lowercased().split { " .,!".contains($0) }.map(String.init).filter { !fillers.contains($0) }
    guard let last = words.last, words.count <= 3 else { return text }
    let lead = words.dropLast()
    if let amount = amount(last, lead) { return "\(asked) \(amount)" }
    if lead.allSatisfy({ ["on", "at", "the"].contains($0) }), let runner = runner(last, state) {
      return "\(asked) on \(runner)"
    }
    if lead.isEmpty, case .found(let job) = state.jobs.find(last) { return "same for \(job.name)" }
    return text
  }

  private static let fillers: Set<String> = ["please", "ok", "yes", "then", "just", "say", "workers", "slots"]

  /// `12`, `to 12`, `by 2`, `+2`, `x2`.
  private static func amount(_ word: String, _ lead: ArraySlice<String>) -> String? {
    guard Scaling(word) != nil else { return nil }
    if let number = Int(word), number >= 0, !word.hasPrefix("+") {
      if lead.isEmpty || Array(lead) == ["to"] { return "to \(number)" }
      return Array(lead) == ["by"] ? "by \(number)" : nil
    }
    guard lead.isEmpty else { return nil }
    if word.hasPrefix("+") { return "by \(word.dropFirst())" }
    return word
  }

  private static func runner(_ word: String, _ state: State) -> String? {
    state.runners.first { $0.runner.lowercased() == word }?.runner
      ?? (state.runners.contains { $0.runnerType.rawValue == word } ? word : nil)
  }
}
