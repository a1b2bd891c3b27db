/// A Java stack trace, read into its causes. Flink answers and logs whole traces; an operator needs the innermost cause
/// and the frames of their own program.
struct JavaTrace: Sendable, Hashable {
  struct Cause: Sendable, Hashable {
    /// `java.io.FileNotFoundException`; empty where the text names no class.
    var exception: String
    var message: String
    /// As in the text, without `at `.
    var frames: [String]
  }

  /// Outermost first; empty for an empty text.
  let causes: [Cause]

  init(_ text: String) {
    var reader = JavaTraceReader()
    for line in text.split(separator: "\n", omittingEmptySubsequences: true) { reader.take(line) }
    causes = reader.causes
  }

  /// The innermost cause.
  var root: Cause { causes.last ?? Cause(exception: "", message: "", frames: []) }

  /// One line: `FileNotFoundException: Cannot find checkpoint …`. A class that says nothing itself is left out.
  var meaning: String {
    let name = JavaClass.short(root.exception)
    let message = root.message.firstLine
    if name.isEmpty { return message }
    if message.isEmpty { return root.frames.first.map { "\(name) at \($0)" } ?? name }
    return JavaClass.saysNothing(name) ? message : "\(name): \(message)"
  }
}

extension String {
  /// The first line that is not empty, without the space around it.
  var firstLine: String {
    for line in split(whereSeparator: \.isNewline) {
      let text = line.trimmingSpace
      if !text.isEmpty { return text }
    }
    return ""
  }
}

extension StringProtocol {
  /// Without spaces and tabs at both ends.
  var trimmingSpace: String {
    let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\r" }
    return String(drop(while: isSpace).reversed().drop(while: isSpace).reversed())
  }
}
