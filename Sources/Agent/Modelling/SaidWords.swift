import JSON

/// Whether what stands in an argument was said, however deep it stands in it.
struct SaidWords {
  private let text: String
  private let numbers: SaidNumbers
  private let parts: Set<String>

  init(_ text: String, _ tokens: [Token]) {
    self.text = text.lowercased()
    numbers = SaidNumbers(tokens)
    parts = Set(tokens.flatMap { SaidWords.words(of: $0.word) })
  }

  /// What of a value was not said; nil where all of it was.
  func unsaid(_ value: JSONValue, now: Int? = nil) -> String? {
    switch value {
    case .null: nil
    case .int(let number): numbers.give(number, now: now) ? nil : String(number)
    case .double(let number): holds("\(number)") ? nil : "\(number)"
    // A truth is said by its name, which is held against the words where it stands.
    case .bool: nil
    case .string(let word): holds(word) ? nil : String(word.prefix(80))
    case .array(let elements): elements.lazy.compactMap { unsaid($0) }.first
    case .object(let members):
      members.sorted { $0.key < $1.key }.lazy.compactMap {
        named($0.key) ? unsaid($0.value) : String($0.key.prefix(80))
      }
      .first
    }
  }

  /// Each word of a name was said, in whichever form: `checkpoint interval` for `checkpoint_interval`.
  func named(_ key: String) -> Bool {
    let words = SaidWords.words(of: key)
    return !words.isEmpty && words.allSatisfy(parts.contains)
  }

  /// It begins where a word of the sentence begins: `flink` was said by `flinky`, `count.py` not by `wordcount.py`.
  func holds(_ said: String) -> Bool {
    let said = said.lowercased()
    if said.isEmpty { return false }
    var rest = text[...]
    var before: Character?
    while let range = rest.firstRange(of: said) {
      let last = range.lowerBound > rest.startIndex ? rest[rest.index(before: range.lowerBound)] : before
      let joints: Set<Character> = ["_", "-", "/", "."]
      if last.map({ !$0.isLetter && !$0.isNumber && !joints.contains($0) }) ?? true { return true }
      let next = rest.index(after: range.lowerBound)
      before = rest[range.lowerBound]
      rest = rest[next...]
    }
    return false
  }

  private static func words(of name: String) -> [String] {
    name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
