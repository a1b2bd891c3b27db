/// The readable part of a vertex' name: `Window` of `Source: orders -> Window(TumblingEventTimeWindows(60000)) -> Map`.
enum VertexName {
  private static let longest = 32
  /// Operators that say nothing of what a chain is for.
  private static let plain: Set<String> = [
    "map", "flat map", "flatmap", "filter", "timestamps/watermarks", "calc", "sink", "source", "pardo", "process",
  ]

  static func short(_ name: String) -> String {
    let operators = split(name).map(trimmed).filter { !$0.isEmpty }
    let chosen = operators.first { !isPlain($0) } ?? operators.first ?? name
    return Sanity.clip(chosen, longest)
  }

  private static func isPlain(_ name: String) -> Bool {
    let lowered = name.lowercased()
    return plain.contains(lowered) || lowered.hasPrefix("source: ") || lowered.hasPrefix("sink: ")
      || lowered.hasSuffix(": writer") || lowered.hasSuffix(": committer")
  }

  /// The operators of a chain; an arrow inside of parentheses belongs to an argument.
  private static func split(_ name: String) -> [Substring] {
    var (parts, depth, start) = ([Substring](), 0, name.startIndex)
    var index = name.startIndex
    while index < name.endIndex {
      switch name[index] {
      case "(", "[", "{": depth += 1
      case ")", "]", "}": depth = max(0, depth - 1)
      case "-" where depth == 0 && name[index...].hasPrefix("->"):
        parts.append(name[start..<index])
        index = name.index(after: index)
        start = name.index(after: index)
      default: break
      }
      index = name.index(after: index)
    }
    return parts + [name[start...]]
  }

  /// Without arguments and spaces.
  private static func trimmed(_ part: Substring) -> String {
    let bare = part.firstIndex { $0 == "(" || $0 == "[" }.map { $0 == part.startIndex ? part : part[..<$0] } ?? part
    let start = bare.firstIndex { !$0.isWhitespace } ?? bare.endIndex
    let end = bare.lastIndex { !$0.isWhitespace }.map { bare.index(after: $0) } ?? start
    return String(bare[start..<max(start, end)])
  }
}
