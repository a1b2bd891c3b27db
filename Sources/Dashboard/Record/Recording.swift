package import FoundationEssentials
import JSON

/// A record that was read: where each of its lines is, and when. The lines themselves are read as they are played.
package struct Recording: Sendable {
  package let header: RecordHeader
  private let data: Data
  private var lines: [(range: Range<Int>, seconds: Double)] = []
  /// Lines that are not understood, a torn last one among them.
  package private(set) var skipped = 0

  /// So much is read of a file, at the most; a record ends itself long before.
  package static let largest = 256 << 20

  package init(_ data: Data) throws(RecordFault) {
    let data = Data(data)
    guard let end = data.firstIndex(of: 0x0A) else { throw RecordFault("it is no record of beamtop") }
    header = try RecordHeader(data[..<end])
    self.data = data
    var from = end + 1
    var latest = 0.0
    while from < data.count {
      let to = data[from...].firstIndex(of: 0x0A)
      // What was cut off in the middle of a line is not believed.
      if let to, let seconds = RecordLine.seconds(of: data[from..<to]), seconds >= 0, seconds < 1e8 {
        // A clock may have been set back; what came later is played later.
        latest = max(latest, seconds)
        lines.append((from..<to, latest))
      } else {
        skipped += 1
      }
      from = (to ?? data.count) + 1
    }
  }

  package var count: Int { lines.count }
  /// In seconds, from its beginning to its last line.
  package var length: Double { lines.last?.seconds ?? 0 }

  /// When a line was written, in seconds from the beginning.
  func seconds(_ index: Int) -> Double { lines[index].seconds }

  func line(_ index: Int) -> RecordLine? { RecordLine(data[lines[index].range]) }
}
