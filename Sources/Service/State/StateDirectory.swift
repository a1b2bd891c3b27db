import Glibc

/// The directory that the server's own files lie in, for its user alone.
package struct StateDirectory: Sendable {
  package let path: String

  package init(path: String) { self.path = path }

  func file(_ name: String) -> String { path + "/" + name }

  /// Makes the directory and its parents; nil where files can be written in it, else why not.
  func problem() -> String? {
    var made = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      made += "/" + part
      if mkdir(made, 0o700) != 0, errno != EEXIST, errno != EROFS, errno != EACCES {
        return "\(made): \(String(cString: strerror(errno)))"
      }
    }
    if access(path, R_OK | W_OK | X_OK) != 0 { return "\(path): \(String(cString: strerror(errno)))" }
    return StateDirectory.files.lazy.compactMap { problem(with: file($0)) }.first ?? spaceProblem()
  }

  private static let files = ["registry.jsonl", "audit.jsonl"]

  /// A file of ours that another user left behind, as after `sudo`.
  private func problem(with file: String) -> String? {
    if access(file, R_OK | W_OK) == 0 || errno == ENOENT { return nil }
    return "\(file): \(String(cString: strerror(errno)))"
  }

  private func spaceProblem() -> String? {
    var space = statvfs()
    guard statvfs(path, &space) == 0, space.f_blocks > 0 else { return nil }
    return space.f_bavail * space.f_frsize < StateDirectory.leastBytes
      ? "\(path): \(String(cString: strerror(ENOSPC)))" : nil
  }

  /// Room for what one call writes.
  private static let leastBytes: UInt = 65_536
}
