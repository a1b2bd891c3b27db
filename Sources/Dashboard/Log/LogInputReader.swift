import BeamMCPClient
import Glibc
import Jobs

/// Reads a log from a pipe, as far as it has come.
enum LogInputReader {
  /// For so long a reader waits for the first bytes, and goes on while they come.
  private static let patience = Duration.milliseconds(100)
  /// Bytes of a line that are held back until its end has come.
  private static let longestHeld = 1 << 20

  static func read(_ source: LogFileSource, _ input: Int32) -> Result<LogFilePiece, ClientError> {
    var bytes = source.held
    var isEnded = source.isEnded
    var isMore = false
    let end = ContinuousClock.now + patience
    while !isEnded {
      isMore = bytes.count >= LogFileReader.piece || ContinuousClock.now >= end
      if isMore || !isReady(input) { break }
      switch append(input, to: &bytes) {
      case 0: isEnded = true
      case ..<0 where errno != EINTR && errno != EAGAIN: return .failure(LogFileReader.problem(source.path))
      default: break
      }
    }
    if source.next == 0, let format = Compression(bytes) { return .success(refusal(of: format, source, bytes.count)) }
    return .success(piece(bytes, source, isEnded, isMore))
  }

  /// A line that says why nothing is read. A failure would not last: what was read of a pipe is gone.
  private static func refusal(of format: Compression, _ source: LogFileSource, _ count: Int) -> LogFilePiece {
    var chunk = LogChunk()
    var text = "\(source.path) is compressed (\(format)): … | \(format.command) | beamtop --log -"
    text.withUTF8 { chunk.append($0, time: .nan, level: .error, source: 0) }
    var piece = LogFilePiece(chunks: [chunk], next: count, size: count)
    piece.isEnded = true
    return piece
  }

  private static func isReady(_ input: Int32) -> Bool {
    var ready = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    return poll(&ready, 1, 20) > 0
  }

  /// As `read` returns.
  private static func append(_ input: Int32, to bytes: inout [UInt8]) -> Int {
    withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) { buffer in
      let count = Glibc.read(input, buffer.baseAddress, buffer.count)
      if count > 0 { bytes += buffer[..<count] }
      return count
    }
  }

  private static func piece(
    _ bytes: [UInt8], _ source: LogFileSource, _ isEnded: Bool, _ isMore: Bool
  ) -> LogFilePiece {
    let end = bytes.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    // A line that goes on is taken once it is whole, or is a long one.
    let isWhole = isEnded || bytes.count - end > LogInputReader.longestHeld
    let taken = isWhole ? bytes.count : end
    var parser = LogFileParser(source)
    parser.take(bytes, count: taken, isFirst: source.next == 0)
    var result = parser.piece
    result.next = source.next + taken
    result.size = result.next + (isMore ? 1 : 0)
    (result.held, result.isEnded) = (Array(bytes[taken...]), isEnded)
    return result
  }
}
