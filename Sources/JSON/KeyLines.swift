/// A private key (PEM, RFC 7468) of which each line stands in an element of its own, as a log has it: what each says alone
/// is letters.
struct KeyLines {
  /// More lines has no key: a longer run is none that has begun.
  private static let longest = 400
  /// A line of PEM has 64 letters; of MIME 76.
  private static let widths: ClosedRange<Int> = 48...80

  /// Which of the texts are lines of a key. What other writers say in between is none.
  static func places(in texts: [String?]) -> Set<Int> {
    var places: Set<Int> = []
    var begun: Int?
    // Wide lines of letters, and a last one, whose beginning may be on another page.
    var (run, wide): ([Int], [Int]) = ([], [])
    for (place, text) in texts.enumerated() {
      guard let text else { continue }
      if isMark(text, "-----BEGIN ") { begun = place }
      let isBody = isLetters(text)
      if let start = begun, place - start < longest {
        if isBody { places.insert(place) }
      } else if isBody, !isHexadecimal(text) {
        if widths.contains(text.utf8.count) { wide.append(place) }
        if wide.count > 1 { places.formUnion(wide) }
        if !wide.isEmpty { run.append(place) }
        continue
      }
      if isMark(text, "-----END ") {
        places.formUnion(run)
        begun = nil
      }
      (run, wide) = ([], [])
    }
    return places
  }

  private static func isMark(_ text: String, _ mark: String) -> Bool {
    text.utf8.count < 4096 && text.contains(mark) && text.contains(" KEY")
  }

  private static func isLetters(_ text: String) -> Bool {
    let letters = text.utf8.drop { $0 == 0x20 || $0 == 0x09 }
    return letters.count > 3 && letters.count <= 200
      && letters.allSatisfy { byte in
        byte >= 0x30 && byte <= 0x39 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte == 0x2B || byte == 0x2F
          || byte == 0x3D || byte == 0x0D
      }
  }

  private static func isHexadecimal(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 || $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x66 }
  }
}
