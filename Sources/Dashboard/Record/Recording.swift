package import FoundationEssentials
import JSON

/// A record that was read: where each of its lines is, and when. The lines themselves are read as they are played.
package final class Recording: Sendable {
  package let header: RecordHeader
  private let bytes: [UInt8]
  private let lines: [Line]
  /// Lines that are not understood, a torn last one among them.
  package let skipped: Int
  /// The last one is torn: whoever wrote it was ended amid it.
  let isTorn: Bool

  private struct Line: Sendable {
    var start: Int
    var end: Int
    var seconds: Double
  }

  /// So much is read of a file, at the most; a record ends itself long before.
  package static let largest = 256 << 20

  package init(_ data: Data) throws(RecordFault) {
    let bytes = Array(data)
    guard let end = bytes.firstIndex(of: 0x0A) else { throw RecordFault("it is no record of beamtop") }
    header = try RecordHeader(Data(bytes[..<end]))
    self.bytes = bytes
    isTorn = bytes.last != 0x0A
    (lines, skipped) = bytes.withUnsafeBufferPointer { Recording.lines(of: $0, from: end + 1) }
  }

  private static func lines(of bytes: UnsafeBufferPointer<UInt8>, from first: Int) -> ([Line], skipped: Int) {
    var lines: [Line] = []
    var (from, latest, skipped) = (first, 0.0, 0)
    while from < bytes.count {
      let end = bytes[from...].firstIndex(of: 0x0A)
      // What was cut off in the middle of a line is not believed.
      if let end, let seconds = RecordLine.seconds(of: bytes[from..<end]), seconds >= 0, seconds < 1e8 {
        // A clock may have been set back; what came later is played later.
        latest = max(latest, seconds)
        lines.append(Line(start: from, end: end, seconds: latest))
      } else {
        skipped += 1
      }
      from = (end ?? bytes.count) + 1
    }
    return (lines, skipped)
  }

  package var count: Int { lines.count }
  /// In seconds, from its beginning to its last line.
  package var length: Double { lines.last?.seconds ?? 0 }

  /// When a line was written, in seconds from the beginning.
  func seconds(_ index: Int) -> Double { lines[index].seconds }

  func line(_ index: Int) -> RecordLine? { RecordLine(Data(bytes[lines[index].start..<lines[index].end])) }
}
