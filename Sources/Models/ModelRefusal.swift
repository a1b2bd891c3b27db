import FoundationEssentials
import JSON

/// What a server says of a request that it does not answer.
enum ModelRefusal {
  /// The words of an error in any of the three shapes; at most 300 characters.
  static func words(of answer: JSONValue) -> String {
    let error = answer["error"]
    let text = error?["message"]?.string ?? error?.string ?? answer["message"]?.string ?? answer["detail"]?.string
    return short(text ?? answer.text)
  }

  /// A body that should say what is wrong: JSON, or else its text, of a page its title.
  static func said(_ body: Data) -> JSONValue {
    if let json = try? JSONValue(parsing: body) { return json }
    let text = String(decoding: body.prefix(64 << 10), as: UTF8.self)
    let bare = text.drop(while: \.isWhitespace)
    if bare.isEmpty { return ["error": "nothing"] }
    guard isPage(bare) else { return ["error": .string(text)] }
    let title = title(of: bare) ?? words(ofPage: bare)
    return ["error": .string("an HTML page" + (title.isEmpty ? "" : ", \u{201C}\(title)\u{201D}"))]
  }

  /// Where a redirect leads, for whoever configures the address; nil where there is none. None is followed: what was said, and
  /// the key, are for the server that was named.
  static func redirect(_ status: Int, _ location: String?) -> String? {
    guard (300..<400).contains(status) else { return nil }
    guard let location, !location.isEmpty else { return "a redirect that says not where to; it is not followed" }
    guard let scheme = location[...].place(of: "://") else {
      return "a redirect to \(short(String(location.prefix { $0 != "?" }))) on the same host; it is not followed"
    }
    let place = location[scheme.upperBound...].prefix { !"/?#".contains($0) }
    let host = place.split(separator: "@").last ?? place
    return "a redirect to \(short(location[..<scheme.upperBound] + String(host))); it is not followed"
  }

  private static func isPage(_ text: Substring) -> Bool {
    let begin = text.prefix(512).lowercased()
    return begin.hasPrefix("<") && ["<!doctype html", "<html", "<head", "<title"].contains { begin.contains($0) }
  }

  /// Without its marks: a page without a title says little more than what is wrong.
  private static func words(ofPage page: Substring) -> String {
    var isMark = false
    let text = page.reduce(into: "") { text, character in
      if character == "<" { isMark = true }
      if !isMark { text.append(character) }
      if character == ">" { (isMark, text) = (false, text + " ") }
    }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func title(of page: Substring) -> String? {
    let lower = page.lowercased()
    guard let begin = lower.firstRange(of: "<title"),
      let open = lower[begin.upperBound...].firstIndex(of: ">"),
      let end = lower[open...].firstRange(of: "</title")
    else { return nil }
    let title = lower[lower.index(after: open)..<end.lowerBound]
    // As it was written: the same place, counted from the end of the same text.
    let from = lower.distance(from: lower.startIndex, to: title.startIndex)
    let words = page.dropFirst(from).prefix(title.count).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.isEmpty ? nil : words
  }

  /// One line, and not a page.
  static func short(_ text: String) -> String {
    // Some say the key that they do not take.
    let line = Secrets.masked(text).split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count <= 300 ? line : line.prefix(300) + "…"
  }

  /// The member of our request that a server does not know or does not want; nil where it means something else. Servers
  /// that speak the same interface differ in what of it they take.
  static func unwanted(_ answer: JSONValue, of body: [String: JSONValue]) -> String? {
    let optional = ["stream_options", "seed", "temperature", "max_tokens", "tool_choice", "keep_alive"]
    let named = answer["error"]?["param"]?.string
    let text = words(of: answer)
    if let name = optional.first(where: { body[$0] != nil && (named == $0 || text.contains($0)) }) { return name }
    // Not where it is too long with them, or one of them does not please it.
    let isAll = ["support", "jinja", "enable", "recogni", "unknown"].contains { text.lowercased().contains($0) }
    return body["tools"] != nil && text.lowercased().contains("tool") && isAll ? "tools" : nil
  }
}
