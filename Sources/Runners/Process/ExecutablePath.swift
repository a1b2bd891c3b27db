import CSystem
import FoundationEssentials
import Glibc

/// Finds programs as `execvp` does, but before anything is started, so that a missing one can be named.
package enum ExecutablePath {
  /// The absolute path of a program that may be run; a name with a slash is taken as a path, any other is searched.
  package static func find(_ name: String, path: String? = ProcessInfo.processInfo.environment["PATH"]) -> String? {
    if name.contains("/") { return isProgram(name) ? absolute(name) : nil }
    return (path ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":").lazy
      .map { "\($0)/\(name)" }.first(where: isProgram).map(absolute)
  }

  /// A regular file that this user may execute.
  package static func isProgram(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
  }

  /// The path as it is from any folder; programs of ours change theirs.
  package static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
  }
}
