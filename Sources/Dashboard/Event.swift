package import BeamMCPClient
package import FoundationEssentials
package import JSON
package import Screen

/// Everything that the console learns. Times come in with events; nothing here reads a clock.
package enum Event: Sendable {
  case input(Input, at: Date)
  /// Time has passed. Sent at `State.nextWake`, and at least once a second while the clock is on the screen.
  case tick(Date)
  /// The server has news: everything is asked again now, not at its time.
  case awake(Date)
  /// The zone's offset changed (seconds east of UTC): at the start, and when summer time begins or ends.
  case utcOffset(Int)
  /// Bytes a second that were written to the terminal, smoothed.
  case traffic(bytesPerSecond: Double)
  /// The server's own word, where it tells and is not asked (`Feed.told`).
  case told(FleetEvent, at: Date)
  case fetched(Fetch, RequestID, Result<Answer, ClientError>, at: Date)
  /// The answer to `Effect.plan`.
  case planned(RequestID, Result<Plan, ClientError>, at: Date)
  /// So many steps of an `Effect.plan` have been answered.
  case planning(RequestID, Int)
  /// The answer to `Effect.perform`: what the step came to.
  case performed(RequestID, Result<JSONValue, ClientError>, at: Date)
  /// A model's words while they come, and the end of an explanation.
  case heard(RequestID, Heard, at: Date)
  /// The answer to `Effect.glance`.
  case glanced(Int, Interpretation)
  case interpreted(RequestID, Interpretation, at: Date)
  /// The answer to `Effect.read`.
  case read(RequestID, ToolCall, Result<JSONValue, ClientError>, at: Date)
  /// What a pass over the log has come to.
  case scanned(LogScan, at: Date)
  case saved(LogSave, LogSave.Outcome, at: Date)
  case reported(ReportOrder, LogSave.Outcome, at: Date)
  /// The link to the terminal is slow, or is so no more.
  case link(isSlow: Bool)
  /// The program's own word: a theme was loaded, or could not be. An answer is to a command that was typed.
  case notice(String, isError: Bool, isAnswer: Bool = false)
  /// What that notice told is wrong no more.
  case mended(String)
  /// The answer to `Effect.Terminal.themes`, with the one in use.
  case themes([String], current: String)
  /// The answer to `Effect.readViews`.
  case views(NamedViews)
  /// The keys are these from now on.
  case keymap(Keymap)
}

/// What was heard of a model.
package enum Heard: Sendable, Hashable {
  case words(String)
  case explained(Explanation)
}

/// Names one request; a higher number is newer.
package typealias RequestID = Int
