/// Where a file was written, as one can go there from anywhere.
package enum WrittenPath {
  /// A relative path below the directory that the program was started in; others as they are.
  package static func whole(_ path: String, in directory: String) -> String {
    if directory.isEmpty || path.hasPrefix("/") || path.hasPrefix("~/") { return path }
    let plain = path.hasPrefix("./") ? String(path.dropFirst(2)) : path
    return directory + (directory.hasSuffix("/") ? "" : "/") + plain
  }
}
