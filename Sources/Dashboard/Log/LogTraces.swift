import Jobs

/// Which traces of a log are the same, so that one that comes again and again is one row, whatever stands between.
struct LogTraces: Sendable {
  /// The first line of the newest row of each kind.
  var newest: [UInt64: Int] = [:]
  /// Rows of the same kind, by their first lines, that stand apart until the log is settled.
  var pending: [(older: Int, newer: Int)] = []
  /// Rows that are folded into a newer one, the oldest first, by the newer one's first line.
  var earlier: [Int: [LogRows.Row]] = [:]

  /// A log of as many kinds has no repetitions worth a table without end.
  private static let mostKinds = 4096
  /// What is read of a trace.
  private static let reach = 16_384

  /// Notes a row that begins with a trace.
  mutating func came(_ kind: UInt64, at line: Int) {
    if let older = newest[kind] {
      pending.append((older, line))
    } else if newest.count >= LogTraces.mostKinds {
      return
    }
    newest[kind] = line
  }

  /// Says of a line what its trace has in common with those of other subtasks, attempts and times: its frames as they are, the
  /// other lines without their numbers and hexadecimal ids. Nil where it is no trace: one line, or no warning.
  static func kind(of line: Int, in store: LogStore) -> UInt64? {
    guard store.level(line) >= .warn else { return nil }
    return store.withText(line) { text in
      LogText.firstLine(text).more > 0 ? kind(of: UnsafeBufferPointer(rebasing: text.prefix(reach))) : nil
    }
  }

  private static func kind(of text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = Hash()
    var at = 0
    while at < text.count {
      let end = text[at...].firstIndex(of: 0x0A) ?? text.count
      let line = UnsafeBufferPointer(rebasing: text[at..<end])
      // A frame begins with white space; its number tells where it was thrown.
      if line.first == 0x20 || line.first == 0x09 { line.forEach { hash.add($0) } } else { add(line, to: &hash) }
      hash.add(0x0A)
      at = end + 1
    }
    return hash.value
  }

  private static func add(_ line: UnsafeBufferPointer<UInt8>, to hash: inout Hash) {
    var at = 0
    while at < line.count {
      if isUUID(line[at...]) {
        hash.add(number)
        at += 36
        if at < line.count { hash.add(line[at]) }
        at += 1
        continue
      }
      let end = line[at...].firstIndex { !isWord($0) } ?? line.count
      add(word: line[at..<end], to: &hash)
      if end < line.count { hash.add(line[end]) }
      at = end + 1
    }
  }

  /// `9d3f1c2e-efba-4711-8a5d-0c1b2a3d4e5f`, of which a group may have no digit.
  private static func isUUID(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard text.count >= 36, text[text.startIndex + 8] == 0x2D else { return false }
    let hyphens = [8, 13, 18, 23]
    return text.prefix(36).enumerated().allSatisfy { hyphens.contains($0) ? $1 == 0x2D : isHex($1) }
      && (text.count == 36 || !isWord(text[text.startIndex + 36]))
  }

  /// No word of a language has eight letters from a to f alone.
  private static func isHexadecimal(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let isPrefixed = word.count > 2 && word.first == 0x30 && word[word.startIndex + 1] | 0x20 == 0x78
    let digits = word.dropFirst(isPrefixed ? 2 : 0)
    return digits.allSatisfy(isHex) && (isPrefixed || digits.count >= 8 || digits.contains(where: isDigit))
  }

  private static func add(word: Slice<UnsafeBufferPointer<UInt8>>, to hash: inout Hash) {
    if !word.isEmpty, isHexadecimal(word) { return hash.add(number) }
    var isNumber = false
    for byte in word {
      if isDigit(byte) {
        if !isNumber { hash.add(number) }
        isNumber = true
      } else if !isNumber || !isHex(byte) {
        isNumber = false
        hash.add(byte)
      }
    }
  }

  /// `#` stands for a number.
  private static let number: UInt8 = 0x23

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  private static func isHex(_ byte: UInt8) -> Bool { isDigit(byte) || (byte | 0x20) &- 0x61 < 6 }
  private static func isWord(_ byte: UInt8) -> Bool { isDigit(byte) || (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 }

  /// FNV-1a of 64 bits.
  private struct Hash {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }
}
