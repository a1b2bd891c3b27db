/// The ids that this server has given: the runner's name, then the first characters of the native id where
/// that is hexadecimal, else of a hash of it. An id is never given to another job while it is remembered.
///
/// Thousands of jobs are remembered that are long gone, so that little is kept of each: a number for its id, and one for the
/// engine's id, which leads to ours.
struct JobIDs: Sendable {
  /// Of an id, case ignored, or of an engine's id on its runner. `Hasher` has a secret of its own in every run: no engine can make
  /// up two ids that are the same here.
  typealias Mark = Int

  private var taken: Set<Mark> = []
  /// What follows the runner's name and a dash, as a rule short enough to need no room of its own; or the whole id.
  private var given: [Mark: Given] = [:]
  private let length = 6

  private enum Given: Sendable {
    case tail(String)
    case whole(String)
  }

  static func mark(_ id: String) -> Mark {
    var hasher = Hasher()
    hasher.combine(id.lowercased())
    return hasher.finalize()
  }

  static func mark(runner: String, nativeID: String) -> Mark {
    var hasher = Hasher()
    hasher.combine(runner)
    hasher.combine(nativeID)
    return hasher.finalize()
  }

  func isTaken(_ id: String) -> Bool { isTaken(Self.mark(id)) }
  func isTaken(_ mark: Mark) -> Bool { taken.contains(mark) }

  /// The id that this native id has, or had when it was last seen.
  func id(runner: String, nativeID: String) -> String? {
    switch given[Self.mark(runner: runner, nativeID: nativeID)] {
    case nil: nil
    case .tail(let tail)?: "\(runner)-\(tail)"
    case .whole(let id)?: id
    }
  }

  mutating func assign(_ id: String, runner: String, nativeID: String) {
    reserve(id)
    let isPlain = id.hasPrefix("\(runner)-")
    given[Self.mark(runner: runner, nativeID: nativeID)] =
      isPlain ? .tail(String(id.dropFirst(runner.count + 1))) : .whole(id)
  }

  mutating func reserve(_ id: String) { taken.insert(Self.mark(id)) }

  /// Forgets an id for good, so that memory stays bounded.
  mutating func release(_ id: Mark, nativeID: Mark?) {
    taken.remove(id)
    if let nativeID { given[nativeID] = nil }
  }

  /// The id that a job has where nobody has it yet.
  func short(runner: String, nativeID: String) -> String { "\(runner)-\(digits(of: nativeID).prefix(length))" }

  private func digits(of nativeID: String) -> String {
    Self.isHexadecimal(nativeID) ? nativeID.lowercased() : Self.hash(nativeID)
  }

  /// An id that nobody has.
  func fresh(runner: String, nativeID: String) -> String {
    var digits = digits(of: nativeID)
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
