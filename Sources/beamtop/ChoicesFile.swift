import FoundationEssentials
import JSON

/// The file of the choices, below the state folder; all consoles of one operator have it.
actor ChoicesFile {
  nonisolated let path: String

  init(folder: String) { path = folder + "/choices.json" }

  /// What is kept, and what is wrong with the file.
  nonisolated func read() -> (Choices, fault: String?) {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return (Choices(), nil) }
    do throws(JSONFault) { return (try Choices(parsing: text), nil) } catch {
      return (Choices(), "\(path) is not JSON: \(error); what was chosen in the console is not known")
    }
  }

  /// Another console may have chosen meanwhile. Returns what went wrong.
  func choose(_ setting: Choices.Setting, _ value: String, over configured: String?) -> String? {
    var (choices, _) = read()
    choices.choose(setting, value, over: configured)
    do { try StateFile.replace(path, by: choices.text) } catch { return "\(error)" }
    return nil
  }
}
