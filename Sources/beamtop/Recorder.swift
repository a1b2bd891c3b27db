import Dashboard
import Setup

/// Hands what came to the console to the file that it is recorded in.
final class Recorder {
  private let feed: AsyncStream<Event>.Continuation
  private let task: Task<Void, Never>

  init(_ file: RecordFile, _ state: State, theme: String, tell: @escaping @MainActor @Sendable (String) -> Void) {
    let (events, feed) = AsyncStream.makeStream(of: Event.self)
    self.feed = feed
    let header = RecordHeader(state, theme: theme, program: Version.number)
    task = Task { await file.write(header, events, tell: tell) }
  }

  func note(_ event: Event) { feed.yield(event) }

  /// Returns when all of it is written.
  func finish() async {
    feed.finish()
    await task.value
  }
}

/// What is written of this run, or played instead of one.
enum Tape {
  case none
  case record(RecordFile)
  case replay(Recording)
}
