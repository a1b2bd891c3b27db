package import JSON

/// So many of so many.
package struct Rate: Sendable, Hashable {
  package var hits: Int
  package var of: Int
  /// Of how many independent tries it is known: repeats of a sentence are no new sentences.
  private var independent: Int

  package init(_ hits: Int, of count: Int, independent: Int? = nil) {
    self.hits = hits
    of = count
    self.independent = independent ?? count
  }

  /// Nil of nothing.
  package var share: Double? { of == 0 ? nil : Double(hits) / Double(of) }

  /// Between these it lies with 95 % certainty (Wilson, 1927): true to small counts and to shares near 0 and 1.
  package var bounds: ClosedRange<Double>? {
    guard let share, independent > 0 else { return nil }
    let (z, n) = (1.959964, Double(independent))
    let middle = (share + z * z / (2 * n)) / (1 + z * z / n)
    let half = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot() / (1 + z * z / n)
    // At the ends the root is exact in theory alone.
    return (hits == 0 ? 0 : max(0, middle - half))...(hits == of ? 1 : min(1, middle + half))
  }

  package var json: JSONValue {
    guard let share, let bounds else { return .null }
    return [
      "rate": .double(share), "low": .double(bounds.lowerBound), "high": .double(bounds.upperBound), "hits": .int(hits),
      "of": .int(of),
    ]
  }
}
