import JSON

extension Failure {
  /// A server speaks of the arguments of its operations; who reads it at a shell has given flags.
  func inFlags(of command: Command) -> Failure {
    var failure = self
    for flag in command.allFlags where flag.value == .none {
      guard case .argument(let name) = flag.target else { continue }
      failure.hint = failure.hint.map { Failure.replaced("\(name): true", by: "--" + flag.name, in: $0, isSure: true) }
    }
    for (name, flag) in Failure.words(of: command) {
      failure.message = Failure.replaced(name, by: flag, in: failure.message)
      failure.hint = failure.hint.map { Failure.replaced(name, by: flag, in: $0) }
    }
    return failure
  }

  private static func words(of command: Command) -> [(name: String, flag: String)] {
    command.allFlags.compactMap { flag in
      switch flag.target {
      case .argument(let name), .member(let name, _): (name, "--" + flag.name)
      case .own, .members, .runner: nil
      }
    }
  }

  /// As a whole word; one that might be plain English only where it begins the sentence.
  private static func replaced(_ name: String, by flag: String, in text: String, isSure: Bool = false) -> String {
    guard isSure || name.contains("_") else {
      let rest = text.dropFirst(name.count)
      return text.hasPrefix(name) && (rest.first == ":" || rest.first == " ") ? flag + rest : text
    }
    var result = ""
    var rest = text[...]
    while let range = rest.firstRange(of: name) {
      let before = rest[..<range.lowerBound]
      let isWord = !isWordly(before.last ?? result.last) && !isWordly(rest[range.upperBound...].first)
      result += before + (isWord ? flag : name)
      rest = rest[range.upperBound...]
    }
    return result + rest
  }

  private static func isWordly(_ character: Character?) -> Bool {
    guard let character else { return false }
    return character.isLetter || character.isNumber || "_-/.".contains(character)
  }
}
