import FoundationEssentials
package import Jobs

/// Reads an entry of a log that holds a trace, Python's or Java's.
package enum TraceReading {
  /// The failure that the trace tells; nil where the entry holds none.
  package static func failure(in entry: LogLine) -> JobFailure? {
    let lines = entry.message.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let line = exceptionLine(of: lines) else { return nil }
    let (exception, message) = parts(of: line)
    var failure = JobFailure(
      time: entry.time, exception: exception, message: withoutStep(message), trace: cut(lines).joined(separator: "\n"))
    failure.task = step(in: line)
    return failure
  }

  /// The one line that names the cause: `ValueError: bad record [while running 'Check']`.
  package static func exceptionLine(of entry: LogLine) -> String? {
    exceptionLine(of: entry.message.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
  }

  private static func exceptionLine(of lines: [String]) -> String? {
    if let trace = lines.lastIndex(where: { $0.hasPrefix("Traceback (most recent call last)") }) {
      return lines[(trace + 1)...].first { !$0.isEmpty && $0.first != " " }
    }
    guard lines.contains(where: { $0.hasPrefix("\tat ") }) else { return nil }
    if let cause = lines.last(where: { $0.hasPrefix("Caused by: ") }) { return String(cause.dropFirst(11)) }
    // The line before the first frame names it; a logger's line may stand before that.
    guard let frame = lines.firstIndex(where: { $0.hasPrefix("\tat ") }), frame > 0 else { return nil }
    let line = lines[frame - 1]
    guard line.hasPrefix("Exception in thread"), let quote = line.lastIndex(of: "\"") else { return line }
    return String(line[line.index(after: quote)...].drop { $0 == " " })
  }

  private static func parts(of line: String) -> (exception: String, message: String) {
    guard let colon = line.firstIndex(of: ":"), !line[..<colon].contains(" ") else {
      return line.contains(" ") ? ("", line) : (line, "")
    }
    return (String(line[..<colon]), String(line[line.index(after: colon)...].drop { $0 == " " }))
  }

  /// Beam says at which step: `[while running 'Check']`.
  private static func step(in line: String) -> String? {
    guard let start = line.firstRange(of: "[while running '"), let end = line.lastIndex(of: "'"),
      start.upperBound <= end
    else { return nil }
    return String(line[start.upperBound..<end])
  }

  private static func withoutStep(_ message: String) -> String {
    guard let start = message.firstRange(of: " [while running '") else { return message }
    return String(message[..<start.lowerBound])
  }

  /// Without the frames of Beam and of the interpreter, which say nothing of the program.
  private static func cut(_ lines: [String]) -> [String] {
    var kept: [String] = []
    var left = 0
    var isLeavingOut = false
    for line in lines {
      let isFrame = line.hasPrefix("  File \"") || line.hasPrefix("\tat ")
      if isFrame {
        isLeavingOut = isForeign(line)
        if isLeavingOut { left += 1 }
      } else if !line.hasPrefix("    ") {
        isLeavingOut = false
      }
      if isLeavingOut { continue }
      if left > 0 { kept.append("  … \(left) \(left == 1 ? "frame" : "frames") of the framework") }
      left = 0
      kept.append(line)
    }
    return left > 0 ? kept + ["  … \(left) frames of the framework"] : kept
  }

  private static func isForeign(_ frame: String) -> Bool {
    ["/apache_beam/", "\"apache_beam/", "/concurrent/futures/", "<frozen ", "at org.apache.beam.", "at java.base/"]
      .contains(where: frame.contains)
  }
}
