import JSON
import Screen

/// Passages of pipeline code.
enum PassagesPage {
  /// Lines of a passage that are shown.
  private static let shown = 12

  static func text(_ answer: JSONValue, _ paper: Paper) -> String {
    let passages = answer["passages"]?.array ?? []
    var parts = passages.map { passage($0, paper) } + (answer["files"]?.array ?? []).compactMap { options($0, paper) }
    if passages.isEmpty { parts.append("No passage has a word of that.\n") }
    return parts.joined(separator: "\n") + "\n" + Prose.text(summary(answer), paper)
  }

  private static func passage(_ passage: JSONValue, _ paper: Paper) -> String {
    let place = "\(passage["path"]?.string ?? ""):\(passage["line"]?.int ?? 0)"
    let lines = (passage["text"]?.string ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    var text = "\(Shown.text(place))  \(Tone.quiet.painted(Shown.text(passage["title"]?.string ?? ""), on: paper))\n"
    for line in lines.prefix(shown) { text += "    \(Shown.text(String(line)))\n" }
    if lines.count > shown { text += Tone.quiet.painted("    and \(lines.count - shown) lines more", on: paper) + "\n" }
    return text
  }

  /// Nil where the file declares none.
  private static func options(_ file: JSONValue, _ paper: Paper) -> String? {
    let options = file["options"]?.array ?? []
    guard !options.isEmpty else { return nil }
    let words = options.map { option in
      let value = option["default"]?.string.map { "=\($0)" } ?? ""
      return "--\(option["name"]?.string ?? "")\(value)" + (option["required"] == true ? " (required)" : "")
    }
    return Prose.text("Options of \(file["path"]?.string ?? ""): \(words.joined(separator: ", "))", paper)
  }

  private static func summary(_ answer: JSONValue) -> String {
    var text = "\(answer["searched_files"]?.int ?? 0) files searched, ranked by \(answer["ranked_by"]?.string ?? "")"
    let skipped = answer["skipped"]?.array ?? []
    if let count = answer["skipped_count"]?.int, count > 0 {
      let first = skipped.prefix(3).map { "\($0["path"]?.string ?? "") (\($0["reason"]?.string ?? ""))" }
      text += "; \(count) skipped: \(first.joined(separator: ", "))" + (count > 3 ? ", …" : "")
    }
    return ([text] + (answer["notes"]?.array ?? []).compactMap(\.string)).joined(separator: ". ") + "."
  }
}
