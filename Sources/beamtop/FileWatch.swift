import Glibc

/// Tells when a file was changed, made or taken away, by looking at it now and then: two calls of the system every two
/// seconds cost nothing that can be measured, and no descriptor is kept.
struct FileWatch {
  private struct Mark: Hashable {
    var seconds = 0
    var nanoseconds = 0
    var inode: UInt64 = 0
    var size = 0
  }

  private static let pause = Duration.seconds(2)
  private var next = ContinuousClock.now + pause
  private var marks: [String: Mark] = [:]

  /// True at most every two seconds: it is time to look.
  mutating func isDue(_ now: ContinuousClock.Instant = .now) -> Bool {
    guard now >= next else { return false }
    next = now + FileWatch.pause
    return true
  }

  /// Whether a file is another than at the last look; the first look only remembers.
  mutating func changed(_ file: String) -> Bool {
    let mark = FileWatch.mark(file)
    defer { marks[file] = mark }
    return marks[file].map { $0 != mark } ?? false
  }

  /// Whether it was there at the last look.
  func isThere(_ file: String) -> Bool { marks[file].map { $0 != Mark() } ?? false }

  private static func mark(_ file: String) -> Mark {
    var status = stat()
    guard stat(file, &status) == 0 else { return Mark() }
    return Mark(
      seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec, inode: UInt64(status.st_ino),
      size: Int(status.st_size))
  }
}
