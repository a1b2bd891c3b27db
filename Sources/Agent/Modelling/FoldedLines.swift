import JSON

/// Log lines that differ in their time and numbers alone are one, with how often it came and when first and last.
struct FoldedLines {
  private(set) var values: [JSONValue] = []
  private var places: [String: Int] = [:]

  init(_ lines: [JSONValue]) {
    for line in lines { add(line) }
  }

  private mutating func add(_ line: JSONValue) {
    guard var members = line.object, let message = members["message"]?.string else { return values.append(line) }
    let key = [members["level"]?.string ?? "", FoldedLines.bare(message)].joined(separator: "\n")
    guard let place = places[key], case .object(var there) = values[place] else {
      members["message"] = .string(FoldedLines.brief(message))
      places[key] = values.count
      return values.append(.object(members))
    }
    there["times"] = .int((there["times"]?.int ?? 1) + 1)
    if let time = members["time"] { there["last"] = time }
    values[place] = .object(there)
  }

  /// Without its numbers.
  private static func bare(_ text: String) -> String {
    var bare = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isDigit = ("0"..."9").contains(scalar)
      if !isDigit { bare.append(scalar) } else if bare.last != "#" { bare.append("#") }
    }
    return String(bare)
  }

  /// Of a trace what it says, where it was thrown, and what caused it.
  private static func brief(_ message: String) -> String {
    let lines = message.split(separator: "\n", omittingEmptySubsequences: true)
    guard lines.count > 4 else { return message }
    let causes = lines.dropFirst(3).filter { $0.hasPrefix("Caused by") }.suffix(2)
    let kept = lines.prefix(3) + causes
    return kept.joined(separator: "\n") + "\n(\(lines.count - kept.count) lines left out)"
  }
}
