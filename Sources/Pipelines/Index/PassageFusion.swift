/// One order out of two: reciprocal rank fusion (Cormack, Clarke and Büttcher, 2009). Ranks can be added where scores of
/// different kinds cannot.
enum PassageFusion {
  private static let damping: Float = 60

  static func fused(_ lists: [[PassageIndex.Hit]], limit: Int) -> [PassageIndex.Hit] {
    var scores: [Place: Float] = [:]
    for list in lists {
      for (rank, hit) in list.enumerated() {
        scores[Place(path: hit.path, entry: hit.entry), default: 0] += 1 / (damping + Float(rank + 1))
      }
    }
    let hits = scores.map { PassageIndex.Hit(path: $0.key.path, entry: $0.key.entry, score: $0.value) }
    return Array(hits.sorted(by: PassageIndex.isBefore).prefix(limit))
  }

  private struct Place: Hashable {
    var path: String
    var entry: Int
  }
}
