/// What was read of a log file from an offset on.
package struct LogFilePiece: Sendable, Hashable {
  var chunks: [LogChunk] = []
  /// Lines before the first one that tells its time: they go on with what was read before.
  var lead: [UInt8] = []
  /// Where to read on, and how long the file is.
  var next = 0
  var size = 0
  /// Some of its lines tell their time.
  var isStamped = false
  /// The file was cut or replaced: what was read before is of another one.
  var isNew = false

  var isAtEnd: Bool { next >= size }
}
