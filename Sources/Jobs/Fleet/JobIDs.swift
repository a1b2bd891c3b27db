/// The ids that this server has given: the runner's name, then the first characters of the native id where
/// that is hexadecimal, else of a hash of it. An id is never given to another job while it is remembered.
struct JobIDs: Sendable {
  private struct Key: Hashable, Sendable {
    var runner: String
    var nativeID: String
  }

  /// Lower case, since references ignore case.
  private var taken: Set<String> = []
  private var given: [Key: String] = [:]
  private let length = 6

  func isTaken(_ id: String) -> Bool { taken.contains(id.lowercased()) }

  /// The id that this native id has, or had when it was last seen.
  func id(runner: String, nativeID: String) -> String? { given[Key(runner: runner, nativeID: nativeID)] }

  mutating func assign(_ id: String, runner: String, nativeID: String) {
    taken.insert(id.lowercased())
    given[Key(runner: runner, nativeID: nativeID)] = id
  }

  mutating func reserve(_ id: String) { taken.insert(id.lowercased()) }

  /// Forgets an id for good, so that memory stays bounded.
  mutating func release(_ id: String, runner: String, nativeID: String?) {
    taken.remove(id.lowercased())
    if let nativeID { given[Key(runner: runner, nativeID: nativeID)] = nil }
  }

  /// An id that nobody has.
  func fresh(runner: String, nativeID: String) -> String {
    var digits = Self.isHexadecimal(nativeID) ? nativeID.lowercased() : Self.hash(nativeID)
    var length = self.length
    while true {
      let id = "\(runner)-\(digits.prefix(length))"
      if !isTaken(id) { return id }
      length += 1
      if length > digits.count { digits += Self.hash(digits) }
    }
  }

  private static func isHexadecimal(_ text: String) -> Bool {
    text.utf8.count >= 6
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
          UInt8(ascii: "A")...UInt8(ascii: "F"):
          true
        default: false
        }
      }
  }

  /// FNV-1a of 64 bits, 16 digits: the same in every run, unlike `Hasher`.
  static func hash(_ text: String) -> String {
    let value = text.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
