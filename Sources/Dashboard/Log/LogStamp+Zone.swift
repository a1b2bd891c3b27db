// The zone that a time is of, where the line names it.
extension LogStamp {
  /// `Z`, `+01:00`, `+0100` right behind the time, or behind one blank, where `UTC` or `CET` may stand too: Postgres, Ruby, fluentd and
  /// Go write so. In seconds east of UTC, and its length. An offset takes the name behind it along: `+0100 CET`.
  static func zoneBehind(_ line: UnsafeBufferPointer<UInt8>, _ at: Int) -> (Int, Int)? {
    guard at < line.count else { return nil }
    guard line[at] == 0x20 else { return zone(line, at).map { ($0, named(line, at, $1)) } }
    if let (seconds, length) = zone(line, at + 1) {
      // A number that begins the message may look like one.
      guard isEnd(line, at + 1 + length), seconds.magnitude <= 14 * 3600, seconds % 900 == 0 else { return nil }
      return (seconds, named(line, at, 1 + length))
    }
    guard let name = zoneName(line, at + 1), let hours = zones[name.code] ?? nil else { return nil }
    return (hours * 3600, 1 + name.length)
  }

  /// The length of an offset with the name behind it.
  private static func named(_ line: UnsafeBufferPointer<UInt8>, _ at: Int, _ length: Int) -> Int {
    let end = at + length
    guard end < line.count, line[end] == 0x20, let name = zoneName(line, end + 1), zones[name.code] != nil else {
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

  /// Hours east of UTC of names that have one meaning everywhere. Nil where they have several (China's or America's CST, India's,
  /// Israel's or Ireland's IST): those say nothing, but belong to an offset that stands before them.
  private static let zones: [UInt64: Int?] = {
    var zones: [UInt64: Int?] = [:]
    let known: [(Int, String)] = [
      (0, "UTC GMT UCT WET"), (1, "CET WEST"), (2, "EET CEST SAST"), (3, "MSK EEST"), (8, "AWST HKT SGT"),
      (9, "JST KST"),
      (10, "AEST"), (11, "AEDT"), (12, "NZST"), (13, "NZDT"),
    ]
    for (hours, names) in known { for name in names.split(separator: " ") { zones[code(name)] = .some(hours) } }
    for name in "CST CDT EST EDT MST MDT PST PDT IST BST AST ADT".split(separator: " ") {
      zones[code(name)] = .some(nil)
    }
    return zones
  }()

  private static func code(_ name: Substring) -> UInt64 { name.utf8.reduce(0) { $0 << 8 | UInt64($1) } }

  private static let ends = Array(" \t\r])},;:|\"".utf8)

  private static func isEnd(_ line: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    at >= line.count || ends.contains(line[at])
  }
}
