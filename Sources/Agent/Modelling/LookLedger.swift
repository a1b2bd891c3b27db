import BeamMCPClient
import JSON

/// The looks that were made for one sentence, within their bounds; none is made twice.
struct LookLedger {
  /// Looks, and bytes of what a model is given of them.
  static let (most, bytes) = (12, 16 << 10)
  /// Less than this tells nothing of a result.
  private static let least = 512

  private(set) var made: [Look] = []
  private var left = LookLedger.bytes
  private var hasRepeated = false

  private var isSpent: Bool { made.count >= LookLedger.most || left < LookLedger.least }

  /// What a model is told of each of its looks, in their order; those that are new are made. Nil where nothing may come of
  /// asking it again: it looks in circles, or on and on.
  mutating func answers(
    to calls: [ToolCall], _ look: Interpreter.Looking, _ hear: @Sendable (String) async -> Void
  ) async -> [Digest]? {
    let repeats = calls.contains { call in made.contains { $0.call == call } }
    let isNew = calls.contains { call in !made.contains { $0.call == call } }
    if !isNew, hasRepeated || made.isEmpty { return nil }
    if isNew, isSpent { return nil }
    hasRepeated = hasRepeated || repeats
    var digests: [Digest] = []
    for call in calls { digests.append(await answer(to: call, look, hear)) }
    return digests
  }

  private mutating func answer(
    to call: ToolCall, _ look: Interpreter.Looking, _ hear: @Sendable (String) async -> Void
  ) async -> Digest {
    if made.contains(where: { $0.call == call }) {
      return Digest(notMade: "its result stands above already; answer from that")
    }
    if isSpent || Task.isCancelled { return Digest(notMade: "there are no looks left; answer from what there is") }
    await hear("\n\(CommandLine.text(of: call)) …\n")
    let result: Result<JSONValue, ClientError>
    do throws(ClientError) { result = .success(try await look(call)) } catch { result = .failure(error) }
    made.append(Look(call: call, result: result))
    let digest = Digest(result, limit: min(Digest.limit, left))
    left -= digest.text.utf8.count
    return digest
  }

  /// Why it was asked no further.
  var end: String {
    hasRepeated && !isSpent ? "it wanted the same look again" : "it looked \(made.count) times and wanted more looks"
  }

  /// Whether the next answer has to do with what there is.
  var isOver: Bool { isSpent }
}
