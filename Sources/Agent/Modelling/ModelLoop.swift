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

  /// The model's reading where it holds, else `fallback`.
  func read(
    or fallback: Interpretation, _ hear: @escaping @Sendable (String) async -> Void
  ) async -> Interpretation {
    var cost = ModelCost(label: model.label)
    var meaning = await read(or: fallback, hear, &cost)
    if cost.answers > 0 { meaning.cost = cost }
    return meaning
  }

  private func read(
    or fallback: Interpretation, _ hear: @escaping @Sendable (String) async -> Void, _ cost: inout ModelCost
  ) async -> Interpretation {
    var request = ModelRequest(
      system: ModelPrompt.system, turns: [.user(ModelPrompt.text(of: scene))], tools: tools.compactMap(\.forModel))
    var before = (calls: [ModelCall](), text: "")
    for _ in 0...ModelLoop.retries {
      let reply: ModelReply
      let begun = ContinuousClock.now
      do throws(ModelError) { reply = try await model.reply(to: request, hear: hear) } catch {
        return told(error, fallback)
      }
      let seconds = (ContinuousClock.now - begun) / .seconds(1)
      cost.add(read: reply.usage?.read, written: reply.usage?.written, seconds: seconds)
      // The same words again are not read again.
      let calls = reply.calls.isEmpty && reply.text == before.text ? [] : wanted(reply)
      if calls.isEmpty {
        guard reply.text != before.text, isMeant(reply) else { return answered(reply, fallback) }
        before = ([], reply.text)
        request.turns += [
          .model(text: String(reply.text.prefix(2000)), calls: []), .user(ModelPrompt.unread(request.tools)),
        ]
        continue
      }
      if let problem = excess(calls, reply) { return told(.malformed(problem), fallback) }
      let judged = calls.map { CallReview(tools: tools, scene: scene).judge($0) }
      if let meaning = meaning(judged, reply) { return meaning }
      // The same again: it has not understood what is wrong.
      if calls.map(\.bare) == before.calls.map(\.bare) { return fallback }
      before.calls = calls
      request.turns.append(.model(text: reply.text, calls: calls))
      for (call, verdict) in zip(calls, judged) { request.turns.append(ModelPrompt.turn(for: call, verdict)) }
    }
    return fallback
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
    let isWhole = calls.allSatisfy { (try? JSONValue(parsing: $0.written)) != nil || $0.written.isEmpty }
    return reply.end == .cut && !isWhole ? "a call that is cut at its limit of tokens" : nil
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

  /// Words alone are shown as the model's where the grammar knew nothing; a question of the grammar's is the better question.
  private func answered(_ reply: ModelReply, _ fallback: Interpretation) -> Interpretation {
    let text = reply.text.prefix(2000).split(whereSeparator: \.isNewline).joined(separator: "\n")
    if !text.contains(where: { !$0.isWhitespace }) {
      return told(.malformed(reply.end == .cut ? "it was cut at its limit of tokens" : "it said nothing"), fallback)
    }
    guard fallback.clarify == nil, !text.isEmpty, text.count <= 300 else { return fallback }
    if text.hasSuffix("?") { return Interpretation(clarify: text, source: .model) }
    // Without the grammar's refusal the model's own is taken for what it is asked to be.
    return fallback.refuse == nil ? Interpretation(refuse: text, source: .model) : fallback
  }

  /// Why the model was of no help stands behind the grammar's answer.
  private func told(_ error: ModelError, _ fallback: Interpretation) -> Interpretation {
    if error == .cancelled { return Interpretation(message: "Stopped; nothing was done.") }
    var answer = fallback
    answer.clarify = fallback.clarify.map { "\($0) (\(error))" }
    answer.refuse = fallback.refuse.map { "\($0) (\(error))" }
    return answer
  }
}

extension ModelCall {
  /// What it asks for, whatever its id.
  fileprivate var bare: [String] { [name, arguments.map { JSONValue.object($0).text } ?? written] }
}
