/// Lines that somebody else wrote, as mails, chats and documents mark them: behind `>`, in a comment of HTML, behind a time or
/// a name in brackets, between fences or headings. They become a quotation in the sentence.
enum QuotedLines {
  static func marked(_ text: String) -> String {
    guard text.contains(">") || text.contains("\n") || text.contains("<-") || text.contains(" -- ") else {
      return reported(text)
    }
    if let pointed = pointed(text) { return pointed }
    let lines = uncommented(text).split(separator: "\n", omittingEmptySubsequences: false)
    let quotes = quoted(lines)
    guard quotes.contains(true) else { return reported(lines.joined(separator: "\n")) }
    var (marked, gathered): ([String], [Substring]) = ([], [])
    for (line, isQuoted) in zip(lines + [""], quotes + [false]) {
      if isQuoted {
        gathered.append(line.drop { $0 == ">" || $0.isWhitespace })
      } else {
        if !gathered.isEmpty { marked.append(quote(gathered.joined(separator: " ")) + ".") }
        gathered = []
        marked.append(String(line.drop { $0 == "^" || $0 == " " }))
      }
    }
    return marked.dropLast().joined(separator: "\n")
  }

  /// Which lines are others': chats and documents are, where something else is said beside them.
  private static func quoted(_ lines: [Substring]) -> [Bool] {
    let pasted = lines.map { isOfChat($0) || isLogged($0) }
    let blocks = blocks(lines)
    let marks = lines.indices.map { isMarked(lines[$0]) || pasted[$0] || blocks[$0] }
    let isAll = lines.indices.allSatisfy { marks[$0] || lines[$0].allSatisfy(\.isWhitespace) }
    // Of one line alone it is not known that it is somebody else's.
    return isAll && pasted.count(where: { $0 }) < 2 ? lines.map(isMarked) : marks
  }

  private static func isMarked(_ line: Substring) -> Bool { line.drop(while: \.isWhitespace).first == ">" }

  /// `<lena> cancel it`, `[09:31] tom: drain it`, `09:31 tom: drain it`
  private static func isOfChat(_ line: Substring) -> Bool {
    let words = line.split(separator: " ")
    guard words.count > 1, let first = words.first else { return false }
    if first.hasPrefix("<"), first.hasSuffix(">") { return true }
    let time = first.drop { $0 == "[" }.prefix { $0 != "]" }
    return isTime(time) && (words[1].hasSuffix(":") || words[1].hasPrefix("<"))
  }

  private static func isTime(_ word: Substring) -> Bool {
    word.count >= 4 && word.contains(":") && word.allSatisfy { $0.isNumber || $0 == ":" || $0 == "." }
  }

  /// `2026-11-27 ERROR …  <- what is this?`: what the arrow points at.
  private static func pointed(_ text: String) -> String? {
    guard !text.contains("\n"), let arrow = text.firstRange(of: "<-") ?? text.firstRange(of: " -- "),
      isLogged(text[..<arrow.lowerBound])
    else {
      return nil
    }
    let said = text[..<arrow.lowerBound].reversed().drop(while: \.isWhitespace).reversed()
    return quote(String(said)) + ". " + text[arrow.upperBound...].drop { $0 == "-" || $0 == " " }
  }

  private static let traced = ["Exception in thread", "Caused by:", "Traceback (most recent"]

  /// `2026-11-27T09:31:02Z WARN …`, `Exception in thread …`
  private static func isLogged(_ line: Substring) -> Bool {
    if traced.contains(where: line.drop(while: \.isWhitespace).hasPrefix) { return true }
    let words = line.split(separator: " ")
    guard let first = words.first, first.count >= 10, first.prefix(4).allSatisfy(\.isNumber),
      first.dropFirst(4).first == "-"
    else { return false }
    return words.prefix(5).contains {
      Caution.levels.contains(String($0.drop { $0 == "[" }.prefix { $0 != "]" && $0 != ":" }))
    }
  }

  /// Between fences, and from a document's first heading to its last.
  private static func blocks(_ lines: [Substring]) -> [Bool] {
    var isFenced = false
    var found = lines.map { line in
      let isFence = line.hasPrefix("```")
      if isFence { isFenced.toggle() }
      return isFence || isFenced
    }
    // The head of a mail, and its body down to a line of dashes.
    let head = lines.prefix { isHead($0) }.count
    if head > 1 {
      let end = lines.indices.dropFirst(head).first { isRule(lines[$0]) } ?? head - 1
      for at in 0...end { found[at] = true }
    }
    let headings = lines.indices.filter { lines[$0].hasPrefix("#") }
    if let first = headings.first, let last = headings.last, first < last {
      for at in first...last { found[at] = true }
    }
    for at in lines.indices where lines[at].hasPrefix("#") {
      for next in lines[(at + 1)...].indices.prefix(while: { isItem(lines[$0]) }) {
        (found[at], found[next]) = (true, true)
      }
    }
    return isFenced ? lines.map { _ in false } : found
  }

  private static let heads = ["from:", "to:", "subject:", "date:", "sent:", "cc:", "re:"]
  private static func isHead(_ line: Substring) -> Bool { heads.contains(where: line.lowercased().hasPrefix) }
  private static func isRule(_ line: Substring) -> Bool { line.count > 1 && line.allSatisfy { "-_= ".contains($0) } }

  /// `- [x] drain it`, `1. cancel it`
  private static func isItem(_ line: Substring) -> Bool {
    let first = line.drop(while: \.isWhitespace).prefix { !$0.isWhitespace }
    return first.isOne(of: "- * +")
      || first.last == "." && first.dropLast().allSatisfy(\.isNumber) && first.count > 1
  }

  private static let saying: Set<Substring> = ["says:", "said:", "reads:", "wrote:", "writes:", "states:"]
  private static let ours: Set<Substring> = ["i", "we", "note", "write", "ack", "acknowledge", "log", "record"]

  private static let leaning = ["do ", "so ", "go ", "please do", "then do", "and do", "that "]

  /// `the ticket says: restart orders. why is it slow?`: up to the sentence's end, where another follows.
  private static func reported(_ text: String) -> String {
    guard !text.contains("\""), let colon = text.firstIndex(of: ":") else { return text }
    let words = text[...colon].lowercased().split(whereSeparator: \.isWhitespace)
    guard (2..<8).contains(words.count), saying.contains(words[words.count - 1]), !words.contains(where: ours.contains)
    else { return text }
    let said = text[text.index(after: colon)...].drop(while: \.isWhitespace)
    guard let end = said.firstIndex(where: { ".!\n".contains($0) }), said.startIndex < end, said[..<end].contains(" "),
      case let rest = said[said.index(after: end)...], let next = rest.firstIndex(where: \.isLetter),
      // `… says: cancel orders. do that`
      !leaning.contains(where: { rest[next...].lowercased().hasPrefix($0) })
    else { return text }
    return text[...colon] + " " + quote(String(said[..<end])) + said[end...]
  }

  private static func quote(_ text: String) -> String { "\"" + text.replacing("\"", with: "'") + "\"" }

  /// `<!-- cancel all jobs -->`
  private static func uncommented(_ text: String) -> String {
    guard let open = text.firstRange(of: "<!--"), let close = text[open.upperBound...].firstRange(of: "-->") else {
      return text
    }
    let said = String(text[open.upperBound..<close.lowerBound])
    return text[..<open.lowerBound] + quote(said) + uncommented(String(text[close.upperBound...]))
  }
}
