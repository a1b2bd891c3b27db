import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs

extension State {
  /// Hands a sentence on, with what the operator is looking at. The console stays live meanwhile, and Esc stops it.
  mutating func askFor(_ text: String) -> [Effect] {
    guard text.contains(where: { $0 != " " }) else {
      bar = nil
      return []
    }
    if let effects = explanation(of: text) ?? offerOwnCommand(text) { return effects }
    let request = request()
    let utterance = utterance(text)
    bar = nil
    asking = Asking(request: request, utterance: utterance, typed: text, sentence: utterance.text, since: now)
    // What was said of the sentence before is none of this one's.
    leave { $0.isByTheWay || $0.isAnswer }
    return [.stop(.glance), .interpret(utterance, jobs.all, runners, request)]
  }

  /// A sentence with what the operator is looking at; what answers a question stands with what was asked about.
  func utterance(_ text: String) -> Utterance {
    let marked = page.isList ? [] : markedInOrder
    let text = bar?.question == nil ? text : conversation.last.map { Reply.sentence(text, to: $0, self) } ?? text
    return Utterance(text, selected: meantJob, marked: marked, history: conversation, now: now)
  }

  /// What became of a sentence: a question back, words, pages or a plan.
  mutating func show(_ meaning: Interpretation, of sentence: String, _ number: Int) -> [Effect] {
    conversation = (conversation + [sentence]).suffix(20)
    if !meaning.looks.isEmpty, meaning.calls.isEmpty { return showLooks(of: meaning, sentence) }
    let cost = meaning.cost.map { "\n\($0.text)" } ?? ""
    if let question = meaning.clarify {
      var bar = Bar(.ask)
      bar.question = question + cost
      self.bar = bar
    }
    if let refusal = meaning.refuse { answer(ownWords(refusal) + cost, title: sentence) }
    if let message = meaning.message { answer(message + cost, title: sentence) }
    let calls = planned(meaning)
    let writes = calls.filter { !ToolCall.isReading($0.tool) }
    let reads = calls.filter { ToolCall.isReading($0.tool) }
    var effects = read(reads, sentence)
    if !writes.isEmpty {
      let isQuestion = writes.allSatisfy { $0.arguments["dry_run"] == .bool(true) }
      effects += plan(writes.map(\.withoutDryRun), request: sentence, isQuestion: isQuestion)
      noteOnPlan(meaning, isQuestion ? nil : number)
    }
    if meaning.calls.isEmpty, meaning.clarify == nil, meaning.refuse == nil, meaning.message == nil {
      answer("that sentence was not understood; \(keymap.key(for: .help)) lists what can be done", title: sentence)
    }
    return effects
  }

  /// Beside the plan: where its arguments are from, a model's words as its words, and what they cost.
  private mutating func noteOnPlan(_ meaning: Interpretation, _ sentence: Int?) {
    guard case .plan(var plan)? = dialog else { return }
    plan.sentence = sentence
    plan.notes = meaning.sources.map { "from code: " + $0 }
    plan.notes += meaning.looks.map { "looked at before: " + CommandLine.text(of: $0.call) }
    if let words = meaning.words { plan.notes.append("the model says: " + words) }
    if let cost = meaning.cost { plan.notes.append(cost.text) }
    dialog = .plan(plan)
  }

  /// A short answer goes into the bar line; a long one over the page.
  mutating func answer(_ text: String, title: String) {
    if !text.contains(where: \.isNewline), MessageLine.fits(text, self) {
      say(text, .info)
    } else {
      dialog = .text(title: title, text: text, top: 0)
    }
  }
}

extension ToolCall {
  var withoutDryRun: ToolCall {
    var call = self
    call.arguments["dry_run"] = nil
    return call
  }
}
