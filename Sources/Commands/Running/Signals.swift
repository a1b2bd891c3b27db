import Dispatch
import Glibc
import Synchronization

/// Signals of the process, as the commands want them.
enum Signals {
  /// What Ctrl-C does in place of ending the process. The signal's handler is no task that could wait for an actor.
  private static let taken = Mutex<(@Sendable () -> Void)?>(nil)

  /// Ctrl-C: the line is left clean, and the exit code is what shells expect. The source must be kept.
  static func endingAtInterrupt(_ clean: @escaping @Sendable () -> Void) -> any DispatchSourceSignal {
    signal(SIGINT, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler {
      if let taken = taken.withLock(\.self) { return taken() }
      clean()
      exit(ExitCode.interrupted.rawValue)
    }
    source.activate()
    return source
  }

  /// Returns when Ctrl-C is pressed, or its task is cancelled; from then on Ctrl-C ends the process again.
  static func untilInterrupted() async {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
    taken.withLock { $0 = { continuation.yield() } }
    for await _ in stream { break }
    taken.withLock { $0 = nil }
  }

  /// Returns when the process is asked to end, by SIGTERM or Ctrl-C, or its task is cancelled. Who asks a second time means
  /// at once.
  static func untilStopped() async -> ExitCode {
    let (stream, continuation) = AsyncStream.makeStream(of: ExitCode.self)
    let sources = [SIGTERM, SIGINT].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        signal(SIGTERM, SIG_DFL)
        signal(SIGINT, SIG_DFL)
        continuation.yield(number == SIGTERM ? .terminated : .interrupted)
      }
      source.activate()
      return source
    }
    var codes = stream.makeAsyncIterator()
    let code = await codes.next()
    for source in sources { source.cancel() }
    return code ?? .interrupted
  }
}
