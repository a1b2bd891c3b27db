import CSystem
import Glibc
package import Jobs

/// What a job's code is, and so how it is run.
package struct Program: Sendable, Hashable {
  package enum Kind: Sendable, Hashable { case python, jar, executable }

  package var kind: Kind
  /// It uses Apache Beam, and so understands the options by which workers, name and streaming are set.
  package var isBeam: Bool

  package init(kind: Kind, isBeam: Bool) {
    self.kind = kind
    self.isBeam = isBeam
  }

  /// Looks at the file: by its ending, and for Beam into its text or its list of classes.
  package init(at path: String) throws(RunnerError) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .invalid(field: "code_path", problem: "\(path) is not a file")
    }
    if path.hasSuffix(".py") {
      self.init(kind: .python, isBeam: Program.importsBeam(path))
    } else if path.hasSuffix(".jar") {
      self.init(kind: .jar, isBeam: Program.holdsBeam(path))
    } else if access(path, X_OK) == 0 {
      self.init(kind: .executable, isBeam: false)
    } else {
      throw .invalid(
        field: "code_path",
        problem: "\(path) is no .py, no .jar and may not be executed; `chmod +x` makes a program of it")
    }
  }

  private static func importsBeam(_ path: String) -> Bool {
    guard let file = try? Descriptor.open(path, O_RDONLY), let bytes = file.read(limit: 1 << 20) else { return false }
    return bytes.split(separator: 0x0A).contains { line in
      let words = String(decoding: line.prefix(200), as: UTF8.self).split(whereSeparator: \.isWhitespace)
      guard words.count > 1, words[0] == "import" || words[0] == "from" else { return false }
      return words[1] == "apache_beam" || words[1].hasPrefix("apache_beam.") || words[1].hasPrefix("apache_beam,")
    }
  }

  /// The list of an archive's files is its end (APPNOTE.TXT §4.3.12), names in plain bytes.
  private static func holdsBeam(_ path: String) -> Bool {
    guard let file = try? Descriptor.open(path, O_RDONLY) else { return false }
    let size = 8 << 20
    lseek(file.number, max(0, lseek(file.number, 0, SEEK_END) - off_t(size)), SEEK_SET)
    guard let bytes = file.read(limit: size) else { return false }
    let name = Array("org/apache/beam/runners/direct/".utf8)
    return bytes.withUnsafeBytes { csystem_contains($0.baseAddress, $0.count, name, name.count) }
  }
}
