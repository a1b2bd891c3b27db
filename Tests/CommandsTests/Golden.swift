import FoundationEssentials
import Testing

/// Files that hold what is expected; `RECORD=1` writes them anew.
enum Golden {
  private static let folder = #filePath.replacing("Golden.swift", with: "")

  static func expect(_ text: String, isFile name: String) throws {
    let path = folder + name
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
    let expected = try? String(contentsOfFile: path, encoding: .utf8)
    #expect(text == expected, "\(name) says something else; RECORD=1 writes it anew")
  }
}
