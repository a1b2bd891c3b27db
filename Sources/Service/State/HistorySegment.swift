import FoundationEssentials
import Glibc
import JSON
import Jobs

/// One file of the archive: names of jobs, and frames that refer to them by number.
struct HistorySegment {
  /// A line: a job's number and name, or a frame.
  private struct Line: Codable {
    var job: Int?
    var runner: String?
    var nativeID: String?
    var kind: HistoryFrame.Kind?
    var bucket: Int?
    /// For each row the job's number in 32 bits, then its figures in 16 each, little-endian.
    var rows: Data?

    enum CodingKeys: String, CodingKey {
      case job, runner, kind, bucket, rows
      case nativeID = "native_id"
    }
  }

  /// Seconds since 1970.
  let start: Double
  private(set) var bytes = 0
  private let file: JournalFile
  private var numbers: [HistoryFrame.Subject: Int] = [:]

  init(path: String, start: Double) {
    file = JournalFile(path: path)
    self.start = start
    bytes = HistorySegment.size(of: path)
  }

  mutating func append(_ frame: HistoryFrame) throws {
    var lines: [Line] = []
    var rows = Data()
    for row in frame.rows {
      let number = numbers[row.subject] ?? numbers.count
      if numbers.updateValue(number, forKey: row.subject) == nil {
        lines.append(Line(job: number, runner: row.subject.runner, nativeID: row.subject.nativeID))
      }
      withUnsafeBytes(of: UInt32(number).littleEndian) { rows.append(contentsOf: $0) }
      for code in row.codes { withUnsafeBytes(of: code.littleEndian) { rows.append(contentsOf: $0) } }
    }
    lines.append(Line(kind: frame.kind, bucket: frame.bucket, rows: rows))
    bytes += try file.append(contentsOf: lines)
  }

  /// The whole frames of a file, and how many lines could not be read. A frame of an unknown job, after a torn line,
  /// loses that row alone.
  static func read(_ path: String) -> (frames: [HistoryFrame], skipped: Int) {
    guard let read = try? JournalFile(path: path).records(as: Line.self) else { return ([], 1) }
    var jobs: [Int: HistoryFrame.Subject] = [:]
    var frames: [HistoryFrame] = []
    for line in read.records {
      if let job = line.job, let runner = line.runner, let nativeID = line.nativeID {
        jobs[job] = HistoryFrame.Subject(runner: runner, nativeID: nativeID)
      } else if let kind = line.kind, let bucket = line.bucket, let rows = line.rows, (0...1 << 40).contains(bucket) {
        frames.append(HistoryFrame(kind: kind, bucket: bucket, rows: decode(rows, kind.width, jobs)))
      }
    }
    return (frames, read.skipped)
  }

  private static func decode(_ data: Data, _ width: Int, _ jobs: [Int: HistoryFrame.Subject]) -> [HistoryFrame.Row] {
    let size = 4 + 2 * width
    return data.withUnsafeBytes { bytes in
      (0..<bytes.count / size).compactMap { row in
        let number = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: row * size, as: UInt32.self))
        guard let subject = jobs[Int(number)] else { return nil }
        let codes = (0..<width).map {
          UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: row * size + 4 + 2 * $0, as: UInt16.self))
        }
        return HistoryFrame.Row(subject: subject, codes: codes)
      }
    }
  }

  static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }
}
