/// What words and pairs of words say of the kind of request: a lexicon whose weights were learnt from what strangers wrote
/// (`.dev/intents`), of which no sentence is kept.
///
/// An entry is a feature (IntentFeatures), `=`, and a letter and a weight for each kind that it speaks for or against. Entries are
/// in the order of their bytes and are searched where they stand: nothing is read before the first sentence.
enum IntentWeights {
  /// What every sentence has: how common each kind is.
  static let always = "(always)"

  static let parts: [StaticString] = [part1, part2, part3, part4]

  /// Adds a feature's weights to those of each kind; false where it is not known.
  static func add(_ feature: String, to scores: inout [Double]) -> Bool {
    var feature = feature
    return feature.withUTF8 { wanted in
      parts.contains { part in
        part.withUTF8Buffer { text in
          guard let entry = entry(of: wanted, in: text) else { return false }
          for at in stride(from: entry.lowerBound, to: entry.upperBound - 1, by: 2) {
            let kind = Int(text[at]) - firstLetter
            if scores.indices.contains(kind) { scores[kind] += (Double(text[at + 1]) - zero) / 2 }
          }
          return true
        }
      }
    }
  }

  static func knows(_ feature: String) -> Bool {
    var scores: [Double] = []
    return add(feature, to: &scores)
  }

  private static let firstLetter = 48, zero = 79.0
  private static let equals = UInt8(ascii: "="), bar = UInt8(ascii: "|"), newline = UInt8(ascii: "\n")

  /// Where the weights of a feature stand.
  private static func entry(of wanted: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    var (low, high) = (0, text.count)
    while low < high {
      var start = (low + high) / 2
      while start > low, text[start - 1] != bar, text[start - 1] != newline { start -= 1 }
      let end = text[start...].firstIndex { $0 == bar || $0 == newline } ?? text.count
      guard let name = text[start..<end].firstIndex(of: equals) else { return nil }
      let feature = text[start..<name]
      if feature.elementsEqual(wanted) { return (name + 1)..<end }
      if feature.lexicographicallyPrecedes(wanted) { low = end + 1 } else { high = max(start - 1, low) }
    }
    return nil
  }
}
