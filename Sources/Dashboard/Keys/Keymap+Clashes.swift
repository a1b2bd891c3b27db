import Screen

extension Keymap {
  /// A key that means two things in one place.
  struct Clash: Sendable, Hashable {
    var key: String
    var first: String
    var second: String
    var context: Context

    var text: String { "\(key) in the \(context.title) is both \(first) and \(second)" }
  }

  var clashes: [Clash] {
    var taken: [Context: [Keystroke: Binding]] = [:]
    var found: [Clash] = []
    for binding in bindings {
      for context in Context.allCases where binding.contexts.contains(context) {
        for key in binding.keys where key.works(in: context) {
          if let (name, other) = Keymap.other(key, taken[context] ?? [:]), other.intent != binding.intent {
            found.append(Clash(key: name, first: other.action, second: binding.action, context: context))
          }
          taken[context, default: [:]][key] = binding
        }
      }
    }
    return found
  }

  /// What is bound to the same keystroke, to one that it begins with, or to one that begins with it.
  private static func other(_ key: Keystroke, _ taken: [Keystroke: Binding]) -> (name: String, binding: Binding)? {
    if let same = taken[key] { return (key.name, same) }
    if key.second != nil { return taken[Keystroke(key.first)].map { ("\(key.first.name) (and \(key.name))", $0) } }
    return taken.first { $0.key.first == key.first }.map { ("\(key.name) (and \($0.key.name))", $0.value) }
  }
}
