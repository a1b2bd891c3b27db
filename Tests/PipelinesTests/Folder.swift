import FoundationEssentials
import Glibc
import Testing

/// A directory of its own, gone when `body` is done.
func withFolder(_ body: (String) async throws -> Void) async throws {
  var template = Array("/tmp/beamtop-tests-XXXXXX".utf8CString)
  try #require(mkdtemp(&template) != nil)
  let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  defer { try? FileManager.default.removeItem(atPath: path) }
  try await body(path)
}

/// Writes files by their paths, and the folders that they need.
func put(_ files: [String: String], in folder: String) throws {
  for (name, text) in files {
    let path = folder + "/" + name
    let parent = String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)])
    try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    try text.write(toFile: path, atomically: false, encoding: .utf8)
  }
}
