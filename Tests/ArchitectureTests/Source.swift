import FoundationEssentials
import Testing

/// One file of the sources, as text.
struct Source {
  /// From the package's root: `Sources/Jobs/Model/Job.swift`.
  let path: String
  let lines: [Substring]

  /// The target it belongs to.
  var room: String { String(path.split(separator: "/")[1]) }

  var imports: Set<String> {
    Set(
      lines.compactMap { line in
        // Indented, it is another language's, in a text.
        if line.first == " " { return nil }
        let words = line.split(separator: " ")
        guard let at = words.firstIndex(of: "import"), at + 1 < words.count,
          words[..<at].allSatisfy({ ["public", "package", "@testable", "@preconcurrency"].contains($0) })
        else { return nil }
        return words[at + 1].split(separator: ".").first.map(String.init)
      })
  }

  static let root = String(#filePath.dropLast("/Tests/ArchitectureTests/Source.swift".count))

  static func all(below folder: String) throws -> [Source] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root + "/" + folder)
    let found = try paths.filter { $0.hasSuffix(".swift") }.map { path in
      let text = try String(contentsOfFile: root + "/" + folder + "/" + path, encoding: .utf8)
      return Source(path: folder + "/" + path, lines: text.split(separator: "\n", omittingEmptySubsequences: false))
    }
    try #require(found.count > 10, "no sources found below \(root)/\(folder)")
    return found
  }
}
