import FoundationEssentials
import Glibc
import JSON

/// A file below the state folder, replaced as a whole, so that it is never half a file.
nonisolated enum StateFile {
  static func makeFolder(of path: String) {
    let folder = String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)])
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  static func replace(_ path: String, by text: String) throws {
    // Where it could not be made, the next line says why.
    makeFolder(of: path)
    let draft = "\(path).\(getpid())"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw JournalFile.Failure("open", draft) }
    let code = WholeWrite.text(text, to: descriptor)
    let synced = code == 0 ? fsync(descriptor) : 0
    close(descriptor)
    guard code == 0, synced == 0, rename(draft, path) == 0 else {
      let failure = JournalFile.Failure("write", draft, code == 0 ? errno : code)
      unlink(draft)
      throw failure
    }
  }
}
