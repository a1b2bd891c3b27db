extension JavaTrace {
  private static let frameLimit = 20

  /// The innermost cause with the frames of the program, then what wrapped it; what was left out is counted.
  var cut: String {
    ([JavaTrace.header(root)] + JavaTrace.frames(root) + wrappers).joined(separator: "\n")
  }

  private static func header(_ cause: Cause) -> String {
    cause.exception.isEmpty ? cause.message : "\(cause.exception): \(cause.message)"
  }

  /// The program's own frames, else the innermost three.
  private static func frames(_ cause: Cause) -> [String] {
    let own = cause.frames.filter { !JavaClass.isMachinery($0) }
    let kept = own.isEmpty ? Array(cause.frames.prefix(3)) : Array(own.prefix(frameLimit))
    let dropped = cause.frames.count - kept.count
    return kept.map { "\tat \($0)" } + (dropped > 0 ? ["\t… \(dropped) more frames"] : [])
  }

  /// The outer causes whose words add something.
  private var wrappers: [String] {
    var seen = [root.message]
    var lines: [String] = []
    for cause in causes.dropLast().reversed() where !cause.message.isEmpty && !seen.contains(cause.message) {
      seen.append(cause.message)
      let own = cause.frames.filter { !JavaClass.isMachinery($0) }.prefix(5)
      lines.append("wrapped by \(JavaClass.short(cause.exception)): \(cause.message.firstLine)")
      lines += own.map { "\tat \($0)" }
    }
    return lines
  }
}
