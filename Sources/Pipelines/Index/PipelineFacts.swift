/// What a file says of itself as a pipeline, without being run: the options that it declares, where its program begins,
/// and whether it reads a source without an end.
package struct PipelineFacts: Sendable, Hashable {
  package struct Option: Sendable, Hashable {
    /// Without the dashes.
    package var name: String
    package var line: Int
    package var isRequired = false
    /// As it stands in the code, without quotes.
    package var standard: String?
    package var help: String?
  }

  package var options: [Option] = []
  /// The line of its entry point.
  package var program: Int?
  /// The line of the first source without an end.
  package var stream: Int?

  package init() {}

  init(of lines: [Substring], _ kind: CodeKind) {
    guard kind == .python || kind == .braces else { return }
    for (at, line) in lines.enumerated() {
      let text = line.drop { $0 == " " || $0 == "\t" }
      // What is imported is not used yet.
      if ["#", "//", "import ", "from "].contains(where: text.hasPrefix) { continue }
      if stream == nil, PipelineFacts.streams.contains(where: text.contains) { stream = at + 1 }
      if program == nil, PipelineFacts.programs.contains(where: text.contains) { program = at + 1 }
      if options.count < 64, let option = PipelineFacts.option(at, lines, kind) { options.append(option) }
    }
  }

  private static let streams = [
    "streaming=True", "streaming = True", "ReadFromKafka", "ReadFromPubSub", "KafkaIO.", "PubsubIO.", "PeriodicImpulse",
    "GenerateSequence.from", "KinesisIO.", "ReadFromKinesis", "setStreaming(true)",
  ]
  private static let programs = ["__name__ ==", "public static void main", "fun main(", "def main(args", "func main("]

  private static func option(_ at: Int, _ lines: [Substring], _ kind: CodeKind) -> Option? {
    kind == .python ? pythonOption(at, lines) : javaOption(at, lines)
  }

  /// `parser.add_argument("--input", required=True, default="x", help="…")`, over as many lines as it takes.
  private static func pythonOption(_ at: Int, _ lines: [Substring]) -> Option? {
    let calls = ["add_argument(", "add_value_provider_argument("]
    guard let call = calls.lazy.compactMap({ lines[at].firstRange(of: $0) }).first else { return nil }
    var text = String(lines[at][call.upperBound...])
    for line in lines[(at + 1)...].prefix(12) where PipelineFacts.depth(of: text) >= 0 { text += " " + line }
    let inner = text.beforeClosing
    let literals = inner.literals
    guard let name = literals.first(where: { $0.hasPrefix("--") }) else { return nil }
    var option = Option(name: String(name.dropFirst(2)), line: at + 1)
    option.isRequired = inner.contains("required=True")
    option.standard = inner.value(of: "default")
    option.help = inner.value(of: "help").map { String($0.prefix(200)) }
    return option
  }

  /// Brackets that are open at its end; below 0 where the call is closed.
  private static func depth(of text: String) -> Int {
    text.utf8.reduce(0) { $1 == UInt8(ascii: "(") ? $0 + 1 : $1 == UInt8(ascii: ")") ? $0 - 1 : $0 }
  }

  /// A getter of an interface of options, with the annotations above it.
  private static func javaOption(_ at: Int, _ lines: [Substring]) -> Option? {
    let text = lines[at].drop { $0 == " " || $0 == "\t" }
    guard text.hasSuffix("();"), !text.contains("="), !text.contains("."), let get = text.firstRange(of: " get") else {
      return nil
    }
    let name = text[get.upperBound...].dropLast(3)
    guard let first = name.first, first.isUppercase, name.allSatisfy({ $0.isLetter || $0.isNumber }) else { return nil }
    var option = Option(name: first.lowercased() + name.dropFirst(), line: at + 1)
    for line in lines[max(0, at - 5)..<at].reversed() {
      let text = line.drop { $0 == " " || $0 == "\t" }
      guard text.hasPrefix("@") else { break }
      if text.hasPrefix("@Validation.Required") { option.isRequired = true }
      if text.hasPrefix("@Description") { option.help = String(text).literals.first }
      if text.hasPrefix("@Default."), let open = text.firstIndex(of: "(") {
        option.standard = String(text[text.index(after: open)...].prefix { $0 != ")" }.filter { $0 != "\"" })
      }
    }
    return option
  }
}

extension String {
  /// What stands before the bracket that closes the call.
  fileprivate var beforeClosing: String {
    var depth = 0
    return String(
      prefix { character in
        if character == "(" { depth += 1 }
        if character == ")" { depth -= 1 }
        return depth >= 0
      })
  }

  /// The texts in quotes.
  fileprivate var literals: [String] {
    var (found, rest): ([String], Substring) = ([], self[...])
    while let open = rest.firstIndex(where: { $0 == "\"" || $0 == "'" }) {
      let inner = rest[rest.index(after: open)...]
      guard let close = inner.firstIndex(of: rest[open]) else { break }
      found.append(String(inner[..<close]))
      rest = inner[inner.index(after: close)...]
    }
    return found
  }

  /// What is given for a name: `default=5`, `help="…"`.
  fileprivate func value(of name: String) -> String? {
    guard let place = firstRange(of: name + "=") else { return nil }
    let rest = self[place.upperBound...].drop { $0 == " " }
    if rest.first == "\"" || rest.first == "'" { return String(rest).literals.first }
    let value = rest.prefix { $0 != "," && $0 != ")" }
    return value.isEmpty || value == "None" ? nil : String(value)
  }
}
