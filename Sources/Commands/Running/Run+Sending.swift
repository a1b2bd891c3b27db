import BeamMCPClient
import JSON

extension Run {
  /// The answer to a change. With Ctrl-C nobody waits for it any longer, and what was sent is not called off: a failure says
  /// so.
  func sent(
    _ call: ToolCall, _ link: Link, _ work: @escaping @Sendable () async throws(Failure) -> JSONValue
  ) async throws(Failure) -> JSONValue {
    let (news, teller) = AsyncStream.makeStream(of: Result<JSONValue, Failure>?.self)
    Task {
      do throws(Failure) { teller.yield(.success(try await work())) } catch { teller.yield(.failure(error)) }
    }
    let watch = Task { [streams] in
      await streams.untilInterrupted()
      teller.yield(nil)
    }
    defer { watch.cancel() }
    var first = news.makeAsyncIterator()
    guard let answer = await first.next() ?? nil else { throw GivenUp.interrupted(call, link) }
    return try answer.get()
  }
}
