/// Whole numbers as people write them.
enum NumberWords {
  private static let units = [
    "zero": 0, "one": 1, "single": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "dozen": 12, "hundred": 100,
  ]
  private static let tens = [
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
  ]

  private static let whole = units.merging(tens) { unit, _ in unit }

  /// `12`, `1,024`, `twelve`, `twenty-four`; nil for anything else.
  static func value(of word: String) -> Int? {
    // Most words are none: a look at their first letter must do.
    guard let first = word.utf8.first else { return nil }
    if first == 0x2C || (0x30...0x39).contains(first) {
      let digits = word.filter { $0 != "," }
      let isWhole = !digits.isEmpty && digits.utf8.count <= 9 && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
      return isWhole ? Int(digits) : nil
    }
    if let value = whole[word] { return value }
    guard word.utf8.contains(0x2D) else { return nil }
    let parts = word.split(separator: "-").map(String.init)
    if parts.count == 2, let ten = tens[parts[0]], let unit = units[parts[1]], (1...9).contains(unit) {
      return ten + unit
    }
    return nil
  }

  /// The tens of `twenty four`, which are two words.
  static func isTens(_ word: String) -> Bool { tens[word] != nil }
}
