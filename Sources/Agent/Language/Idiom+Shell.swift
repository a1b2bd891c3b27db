import Jobs

// As one types to kubectl or the `mcp` command: `scale job/orders --replicas=12`, `logs orders --tail=50 --since=10m`.
extension Idiom {
  /// Each flag in the words that say the same, and `job/orders` as orders.
  static func flagged(_ tokens: [Token], _ index: JobIndex) -> [Token] {
    let isShell = tokens.contains {
      !$0.isQuoted
        && ($0.word == "-n" || $0.word.hasPrefix("--") && $0.word.count > 3 || kind(of: $0.word, index) != nil)
    }
    let rolls = tokens.count > 1 && tokens[0].word == "rollout" && tokens[1].word.isOne(of: "restart status")
    let tokens = rolls ? Array(tokens.dropFirst()) : tokens
    guard isShell else { return tokens }
    var plain: [Token] = []
    var at = 0
    while at < tokens.count {
      let token = tokens[at]
      at += 1
      if !token.isQuoted, let slash = kind(of: token.word, index) {
        let name = String(token.text.dropFirst(slash))
        plain.append(Token(text: name, word: name.lowercased()))
      } else if !token.isQuoted, let flag = Flag(token.word == "-n" ? "--tail" : token.text) {
        var value = flag.value
        if value == nil, Idiom.valued[flag.name] != nil, at < tokens.count, !tokens[at].isBreak {
          value = tokens[at].text.split(separator: "=").last.map(String.init)
          at += 1
        }
        guard let said = flag.words(value) else { return tokens }
        plain += said
      } else {
        plain.append(token)
      }
    }
    return plain
  }

  /// How many letters say that a job's name follows.
  private static func kind(of word: String, _ index: JobIndex) -> Int? {
    ["job/", "jobs/", "pipeline/", "pipelines/"].first {
      word.hasPrefix($0) && !index.exact(String(word.dropFirst($0.count))).isEmpty
    }?.count
  }

  private struct Flag {
    let name: String
    let value: String?

    init?(_ text: String) {
      guard text.hasPrefix("--") else { return nil }
      let parts = text.dropFirst(2).split(separator: "=", maxSplits: 1).map(String.init)
      guard let name = parts.first?.lowercased() else { return nil }
      self.name = name
      // `--field-selector status=Failed`
      value = parts.count > 1 ? parts[1].split(separator: "=").last.map(String.init) : nil
      guard Idiom.valued[name] != nil || Idiom.bare[name] != nil else { return nil }
    }

    /// Nil where its value is missing.
    func words(_ value: String?) -> [Token]? {
      if let words = Idiom.bare[name] { return Idiom.words(words) }
      guard let value, let pattern = Idiom.valued[name], !Idiom.counting.contains(name) || Int(value) != nil else {
        return nil
      }
      return pattern.split(separator: " ").map { word in
        word == "#" ? Token(text: value, word: value.lowercased()) : Token(text: String(word), word: String(word))
      }
    }
  }

  /// Their value is a number.
  private static let counting = Set(words: "tail lines limit parallelism replicas workers")

  /// A flag that is none of these, or whose value is missing or is no number: what it asks for is not left out.
  static func unreadFlag(_ tokens: [Token]) -> String? {
    for at in tokens.indices where !tokens[at].isQuoted && tokens[at].word.hasPrefix("--") && tokens[at].word.count > 3
    {
      if tokens[at].word.isOne(of: "--dry-run --dryrun") { continue }
      let next = at + 1 < tokens.count && !tokens[at + 1].isBreak ? tokens[at + 1].text : nil
      guard let flag = Flag(tokens[at].text), flag.words(flag.value ?? next) != nil else { return tokens[at].text }
    }
    return nil
  }

  private static let valued = [
    "state": "#", "status": "#", "health": "in #-health", "runner": "on #", "type": "#", "tail": "last # lines",
    "lines": "last # lines", "limit": "last # lines", "since": "of the last #", "level": "level #",
    "grep": "containing #",
    "contains": "containing #", "parallelism": "parallelism #", "replicas": "parallelism #", "workers": "parallelism #",
    "from-savepoint": "from #", "savepoint": "from #", "name": "named #", "job": "#",
    "field-selector": "#", "selector": "#",
  ]
  private static let bare = [
    "with-savepoint": "with a savepoint", "no-savepoint": "without a savepoint", "follow": "", "now": "now",
    "all": "all",
  ]
}
