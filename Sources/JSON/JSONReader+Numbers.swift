extension JSONReader {
  /// No number that is meant has more.
  private static let digits = 1024
  /// Whole numbers up to here are exact as doubles (RFC 7493 §2.2).
  private static let exact = 9_007_199_254_740_992.0

  /// RFC 8259 §6. `4.0` and `4e0` are whole numbers too; one that no double holds is refused rather than made infinite.
  mutating func number() throws(JSONFault) -> JSONValue {
    let start = place
    if here == UInt8(ascii: "-") { place += 1 }
    let isZero = here == UInt8(ascii: "0")
    let whole = try skipDigits()
    if isZero, whole > 1 { throw fault("a number begins with 0") }
    let hasFraction = try skipFraction()
    let hasExponent = try skipExponent()
    let text = bytes[start..<place]
    guard text.count <= JSONReader.digits else { throw fault("a number of \(text.count) digits") }
    let word = String(decoding: text, as: UTF8.self)
    if !hasFraction, !hasExponent, let number = Int(word) { return .int(number) }
    guard let number = Double(word), number.isFinite else { throw fault("a number beyond all bounds") }
    if let whole = Int(exactly: number), number.magnitude <= JSONReader.exact { return .int(whole) }
    return .double(number)
  }

  private mutating func skipFraction() throws(JSONFault) -> Bool {
    guard here == UInt8(ascii: ".") else { return false }
    place += 1
    try skipDigits()
    return true
  }

  private mutating func skipExponent() throws(JSONFault) -> Bool {
    guard here == UInt8(ascii: "e") || here == UInt8(ascii: "E") else { return false }
    place += 1
    if here == UInt8(ascii: "+") || here == UInt8(ascii: "-") { place += 1 }
    try skipDigits()
    return true
  }

  /// At least one.
  @discardableResult
  private mutating func skipDigits() throws(JSONFault) -> Int {
    let start = place
    while let byte = here, byte >= 0x30, byte <= 0x39 { place += 1 }
    guard place > start else { throw fault("a digit was expected") }
    return place - start
  }
}
