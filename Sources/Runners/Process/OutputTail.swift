import CSystem
package import FoundationEssentials
import Glibc
package import Jobs

/// Reads the stored output of a run from its end, no more of it than is asked for.
package struct OutputTail: Sendable {
  package let folder: RunFolder

  package init(_ folder: RunFolder) { self.folder = folder }

  /// What has been stored, by which a reader sees without reading whether there is more.
  package struct Extent: Sendable, Hashable {
    var file: UInt64
    var bytes: Int
  }

  package var extent: Extent {
    var status = stat()
    guard stat(folder.log, &status) == 0 else { return Extent(file: 0, bytes: 0) }
    return Extent(file: UInt64(status.st_ino), bytes: Int(status.st_size))
  }

  /// The newest entries, oldest first: at the most `limit`, and only those with a line at or after `since`.
  package func entries(since: Date? = nil, limit: Int) -> [LogLine] {
    guard limit > 0 else { return [] }
    var size = 262_144
    while true {
      let (bytes, isAll) = read(last: size)
      let lines = StampedLine.read(bytes)
      let folded = OutputFolding.fold(lines)
      let isPast = since.map { since in lines.first.map { $0.time < since } ?? false } ?? false
      if isAll || isPast || folded.count > limit {
        let wanted = since.map { since in folded.filter { $0.lastTime >= since } } ?? folded
        return wanted.suffix(limit).map(\.line)
      }
      size *= 4
    }
  }

  /// The last `size` bytes of both files, and whether that is all there is. A first line that is cut is left out.
  private func read(last size: Int) -> (bytes: [UInt8], isAll: Bool) {
    for _ in 0..<3 {
      guard let newer = try? Descriptor.open(folder.log, O_RDONLY) else { return ([], true) }
      let end = OutputTail.tail(of: newer.number, size)
      guard end.isAll, let older = try? Descriptor.open(folder.olderLog, O_RDONLY) else { return end }
      // The files were turned between the two opens: both are the same now.
      if OutputTail.file(older.number) == OutputTail.file(newer.number) { continue }
      let before = OutputTail.tail(of: older.number, size - end.bytes.count)
      return (before.bytes + end.bytes, before.isAll)
    }
    return ([], true)
  }

  private static func tail(of descriptor: Int32, _ size: Int) -> (bytes: [UInt8], isAll: Bool) {
    let length = Int(lseek(descriptor, 0, SEEK_END))
    let start = max(0, length - max(0, size))
    var bytes = [UInt8](repeating: 0, count: length - start)
    let count = max(0, pread(descriptor, &bytes, bytes.count, off_t(start)))
    bytes.removeLast(bytes.count - count)
    guard start > 0 else { return (bytes, true) }
    let first = bytes.firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
    return (Array(bytes[first...]), false)
  }

  private static func file(_ descriptor: Int32) -> UInt64 {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? UInt64(status.st_ino) : 0
  }
}
