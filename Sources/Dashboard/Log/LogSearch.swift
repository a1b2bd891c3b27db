/// What is looked for in a log, and where it was found.
package struct LogSearch: Sendable {
  package let pattern: LogPattern
  /// Numbers of the lines that match, in their order, be they folded.
  var hits: [UInt32] = []
  /// How many of the lines that are shown have been looked at.
  var next = 0
  /// The line from which the nearest hit is gone to, as soon as it is known.
  var origin: Int?
  /// The line that was gone to, where what is looked for stands too far to the right: it alone is shown from a column on.
  var shift: (line: Int, column: Int)?

  /// The same for one that is shown whole: it begins with so many bytes of it left out.
  var skip: (line: Int, bytes: Int)?

  init(_ pattern: LogPattern, origin: Int? = nil) {
    self.pattern = pattern
    self.origin = origin
  }

  /// How many hits lie before a line.
  func hits(before id: Int) -> Int {
    var (low, high) = (0, hits.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(hits[middle]) < id { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The place of a line among the hits, from 1; nil where it is none.
  func place(of id: Int) -> Int? {
    let before = hits(before: id)
    return before < hits.count && Int(hits[before]) == id ? before + 1 : nil
  }

  /// Whether one of several lines is a hit.
  func hasHit(in ids: ClosedRange<Int>) -> Bool { hits(before: ids.upperBound + 1) > hits(before: ids.lowerBound) }

  /// Lines from one on are looked at again: so many of those that are shown stand before it.
  mutating func forget(from id: Int, line: Int) {
    hits.removeLast(hits.count - hits(before: id))
    next = min(next, line)
  }

  mutating func restart() { (hits, next) = ([], 0) }
}
