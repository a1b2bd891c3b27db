import Glibc
import Pipelines

/// Holds a path to be submitted against the directories that code may come from.
enum PipelineRoots {
  /// The real path of `path`, with symlinks resolved, so that what is checked is what runs.
  static func admitted(_ path: String, under roots: [String]) throws(Refusal) -> String {
    if path.hasPrefix("gs://") { return try admittedObject(path, under: roots) }
    let allowed = roots.compactMap(Self.real)
    func isAllowed(_ real: String) -> Bool {
      allowed.contains { real == $0 || real.hasPrefix($0.hasSuffix("/") ? $0 : $0 + "/") }
    }
    let found = below(roots: allowed, path).first(where: isAllowed) ?? real(path)
    let problem = String(cString: strerror(errno))
    if let found, isAllowed(found) {
      try requireFile(found)
      return found
    }
    if isFromRoot(path), let named = try named(path, below: allowed) { return named }
    // Whether a file is there or not is told below the roots alone.
    if found == nil, isAllowed(place(of: path)) { throw Refusal(.invalid, "code_path \(path): \(problem)") }
    let names = roots.isEmpty ? "there are none" : roots.joined(separator: ", ")
    // What is named from a root may be anywhere else: that says nothing of it.
    if isFromRoot(path), !roots.isEmpty { throw Refusal(.invalid, "there is no \(path) below \(names)") }
    let real = found ?? path
    throw Refusal(
      .denied, "code_path \(real) lies outside pipeline_roots (\(names))",
      hint: "move the code there, or add its directory to pipeline_roots in the configuration")
  }

  /// An object of Cloud Storage, which is not on this machine: below a root that is one itself.
  private static func admittedObject(_ path: String, under roots: [String]) throws(Refusal) -> String {
    let parts = path.dropFirst("gs://".count).split(separator: "/", omittingEmptySubsequences: false)
    let isPlain = path.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    guard parts.count > 1, isPlain, !parts.contains(where: { ["", ".", ".."].contains($0) }) else {
      throw Refusal(.invalid, "code_path \(path) is no object of a bucket: gs://BUCKET/OBJECT")
    }
    let allowed = roots.filter { $0.hasPrefix("gs://") }.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    if allowed.contains(where: path.hasPrefix) || allowed.contains(path + "/") { return path }
    throw Refusal(
      .denied, "code_path \(path) lies outside pipeline_roots",
      hint: "add its bucket to pipeline_roots in the configuration: gs://\(parts[0])")
  }

  /// The one file of that name below the roots, in whatever folder; nil where there is none.
  private static func named(_ name: String, below roots: [String]) throws(Refusal) -> String? {
    let found = NamedFiles.below(roots, named: name)
    guard found.count < 2 else {
      let more = found.count > 5 ? " and \(found.count - 5) more" : ""
      throw Refusal(
        .ambiguous, "there are \(found.count) files named \(name): \(found.prefix(5).joined(separator: ", "))\(more)",
        hint: "give the path of one of them")
    }
    // As it is now, with no symlink in it that was put there meanwhile.
    guard let only = found.first, let real = real(only), real == only else { return nil }
    return real
  }

  /// Neither a whole path nor one that begins where the server was started.
  private static func isFromRoot(_ path: String) -> Bool {
    !path.isEmpty && !path.hasPrefix("/") && !path.split(separator: "/").contains { $0 == ".." || $0 == "." }
  }

  /// Where a path that is named from a root is, below the first root that has it.
  private static func below(roots: [String], _ path: String) -> [String] {
    isFromRoot(path) ? roots.compactMap { real($0 + "/" + path) } : []
  }

  /// A directory or a pipe would be read for ever, or not at all.
  private static func requireFile(_ path: String) throws(Refusal) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw Refusal(.invalid, "code_path \(path): \(String(cString: strerror(errno)))")
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw Refusal(.invalid, "code_path \(path) is not a file") }
  }

  /// Where a path that is not there would be: below its nearest directory that is.
  private static func place(of path: String) -> String {
    var parts = path.split(separator: "/").map(String.init)
    var missing: [String] = []
    while let last = parts.popLast() {
      missing.insert(last, at: 0)
      if missing.contains("..") { return path }
      let above = (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
      if let found = real(above.isEmpty ? "." : above) { return found + "/" + missing.joined(separator: "/") }
    }
    return path
  }

  private static func real(_ path: String) -> String? {
    guard !path.utf8.contains(0), let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
