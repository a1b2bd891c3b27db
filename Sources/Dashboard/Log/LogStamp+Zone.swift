// The zone that a time is of, where the line names it.
extension LogStamp {
  /// `Z`, `+01:00`, `+0100` right behind the time, or behind one blank, where `UTC` or `CET` may stand too: Postgres, Ruby, fluentd and
  /// Go write so. In seconds east of UTC, and its length. An offset takes the name behind it along: `+0100 CET`.
  static func zoneBehind(_ line: UnsafeBufferPointer<UInt8>, _ at: Int) -> (Int, Int)? {
    guard at < line.count else { return nil }
    guard line[at] == 0x20 else { return (zone(line, at) ?? hours(line, at)).map { ($0, named(line, at, $1)) } }
    if let (seconds, length) = zone(line, at + 1) {
      // A number that begins the message may look like one.
      guard isEnd(line, at + 1 + length), seconds.magnitude <= 14 * 3600, seconds % 900 == 0 else { return nil }
      return (seconds, named(line, at, 1 + length))
    }
    guard let name = zoneName(line, at + 1), let hours = zone(named: name.code).hours else { return nil }
    return (hours * 3600, 1 + name.length)
  }

  /// `-07`, as ISO 8601 has it too, right behind the time alone.
  private static func hours(_ line: UnsafeBufferPointer<UInt8>, _ at: Int) -> (Int, Int)? {
    guard line[at] == UInt8(ascii: "+") || line[at] == UInt8(ascii: "-"), let hours = number(line, at + 1, 2),
      hours <= 14,
      isEnd(line, at + 3)
    else { return nil }
    return (hours * (line[at] == UInt8(ascii: "-") ? -3600 : 3600), 3)
  }

  /// The length of an offset with the name behind it.
  private static func named(_ line: UnsafeBufferPointer<UInt8>, _ at: Int, _ length: Int) -> Int {
    let end = at + length
    guard end < line.count, line[end] == 0x20, let name = zoneName(line, end + 1), zone(named: name.code).isKnown else {
      return length
    }
    return length + 1 + name.length
  }

  /// Three or four capitals that could be a zone's; no level is written so.
  private static func zoneName(_ line: UnsafeBufferPointer<UInt8>, _ at: Int) -> (code: UInt64, length: Int)? {
    var (end, code) = (at, UInt64(0))
    while end < line.count, end - at < 5, (0x41...0x5A).contains(line[end]) {
      code = code << 8 | UInt64(line[end])
      end += 1
    }
    guard (3...4).contains(end - at), lasts.contains(line[end - 1]), isEnd(line, end) else { return nil }
    return (code, end - at)
  }

  private static let lasts = Array("TCK".utf8)

  /// Names that have one meaning everywhere, behind the hours east of UTC that they are. Behind nothing those that have several
  /// (China's or America's CST, India's, Israel's or Ireland's IST): they say nothing, but belong to an offset that stands before
  /// them.
  private static let zones: StaticString = """
    0 UTC GMT UCT WET 1 CET WEST 2 EET CEST SAST 3 MSK EEST 8 AWST HKT SGT 9 JST KST 10 AEST 11 AEDT 12 NZST 13 NZDT \
    ? CST CDT EST EDT MST MDT PST PDT IST BST AST ADT\u{20}
    """

  /// Whether a word names a zone, and the hours that it is east of UTC.
  private static func zone(named code: UInt64) -> (isKnown: Bool, hours: Int?) {
    let text = UnsafeBufferPointer(start: zones.utf8Start, count: zones.utf8CodeUnitCount)
    var (word, hours): (UInt64, Int?) = (0, nil)
    for byte in text {
      guard byte == 0x20 else {
        word = word << 8 | UInt64(byte)
        continue
      }
      if word == code { return (true, hours) }
      // A number has no more than two digits, each of which is its own code's last half.
      if word < 0x10000 { hours = word == 0x3F ? nil : Int(word & 0xF) + 10 * Int(word >> 8 & 0xF) }
      word = 0
    }
    return (false, nil)
  }

  private static let ends = Array(" \t\r])},;:|\"".utf8)

  private static func isEnd(_ line: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    at >= line.count || ends.contains(line[at])
  }
}
