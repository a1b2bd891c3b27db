import FoundationEssentials

/// A piece of a log as a worker gives it: `==== Bytes 0-8417 of 8417 of PATH ====`, then the bytes.
struct WorkerLog: Sendable {
  var start: Int
  var end: Int
  /// Of the whole file.
  var total: Int
  var bytes: Data

  /// Nil where the answer is none of a worker's. Errors come as 200, with a total of 0 bytes or with a line of their own.
  init?(_ body: Data) {
    let lineEnd = body.firstIndex(of: UInt8(ascii: "\n")) ?? body.endIndex
    let words = String(decoding: body[body.startIndex..<lineEnd], as: UTF8.self).split(separator: " ")
    guard words.count > 5, words[0] == "====", words[1] == "Bytes", let total = Int(words[4]) else { return nil }
    let range = words[2].split(separator: "-").compactMap { Int($0) }
    guard range.count == 2, range[0] <= range[1], range[1] <= total else { return nil }
    (start, end, self.total) = (range[0], range[1], total)
    bytes = lineEnd == body.endIndex ? Data() : Data(body[body.index(after: lineEnd)...])
  }
}
