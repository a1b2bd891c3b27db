/// Ids in Flink's form: 128 bits as 32 hexadecimal digits.
enum FlinkID {
  static func random() -> String { hex(UInt64.random(in: 0...UInt64.max)) + hex(UInt64.random(in: 0...UInt64.max)) }

  static func hex(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  static func isID(_ text: some StringProtocol) -> Bool { text.utf8.count == 32 && text.allSatisfy(\.isHexDigit) }
}
