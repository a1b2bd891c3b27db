package import BeamMCPClient
package import Jobs

/// What takes time, or reaches beyond the screen. It is a value: `EffectRunner` does those that ask the server,
/// the program those of `.listen` and `.terminal`.
package enum Effect: Sendable, Hashable {
  case fetch(Fetch, RequestID)
  /// Dry runs of calls; nothing of them happens.
  case plan([ToolCall], request: String?, RequestID)
  /// Does a call that the operator said yes to; of a sentence with who has read it.
  case perform(ToolCall, RequestID, readBy: Interpretation.Source? = nil)
  case interpret(Utterance, [Job], [RunnerStatus], RequestID)
  /// What a sentence that is still typed comes to by the grammar alone; the number is the bar's.
  case glance(Utterance, [Job], [RunnerStatus], Int)
  /// What a submission that is still typed would come to, by the server, which alone knows the code; the number is the bar's.
  case foresee(ToolCall, Int)
  /// A model's words on what the rules found in a job.
  case explain(Diagnosis, Job, RequestID)
  /// A reading call of a sentence.
  case read(ToolCall, RequestID)
  /// A pass over the log, for as much of it as is done at once.
  case scan(LogScan)
  case save(LogSave)
  case report(ReportOrder)
  /// Stops what is going on in a lane; a write cannot be stopped.
  case stop(Lane)
  /// Tries the connection on which the server tells its news now, and not at its time.
  case listen
  /// Writes down what the next start goes on with; the program does it.
  case keep(Session)
  /// Reads the views that other consoles may have saved meanwhile; the program answers with `.views`.
  case readViews
  /// Writes down what was said and what came of it; the program does it.
  case journal(Sentence, Aftermath)
  case terminal(Terminal)

  package enum Terminal: Sendable, Hashable {
    case quit, redraw, suspend
    case mouse(Bool)
    /// A text for the terminal's clipboard.
    case copy(String)
    /// A theme by its name; the program answers with `.notice`.
    case theme(String)
    /// A theme that is looked at, and not chosen yet; the program says nothing to it.
    case preview(String)
    /// Asks which themes there are; the program answers with `.themes`.
    case themes
    /// Few frames, as many as there are, or as the link bears (nil).
    case slow(Bool?)
    /// A preset of keys; the program answers with `.keymap`.
    case keys(String)
    /// The screen as a picture in a file; without a path the program gives it a name. It answers with `.notice`.
    case picture(path: String?, overwrites: Bool)
    /// What a viewer does with a replay.
    case replay(ReplayStep)
  }
}
