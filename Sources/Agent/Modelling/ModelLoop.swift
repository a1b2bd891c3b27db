import BeamMCPClient
import JSON
import Models

/// Asks a model what a sentence means, judges what it wants, and tells it what is wrong with that, twice at the most.
struct ModelLoop {
  private static let retries = 2
  /// Calls at once; more is babble.
  private static let callLimit = 32

  let model: any Model
  let tools: [AgentTool]
  let scene: Scene
  /// It stands for itself, and is judged by what there is alone: there is nobody to ask.
  var isAlone = false

  /// The model's reading where it holds, else `fallback`.
  func read(
    or fallback: Interpretation, _ hear: @escaping @Sendable (String) async -> Void
  ) async -> Interpretation {
    var cost = ModelCost(label: model.label)
    var asked = AskedModel(name: model.name, provider: model.provider)
    var meaning = await read(or: fallback, hear, &cost, &asked)
    if cost.answers > 0 { meaning.cost = cost }
    meaning.asked = asked
    return meaning
  }

  private func read(
    or fallback: Interpretation, _ hear: @escaping @Sendable (String) async -> Void, _ cost: inout ModelCost,
    _ asked: inout AskedModel
  ) async -> Interpretation {
    var request = ModelRequest(
      system: ModelPrompt.system, turns: [.user(ModelPrompt.text(of: scene, saysNow: isAlone))],
      tools: tools.compactMap { isAlone ? $0.whole : $0.forModel })
    var before = (calls: [ModelCall](), text: "")
    var wrong: String?
    for _ in 0...ModelLoop.retries {
      let reply: ModelReply
      let begun = ContinuousClock.now
      do throws(ModelError) { reply = try await model.reply(to: request, hear: hear) } catch {
        asked.problem = error.description
        return told(error, fallback)
      }
      let seconds = (ContinuousClock.now - begun) / .seconds(1)
      cost.add(
        read: reply.usage?.read, written: reply.usage?.written, price: reply.usage?.price, seconds: seconds)
      // The same words again are not read again.
      let calls = reply.calls.isEmpty && reply.text == before.text ? [] : wanted(reply)
      if calls.isEmpty {
        guard reply.text != before.text, isMeant(reply) else { return answered(reply, fallback, wrong) }
        before = ([], reply.text)
        request.turns += [
          .model(text: String(reply.text.prefix(2000)), calls: []), .user(ModelPrompt.unread(request.tools)),
        ]
        continue
      }
      if let problem = excess(calls, reply) { return told(problem, fallback) }
      if let reason = restraint(calls) { return Interpretation(refuse: reason) }
      let review = CallReview(tools: tools, scene: scene, isStrict: !isAlone, together: Set(calls.map(\.name)))
      let judged = calls.map(review.judge)
      if let meaning = meaning(judged, reply) { return meaning }
      wrong = ModelLoop.wrong(calls, judged)
      // The same again: it has not understood what is wrong.
      if calls.map(\.bare) == before.calls.map(\.bare) { return told(wrong, fallback) }
      before.calls = calls
      request.turns.append(.model(text: reply.text, calls: calls))
      for (call, verdict) in zip(calls, judged) { request.turns.append(ModelPrompt.turn(for: call, verdict)) }
    }
    return told(wrong, fallback)
  }

  /// Why nothing may be changed by this sentence, where something would be.
  private func restraint(_ calls: [ModelCall]) -> String? {
    guard !isAlone, let change = calls.first(where: { AgentTool.writing.contains($0.name) }) else { return nil }
    return Restraint(scene).reason(against: change.name)
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

  /// A call was meant and cannot be read, or is only told of.
  private func isMeant(_ reply: ModelReply) -> Bool {
    !reply.text.hasSuffix("?") && TextCalls.isMeant(in: reply.text, tools: Set(tools.map(\.name)))
  }

  /// What is more than one would do, or less than the model meant.
  private func excess(_ calls: [ModelCall], _ reply: ModelReply) -> String? {
    if Set(calls.map(\.bare)).count > ModelLoop.callLimit { return "more than \(ModelLoop.callLimit) calls at once" }
    // What is missing may be another call.
    switch reply.end {
    case .broken: return "the connection broke before its answer had ended"
    case .cut: return "its calls were cut at its limit of tokens"
    case .whole, .calls, .refused: return nil
    }
  }

  /// All of its calls or none: half of a request is another request.
  private func meaning(_ judged: [CallReview.Verdict], _ reply: ModelReply) -> Interpretation? {
    var calls: [ToolCall] = []
    for verdict in judged {
      guard case .holds(let call) = verdict else { return nil }
      if !calls.contains(call) { calls.append(call) }
    }
    var meaning = Interpretation(calls: calls, source: .model)
    // Where its calls stand in its words, the words are the calls.
    if !reply.calls.isEmpty, !reply.text.isEmpty { meaning.words = String(reply.text.prefix(2000)) }
    return meaning
  }

  /// Words alone are no answer where the grammar asks, which is the better question, nor where the sentence is none of our
  /// business; a question about a job that the grammar knew is asked as the model's.
  private func answered(_ reply: ModelReply, _ fallback: Interpretation, _ wrong: String?) -> Interpretation {
    let text = reply.text.prefix(2000).split(whereSeparator: \.isNewline).joined(separator: "\n")
    if !text.contains(where: { !$0.isWhitespace }) { return told(ModelLoop.silence(reply), fallback) }
    // Half of an answer is none, and is shown as what it is.
    if reply.end == .broken || reply.end == .cut {
      return told("\(ModelLoop.silence(reply)); it had said: “\(text.prefix(300))”", fallback)
    }
    guard fallback.clarify == nil, fallback.refuse != Help.notOurs, text.count <= 300 else {
      return told(wrong ?? "it called nothing", fallback)
    }
    if text.hasSuffix("?") {
      return Interpretation(clarify: isAlone ? text : "The model asks: \(text)", source: .model)
    }
    // Without the grammar's refusal the model's own is taken for what it is asked to be.
    return isAlone ? Interpretation(refuse: text, source: .model) : told(wrong ?? "it called nothing", fallback)
  }

  private static func silence(_ reply: ModelReply) -> String {
    switch reply.end {
    case .cut: "it was cut at its limit of tokens"
    case .broken: "the connection broke before its answer had ended"
    case .whole, .calls, .refused: "it said nothing"
    }
  }

  /// Why the model was of no help stands behind the grammar's answer.
  private func told(_ error: ModelError, _ fallback: Interpretation) -> Interpretation {
    if error == .cancelled { return Interpretation(message: "Stopped; nothing was done.") }
    return adding("\(error)", to: fallback)
  }

  private func told(_ reason: String?, _ fallback: Interpretation) -> Interpretation {
    adding("a model was asked too: \(reason ?? "no call of it could be read")", to: fallback)
  }

  private func adding(_ reason: String, to fallback: Interpretation) -> Interpretation {
    let reason = reason.split(whereSeparator: \.isNewline).joined(separator: " ")
    var answer = fallback
    answer.clarify = fallback.clarify.map { "\($0) (\(reason))" }
    answer.refuse = fallback.refuse.map { "\($0) (\(reason))" }
    return answer
  }
}

extension ModelCall {
  /// What it asks for, whatever its id.
  fileprivate var bare: [String] { [name, arguments.map { JSONValue.object($0).text } ?? written] }
}
