/// Where the rows of an engine's list of jobs lie in its bytes: the objects of arrays that are members of one object. A poll
/// of 10,000 jobs is 3 MB and JSONDecoder reads some 16 MB/s, but between two polls a job that nothing happened to differs
/// in its `duration` alone: so the rows are found by one pass over the bytes, and only those whose other bytes changed are
/// decoded.
struct ListRows {
  struct Row {
    /// The object with its braces.
    var all: Range<Int>
    /// The job's id without its quotes; empty where it has none.
    var id: Range<Int>
    /// The digits of `duration`; empty at the row's end where there are none.
    var duration: Range<Int>
    /// The name of the array's member, without its quotes.
    var section: Range<Int>
  }

  private(set) var rows: [Row] = []
  private var row: Row?
  private var depth = 0
  private var at = 0
  /// The member whose value comes next, in a row.
  private var key = Key.other

  private var section = 0..<0
  /// What the id of a row is called.
  private let idKey: StaticString

  private enum Key { case other, id, duration }

  /// Nil where the bytes are no such text.
  init?(_ bytes: UnsafeRawBufferPointer, id idKey: StaticString = "jid") {
    self.idKey = idKey
    while at < bytes.count {
      guard step(bytes) else { return nil }
    }
    guard depth == 0 else { return nil }
  }

  private mutating func step(_ bytes: UnsafeRawBufferPointer) -> Bool {
    switch bytes[at] {
    case UInt8(ascii: "{"), UInt8(ascii: "["): open()
    case UInt8(ascii: "}"), UInt8(ascii: "]"): return close()
    case UInt8(ascii: "\""): return string(bytes)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): number(bytes)
    default: at += 1
    }
    return true
  }

  private mutating func open() {
    depth += 1
    if depth == 3 { row = Row(all: at..<at, id: at..<at, duration: at..<at, section: section) }
    at += 1
  }

  private mutating func close() -> Bool {
    at += 1
    depth -= 1
    if depth == 2, var done = row {
      done.all = done.all.lowerBound..<at
      if done.duration.isEmpty { done.duration = at..<at }
      rows.append(done)
      row = nil
    }
    return depth >= 0
  }

  private mutating func string(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let start = at + 1
    at = start
    while at < bytes.count, bytes[at] != UInt8(ascii: "\"") { at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1 }
    guard at < bytes.count else { return false }
    let text = start..<at
    at += 1
    if depth == 1, isKey(bytes) { section = text }
    guard depth == 3 else { return true }
    if isKey(bytes) {
      key = name(bytes, text)
    } else if key == .id {
      row?.id = text
      key = .other
    }
    return true
  }

  private func isKey(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var next = at
    while next < bytes.count, bytes[next] == UInt8(ascii: " ") || bytes[next] == UInt8(ascii: "\n") { next += 1 }
    return next < bytes.count && bytes[next] == UInt8(ascii: ":")
  }

  private func name(_ bytes: UnsafeRawBufferPointer, _ text: Range<Int>) -> Key {
    let name = UnsafeRawBufferPointer(rebasing: bytes[text])
    switch text.count {
    case 8 where name.elementsEqual("duration".utf8): return .duration
    case idKey.utf8CodeUnitCount where idKey.withUTF8Buffer({ name.elementsEqual($0) }): return .id
    default: return .other
    }
  }

  private mutating func number(_ bytes: UnsafeRawBufferPointer) {
    let start = at
    while at < bytes.count, bytes[at] >= UInt8(ascii: "+"), bytes[at] <= UInt8(ascii: "e"),
      bytes[at] != UInt8(ascii: ","), bytes[at] != UInt8(ascii: "]")
    {
      at += 1
    }
    if depth == 3, key == .duration {
      row?.duration = start..<at
      key = .other
    }
  }
}
