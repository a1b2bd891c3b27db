import BeamMCPClient
import FoundationEssentials
import Jobs
import Screen

/// An explanation while it comes: the findings, and what the model has said of them so far.
struct Explaining: Sendable {
  var request: RequestID
  var title: String
  /// What the rules say, which stands above whatever a model says.
  var findings: String
  var words = ""
  /// What it cost, or why there is none; nil while it comes.
  var end: String?

  var text: String {
    let head =
      words.isEmpty
      ? (end == nil ? "the model is asked \(Glyphs.ellipsis) Esc stops it" : "") : "the model says:\n\(words)"
    return [findings, head, end ?? ""].filter { !$0.isEmpty }.joined(separator: "\n\n")
  }
}

extension State {
  static let explain = "explain this finding"
  private static let explainAll = "explain these findings"

  /// What the bar offers on a page that shows findings.
  var offeredQuestion: String? {
    guard case .job = page, let findings = details.diagnosis?.findings, !findings.isEmpty else { return nil }
    return findings.count == 1 ? State.explain : State.explainAll
  }

  /// The findings of the job page explained; nil where something else was asked for.
  mutating func explanation(of text: String) -> [Effect]? {
    guard text == State.explain || text == State.explainAll, case .job(let id) = page, let job = jobs[id],
      let diagnosis = details.diagnosis
    else { return nil }
    bar = nil
    let request = request()
    conversation = (conversation + ["why is \(job.name) in trouble"]).suffix(20)
    explaining = Explaining(
      request: request, title: "\(Cut.short(job.name, 60)) explained", findings: Summary.text(diagnosis))
    showExplanation(isNew: true)
    return [.explain(diagnosis, job, request)]
  }

  /// What was heard of a model; where nobody listens any more, it is stopped.
  mutating func hear(_ request: RequestID, _ heard: Heard) -> [Effect] {
    switch heard {
    case .words(let words):
      if asking?.request == request { asking?.heard += words }
      guard explaining?.request == request else { return [] }
      guard isExplanationShown else { return stopExplaining() }
      explaining?.words += words
    case .explained(let explanation):
      guard explaining?.request == request else { return [] }
      if !explanation.text.isEmpty { explaining?.words = explanation.text }
      explaining?.end = explanation.problem ?? explanation.cost?.text ?? ""
    }
    showExplanation(isNew: false)
    if explaining?.end != nil { explaining = nil }
    return []
  }

  /// Esc on it stops the model.
  mutating func stopExplaining() -> [Effect] {
    guard explaining != nil else { return [] }
    explaining = nil
    return [.stop(.ask)]
  }

  private var isExplanationShown: Bool {
    guard case .text(let title, _, _)? = dialog else { return false }
    return title == explaining?.title
  }

  private mutating func showExplanation(isNew: Bool) {
    guard let explaining, isNew || isExplanationShown else { return }
    let top: Int = if case .text(_, _, let top)? = dialog, !isNew { top } else { 0 }
    dialog = .text(title: explaining.title, text: explaining.text, top: top)
  }
}
