package import Screen

/// The one table of keys.
package struct Keymap: Sendable, Hashable {
  package var bindings: [Binding]
  private var lookup: [Context: [Key: Intent]]

  package init(_ bindings: [Binding]) {
    self.bindings = bindings
    lookup = [:]
    for binding in bindings {
      for context in binding.contexts {
        for key in binding.keys where lookup[context]?[key] == nil {
          lookup[context, default: [:]][key] = binding.intent
        }
      }
    }
  }

  package func intent(for key: Key, in context: Context) -> Intent? { lookup[context]?[key] }

  /// The key that is named where an intent is spoken of.
  package func key(for intent: Intent) -> String {
    bindings.first { $0.intent == intent }?.keys.first?.name ?? "(no key)"
  }

  /// Keys that mean two things in one place, each as a sentence; an empty list is a sound table.
  package var conflicts: [String] {
    var taken: [Context: [Key: Intent]] = [:]
    var found: [String] = []
    for binding in bindings {
      for context in binding.contexts {
        for key in binding.keys {
          if let other = taken[context]?[key], other != binding.intent {
            found.append("\(key.name) in the \(context.title) is both \(other.rawValue) and \(binding.intent.rawValue)")
          }
          taken[context, default: [:]][key] = binding.intent
        }
      }
    }
    return found
  }
}
