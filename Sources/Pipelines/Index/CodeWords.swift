/// The words of code and of questions about it: `ReadFromKafka` is also “read”, “from” and “kafka”, `window_size` also
/// “window” and “size”, and `beam.io.kafka` each of its parts.
enum CodeWords {
  /// Longer words are data.
  private static let longest = 64

  /// Every word with how often it stands there.
  static func counts(in text: some StringProtocol) -> [String: Int] {
    var counts: [String: Int] = [:]
    each(in: text) { counts[$0, default: 0] += 1 }
    return counts
  }

  static func each(in text: some StringProtocol, _ take: (String) -> Void) {
    var run: [UInt8] = []
    for byte in text.utf8 {
      if isWord(byte) || byte == UInt8(ascii: ".") && !run.isEmpty {
        run.append(byte)
      } else if !run.isEmpty {
        dotted(run, take)
        run.removeAll(keepingCapacity: true)
      }
    }
    if !run.isEmpty { dotted(run, take) }
  }

  private static func dotted(_ run: [UInt8], _ take: (String) -> Void) {
    let parts = run.split(separator: UInt8(ascii: "."))
    if parts.count > 1, run.count <= longest { take(String(decoding: lowered(run.trimmed), as: UTF8.self)) }
    for part in parts where part.count <= longest { name(part, take) }
  }

  /// A name as a whole, and the words that it is made of.
  private static func name(_ bytes: ArraySlice<UInt8>, _ take: (String) -> Void) {
    var words: [ArraySlice<UInt8>] = []
    var first = bytes.startIndex
    for at in bytes.indices where at > first {
      let (before, now) = (bytes[at - 1], bytes[at])
      let isNext = at + 1 < bytes.endIndex && isLower(bytes[at + 1])
      let isEdge =
        now == UInt8(ascii: "_") || before == UInt8(ascii: "_") || isUpper(now) && !isUpper(before)
        || isUpper(now) && isUpper(before) && isNext || isDigit(now) != isDigit(before)
      if isEdge {
        words.append(bytes[first..<at])
        first = at
      }
    }
    words.append(bytes[first...])
    words.removeAll { $0.allSatisfy { $0 == UInt8(ascii: "_") } }
    if words.count > 1 || words.first?.count != bytes.count { take(String(decoding: lowered(bytes), as: UTF8.self)) }
    for word in words { take(stem(String(decoding: lowered(word), as: UTF8.self))) }
  }

  /// Without the endings that a sentence has and a name has not: “windows”, “filtering”, “aggregated”, “write”.
  static func stem(_ word: String) -> String {
    var word = Substring(word)
    if word.utf8.count > 5, word.hasSuffix("ing") {
      word = word.dropLast(3)
    } else if word.utf8.count > 4, word.hasSuffix("ed") {
      word = word.dropLast(2)
    } else if word.utf8.count > 4, word.hasSuffix("ies") {
      word = word.dropLast(3) + "y"
    } else if word.utf8.count > 3, word.hasSuffix("s"), !word.hasSuffix("ss") {
      word = word.dropLast()
    }
    let bytes = word.utf8
    if bytes.count > 3, let last = bytes.last, bytes.dropLast().last == last, !"lsez".utf8.contains(last) {
      word = word.dropLast()
    }
    return String(word.utf8.count > 3 && word.hasSuffix("e") ? word.dropLast() : word)
  }

  /// Words of a question that tell nothing about code.
  static let idle: Set<String> = Set(
    """
    the a an of in on to for and or is are be does do did how what which where who why that this it its with by at as we
    our my i you me can could would should please find show tell code pipeline pipelin file explain
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  private static func isWord(_ byte: UInt8) -> Bool {
    isLower(byte) || isUpper(byte) || isDigit(byte) || byte == UInt8(ascii: "_") || byte >= 0x80
  }
  private static func isLower(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
  private static func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  private static func lowered(_ bytes: some Sequence<UInt8>) -> [UInt8] { bytes.map { isUpper($0) ? $0 | 0x20 : $0 } }
}

extension [UInt8] {
  /// Without a full stop at its end.
  fileprivate var trimmed: ArraySlice<UInt8> {
    var slice = self[...]
    while slice.last == UInt8(ascii: ".") { slice.removeLast() }
    return slice
  }
}
