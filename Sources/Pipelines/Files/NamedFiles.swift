import Glibc

/// Files of a name wherever they lie below the roots, for who names one without its folder. No symlink is followed, and what
/// tools keep there is not looked at, as with a search.
package enum NamedFiles {
  /// Files and folders that are looked at, and files that are found: more of either help nobody.
  package static let (mostEntries, mostFound) = (50_000, 20)

  /// - Parameters:
  ///   - roots: Real paths.
  ///   - name: A file's name, or the end of its path: `loop.py`, `etl/loop.py`.
  package static func below(_ roots: [String], named name: String) -> [String] {
    var (found, entries, open): ([String], Int, [(path: String, depth: Int)]) = ([], 0, roots.map { ($0, 0) })
    while let folder = open.popLast(), entries < mostEntries, found.count < mostFound {
      for (entry, type) in contents(of: folder.path) {
        entries += 1
        let path = folder.path == "/" ? "/" + entry : folder.path + "/" + entry
        switch type {
        case S_IFREG where path.hasSuffix("/" + name): found.append(path)
        case S_IFDIR where folder.depth < TreeLimits().depth && !TreeWalk.isUnwanted(entry):
          open.append((path, folder.depth + 1))
        default: break
        }
      }
    }
    // Roots may lie within each other.
    return Set(found).sorted()
  }

  private static func contents(of path: String) -> [(name: String, type: mode_t)] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var found: [(name: String, type: mode_t)] = []
    while let entry = readdir(folder), found.count < mostEntries {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      var status = stat()
      guard name != ".", name != "..", fstatat(dirfd(folder), name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { continue }
      found.append((name, status.st_mode & S_IFMT))
    }
    return found
  }
}
