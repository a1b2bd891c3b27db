/// What was read of a log file from an offset on.
package struct LogFilePiece: Sendable, Hashable {
  var chunks: [LogChunk] = []
  /// What goes on with the line that the piece before this one ended in.
  var rest: [UInt8] = []
  /// It ends amid a line.
  var isAmidLine = false
  /// Lines before the first one that tells its time: they go on with what was read before.
  var lead: [UInt8] = []
  /// Where to read on, and how long the file is.
  var next = 0
  var size = 0
  /// Some of its lines tell their time.
  var isStamped = false
  /// The file is no longer the one that was read before.
  var change: Change?
  /// Which file it is, by the file system's number.
  var inode: UInt64 = 0
  /// The beginning of a line that is not all there, which cannot be read again.
  var held: [UInt8] = []
  /// Nothing more will come.
  var isEnded = false

  /// What the days of its entries were found by.
  var dating = LogDating(zone: 0)
  /// What was read before is moved by so much, since its day is known now.
  var moved = 0.0
  /// When it was written, in seconds since 1970; when it came, of a pipe.
  var modified: Double?

  enum Change: String, Sendable, Hashable {
    /// Another file has its name.
    case rotated
    /// It is shorter than it was.
    case truncated
    /// No file has its name.
    case removed
  }

  /// What was read before is of another file, or was written over.
  var isNew: Bool { change == .rotated || change == .truncated }

  var isAtEnd: Bool { next >= size }
}
