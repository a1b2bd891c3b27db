package import Dispatch
package import FoundationEssentials

/// What a command has of the world: its two ends, the clock. Commands touch nothing else of it, so that tests can stand in
/// for a shell and a terminal.
package struct Streams: Sendable {
  package var out: @Sendable (String) -> Void
  package var error: @Sendable (String) -> Void
  /// The next line of standard input without its end; nil at its end.
  package var line: @Sendable () -> String?
  package var inputIsTerminal = false
  package var outputIsTerminal = false
  package var errorIsTerminal = false
  /// Columns of the terminal; nil where there is none.
  package var width: @Sendable () -> Int? = { nil }
  /// Its lines.
  package var height: @Sendable () -> Int? = { nil }
  package var now: @Sendable () -> Date = { Date() }
  package var sleep: @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
  /// Seconds east of UTC at an instant.
  package var offset: @Sendable (Date) -> Int = { _ in 0 }

  /// Takes Ctrl-C over until what it returns is gone.
  package var interrupts: @Sendable () -> (any DispatchSourceSignal)? = { nil }
  /// Returns when Ctrl-C is pressed, which ends nothing meanwhile, or when the task is cancelled.
  package var untilInterrupted: @Sendable () async -> Void = { try? await Task.sleep(for: .seconds(1 << 30)) }
  /// Returns when the process is asked to end, with the exit code that says how, or when the task is cancelled.
  package var untilStopped: @Sendable () async -> ExitCode = {
    try? await Task.sleep(for: .seconds(1 << 30))
    return .interrupted
  }

  package init(
    out: @escaping @Sendable (String) -> Void, error: @escaping @Sendable (String) -> Void,
    line: @escaping @Sendable () -> String?
  ) {
    self.out = out
    self.error = error
    self.line = line
  }

  /// Somebody can be asked.
  package var isConversation: Bool { inputIsTerminal && outputIsTerminal }
}
