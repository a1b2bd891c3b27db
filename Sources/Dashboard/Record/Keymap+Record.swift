import JSON

extension Keymap {
  /// The preset, and what differs from it.
  var record: JSONValue {
    let given = (try? Keymap.made(preset)) ?? .standard
    let keys = own.filter { given.own[$0.key] != $0.value }
    return [
      "preset": .string(preset), "own": .object(keys.mapValues { .array($0.map { .string($0.name) }) }),
    ]
  }

  private var own: [String: [Keystroke]] {
    Dictionary(bindings.map { ($0.action, $0.keys) }, uniquingKeysWith: { first, _ in first })
  }

  /// Nil where the record's keys are none that this version knows.
  static func recorded(_ json: JSONValue) -> Keymap? {
    let changes = (json["own"]?.object ?? [:]).map { Change($0, $1.array?.compactMap(\.string) ?? []) }
    return try? made(json["preset"]?.string ?? "default", changes.sorted { $0.action < $1.action })
  }
}
