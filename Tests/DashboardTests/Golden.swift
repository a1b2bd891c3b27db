import FoundationEssentials
import Screen
import Testing

/// Pictures of screens, kept beside the tests. `RECORD=1` writes them anew.
enum Golden {
  static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD"] == "1" }

  static func expect(_ canvas: Canvas, is name: String, _ location: SourceLocation = #_sourceLocation) throws {
    try expect(canvas.picture(), isFile: "Screens/\(name).txt", location)
  }

  static func expect(_ text: String, isFile path: String, _ location: SourceLocation = #_sourceLocation) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: path).standardizedFileURL
    if isRecording {
      try Data(text.utf8).write(to: file)
      return
    }
    let kept = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    guard kept != text else { return }
    let difference = zip(
      kept.split(separator: "\n", omittingEmptySubsequences: false),
      text.split(separator: "\n", omittingEmptySubsequences: false)
    )
    .enumerated().first { $0.element.0 != $0.element.1 }
    let line = difference.map { "line \($0.offset + 1)\nkept: \($0.element.0)\n now: \($0.element.1)" } ?? "its length"
    Issue.record("\(path) differs in \(line)\n\n\(text)", sourceLocation: location)
  }
}
