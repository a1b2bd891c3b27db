/// Keeps out regular expressions that could run for ever: the engine tries every way to divide a text among repetitions,
/// which are exponentially many where one repetition stands within another.
enum PatternGuard {
  /// Repetitions without bound that one pattern may have, side by side.
  static let mostRepetitions = 4
  /// Bytes of an entry that a pattern is held against.
  static let longestEntry = 4096
  /// How long all entries may take.
  static let patience = Duration.seconds(2)

  /// Why it is not tried; nil where it may be.
  static func problem(with pattern: String) -> String? {
    var (groups, unbounded): ([Bool], Int) = ([], 0)  // whether each open group holds a repetition or a choice
    var (closed, inClass): (Bool?, Bool) = (nil, false)  // the group that has just been closed
    var characters = pattern[...]
    while let character = characters.popFirst() {
      if character == "\\" {
        _ = characters.popFirst()
        closed = nil
        continue
      }
      if inClass {
        inClass = character != "]"
        continue
      }
      switch character {
      case "[": inClass = true
      case "(":
        groups.append(false)
        if characters.first == "?" { characters = characters.dropFirst() }
      case ")":
        closed = groups.popLast() ?? false
        if closed == true, !groups.isEmpty { groups[groups.count - 1] = true }
        continue
      case "|": if !groups.isEmpty { groups[groups.count - 1] = true }
      case "*", "+", "{":
        if closed == true { return "it repeats a group that holds a repetition or a choice" }
        if character != "{" { unbounded += 1 }
        if !groups.isEmpty { groups[groups.count - 1] = true }
      default: break
      }
      closed = nil
    }
    return unbounded > mostRepetitions ? "it has more than \(mostRepetitions) repetitions" : nil
  }
}
