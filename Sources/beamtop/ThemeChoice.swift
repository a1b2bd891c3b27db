import FoundationEssentials
import Screen
import Setup

/// Which theme is used: a flag, then the environment, then what was chosen in a console, then the configuration, then `auto`.
struct ThemeChoice {
  /// As it was chosen; `auto` is dark or light, as the terminal is.
  private(set) var name: String
  /// What the terminal's background is, as far as it is known.
  private var isLight: Bool
  private let folder: String
  /// What the configuration chose, which is to blame where it cannot be had.
  private let configured: (name: String, origin: Configuration.Origin)?
  /// What it says, whether that is heard or not.
  let configuredName: String?
  /// The flag or the variable that stands above what is chosen in a console.
  let stronger: String?

  static let auto = "auto"

  init(arguments: Arguments, configuration: Configuration, places: Places, environment: [String: String]) {
    let given = environment["BEAMTOP_THEME"].flatMap { $0.isEmpty ? nil : $0 }
    name = arguments.theme ?? given ?? configuration.theme ?? ThemeChoice.auto
    stronger = arguments.theme != nil ? "--theme" : given != nil ? "BEAMTOP_THEME" : nil
    configuredName = configuration.theme
    let isConfigured = stronger == nil
    configured = isConfigured ? configuration.theme.flatMap { name in configuration.origin.map { (name, $0) } } : nil
    folder = places.themes
    isLight = ThemeChoice.isLight(environment["COLORFGBG"])
  }

  /// A theme that cannot be had, with the reason.
  struct Problem: Error { var text: String }

  var isAuto: Bool { name == ThemeChoice.auto }

  /// The theme in use, by the name that it is found by.
  var current: String { resolved(name) }

  func resolved(_ name: String) -> String { name == ThemeChoice.auto ? isLight ? "light" : "dark" : name }

  mutating func choose(_ name: String) { self.name = name }

  /// Takes what was chosen in an earlier console. Returns why it could not, in a sentence.
  mutating func resume(_ choices: Choices) -> String? {
    guard stronger == nil, let chosen = choices.value(.theme, over: configuredName) else { return nil }
    do throws(Problem) { _ = try load(chosen) } catch { return "the theme that was chosen last: \(error.text)" }
    name = chosen
    return nil
  }

  /// Takes the terminal's answer; true where another theme follows from it.
  mutating func learn(_ background: Colour.RGB) -> Bool {
    let before = current
    isLight = Contrast.isLight(background)
    return current != before
  }

  /// rxvt's `COLORFGBG`, `foreground;background` by number: 7 and 9 to 15 are light.
  static func isLight(_ variable: String?) -> Bool {
    guard let number = variable?.split(separator: ";").last.flatMap({ Int($0) }) else { return false }
    return number == 7 || (9...15).contains(number)
  }

  /// Every theme that can be had: the built-in ones and those of the operator's folder.
  var names: [String] { [ThemeChoice.auto] + Theme.builtInNames + own }

  /// Those of the folder that hide no built-in one.
  private var own: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".theme") && !$0.hasPrefix(".") }.map { String($0.dropLast(6)) }
      .filter { !Theme.builtInNames.contains($0) }.sorted()
  }

  /// Where a theme's file is, or would be.
  func file(_ name: String) -> String { folder + "/" + resolved(name) + ".theme" }

  /// A theme of the operator's folder, which hides a built-in one of that name, or a built-in one.
  func load(_ name: String) throws(Problem) -> Theme {
    let name = resolved(name)
    do {
      if !name.contains("/"), let text = try? String(contentsOfFile: file(name), encoding: .utf8) {
        return try Theme(name: name, parsing: text)
      }
      guard Theme.builtInNames.contains(name) else {
        let known = ([ThemeChoice.auto] + Theme.builtInNames.sorted()).joined(separator: ", ")
        let yours = own.isEmpty ? "your own go to" : "your own: \(own.joined(separator: ", ")), in"
        let text = "there is no theme \(name); built in: \(known); \(yours) \(folder)"
        let fault = configured.flatMap { $0.name == name ? $0.origin.fault("theme: \(text)", at: "theme") : nil }
        throw Problem(text: fault.map { "\($0)" } ?? text)
      }
      return try Theme.builtIn(name)
    } catch let problem as Problem {
      throw problem
    } catch {
      throw Problem(text: "\(error)")
    }
  }
}
