import CSystem
import FoundationEssentials
import Glibc
import Jobs

/// A jar on this machine as it is now.
struct JarFile: Sendable, Hashable {
  let path: String
  let size: Int
  let modified: Date

  init(path: String) throws(RunnerError) {
    // Not FileManager's attributes: what type a size has in them depends on whether all of Foundation is loaded.
    var found = stat()
    guard stat(path, &found) == 0 else {
      throw .invalid(field: "code_path", problem: "\(path) cannot be read: \(String(cString: strerror(errno)))")
    }
    guard JarFile.isArchive(path) else { throw .invalid(field: "code_path", problem: "\(path) is no jar") }
    self.path = path
    size = Int(found.st_size)
    modified = Date(
      timeIntervalSince1970: Double(found.st_mtim.tv_sec) + Double(found.st_mtim.tv_nsec) / 1_000_000_000)
  }

  /// `probe-job-4f2a….jar`: a name by which the same content is found again on the cluster.
  func uploadName(_ digest: String) -> String {
    let base = path.split(separator: "/").last.map { $0.hasSuffix(".jar") ? $0.dropLast(4) : $0 } ?? "job"
    let plain = base.prefix(80).map { $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) ? $0 : "_" }
    return "\(String(plain))-\(digest).jar"
  }

  /// A digest of the content, 128 bits. It recognises a jar that we uploaded ourselves; it withstands accident, not malice.
  @concurrent
  func digest() async throws(RunnerError) -> String {
    guard let data = try? Data(contentsOf: URL(filePath: path), options: .alwaysMapped) else {
      throw .invalid(field: "code_path", problem: "\(path) cannot be read")
    }
    return data.withUnsafeBytes { ContentDigest.hex($0) }
  }

  /// Every zip file begins with a local file header or, when empty, with its end (APPNOTE 4.3.7, 4.3.16).
  private static func isArchive(_ path: String) -> Bool {
    guard let file = try? Data(contentsOf: URL(filePath: path), options: .alwaysMapped) else { return false }
    return file.starts(with: [0x50, 0x4B, 3, 4]) || file.starts(with: [0x50, 0x4B, 5, 6])
  }
}
