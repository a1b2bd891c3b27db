import CSystem
import Glibc
import JSON

/// The stored output of a run: two files, the older of which is dropped when the newer is full.
///
/// The pipeline is never made to wait for a full disk: what cannot be stored is counted, and said in its place.
struct OutputLog: ~Copyable {
  private let folder: RunFolder
  private let fileLimit: Int
  private var file: Descriptor?
  private var size = 0
  private var lost = 0
  private var isTorn = false

  init(folder: RunFolder, limit: Int) {
    self.folder = folder
    fileLimit = max(4096, limit / 2)
    open()
  }

  /// Stores whole lines.
  mutating func append(_ lines: [UInt8], at stamp: String) {
    guard !lines.isEmpty else { return }
    if size + lines.count > fileLimit && size > 0 { turn() }
    if file == nil { open() }
    let bytes = heading(at: stamp) + lines
    let isWritten = file?.write(bytes) ?? false
    size += bytes.count
    lost = isWritten ? 0 : lost + lines.count
    isTorn = !isWritten
  }

  /// What a write after a failed one begins with.
  private func heading(at stamp: String) -> [UInt8] {
    (isTorn ? [0x0A] : [])
      + (lost > 0 ? Array("\(stamp) K \(lost) bytes of output could not be stored here\n".utf8) : [])
  }

  private mutating func open() {
    file = try? Descriptor.open(folder.log, O_WRONLY | O_APPEND | O_CREAT)
    var status = stat()
    size = stat(folder.log, &status) == 0 ? Int(status.st_size) : 0
    isTorn = size > 0 && !OutputLog.endsWhole(folder.log, size)
  }

  private mutating func turn() {
    rename(folder.log, folder.olderLog)
    open()
  }

  /// A keeper that was killed may have left half a line.
  private static func endsWhole(_ path: String, _ size: Int) -> Bool {
    guard let file = try? Descriptor.open(path, O_RDONLY) else { return true }
    var last: UInt8 = 0
    return pread(file.number, &last, 1, off_t(size - 1)) != 1 || last == 0x0A
  }
}
