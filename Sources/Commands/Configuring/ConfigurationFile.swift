import FoundationEssentials
import Glibc
import JSON
import Setup

/// The configuration file on the disk.
enum ConfigurationFile {
  /// Its text; nil where there is none.
  static func text(of file: String) throws(Failure) -> String? {
    guard access(file, F_OK) == 0 else { return nil }
    do { return try String(contentsOfFile: file, encoding: .utf8) } catch {
      throw Failure(.failed, "\(file) cannot be read as UTF-8 text")
    }
  }

  /// What stands at `runners[0].url`; the whole where the path is empty, nil where nothing stands there. The file is checked
  /// first.
  static func value(of places: Places, at path: String) throws(Failure) -> JSONValue? {
    do { _ = try places.configuration() } catch { throw Failure(.usage, "\(error)") }
    guard let text = try text(of: places.configurationFile) else { return nil }
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    guard var value = try? decoder.decode(JSONValue.self, from: Data(text.utf8)) else { return nil }
    for step in path.replacing("[", with: ".").replacing("]", with: "").split(separator: ".") {
      guard let next = Int(step).flatMap({ value[$0] }) ?? value[String(step)] else { return nil }
      value = next
    }
    return value
  }

  /// All of it or nothing: a new file beside it, on the disk before it takes the other's name. A link stays one.
  static func write(_ text: String, to file: String) throws(Failure) {
    let target = real(file) ?? file
    let folder = String(target[..<(target.lastIndex(of: "/") ?? target.startIndex)])
    try makeFolder(folder.isEmpty ? "/" : folder)
    var status = stat()
    let mode = stat(target, &status) == 0 ? status.st_mode & 0o777 : 0o600
    let fresh = target + ".\(getpid()).new"
    let descriptor = open(fresh, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw problem(fresh) }
    let isWritten =
      WholeWrite.text(text, to: descriptor) == 0 && fchmod(descriptor, mode) == 0 && fsync(descriptor) == 0
    close(descriptor)
    guard isWritten, rename(fresh, target) == 0 else {
      let failure = problem(target)
      unlink(fresh)
      throw failure
    }
    syncFolder(folder)
  }

  private static func makeFolder(_ folder: String) throws(Failure) {
    guard access(folder, F_OK) != 0 else { return }
    do { try FileFailure.makeFolder(folder) } catch { throw Failure(.failed, "\(folder) cannot be made: \(error)") }
  }

  /// The name is on the disk only when its folder is.
  private static func syncFolder(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private static func real(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func problem(_ file: String) -> Failure {
    Failure(.failed, "\(file) cannot be written: \(String(cString: strerror(errno)))")
  }
}
