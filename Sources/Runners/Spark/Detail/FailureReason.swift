import Jobs

/// A stage's `failureReason`: Spark's sentence, around what a task threw, around what Python threw in it.
struct FailureReason {
  var exception: String
  var message: String
  var trace: String
  /// The index of the task, and where it ran.
  var task: Int?
  var location: String?

  init(_ text: String) {
    let cause = FailureReason.cause(of: text)
    if let python = FailureReason.python(text) {
      (exception, message, trace) = python
    } else {
      let java = JavaTrace(cause)
      exception = java.root.exception
      message = SparkExit.explained(java.root.message.firstLine)
      trace = java.cut
    }
    task = FailureReason.number(after: "Task ", in: text)
    location = FailureReason.place(in: text)
  }

  /// What stands behind `(TID 8) (10.0.0.1 executor 0): `, without the driver's own stack below it.
  private static func cause(of text: String) -> String {
    let whole = text.firstRange(of: "\nDriver stacktrace:").map { String(text[..<$0.lowerBound]) } ?? text
    guard let tid = whole.firstRange(of: "(TID "), let end = whole[tid.upperBound...].firstRange(of: "): ") else {
      return whole
    }
    let rest = String(whole[end.upperBound...])
    // The first `): ` closes the id where Spark names no executor.
    return rest.firstLine.isEmpty ? whole : rest
  }

  private static func python(_ text: String) -> (String, String, String)? {
    guard let start = text.firstRange(of: "Traceback (most recent call last):") else { return nil }
    let lines = text[start.lowerBound...].split(separator: "\n", omittingEmptySubsequences: false).prefix {
      !$0.hasPrefix("\tat ")
    }
    guard let at = lines.dropFirst().firstIndex(where: { !$0.isEmpty && $0.first != " " }) else { return nil }
    let line = lines[at]
    let name = line.prefix { $0 != ":" }
    let own = lines[...at].filter { !$0.contains("/pyspark/") || !$0.hasPrefix("  File") }
    let message = line.dropFirst(name.count).drop { $0 == ":" || $0 == " " }
    return (String(name), String(message), own.joined(separator: "\n"))
  }

  private static func number(after word: String, in text: String) -> Int? {
    guard let found = text.firstRange(of: word) else { return nil }
    return Int(text[found.upperBound...].prefix { $0.isNumber })
  }

  /// `10.0.0.1 executor 0` of `(TID 8) (10.0.0.1 executor 0)`.
  private static func place(in text: String) -> String? {
    guard let executor = text.firstRange(of: " executor "), let open = text[..<executor.lowerBound].lastIndex(of: "("),
      let close = text[executor.upperBound...].firstIndex(of: ")")
    else { return nil }
    let place = text[text.index(after: open)..<close]
    return place.utf8.count < 200 ? String(place) : nil
  }
}
