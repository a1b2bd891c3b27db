/// Bytes that no step of a program tells apart, so that a state needs a few columns in place of 256.
struct ByteClasses {
  /// The class of each byte. In the narrow table those beyond ASCII are of a class of their own, which comes behind the text's end.
  private(set) var narrow: [UInt8] = []
  private(set) var wide: [UInt8] = []
  /// One byte of each class.
  private(set) var samples: [UInt8] = []

  /// Nil where there are too many.
  init?(_ program: ExpressionProgram, hasAssertion: Bool) {
    var sets: Set<ByteSet> = []
    for case .bytes(let set, _) in program.steps { sets.insert(set) }
    if hasAssertion {
      sets.insert(ByteSet(UInt8(ascii: "\n")))
      sets.insert(ExpressionParser.wordBytes)
    }
    var classes: [[Bool]: UInt8] = [:]
    for byte in UInt8.min...UInt8.max {
      let kind = sets.map { $0.contains(byte) }
      if let known = classes[kind] {
        wide.append(known)
      } else {
        guard samples.count < 250 else { return nil }
        wide.append(UInt8(samples.count))
        classes[kind] = UInt8(samples.count)
        samples.append(byte)
      }
    }
    narrow = wide.prefix(0x80) + Array(repeating: UInt8(samples.count + 1), count: 0x80)
  }
}
