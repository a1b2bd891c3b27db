/// The known word that a mistyped one was probably meant to be.
package enum NearMiss {
  /// Longer than any word of ours: the time that it takes grows with the product of the lengths.
  private static let longest = 160

  /// The nearest of `candidates` by edits (insert, delete, replace, swap of neighbours), if it is near enough to be meant.
  package static func of(_ word: String, in candidates: [String]) -> String? {
    guard word.utf8.count <= longest else { return nil }
    let lowered = Array(word.lowercased())
    let best = candidates.map { ($0, distance(lowered, Array($0.lowercased()))) }.min { $0.1 < $1.1 }
    guard let best, best.1 <= max(1, lowered.count / 3) else { return nil }
    return best.0
  }

  /// Optimal string alignment distance.
  package static func distance(_ a: [Character], _ b: [Character]) -> Int {
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var before = Array(repeating: 0, count: b.count + 1)
    var previous = Array(0...b.count)
    var current = before
    for i in 1...a.count {
      current[0] = i
      for j in 1...b.count {
        let cost = a[i - 1] == b[j - 1] ? 0 : 1
        current[j] = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + cost)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { current[j] = min(current[j], before[j - 2] + 1) }
      }
      swap(&before, &previous)
      swap(&previous, &current)
    }
    return previous[b.count]
  }
}
