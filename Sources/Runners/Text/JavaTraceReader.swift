/// Reads a Java stack trace line by line (the layout of `Throwable.printStackTrace`).
struct JavaTraceReader {
  private(set) var causes: [JavaTrace.Cause] = []
  private var isSuppressed = false

  mutating func take(_ line: Substring) {
    let text = line.trimmingSpace
    if isFraming(text) { return }
    if text.hasPrefix("Suppressed: ") {
      isSuppressed = true
    } else if text.hasPrefix("Caused by: ") {
      takeCause(text, isIndented: line.first == "\t" || line.first == " ")
    } else if text.hasPrefix("at "), line.first == "\t" || line.first == " " {
      takeFrame(text)
    } else if !isSuppressed {
      takeText(text)
    }
  }

  /// Lines that Flink's REST server puts around a trace, and the count of frames that Java left out.
  private func isFraming(_ text: String) -> Bool {
    text.isEmpty || text == "<Exception on server side:" || text == "End of exception on server side>"
      || (text.hasPrefix("... ") && text.hasSuffix(" more"))
  }

  private mutating func takeCause(_ text: String, isIndented: Bool) {
    // A cause within a suppressed exception is indented; the next one at the margin is of the trace itself again.
    if isSuppressed && isIndented { return }
    isSuppressed = false
    causes.append(JavaClass.cause(String(text.dropFirst("Caused by: ".count))))
  }

  private mutating func takeFrame(_ text: String) {
    guard !isSuppressed, !causes.isEmpty else { return }
    causes[causes.count - 1].frames.append(String(text.dropFirst(3)))
  }

  /// The head of the trace, or a further line of a message.
  private mutating func takeText(_ text: String) {
    guard let last = causes.last else { return causes.append(JavaClass.cause(text)) }
    if last.frames.isEmpty { causes[causes.count - 1].message += "\n" + text }
  }
}
