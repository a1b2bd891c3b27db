import Glibc

/// Passages by the words in them, ranked by BM25 (Robertson and Zaragoza, 2009, §3). Files come and go; what is counted
/// of the others stays.
struct PassageIndex: Sendable {
  struct Entry: Sendable {
    var passage: Passage
    /// Term numbers, rising, and how often each counts: in a title three times more.
    var terms: [UInt32]
    var counts: [UInt16]
    var length: Float
    /// Of the text: what a vector of it is kept under.
    var digest: UInt64
  }

  struct Source: Sendable {
    var file: CodeFile
    var text: String
    /// Its path's end, and the first sentence that it says of itself: what a small function in it is a part of.
    var context: String
    var entries: [Entry]
    var facts: PipelineFacts
  }

  struct Hit: Sendable, Hashable {
    var path: String
    var entry: Int
    var score: Float
  }

  private(set) var sources: [String: Source] = [:]
  private(set) var passageCount = 0
  private var numbers: [String: UInt32] = [:]
  /// In how many passages a term stands, by its number.
  private var frequencies: [UInt32] = []
  private var wholeLength: Float = 0

  /// Terms of files that are gone are kept; past so many it is worth to begin anew.
  var isBloated: Bool { numbers.count > 400_000 }

  // MARK: Files

  mutating func put(_ file: CodeFile, _ text: String) {
    remove(file.path)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
    let context =
      file.path.split(separator: "/").suffix(2).joined(separator: "/") + " " + PassageIndex.headline(of: lines)
    let entries = PassageCutter.passages(of: lines, file.kind, name: name).map { passage in
      entry(passage, lines[(passage.first - 1)..<passage.last], context)
    }
    for entry in entries {
      for term in entry.terms { frequencies[Int(term)] += 1 }
      wholeLength += entry.length
    }
    passageCount += entries.count
    sources[file.path] = Source(
      file: file, text: text, context: context, entries: entries, facts: PipelineFacts(of: lines, file.kind))
  }

  mutating func remove(_ path: String) {
    guard let source = sources.removeValue(forKey: path) else { return }
    for entry in source.entries {
      for term in entry.terms { frequencies[Int(term)] -= 1 }
      wholeLength -= entry.length
    }
    passageCount -= source.entries.count
  }

  /// The first line of three words or more, without the marks of comments.
  private static func headline(of lines: [Substring]) -> Substring {
    let line = lines.prefix(12).first { line in
      !line.hasPrefix("#!") && !line.contains("import ") && line.split { !$0.isLetter }.count { $0.count > 1 } >= 3
    }
    return (line ?? "").drop { !$0.isLetter }.prefix(160)
  }

  private mutating func entry(_ passage: Passage, _ lines: ArraySlice<Substring>, _ context: String) -> Entry {
    var counts: [UInt32: Int] = [:]
    var digest = Digest()
    for line in lines {
      CodeWords.each(in: line) { counts[number($0), default: 0] += 1 }
      digest.add(line)
    }
    let length = Float(counts.values.reduce(0, +))
    CodeWords.each(in: passage.title) { counts[number($0), default: 0] += 3 }
    CodeWords.each(in: context) { counts[number($0), default: 0] += 1 }
    digest.add(passage.title)
    digest.add(context)
    let sorted = counts.sorted { $0.key < $1.key }
    return Entry(
      passage: passage, terms: sorted.map(\.key), counts: sorted.map { UInt16(min($0.value, 65_535)) }, length: length,
      digest: digest.value)
  }

  private mutating func number(_ term: String) -> UInt32 {
    if let number = numbers[term] { return number }
    let number = UInt32(frequencies.count)
    numbers[term] = number
    frequencies.append(0)
    return number
  }

  // MARK: Ranking

  /// The best first; none that has no word of the question.
  func ranked(_ query: String, limit: Int, _ isWanted: (String) -> Bool) -> [Hit] {
    let words = Set(CodeWords.counts(in: query).keys)
    let telling = words.subtracting(CodeWords.idle)
    let terms = (telling.isEmpty ? words : telling).compactMap { numbers[$0] }.map { ($0, weight(of: $0)) }
    guard !terms.isEmpty, passageCount > 0 else { return [] }
    let mean = max(1, wholeLength / Float(passageCount))
    var hits: [Hit] = []
    for (path, source) in sources where isWanted(path) {
      for (at, entry) in source.entries.enumerated() {
        let score = terms.reduce(Float(0)) { $0 + entry.score(of: $1.0, mean: mean) * $1.1 }
        if score > 0 { hits.append(Hit(path: path, entry: at, score: score)) }
      }
    }
    return Array(hits.sorted(by: PassageIndex.isBefore).prefix(limit))
  }

  /// The inverse document frequency, never below 0.
  private func weight(of term: UInt32) -> Float {
    let (count, with) = (Float(passageCount), Float(frequencies[Int(term)]))
    return log(1 + (count - with + 0.5) / (with + 0.5))
  }

  /// By score; what is even stands in the order of paths and lines, so that the same question gets the same answer.
  static func isBefore(_ a: Hit, _ b: Hit) -> Bool {
    a.score != b.score ? a.score > b.score : a.path != b.path ? a.path < b.path : a.entry < b.entry
  }
}

extension PassageIndex.Entry {
  /// The usual constants: how soon a word more tells no more, and how much a long passage is held against it.
  private static let saturation: Float = 1.2
  private static let lengthShare: Float = 0.75

  fileprivate func score(of term: UInt32, mean: Float) -> Float {
    var (low, high) = (0, terms.count)
    while low < high {
      let middle = (low + high) / 2
      if terms[middle] < term { low = middle + 1 } else { high = middle }
    }
    guard low < terms.count, terms[low] == term else { return 0 }
    let count = Float(counts[low])
    let share = PassageIndex.Entry.lengthShare
    let norm = PassageIndex.Entry.saturation * (1 - share + share * length / mean)
    return count * (PassageIndex.Entry.saturation + 1) / (count + norm)
  }
}

/// FNV-1a of 64 bits: enough to know a text again.
struct Digest: Hashable {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ text: some StringProtocol) {
    for byte in text.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
    value = (value ^ 0x0A) &* 0x100_0000_01b3
  }
}
