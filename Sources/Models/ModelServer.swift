import FoundationEssentials
package import HTTP
import JSON

/// A model behind an HTTP server.
package actor ModelServer: Model {
  private let settings: ModelSettings
  let key: ModelKey?
  /// Nothing leaves this actor that its server says without it.
  let mask: KeyMask
  let client: any HTTPStreaming
  let wire: any ModelWire
  let address: String
  private let sleep: @Sendable (Duration) async throws -> Void
  /// Members of a request that this server does not take.
  private var unwanted: Set<String> = []
  /// It has called as its interface has it; it was tried whether it only calls in words.
  private var (hasCalled, hasTried) = (false, false)

  package nonisolated let label: String
  package nonisolated let name: String
  package nonisolated let provider: String?

  /// Throws `unsafe` for a key that would go in clear text over a network.
  package init(
    _ settings: ModelSettings, key: ModelKey?, client: any HTTPStreaming = HTTPClient(),
    sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
  ) throws(ModelError) {
    self.sleep = sleep
    let base = settings.url ?? settings.provider.usualURL
    try ModelKey.requireSafe(key, to: base)
    (self.settings, self.key, self.client, mask) = (settings, key, client, KeyMask(key))
    wire = settings.provider.wire
    address = wire.address(base)
    (label, name, provider) = (settings.label, settings.name, settings.provider.rawValue)
  }

  package func reply(
    to request: ModelRequest, hear: @escaping @Sendable (String) async -> Void
  ) async throws(ModelError) -> ModelReply {
    do throws(ModelError) {
      return mask.masked(try await heard(request, hear)).understood(by: Set(request.tools.map(\.name)))
    } catch { throw mask.masked(error) }
  }

  private func heard(
    _ request: ModelRequest, _ hear: @escaping @Sendable (String) async -> Void
  ) async throws(ModelError) -> ModelReply {
    let first = try await answer(to: request, hear)
    if !first.calls.isEmpty { hasCalled = true }
    guard mayBeDeaf(request, first) else { return first }
    hasTried = true
    let second: ModelReply
    do throws(ModelError) { second = try await answer(to: request, inWords: true) { _ in } } catch {
      if error == .cancelled { throw error }
      return first
    }
    guard TextCalls.found(in: second.text, tools: Set(request.tools.map(\.name))) != nil else { return first }
    unwanted.insert("tools")
    return second
  }

  /// Older servers that speak chat completions drop the tools without a word, and their models know of none. One answer
  /// without a call may be the right one, so this is tried once, and not with OpenAI itself.
  private func mayBeDeaf(_ request: ModelRequest, _ answer: ModelReply) -> Bool {
    guard settings.provider == .openai, let url = settings.url, !url.contains("api.openai.com"), !hasCalled, !hasTried,
      !unwanted.contains("tools"), !request.tools.isEmpty, request.choice == .free
    else { return false }
    return answer.calls.isEmpty && answer.end == .whole
      && !TextCalls.isMeant(in: answer.text, tools: Set(request.tools.map(\.name)))
  }

  private func answer(
    to request: ModelRequest, inWords: Bool = false, _ hear: @escaping @Sendable (String) async -> Void
  ) async throws(ModelError) -> ModelReply {
    var end = ContinuousClock.now + .seconds(settings.limit)
    var hasWaited = false
    for _ in 0..<6 {
      let body = wire.body(inWords || unwanted.contains("tools") ? request.inWords : request, settings).filter {
        !unwanted.contains($0.key)
      }
      let answer = try await open(body)
      if answer.status == 200 { return try await read(answer, by: end, request.answerLimit, hear) }
      do throws(ModelError) { try await learn(from: answer, body) } catch {
        guard !hasWaited, let wait = try await waited(error) else { throw error }
        (hasWaited, end) = (true, end + wait)
      }
    }
    throw .malformed("it refuses every form of the request")
  }

  /// Waits as long as a busy server asks for; nil, at once, where it asks for nothing or for too much (RFC 9110, §10.2.3).
  private func waited(_ error: ModelError) async throws(ModelError) -> Duration? {
    guard case .busy(_, let seconds?) = error, Double(seconds) <= settings.busyWait else { return nil }
    do { try await sleep(.seconds(max(0, seconds))) } catch { throw .cancelled }
    return .seconds(max(0, seconds))
  }

  private func open(_ body: [String: JSONValue]) async throws(ModelError) -> HTTPStreamedResponse {
    var request = HTTPRequest(
      "POST", address, body: JSONValue.object(body).data, timeout: .seconds(settings.patience))
    request.headers["Content-Type"] = "application/json"
    for (name, value) in wire.headers(key) { request.headers[name] = value }
    do throws(HTTPError) {
      return try await client.open(request, idle: .seconds(min(settings.patience, settings.limit)))
    } catch {
      throw ModelError(error)
    }
  }

  /// Remembers what of the request this server does not want, so that the next one is without it; else throws what it said.
  private func learn(from answer: HTTPStreamedResponse, _ body: [String: JSONValue]) async throws(ModelError) {
    let said = try await said(in: answer)
    switch answer.status {
    // llama.cpp without its templates says 500 to tools.
    case 400, 422, 500, 501:
      if let name = ModelRefusal.unwanted(said, of: body), answer.status < 500 || name == "tools" {
        unwanted.insert(name)
        return
      }
      throw .refused(status: answer.status, said: ModelRefusal.words(of: said))
    case 429, 503, 529:
      throw .busy(said: ModelRefusal.words(of: said), retryAfter: ModelServer.seconds(answer.headers["Retry-After"]))
    default: throw .refused(status: answer.status, said: ModelRefusal.words(of: said))
    }
  }

  /// Digits alone (RFC 9110, §10.2.3): anything else says no time.
  private static func seconds(_ text: String?) -> Int? {
    guard let text, !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
  }

  private func read(
    _ answer: HTTPStreamedResponse, by end: ContinuousClock.Instant, _ answerLimit: Int?,
    _ hear: @Sendable (String) async -> Void
  ) async throws(ModelError) -> ModelReply {
    var pieces = ModelPieces(type: answer.headers["Content-Type"], mask: mask)
    var draft = ReplyDraft(tokens: answerLimit ?? settings.answerLimit)
    var body = answer.body.makeAsyncIterator()
    /// What came in the place of an answer.
    var stranger: JSONValue?
    var isAnswered = false
    var heard = ""
    while !draft.isOver {
      let bytes: Data?
      do { bytes = try await body.next() } catch { throw ModelError(error) }
      guard ContinuousClock.now < end else { throw .timedOut("no whole answer in \(Int(settings.limit)) s") }
      let whole = if let bytes { try pieces.feed(bytes) } else { try pieces.rest() }
      for piece in whole {
        if let error = piece["error"], !error.isNull { throw .failed(ModelRefusal.words(of: mask.masked(piece))) }
        if wire.isAnswer(piece) { isAnswered = true } else { stranger = stranger ?? piece }
        try wire.take(piece, into: &draft)
      }
      if pieces.isOver { draft.isWhole = true }
      let isLast = bytes == nil || pieces.isOver || draft.isOver
      let answer = isLast ? mask.broken(draft.answer) : mask.settled(draft.answer)
      if let more = ModelServer.more(answer, behind: heard) { await hear(more) }
      heard = answer
      if isLast { break }
    }
    if !isAnswered, let stranger { throw .malformed("no answer in " + ModelRefusal.short(mask.masked(stranger.text))) }
    draft.breakOff()
    return draft.reply
  }

  private static func more(_ answer: String, behind heard: String) -> String? {
    answer.utf8.count > heard.utf8.count && answer.hasPrefix(heard) ? String(answer.dropFirst(heard.count)) : nil
  }
}
