import Glibc

/// Cuts one stream into lines and stamps each with the time at which it began to arrive: `TIME SOURCE text`.
///
/// A carriage return ends a line too, so that a progress bar is readable. A line longer than `longest` is cut, and says
/// by how much. Bytes that are not UTF-8 are kept as they are; the reader mends them.
struct LineStamper {
  let source: UInt8
  let longest: Int
  private var line: [UInt8] = []
  private var hasBegun = false
  private var cut = 0
  private var lastWasReturn = false

  init(source: Character, longest: Int = 65_536) {
    self.source = source.asciiValue ?? 0x3F
    self.longest = longest
  }

  /// Whether a line has begun that no end has come for.
  var isPending: Bool { hasBegun }

  /// Appends the whole lines of what has arrived to `output`.
  mutating func take(_ bytes: [UInt8], at stamp: String, into output: inout [UInt8]) {
    bytes.withUnsafeBytes { all in
      var rest = UnsafeRawBufferPointer(rebasing: all[...])
      // A stream without carriage returns, as most are, is not searched for them again and again.
      let hasReturns = LineStamper.offset(of: 0x0D, in: rest) != nil
      while let newline = LineStamper.offset(of: 0x0A, in: rest) {
        if hasReturns {
          takeReturns(.init(rebasing: rest[..<newline]), at: stamp, into: &output)
        } else {
          add(.init(rebasing: rest[..<newline]), at: stamp)
        }
        end(byReturn: false, at: stamp, into: &output)
        rest = .init(rebasing: rest[(newline + 1)...])
      }
      takeReturns(rest, at: stamp, into: &output)
    }
  }

  /// What lies between two newlines.
  private mutating func takeReturns(_ bytes: UnsafeRawBufferPointer, at stamp: String, into output: inout [UInt8]) {
    var rest = bytes
    while let offset = LineStamper.offset(of: 0x0D, in: rest) {
      add(.init(rebasing: rest[..<offset]), at: stamp)
      end(byReturn: true, at: stamp, into: &output)
      rest = .init(rebasing: rest[(offset + 1)...])
    }
    add(rest, at: stamp)
  }

  /// A return that ends nothing is no line, nor is the newline that follows a return; a newline of its own is.
  private mutating func end(byReturn: Bool, at stamp: String, into output: inout [UInt8]) {
    if !hasBegun && !byReturn && !lastWasReturn { begin(at: stamp) }
    finish(into: &output)
    lastWasReturn = byReturn
  }

  private static func offset(of byte: UInt8, in bytes: UnsafeRawBufferPointer) -> Int? {
    guard let start = bytes.baseAddress, let found = memchr(start, Int32(byte), bytes.count) else { return nil }
    return UnsafeRawPointer(found) - start
  }

  /// Ends the line that is pending, for a program that is silent in the middle of one, or has ended.
  mutating func finish(into output: inout [UInt8]) {
    guard hasBegun else { return }
    if cut > 0 { line += " … \(cut) bytes cut".utf8 }
    line.append(0x0A)
    output += line
    line.removeAll(keepingCapacity: true)
    hasBegun = false
    cut = 0
  }

  private mutating func begin(at stamp: String) {
    line += stamp.utf8
    line += [0x20, source, 0x20]
    hasBegun = true
  }

  private mutating func add(_ bytes: UnsafeRawBufferPointer, at stamp: String) {
    guard !bytes.isEmpty else { return }
    if !hasBegun { begin(at: stamp) }
    lastWasReturn = false
    let room = max(0, longest + stamp.utf8.count + 3 - line.count)
    line += bytes.prefix(room)
    cut += max(0, bytes.count - room)
  }
}
