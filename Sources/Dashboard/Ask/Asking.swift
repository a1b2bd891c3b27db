import BeamMCPClient
package import FoundationEssentials
import Screen

/// A sentence that is being read, while the keys go to the table.
package struct Asking: Sendable {
  package var request: RequestID
  /// What was typed, and the sentence that it stands for: an answer to a question is read with what was asked about.
  var utterance: Utterance
  var typed: String
  var sentence: String
  package var since: Date
  /// What a model has said of it so far.
  package var heard = ""
  /// The answer, where it came while something else was open: nothing opens under the operator's hands.
  var meaning: Interpretation?

  /// `thinking 12 s … Esc stops`, by the keys as they are.
  func note(_ state: State) -> String {
    let stop = "\(state.keymap.key(for: .back, in: .jobs)) stops"
    if meaning != nil { return "the answer is there: it opens when this is left" }
    let seconds = max(0, Int(state.now.timeIntervalSince(since)))
    return "thinking \(seconds > 0 ? "\(seconds) s " : "")\(Glyphs.ellipsis) \(stop)"
  }
}

extension State {
  /// An answer may open what it opens: nothing else has the keys.
  private var isFree: Bool { bar == nil && dialog == nil && help == nil }

  /// The key that has sent the sentence, still held down, is not meant for the table.
  func isSending(_ key: Key, _ before: LastKey?) -> Bool {
    guard let asking, let before, before.key == key, keymap.intent(for: key, in: .bar) == .accept else { return false }
    let gap = now.timeIntervalSince(before.at)
    return gap < (before.at <= asking.since ? PlanDialog.holdSeconds : PlanDialog.guardSeconds)
  }

  mutating func takeInterpretation(_ request: RequestID, _ meaning: Interpretation) -> [Effect] {
    guard asking?.request == request else { return [] }
    asking?.meaning = meaning
    return showMeaning()
  }

  /// What came while something else was open, once that is left.
  mutating func showMeaning() -> [Effect] {
    guard let asking, let meaning = asking.meaning, isFree else { return [] }
    self.asking = nil
    return show(meaning, of: asking.sentence, hear(asking.utterance, as: meaning, since: asking.since))
  }

  /// Esc, where nothing nearer is left by it.
  mutating func stopAsking() -> [Effect] {
    if let asking {
      let stopped = Interpretation(message: "Stopped; nothing was done.")
      _ = hear(asking.utterance, as: stopped, since: asking.since)
    }
    asking = nil
    say("stopped; nothing was done", .info)
    return [.stop(.ask)]
  }
}
