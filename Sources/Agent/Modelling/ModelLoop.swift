import BeamMCPClient
import JSON
import Models

/// Asks a model what a sentence means, judges what it wants, and tells it what is wrong with that, twice at the most. Looks
/// are made as it wants them, where somebody makes them, and it is given what they came to, until it answers or wants a change.
struct ModelLoop {
  private static let retries = 2
  /// Answers of one sentence, where looks are made.
  static let rounds = 6
  /// Calls at once; more is babble.
  private static let callLimit = 32

  let model: any Model
  let tools: [AgentTool]
  let scene: Scene
  /// It stands for itself, and is judged by what there is alone: there is nobody to ask.
  var isAlone = false
  /// Makes a look; nil where the model is to know nothing of what looks give.
  var look: Interpreter.Looking?
  /// The conversation as it was said.
  var said: [String]?

  /// What one sentence came to so far.
  private struct Course {
    var cost: ModelCost
    var asked: AskedModel
    var looks = LookLedger()
    var wrong: String?
    var before = (calls: [ModelCall](), text: "")
    /// What the sentence is about, and what it orders, read once.
    let grounds: LookGrounds?
    let orders: StandingOrders?
    /// No look answers it; nor may one be made for it.
    let stands: Bool

    /// A change is asked for: looks may be made for it, and do not answer it.
    var isOrder: Bool { orders?.isOrder == true }
  }

  private enum Outcome {
    case meaning(Interpretation)
    /// It gave no answer, and the words say why.
    case failed(ModelError)
    /// Nothing that it gave holds.
    case unheld(String?)
  }

  /// The model's reading where it holds, else `fallback`.
  func read(
    or fallback: Interpretation, _ hear: @escaping @Sendable (String) async -> Void
  ) async -> Interpretation {
    let grounds = isAlone ? nil : LookGrounds(scene)
    var course = Course(
      cost: ModelCost(label: model.label), asked: AskedModel(name: model.name, provider: model.provider),
      grounds: grounds, orders: isAlone ? nil : StandingOrders(scene),
      stands: grounds?.stands(fallback) == true)
    let outcome = await outcome(or: fallback, hear, &course)
    var meaning = meaning(outcome, course.looks, fallback)
    if course.cost.answers > 0 { meaning.cost = course.cost }
    if case .failed(let error) = outcome { course.asked.problem = error.description }
    meaning.asked = course.asked
    return meaning
  }

  private func outcome(
    or fallback: Interpretation, _ hear: @escaping @Sendable (String) async -> Void, _ course: inout Course
  ) async -> Outcome {
    var request = ModelRequest(
      system: ModelPrompt.system(looks: look != nil),
      turns: [.user(ModelPrompt.text(of: scene, saysNow: isAlone, said: said))],
      tools: tools.compactMap { isAlone ? $0.whole : $0.forModel })
    var wrongs = 0
    for round in 1...ModelLoop.rounds {
      let reply: ModelReply
      do throws(ModelError) { reply = try await self.reply(to: request, hear, &course.cost) } catch {
        return .failed(error)
      }
      course.asked.said = reply.text
      let hasLooked = !course.looks.made.isEmpty
      // The same words again are not read again.
      let calls = reply.calls.isEmpty && reply.text == course.before.text ? [] : wanted(reply)
      if calls.isEmpty {
        guard wrongs < ModelLoop.retries, reply.text != course.before.text, isMeant(reply, hasLooked) else {
          if hasLooked, course.isOrder { return .unheld("it called nothing of what was asked") }
          return hasLooked ? closed(reply) : answered(reply, fallback, course.wrong)
        }
        wrongs += 1
        course.before = ([], reply.text)
        request.turns += ModelPrompt.unread(reply, request.tools)
        continue
      }
      if let problem = excess(calls, reply) { return .unheld(problem) }
      if let reason = restraint(calls, hasLooked) { return restrained(reason, calls, fallback) }
      if let reason = ModelLoop.unanswering(calls, course.stands) { return .unheld(reason) }
      let review = review(of: calls, course)
      let judged = calls.map(review.judge)
      if let holding = ModelLoop.holding(judged) {
        if let left = review.orders?.left(by: holding) { return .unheld("it left out “\(left)”") }
        let onlyLooks = holding.allSatisfy { ToolCall.isReading($0.tool) }
        if look == nil, onlyLooks, course.isOrder { return .unheld("it called nothing of what was asked") }
        guard let look, onlyLooks else {
          return .meaning(meaning(holding, reply, course.looks))
        }
        let isLast = round == ModelLoop.rounds
        let given = isLast ? nil : await course.looks.answers(to: holding, look, hear)
        if Task.isCancelled { return .failed(.cancelled) }
        guard let given else { return .unheld(isLast ? "it looked on and on" : course.looks.end) }
        let mustEnd = round + 1 == ModelLoop.rounds || course.looks.isOver
        request.turns += ModelPrompt.results(given, of: calls, reply, isEnd: mustEnd)
        course.before = ([], "")
        continue
      }
      course.wrong = ModelLoop.wrong(calls, judged)
      // The same again: it has not understood what is wrong.
      wrongs += 1
      if calls.map(\.bare) == course.before.calls.map(\.bare) || wrongs > ModelLoop.retries { break }
      course.before.calls = calls
      request.turns.append(.model(text: reply.text, calls: calls))
      for (call, verdict) in zip(calls, judged) { request.turns.append(ModelPrompt.turn(for: call, verdict)) }
    }
    return .unheld(course.wrong)
  }

  private func reply(
    to request: ModelRequest, _ hear: @escaping @Sendable (String) async -> Void, _ cost: inout ModelCost
  ) async throws(ModelError) -> ModelReply {
    let begun = ContinuousClock.now
    let reply = try await model.reply(to: request, hear: hear)
    let seconds = (ContinuousClock.now - begun) / .seconds(1)
    cost.add(read: reply.usage?.read, written: reply.usage?.written, price: reply.usage?.price, seconds: seconds)
    return reply
  }

  /// Why nothing may be changed by this sentence, where something would be.
  private func restraint(_ calls: [ModelCall], _ hasLooked: Bool) -> String? {
    guard !isAlone, let change = calls.first(where: { AgentTool.writing.contains($0.name) }) else { return nil }
    return Restraint(scene).reason(against: change.name, hasLooked: hasLooked)
  }

  /// The grammar's question stands, with the reason behind it.
  private func restrained(_ reason: String, _ calls: [ModelCall], _ fallback: Interpretation) -> Outcome {
    guard fallback.clarify != nil else { return .meaning(Interpretation(refuse: reason)) }
    let wanted = calls.first { AgentTool.writing.contains($0.name) }?.name ?? "a change"
    return .unheld("it wanted \(wanted.prefix(40)). \(reason)")
  }

  /// Why looks alone are no answer, where they are none.
  private static func unanswering(_ calls: [ModelCall], _ stands: Bool) -> String? {
    guard stands, calls.allSatisfy({ ToolCall.isReading($0.name) }) else { return nil }
    return "it wanted \(calls[0].name.prefix(40)), which answers nothing of that"
  }

  private func review(of calls: [ModelCall], _ course: Course) -> CallReview {
    let changes = calls.contains { AgentTool.writing.contains($0.name) }
    return CallReview(
      tools: tools, scene: scene, isStrict: !isAlone, together: Set(calls.map(\.name)), grounds: course.grounds,
      orders: changes ? course.orders : nil)
  }

  /// The first call that does not hold, and why, in words for the operator.
  private static func wrong(_ calls: [ModelCall], _ judged: [CallReview.Verdict]) -> String? {
    for (call, verdict) in zip(calls, judged) {
      guard case .fails(let reason) = verdict else { continue }
      let said = reason.split(separator: "; ask", maxSplits: 1).first.map(String.init) ?? reason
      return "it wanted \(call.name.prefix(40)), which does not hold: \(said.prefix(160))"
    }
    return nil
  }

  private func wanted(_ reply: ModelReply) -> [ModelCall] {
    if !reply.calls.isEmpty { return reply.calls }
    return TextCalls.found(in: reply.text, tools: Set(tools.map(\.name)))?.calls ?? []
  }

  /// A call was meant and cannot be read, or is only told of. Who has looked may tell by what.
  private func isMeant(_ reply: ModelReply, _ hasLooked: Bool) -> Bool {
    !reply.text.hasSuffix("?") && TextCalls.isMeant(in: reply.text, tools: hasLooked ? [] : Set(tools.map(\.name)))
  }

  /// What is more than one would do, or less than the model meant.
  private func excess(_ calls: [ModelCall], _ reply: ModelReply) -> String? {
    if Set(calls.map(\.bare)).count > ModelLoop.callLimit { return "more than \(ModelLoop.callLimit) calls at once" }
    // What is missing may be another call.
    switch reply.end {
    case .broken: return "the connection broke before its answer had ended"
    case .cut: return "its calls were cut at its limit of tokens"
    case .open: return "its answer ended within a call"
    case .whole, .calls, .refused: return nil
    }
  }

  /// All of its calls or none: half of a request is another request.
  private static func holding(_ judged: [CallReview.Verdict]) -> [ToolCall]? {
    var calls: [ToolCall] = []
    for verdict in judged {
      guard case .holds(let call) = verdict else { return nil }
      calls.append(call)
    }
    return calls
  }

  /// What is to be called; what was looked at already is not looked at again.
  private func meaning(_ calls: [ToolCall], _ reply: ModelReply, _ looks: LookLedger) -> Interpretation {
    var meaning = Interpretation(source: .model)
    for call in calls where !meaning.calls.contains(call) && !looks.made.contains(where: { $0.call == call }) {
      meaning.calls.append(call)
    }
    // Where its calls stand in its words, the words are the calls.
    if !reply.calls.isEmpty, !reply.text.isEmpty { meaning.words = String(reply.text.prefix(2000)) }
    return meaning
  }

  /// The model's words on what it has looked at.
  private func closed(_ reply: ModelReply) -> Outcome {
    guard let words = ModelAnswer.words(in: reply.text) else { return .unheld(ModelAnswer.silence(reply)) }
    var meaning = Interpretation(source: .model)
    meaning.words = words
    // Half of an answer is shown as what it is.
    if ModelAnswer.isHalf(reply) { meaning.unfinished = ModelAnswer.silence(reply) }
    return .meaning(meaning)
  }

  /// Words alone are no answer where the grammar asks, which is the better question, nor where the sentence is none of our
  /// business; a question about a job that the grammar knew is asked as the model's.
  private func answered(_ reply: ModelReply, _ fallback: Interpretation, _ wrong: String?) -> Outcome {
    let text = reply.text.prefix(2000).split(whereSeparator: \.isNewline).joined(separator: "\n")
    if !text.contains(where: { !$0.isWhitespace }) { return .unheld(ModelAnswer.silence(reply)) }
    // Half of an answer is none, and is shown as what it is.
    if ModelAnswer.isHalf(reply) {
      return .unheld("\(ModelAnswer.silence(reply)); it had said: “\(text.prefix(300))”")
    }
    if reply.end == .refused { return .unheld("it refused: “\(text.prefix(300))”") }
    guard fallback.clarify == nil, fallback.refuse != Help.notOurs, text.count <= 300 else {
      return .unheld(wrong ?? "it called nothing")
    }
    if text.hasSuffix("?") {
      return .meaning(Interpretation(clarify: isAlone ? text : "The model asks: \(text)", source: .model))
    }
    // Without the grammar's refusal the model's own is taken for what it is asked to be.
    return isAlone
      ? .meaning(Interpretation(refuse: text, source: .model)) : .unheld(wrong ?? "it called nothing")
  }

  /// Looks that were made stand, whatever came after them, below the grammar's answer where no words did; else why the model was of no help stands behind the grammar's
  /// answer.
  private func meaning(
    _ outcome: Outcome, _ looks: LookLedger, _ fallback: Interpretation
  ) -> Interpretation {
    var meaning: Interpretation
    switch outcome {
    case .failed(.cancelled): return Interpretation(message: "Stopped; nothing was done.")
    case .meaning(let given): meaning = given
    case .failed(let error) where looks.made.isEmpty: return ModelAnswer.adding("\(error)", to: fallback)
    case .unheld(let reason) where looks.made.isEmpty:
      return ModelAnswer.adding("a model was asked too: \(reason ?? "no call of it could be read")", to: fallback)
    case .failed(let error): meaning = ModelAnswer.unfinished("\(error)", fallback)
    case .unheld(let reason): meaning = ModelAnswer.unfinished(reason ?? "no call of it could be read", fallback)
    }
    meaning.looks = looks.made
    return meaning
  }
}

extension ModelCall {
  /// What it asks for, whatever its id.
  fileprivate var bare: [String] { [name, arguments.map { JSONValue.object($0).text } ?? written] }
}
