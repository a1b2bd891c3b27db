import FoundationEssentials
import Glibc

/// A file that a flag names; a pipe serves too, as `<(command)` of a shell makes it.
enum GivenFile {
  private static let pieceSize = 64 << 10

  /// Its bytes. Throws, in the system's words, where it cannot be read.
  static func data(_ path: String, of flag: String) throws(Failure) -> Data {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    var whole = Data()
    while true {
      var count = -1
      let piece = [UInt8](unsafeUninitializedCapacity: pieceSize) { buffer, filled in
        if descriptor >= 0 { count = read(descriptor, buffer.baseAddress, pieceSize) }
        filled = max(0, count)
      }
      if count == 0 { return whole }
      if count > 0 {
        whole += piece
      } else if errno != EINTR {
        throw Failure(.usage, "--\(flag) \(path): \(String(cString: strerror(errno)))")
      }
    }
  }
}
