import FoundationEssentials
import JSON

/// `keys.json5`: a preset, and an operator's own keys over it, each with its line. What the names of actions and keys
/// mean is the console's to say.
package struct KeysFile: Sendable {
  package struct Entry: Sendable, Hashable {
    package var action: String
    package var keys: [String]
  }

  package let file: String
  package private(set) var preset: String?
  package private(set) var entries: [Entry] = []
  private var outline = JSON5Outline("{}")

  /// Where there is no file.
  package init(file: String) { self.file = file }

  package init(file: String, text: String) throws(ConfigurationError) {
    self.file = file
    outline = JSON5Outline(text)
    if let problem = outline.problem { throw ConfigurationError(file: file, line: problem.line, problem: problem.text) }
    let value: JSONValue
    do {
      let decoder = JSONDecoder()
      decoder.allowsJSON5 = true
      value = try decoder.decode(JSONValue.self, from: Data(text.utf8))
    } catch { throw self.error("cannot be read: \(error)") }
    guard let members = value.object else { throw self.error("must be an object in braces", at: "") }
    for key in members.keys.sorted() where key != "preset" && key != "keys" {
      let near = NearMiss.of(key, in: ["preset", "keys"]).map { "did you mean \($0)?" } ?? "known: keys, preset"
      throw self.error("unknown key \(key); \(near)", at: key)
    }
    if let preset = members["preset"] {
      guard let name = preset.string else { throw self.error("preset must be a name in quotes", at: "preset") }
      self.preset = name
    }
    guard let keys = members["keys"] else { return }
    guard let bound = keys.object else { throw self.error("keys must be an object in braces", at: "keys") }
    for action in bound.keys.sorted(by: { line(of: $0) ?? 0 < line(of: $1) ?? 0 }) {
      entries.append(Entry(action: action, keys: try names(bound[action] ?? .null, action)))
    }
  }

  private func names(_ value: JSONValue, _ action: String) throws(ConfigurationError) -> [String] {
    if let name = value.string { return [name] }
    let names = value.array?.map(\.string)
    guard let names, !names.contains(nil) else {
      throw error("keys.\(action) must be a key in quotes, or a list of them", at: "keys.\(action)")
    }
    return names.compactMap { $0 }
  }

  /// The line of an action, or of `preset`.
  package func line(of action: String) -> Int? { outline.lines["keys.\(action)"] ?? outline.lines[action] }

  /// A fault that the console has found, at its place in the file.
  package func fault(_ text: String, at action: String) -> ConfigurationError {
    ConfigurationError(file: file, line: line(of: action), problem: text)
  }

  private func error(_ problem: String, at path: String? = nil) -> ConfigurationError {
    ConfigurationError(file: file, line: path.map { $0.isEmpty ? 1 : outline.lines[$0] ?? 1 }, problem: problem)
  }
}
