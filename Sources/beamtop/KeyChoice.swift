import Dashboard
import Setup

/// Which keys are used: a flag's preset, else what was chosen in a console, else that of `keys.json5`, else the configuration's;
/// the file's own keys over it.
struct KeyChoice {
  private let preset: String?
  private let configured: String?
  private let origin: Configuration.Origin?
  private let places: Places
  private(set) var choices = Choices()

  init(arguments: Arguments, configuration: Configuration, places: Places) {
    preset = arguments.keys
    (configured, origin) = (configuration.keys, configuration.origin)
    self.places = places
  }

  struct Problem: Error { var text: String }

  var file: String { places.keys }

  var stronger: String? { preset == nil ? nil : "--keys" }

  /// What is asked for where nothing was chosen.
  var configuredName: String? { (try? places.ownKeys())?.preset ?? configured }

  /// Takes what was chosen in an earlier console.
  mutating func resume(_ choices: Choices) {
    if choices.value(.keys, over: configuredName).map(Keymap.presetNames.contains) ?? false { self.choices = choices }
  }

  mutating func choose(_ preset: String) { choices.choose(.keys, preset, over: configuredName) }

  /// With the preset, where one is named; the file is read anew.
  func load(_ named: String? = nil) throws(Problem) -> Keymap {
    let own: KeysFile
    do throws(ConfigurationError) { own = try places.ownKeys() } catch { throw Problem(text: "\(error)") }
    let asked = named ?? preset ?? choices.value(.keys, over: own.preset ?? configured)
    do throws(KeymapFault) {
      let name = asked ?? own.preset ?? configured ?? "default"
      return try Keymap.made(name, own.entries.map { Keymap.Change($0.action, $0.keys) })
    } catch {
      // A preset may have been named elsewhere than in the file.
      let isElsewhere = error.action == "preset" && (asked != nil || own.preset == nil)
      if isElsewhere, asked == nil, let origin {
        throw Problem(text: "\(origin.fault("keys: \(error.text)", at: "keys"))")
      }
      throw Problem(text: isElsewhere ? error.text : "\(own.fault(error.text, at: error.action))")
    }
  }
}
