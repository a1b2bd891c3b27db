/// The words of one requirement, and which of them have been understood.
struct ClauseWords {
  /// As they were said, without quotes; and in lower case.
  let raw: [String]
  let words: [String]
  private var taken: Set<Int> = []

  /// Words that say nothing about a pipeline.
  static let idle: Set = [
    "the", "a", "an", "all", "these", "those", "our", "my", "then", "please", "so", "also", "so", "we", "and",
  ]

  /// - Parameter fields: Names that may be several words.
  init(_ words: [String], fields: [String] = []) {
    raw = ClauseWords.joined(words.flatMap(ClauseWords.parts), by: fields)
    self.words = raw.map { $0.lowercased() }
  }

  /// `5-minute` is two words; quotes are none.
  private static func parts(_ word: String) -> [String] {
    let bare = word.filter { !"\"“”`'".contains($0) }
    let pair = bare.split(separator: "-", maxSplits: 1).map(String.init)
    return pair.count == 2 && Int(pair[0]) != nil ? pair : [bare]
  }

  /// `first name` is one word where a field is called so.
  private static func joined(_ words: [String], by fields: [String]) -> [String] {
    let names = fields.map { $0.lowercased().split(whereSeparator: \.isWhitespace).map(String.init) }.filter {
      $0.count > 1
    }
    .sorted { $0.count > $1.count }
    var (joined, at): ([String], Int) = ([], 0)
    while at < words.count {
      let name = names.first { name in
        at + name.count <= words.count && zip(name, words[at...]).allSatisfy { $0 == $1.lowercased() }
      }
      let count = name?.count ?? 1
      joined.append(words[at..<(at + count)].joined(separator: " "))
      at += count
    }
    return joined
  }

  /// One of these stands in it that no list of fields has followed.
  func isOpen(at some: [String]) -> Bool { words.indices.contains { some.contains(words[$0]) && !taken.contains($0) } }

  /// What nothing has understood.
  var left: [String] {
    words.indices.filter { !taken.contains($0) && !ClauseWords.idle.contains(words[$0]) }.map { raw[$0] }
  }

  func isTaken(_ place: Int) -> Bool { taken.contains(place) }
  func has(_ some: [String]) -> Bool { words.contains(where: some.contains) }
  func index(of some: [String]) -> Int? { words.indices.first { some.contains(words[$0]) && !taken.contains($0) } }
  func freeIndex(where holds: (String) -> Bool) -> Int? {
    words.indices.first { !taken.contains($0) && holds(words[$0]) }
  }

  func begins(_ some: [String]) -> Bool {
    words.first { !ClauseWords.idle.contains($0) }.map(some.contains) ?? false
  }

  mutating func take(_ places: [Int]) { taken.formUnion(places) }
  mutating func take(words some: [String]) { taken.formUnion(words.indices.filter { some.contains(words[$0]) }) }

  /// A file's path, or a pattern of some.
  mutating func takePath() -> String? {
    let endings = [".csv", ".json", ".jsonl", ".ndjson", ".txt", ".log"]
    guard
      let at = words.indices.first(where: { place in
        words[place].contains("/") || endings.contains(where: words[place].hasSuffix)
      })
    else {
      return nil
    }
    taken.insert(at)
    return raw[at]
  }

  /// `topic orders`, `the orders topic`.
  mutating func takeTopic() -> String? {
    guard let at = index(of: ["topic"]) else { return nil }
    taken.insert(at)
    var next = at + 1
    while next < words.count, ["named", "called", "is"].contains(words[next]) || ClauseWords.idle.contains(words[next])
    { next += 1 }
    let idle = ClauseWords.idle.union(["kafka", "from", "to", "of"])
    for place in [next, at - 1] where words.indices.contains(place) && !idle.contains(words[place]) {
      taken.insert(place)
      return raw[place]
    }
    return nil
  }

  /// The fields of a list behind one of these words: `per user_id and country`.
  mutating func takeFields(after some: [String], _ field: (String) -> String?) -> [String] {
    for at in words.indices where some.contains(words[at]) && !taken.contains(at) {
      var (fields, next): ([String], Int) = ([], at + 1)
      while next < words.count, !taken.contains(next) {
        if let name = field(words[next]) {
          fields.append(name)
          taken.insert(next)
        } else if !["and", ",", "each", "the"].contains(words[next]) {
          break
        }
        next += 1
      }
      if !fields.isEmpty {
        taken.insert(at)
        return fields
      }
    }
    return []
  }

  private static let comparisons: [(String, PipelineOutline.Condition.Operator)] = [
    ("is greater than or equal to", .atLeast), ("is not equal to", .other), ("is greater than", .more),
    ("is more than", .more),
    ("is less than", .less), ("greater than", .more), ("more than", .more), ("less than", .less),
    ("is at least", .atLeast),
    ("is at most", .atMost), ("at least", .atLeast), ("at most", .atMost), ("is over", .more), ("is above", .more),
    ("is under", .less), ("is below", .less), ("starts with", .starts), ("begins with", .starts), ("is empty", .empty),
    ("is missing", .empty), ("is null", .empty), ("is not empty", .empty), ("is not null", .empty), ("is not", .other),
    (">=", .atLeast), ("<=", .atMost), ("==", .equal), ("!=", .other), (">", .more), ("<", .less), ("=", .equal),
    ("over", .more), ("above", .more), ("under", .less), ("below", .less), ("equals", .equal), ("contains", .contains),
    ("is", .equal),
  ]

  /// The first comparison, and where it stands.
  func comparison() -> (Range<Int>, PipelineOutline.Condition.Operator)? {
    for (text, comparison) in ClauseWords.comparisons.sorted(by: { $0.0.count > $1.0.count }) {
      let parts = text.split(separator: " ").map(String.init)
      for at in words.indices.dropLast(parts.count - 1) where Array(words[at..<(at + parts.count)]) == parts {
        return (at..<(at + parts.count), comparison)
      }
    }
    return nil
  }
}
