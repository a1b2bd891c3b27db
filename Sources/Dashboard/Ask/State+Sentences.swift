package import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs

// What was said to the console, and what came of it: a line of the journal each, once that is known.
extension State {
  /// Takes down what was said; returns its number.
  mutating func hear(_ utterance: Utterance, as meaning: Interpretation, since begun: Date) -> Int {
    sentenceCount += 1
    let seconds = max(0, now.timeIntervalSince(begun))
    sentences.append(Sentence(number: sentenceCount, utterance: utterance, meaning: meaning, seconds: seconds))
    return sentenceCount
  }

  /// Who has read the sentence that a plan came of.
  func reader(of sentence: Int?) -> Interpretation.Source? {
    sentences.first { $0.number == sentence }?.meaning.source
  }

  mutating func note(_ plan: Plan?, problem: String? = nil, of sentence: Int?) {
    guard let index = sentences.firstIndex(where: { $0.number == sentence }) else { return }
    (sentences[index].plan, sentences[index].problem) = (plan ?? sentences[index].plan, problem)
  }

  /// Lines of the sentences that are settled by now.
  mutating func journal() -> [Effect] {
    let settled = sentences.compactMap { sentence in
      aftermath(of: sentence, isEnding: false).map { (sentence: sentence, aftermath: $0) }
    }
    guard !settled.isEmpty else { return [] }
    let numbers = Set(settled.map(\.sentence.number))
    sentences.removeAll { numbers.contains($0.number) }
    return settled.map { .journal($0.sentence, $0.aftermath) }
  }

  /// Those that are not settled, as they stand when the console is left.
  package var openSentences: [(Sentence, Aftermath)] {
    sentences.compactMap { sentence in aftermath(of: sentence, isEnding: true).map { (sentence, $0) } }
  }

  /// Nil where it is not settled yet: its plan is on the screen or about to be sent, or some of it is under way.
  private func aftermath(of sentence: Sentence, isEnding: Bool) -> Aftermath? {
    if let batch = batches.last(where: { $0.sentence == sentence.number }) {
      guard batch.isDone || isEnding else { return nil }
      let failed = batch.items.first { if case .failed = $0.status { true } else { false } }
      return Aftermath(
        server: serverName, consent: .yes, plan: sentence.plan, outcomes: batch.items.map(\.outcome),
        error: failed.map { "\($0.named) failed" })
    }
    if !isEnding, isOpen(sentence.number) { return nil }
    let consent: Aftermath.Consent = sentence.changes.isEmpty ? .needless : sentence.isQuestion ? .dryRun : .no
    let refused = sentence.plan?.steps.first { $0.refusal != nil }
    return Aftermath(
      server: serverName, consent: consent, plan: sentence.plan, outcomes: sentence.isQuestion ? [] : notDone(sentence),
      error: sentence.problem ?? refused.flatMap(\.refusal))
  }

  private func notDone(_ sentence: Sentence) -> [StepOutcome] {
    sentence.changes.map { StepOutcome(call: $0, jobName: $0.jobID.flatMap { jobs[$0]?.name }) }
  }

  private func isOpen(_ number: Int) -> Bool {
    if case .plan(let plan)? = dialog, plan.sentence == number { return true }
    return pending?.plan.sentence == number
  }
}

extension WriteBatch.Item {
  /// For the journal.
  fileprivate var outcome: StepOutcome {
    let kind: StepOutcome.Kind =
      switch status {
      case .waits where answer != nil, .done where answer != nil: .done(answer ?? .null)
      case .done: .done(.null)
      case .waits(let text), .failed(let text), .unsettled(let text), .overtaken(let text): .failed(text, hint: nil)
      case .skipped: step.refusal.map { .refused($0) } ?? .notDone
      case .waiting, .running: .notDone
      }
    return StepOutcome(call: step.call, jobName: step.jobName, kind: kind)
  }
}
