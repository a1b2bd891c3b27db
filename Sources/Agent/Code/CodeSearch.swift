package import JSON

/// Asks for passages of pipeline code: the answer of `search_pipelines`, or nil where nobody answers.
package typealias CodeSearch = @Sendable (_ query: String) async -> JSONValue?

/// A file of pipeline code, as `search_pipelines` tells of it.
struct CodeHit {
  struct Option {
    var name: String
    var line: Int
    var isRequired: Bool
  }

  var path: String
  /// Where it is best looked at: its program, else its best passage.
  var line: Int
  var isProgram: Bool
  var streamLine: Int?
  var options: [Option]

  var file: String { path.split(separator: "/").last.map(String.init) ?? path }
  var place: String { "\(file):\(line)" }

  /// In the order of their best passages.
  static func all(in answer: JSONValue) -> [CodeHit] {
    let passages = answer["passages"]?.array ?? []
    return (answer["files"]?.array ?? []).compactMap { file in
      guard let path = file["path"]?.string else { return nil }
      let passage = passages.first { $0["path"]?.string == path }
      let program = file["program_line"]?.int
      return CodeHit(
        path: path, line: program ?? passage?["line"]?.int ?? 1, isProgram: program != nil,
        streamLine: file["stream_line"]?.int,
        options: (file["options"]?.array ?? []).compactMap { option in
          guard let name = option["name"]?.string, let line = option["line"]?.int else { return nil }
          return Option(name: name, line: line, isRequired: option["required"] == true)
        })
    }
  }
}
