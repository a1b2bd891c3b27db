import FoundationEssentials
import Glibc

/// A file that could not be used, in the system's words: `/srv/x: Permission denied`.
///
/// Foundation's own error has none: shown as it is, it is the number of its code and a dictionary.
package struct FileFailure: Error, Sendable, Hashable, CustomStringConvertible {
  package let description: String

  init(_ error: CocoaError) {
    let reason = (error.underlying as? POSIXError).map { String(cString: strerror($0.code.rawValue)) }
    let words = reason ?? "file error \(error.code.rawValue) of Foundation"
    description = (error.filePath ?? error.url?.path).map { "\($0): \(words)" } ?? words
  }

  /// Makes the folder, and those around it, for this user alone; none where it is there.
  package static func makeFolder(_ path: String) throws {
    try told {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }
  }

  /// What `body` does with files through Foundation, failing in words.
  package static func told<Value>(_ body: () throws -> Value) throws -> Value {
    do { return try body() } catch let error as CocoaError { throw FileFailure(error) }
  }
}
