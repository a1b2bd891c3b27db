import Jobs

/// The line of a run's output that says why it failed.
enum LastWords {
  /// The exception of a trace near the end, else the last error, else the last line at all. Nil where it said nothing.
  static func of(_ folder: RunFolder, python: String) -> String? {
    let entries = OutputTail(folder).entries(limit: 40).filter { $0.source != "beamtop" }
    let errors = entries.filter { $0.source == "stderr" }
    let words =
      errors.last(where: { TraceReading.exceptionLine(of: $0) != nil }).flatMap(TraceReading.exceptionLine)
      ?? errors.last { $0.level == .error && !isBlank($0) }.map(firstLine)
      ?? errors.last { !isBlank($0) }.map(firstLine)
      ?? entries.last { !isBlank($0) }.map(firstLine)
    return words.map { clipped($0) + advice(for: $0, python: python) }
  }

  private static func isBlank(_ entry: LogLine) -> Bool { entry.message.allSatisfy(\.isWhitespace) }

  private static func firstLine(_ entry: LogLine) -> String {
    String(entry.message.split(separator: "\n").first { !$0.allSatisfy(\.isWhitespace) } ?? "")
  }

  private static func clipped(_ line: String) -> String { line.count > 500 ? line.prefix(500) + "…" : line }

  private static func advice(for line: String, python: String) -> String {
    line.contains("No module named 'apache_beam'") ? "; install it: \(python) -m pip install apache-beam" : ""
  }
}
