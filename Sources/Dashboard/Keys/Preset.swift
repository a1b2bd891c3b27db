/// What differs from the table of keys, by the habits that fingers have from another program.
struct Preset: Sendable {
  var name: String
  var changes: [Keymap.Change]
  /// Keys of one place, as actions of their own.
  var added: [Binding] = []
  /// Where an action has no key, since another one has it there.
  var left: [(action: String, contexts: Set<Context>)] = []

  func applied(to keymap: Keymap) -> Keymap {
    var bindings = keymap.bindings
    for (action, contexts) in left {
      for index in bindings.indices where bindings[index].action == action {
        bindings[index].contexts.subtract(contexts)
      }
    }
    return Keymap(bindings + added)
  }
}
