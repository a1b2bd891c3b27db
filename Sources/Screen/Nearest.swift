/// Helps who has mistyped a name.
enum Nearest {
  /// `, did you mean …?` where a known name is close, else the list of them.
  static func hint(_ word: String, _ known: [String]) -> String {
    let near = known.map { (name: $0, distance: distance(Array(word), Array($0))) }
      .min { ($0.distance, $0.name) < ($1.distance, $1.name) }
    if let near, near.distance <= (word.count < 4 ? 1 : 2) { return ", did you mean `\(near.name)`?" }
    return "; known: " + known.sorted().joined(separator: ", ")
  }

  /// Levenshtein's: the fewest insertions, deletions and changes that turn one word into the other.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let cost = min(row[j] + 1, row[j + 1] + 1, diagonal + (a == b ? 0 : 1))
        diagonal = row[j + 1]
        row[j + 1] = cost
      }
    }
    return row[right.count]
  }
}
