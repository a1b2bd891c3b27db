/// A file of pipeline code as it was when it was read.
struct CodeFile: Sendable, Hashable {
  /// What changes when a file does (stat(2)): another of these is another content.
  struct Mark: Sendable, Hashable {
    var device: UInt64
    var inode: UInt64
    var size: Int
    /// Nanoseconds since 1970 of the last change of its content, and of its inode.
    var modified: Int
    var changed: Int
  }

  /// Absolute, with no symlink in it.
  var path: String
  var kind: CodeKind
  var mark: Mark
}

/// What was not searched, and why.
package struct SkippedFile: Sendable, Hashable {
  package var path: String
  package var reason: String
}
