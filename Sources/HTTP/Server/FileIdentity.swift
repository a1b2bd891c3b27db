import Glibc

/// Which file a path names now.
struct FileIdentity: Sendable, Hashable {
  private let device: UInt
  private let number: UInt
  let isSocket: Bool

  /// Nil where there is none. A symbolic link is taken for itself.
  init?(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    device = UInt(status.st_dev)
    number = UInt(status.st_ino)
    isSocket = status.st_mode & S_IFMT == S_IFSOCK
  }
}
