import Dashboard
import FoundationEssentials
import Glibc
import JSON

/// The file of `:picture`.
enum PictureFile {
  /// Returns what came of it, in words.
  static func write(_ svg: String, to path: String, overwrites: Bool) -> (text: String, isError: Bool) {
    let home = ProcessInfo.processInfo.environment["HOME"] ?? "~"
    let place = path.hasPrefix("~/") ? home + path.dropFirst(1) : path
    let file = open(place, O_WRONLY | O_CREAT | O_CLOEXEC | (overwrites ? O_TRUNC : O_EXCL), 0o644)
    guard file >= 0 else {
      let way = "it is there already; :picture FILE --overwrite replaces it"
      return ("no picture in \(path): \(errno == EEXIST ? way : String(cString: strerror(errno)))", true)
    }
    let code = WholeWrite.text(svg, to: file)
    let closed = close(file) == 0 ? 0 : errno
    guard code == 0, closed == 0 else {
      return ("no whole picture in \(path): \(String(cString: strerror(code == 0 ? closed : code)))", true)
    }
    let whole = WrittenPath.whole(path, in: FileManager.default.currentDirectoryPath)
    return ("wrote this screen to \(whole)", false)
  }
}
