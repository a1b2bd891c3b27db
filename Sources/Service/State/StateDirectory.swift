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
    return access(path, R_OK | W_OK | X_OK) == 0 ? nil : "\(path): \(String(cString: strerror(errno)))"
  }
}
