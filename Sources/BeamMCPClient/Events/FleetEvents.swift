/// What a server tells, as it happens, until the reading task is cancelled: it never ends by itself and never throws. A
/// connection that is lost is told, opened again with growing pauses, and goes on where it ended, so that nothing is left
/// out and nothing comes twice; where the server cannot go on there, a new snapshot comes.
///
/// ```swift
/// for await event in client.events {
///   if case .change(let change) = event { print(change.jobs.map(\.name)) }
/// }
/// ```
public struct FleetEvents: AsyncSequence, Sendable {
  public typealias Element = FleetEvent
  public typealias Failure = Never

  enum Source: Sendable {
    case streamed(StreamedEvents)
    case polled(PolledEvents)
  }

  let source: Source

  /// A stream of its own.
  public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(source: source) }

  /// One reader's place in its stream.
  public struct AsyncIterator: AsyncIteratorProtocol, Sendable {
    var source: Source

    /// Nil when the task was cancelled.
    public mutating func next(isolation actor: isolated (any Actor)?) async -> FleetEvent? { await next() }

    /// Nil when the task was cancelled.
    public mutating func next() async -> FleetEvent? {
      switch source {
      case .streamed(var events):
        defer { source = .streamed(events) }
        return await events.next()
      case .polled(var events):
        defer { source = .polled(events) }
        return await events.next()
      }
    }
  }
}

extension BeamMCPClient {
  /// What happens in the fleet, as it happens. Each reader has a stream of its own.
  public nonisolated var events: FleetEvents {
    if let stream { return FleetEvents(source: .streamed(StreamedEvents(stream))) }
    return FleetEvents(source: .polled(PolledEvents(self)))
  }
}
