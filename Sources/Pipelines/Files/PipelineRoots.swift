import Glibc

/// The directories that pipeline code lies in, with symlinks resolved, and what lies below them.
package struct PipelineRoots: Sendable, Hashable {
  private let given: [String]

  package init(_ roots: [String]) { given = roots }

  /// As they are now; a root that is not there is none.
  package var real: [String] { given.compactMap(PipelineRoots.real) }

  package static func real(_ path: String) -> String? {
    guard !path.utf8.contains(0), let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  package static func holds(_ root: String, _ path: String) -> Bool {
    path == root || path.hasPrefix(root.hasSuffix("/") ? root : root + "/")
  }

  /// The real path of what is named, absolute or from a root; refuses what lies below none of them.
  ///
  /// - Parameters:
  ///   - name: The argument, for its user.
  ///   - file: What is to lie there: it is what was named.
  package func admitted(_ path: String, as name: String, for file: String? = nil) throws(PipelineProblem) -> String {
    let candidates = path.hasPrefix("/") ? [path] : real.map { "\($0)/\(path)" }
    let roots = real
    guard let real = candidates.lazy.compactMap(PipelineRoots.real).first else {
      let reason = String(cString: strerror(errno))
      throw PipelineProblem(
        roots.isEmpty ? .denied : .notFound, "\(name) \(file ?? path): \(roots.isEmpty ? words : reason)",
        hint: "below \(words)")
    }
    if roots.contains(where: { PipelineRoots.holds($0, real) }) { return real }
    throw PipelineProblem(
      .denied, "\(name) \(file ?? real) lies outside pipeline_roots (\(words))",
      hint: (file == nil ? "move it" : "have it written")
        + " there, or add its directory to pipeline_roots in the configuration")
  }

  package var words: String { given.isEmpty ? "there are none" : given.joined(separator: ", ") }
}
