import Synchronization

/// A bounded queue with one reader: one direction of an in-memory transport, or what is on its way to a stream. A
/// writer waits while it is full.
///
/// A mutex and not an actor, because `Transport.close()` is synchronous and must take effect before it returns, and
/// because the order of `put`s must be the order of their calls. It is held for a few instructions and never over an
/// `await`.
final class Pipe<Element: Sendable>: Sendable {
  fileprivate struct Writer {
    let id: Int
    let message: Element
    let wake: CheckedContinuation<Void, any Error>
  }

  fileprivate struct State {
    var queue: [Element] = []
    var writers: [Writer] = []
    var reader: CheckedContinuation<Element?, Never>?
    var isClosed = false
    var lastWriter = 0
  }

  private let capacity: Int
  private let state = Mutex(State())

  init(capacity: Int) { self.capacity = capacity }

  /// Returns when the message is in the queue; throws `TransportError.closed`, or `CancellationError` while it waits.
  func put(_ message: Element) async throws {
    let id = state.withLock { state in
      state.lastWriter += 1
      return state.lastWriter
    }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { wake in enqueue(Writer(id: id, message: message, wake: wake)) }
    } onCancel: {
      let writer = state.withLock { state in
        state.writers.firstIndex { $0.id == id }.map { state.writers.remove(at: $0) }
      }
      writer?.wake.resume(throwing: CancellationError())
    }
  }

  private func enqueue(_ writer: Writer) {
    let (outcome, reader) = state.withLock { $0.push(writer, capacity: capacity) }
    reader?.resume(returning: writer.message)
    switch outcome {
    case .done: writer.wake.resume()
    case .failed(let error): writer.wake.resume(throwing: error)
    case .waits: break
    }
  }

  /// The next message; nil when the pipe is closed and empty.
  func take() async -> Element? {
    await withCheckedContinuation { reader in
      let (message, writer, waits) = state.withLock { state -> (Element?, Writer?, Bool) in
        if let (message, writer) = state.pop() { return (message, writer, false) }
        if state.isClosed || state.reader != nil { return (nil, nil, false) }
        state.reader = reader
        return (nil, nil, true)
      }
      writer?.wake.resume()
      if !waits { reader.resume(returning: message) }
    }
  }

  /// Nothing more goes in; what is in the queue can still be read.
  func close() {
    let (reader, writers) = state.withLock { state in
      defer { (state.reader, state.writers, state.isClosed) = (nil, [], true) }
      return (state.reader, state.writers)
    }
    reader?.resume(returning: nil)
    for writer in writers { writer.wake.resume(throwing: TransportError.closed) }
  }
}

extension Pipe {
  fileprivate enum Outcome {
    case done
    case failed(any Error)
    case waits
  }
}

extension Pipe.State {
  /// What becomes of a writer, and the reader that its message goes to at once. A cancelled writer sends what it can
  /// send without waiting, since that is how a cancellation is told.
  fileprivate mutating func push(
    _ writer: Pipe.Writer, capacity: Int
  ) -> (Pipe.Outcome, CheckedContinuation<Element?, Never>?) {
    if isClosed { return (.failed(TransportError.closed), nil) }
    if let reader {
      self.reader = nil
      return (.done, reader)
    }
    if queue.count < capacity {
      queue.append(writer.message)
      return (.done, nil)
    }
    if Task.isCancelled { return (.failed(CancellationError()), nil) }
    writers.append(writer)
    return (.waits, nil)
  }

  /// The oldest message, and the writer whose message took the place that became free.
  fileprivate mutating func pop() -> (Element, Pipe.Writer?)? {
    guard !queue.isEmpty else { return nil }
    let message = queue.removeFirst()
    guard let writer = writers.first else { return (message, nil) }
    writers.removeFirst()
    queue.append(writer.message)
    return (message, writer)
  }
}
