import JSON

/// A command line that is understood: the command with what was given for its arguments and flags.
package struct Invocation: Sendable {
  package let command: Command
  /// By the names of arguments.
  var words: [String: [String]] = [:]
  /// By the names of flags, in the order given; a switch has one empty text.
  var values: [String: [String]] = [:]

  init(_ command: Command) { self.command = command }

  package func has(_ flag: String) -> Bool { values[flag] != nil }

  /// The last value of a flag.
  package func text(_ flag: String) -> String? { values[flag]?.last }
  package func whole(_ flag: String) -> Int? { text(flag).flatMap { Int($0) } }

  /// The first word of an argument.
  package func word(_ argument: String) -> String? { words[argument]?.first }
  package func all(_ argument: String) -> [String] { words[argument] ?? [] }

  package var isJSON: Bool { has("json") }

  /// Seconds between looks, where it was asked to look again and again.
  package var watchInterval: Double? {
    guard let text = text("watch") else { return nil }
    // Who says 0 wants it as often as is of use, and no server to be asked without a pause.
    return text.isEmpty ? 2 : Span.seconds(text).map { max(0.1, $0) }
  }
}
