import JSON
import Jobs
import Screen

/// `mcp job logs`.
enum LogPage {
  static func text(_ answer: JSONValue, _ paper: Paper) -> String {
    (answer["lines"]?.array ?? []).map { entry($0, paper) }.joined()
  }

  /// One entry; a trace keeps its lines, each behind a blank so that it is not taken for an entry.
  private static func entry(_ line: JSONValue, _ paper: Paper) -> String {
    let level = line["level"]?.string ?? ""
    let time = paper.millisecond(line["time"]?.date)
    let source = Visible.text(line["source"]?.string ?? "")
    let message = (line["message"]?.string ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    let tone = LogLine.Level(rawValue: level)?.tone ?? .plain
    let blank = String(repeating: " ", count: max(0, 5 - level.count))
    let head = Tone.quiet.painted(time, on: paper) + " " + tone.painted(Visible.text(level), on: paper) + blank + " "
    let rest = message.dropFirst().map { "\n    " + Visible.text(String($0)) }.joined()
    return head + Tone.quiet.painted(source, on: paper) + "  " + Visible.text(String(message.first ?? "")) + rest + "\n"
  }
}

extension LogLine.Level {
  fileprivate var tone: Tone {
    switch self {
    case .debug: .quiet
    case .info: .plain
    case .warn: .warning
    case .error: .bad
    }
  }
}
