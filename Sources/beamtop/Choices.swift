import JSON

/// What was chosen while a console ran. Each choice stands above what the configuration said then, until that says otherwise:
/// whoever came last is heard.
nonisolated struct Choices {
  enum Setting: String, CaseIterable { case theme, keys, mouse }

  private struct Choice {
    var value: String
    var over: String?
  }

  private var choices: [Setting: Choice] = [:]

  init() {}

  init(parsing text: String) throws(JSONFault) {
    let file = try JSONValue(parsing: text)
    for setting in Setting.allCases {
      guard let json = file[setting.rawValue], let value = json["is"]?.string else { continue }
      choices[setting] = Choice(value: value, over: json["over"]?.string)
    }
  }

  /// The choice, where the configuration says what it did when that was made.
  func value(_ setting: Setting, over configured: String?) -> String? {
    guard let choice = choices[setting], choice.over == configured else { return nil }
    return choice.value
  }

  /// What the configuration says anyway is no choice.
  mutating func choose(_ setting: Setting, _ value: String, over configured: String?) {
    choices[setting] = value == configured ? nil : Choice(value: value, over: configured)
  }

  var text: String {
    let settings = choices.map { setting, choice in
      var json: [String: JSONValue] = ["is": .string(choice.value)]
      json["over"] = choice.over.map(JSONValue.string)
      return (setting.rawValue, JSONValue.object(json))
    }
    return JSONValue.object(Dictionary(uniqueKeysWithValues: settings)).text + "\n"
  }
}
