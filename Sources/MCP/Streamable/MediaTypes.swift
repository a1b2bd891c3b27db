import HTTP

/// What a request says of bodies (RFC 9110 §12.5.1, §8.3).
enum MediaTypes {
  /// Whether all of `types` would be taken. A request that says nothing takes everything.
  static func accepts(_ headers: HTTPHeaders, _ types: [String]) -> Bool {
    let fields = headers.fields.filter { $0.name.lowercased() == "accept" }
    guard !fields.isEmpty else { return true }
    let ranges = fields.flatMap { $0.value.lowercased().split(separator: ",") }.map(Range.init)
    return types.allSatisfy { type in
      let fitting = ranges.filter { $0.fits(type) }
      // The most exact range decides.
      return fitting.max { $0.exactness < $1.exactness }.map { $0.quality > 0 } ?? false
    }
  }

  static func isJSON(_ headers: HTTPHeaders) -> Bool {
    let type = headers["Content-Type"]?.split(separator: ";").first.map { trimmed($0).lowercased() }
    return type == "application/json"
  }

  private struct Range {
    let name: String
    var quality = 1.0

    init(_ text: Substring) {
      let parts = text.split(separator: ";").map(MediaTypes.trimmed)
      name = parts.first ?? ""
      for part in parts.dropFirst() where part.hasPrefix("q=") { quality = Double(part.dropFirst(2)) ?? 1 }
    }

    var exactness: Int { name == "*/*" ? 0 : name.hasSuffix("/*") ? 1 : 2 }

    func fits(_ type: String) -> Bool {
      name == type || name == "*/*" || (name.hasSuffix("/*") && type.hasPrefix(name.dropLast()))
    }
  }

  /// RFC 9110 §5.6.3.
  static func trimmed(_ text: some StringProtocol) -> String {
    let front = text.drop { $0 == " " || $0 == "\t" }
    return String(front.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}
