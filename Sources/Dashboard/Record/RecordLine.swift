package import FoundationEssentials
import JSON

/// One line of a record: `[seconds, "kind", what]`, the seconds since its beginning first, so that a file is searched for a
/// moment without being read.
package struct RecordLine: Sendable, Hashable {
  var seconds: Double
  var kind: Kind
  var what: JSONValue = .null

  /// What came to the console.
  enum Kind: String, Sendable, Hashable, CaseIterable {
    case key, paste, size, focus, mouse, tick, awake, zone, traffic
    case connected, alive, lost, fleet, change, happened
    case answer, plan, done, heard, meaning, read, scan, saved, reported, link, notice, mended, themes, keys, views
    /// The record ends here, by its writer's own word.
    case end
  }

  package var data: Data {
    var line: [JSONValue] = [.double((seconds * 1e6).rounded() / 1e6), .string(kind.rawValue)]
    if !what.isNull { line.append(what) }
    var data = JSONValue.array(line).data
    data.append(0x0A)
    return data
  }

  init(seconds: Double, kind: Kind, what: JSONValue = .null) {
    (self.seconds, self.kind, self.what) = (seconds, kind, what)
  }

  init?(_ data: Data) {
    guard let json = try? JSONValue(parsing: data), let seconds = json[0]?.double,
      let kind = json[1]?.string.flatMap(Kind.init(rawValue:))
    else { return nil }
    self.init(seconds: seconds, kind: kind, what: (json[2] ?? .null).measured)
  }

  /// The seconds at the beginning of a line, without reading the rest; nil where it is none of ours.
  static func seconds(of line: Slice<UnsafeBufferPointer<UInt8>>) -> Double? {
    guard line.first == UInt8(ascii: "["), let comma = line.prefix(40).firstIndex(of: UInt8(ascii: ",")) else {
      return nil
    }
    return Double(String(decoding: line[line.startIndex + 1..<comma], as: UTF8.self))
  }
}
