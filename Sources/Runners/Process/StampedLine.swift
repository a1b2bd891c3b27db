package import FoundationEssentials
import JSON

/// One line as a keeper stored it: `TIME SOURCE text`.
package struct StampedLine: Sendable, Hashable {
  package var time: Date
  /// `O` and `E` are the program's output and errors, `K` is the keeper's own word.
  package var source: Character
  package var text: String

  /// The lines of a stored output, oldest first. What does not look like one is skipped: a torn piece.
  package static func read(_ bytes: some Sequence<UInt8>) -> [StampedLine] {
    var second: (text: [UInt8], date: Date)?
    return Array(bytes).split(separator: 0x0A).compactMap { line in
      guard line.count >= 27, line[line.startIndex + 24] == 0x20, line[line.startIndex + 26] == 0x20 else { return nil }
      let stamp = line.prefix(24)
      // Whole seconds are parsed once: bursts share them, and parsing a date costs more than all the rest.
      if second?.text.elementsEqual(stamp.prefix(19)) != true {
        let text = String(decoding: stamp.prefix(19), as: UTF8.self) + "Z"
        guard let date = Instant.date(text) else { return nil }
        second = (Array(stamp.prefix(19)), date)
      }
      guard let date = second?.date, let millis = Int(String(decoding: stamp.dropFirst(20).prefix(3), as: UTF8.self))
      else { return nil }
      return StampedLine(
        time: date + Double(millis) / 1000, source: Character(UnicodeScalar(line[line.startIndex + 25])),
        text: String(decoding: line.dropFirst(27), as: UTF8.self))
    }
  }
}
