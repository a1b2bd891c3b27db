import FoundationEssentials
import Screen
import Setup

/// Which theme is used: a flag, then the environment, then the configuration, then `dark`.
struct ThemeChoice {
  let name: String
  private let folder: String

  init(arguments: Arguments, configuration: Configuration, places: Places, environment: [String: String]) {
    let given = environment["BEAMTOP_THEME"].flatMap { $0.isEmpty ? nil : $0 }
    name = arguments.theme ?? given ?? configuration.theme ?? "dark"
    folder = places.themes
  }

  /// A theme that cannot be had, with the reason.
  struct Problem: Error { var text: String }

  /// A theme of the operator's folder, which hides a built-in one of that name, or a built-in one.
  func load(_ name: String) throws(Problem) -> Theme {
    let file = folder + "/" + name + ".theme"
    do {
      if !name.contains("/"), let text = try? String(contentsOfFile: file, encoding: .utf8) {
        return try Theme(name: name, parsing: text)
      }
      guard Theme.builtInNames.contains(name) else {
        let known = Theme.builtInNames.sorted().joined(separator: ", ")
        throw Problem(text: "there is no theme \(name); built in: \(known); your own go to \(folder)")
      }
      return try Theme.builtIn(name)
    } catch let problem as Problem {
      throw problem
    } catch {
      throw Problem(text: "theme \(name): \(error)")
    }
  }
}
