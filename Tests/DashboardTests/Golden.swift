import FoundationEssentials
import Screen

/// Pictures of screens, kept beside the tests. `RECORD=1` writes them anew.
enum Golden {
  static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD"] == "1" }

  /// The first line in which a screen differs from its picture, and the whole of it as it is now; nil where it is the same.
  static func difference(_ canvas: Canvas, from name: String) throws -> String? {
    try difference(canvas.picture(), fromFile: "Screens/\(name).txt")
  }

  static func difference(_ text: String, fromFile path: String) throws -> String? {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: path).standardizedFileURL
    if isRecording {
      try Data(text.utf8).write(to: file)
      return nil
    }
    let kept = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    guard kept != text else { return nil }
    let difference = zip(
      kept.split(separator: "\n", omittingEmptySubsequences: false),
      text.split(separator: "\n", omittingEmptySubsequences: false)
    )
    .enumerated().first { $0.element.0 != $0.element.1 }
    let line = difference.map { "line \($0.offset + 1)\nkept: \($0.element.0)\n now: \($0.element.1)" } ?? "its length"
    return "\(path) differs in \(line)\n\n\(text)"
  }
}
