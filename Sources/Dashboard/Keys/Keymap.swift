package import Screen

/// The one table of keys.
package struct Keymap: Sendable, Hashable {
  package internal(set) var bindings: [Binding] { didSet { index() } }
  /// What it was made from: a preset's name.
  package internal(set) var preset = "default"
  private var lookup: [Context: [Key: Intent]] = [:]
  private var sequences: [Context: [Key: [Key: Intent]]] = [:]

  package init(_ bindings: [Binding]) {
    self.bindings = bindings
    index()
  }

  private mutating func index() {
    (lookup, sequences) = ([:], [:])
    for binding in bindings {
      for context in binding.contexts {
        for key in binding.keys where key.works(in: context) {
          if let second = key.second {
            sequences[context, default: [:]][key.first, default: [:]][second] = binding.intent
          } else if lookup[context]?[key.first] == nil {
            lookup[context, default: [:]][key.first] = binding.intent
          }
        }
      }
    }
  }

  package func intent(for key: Key, in context: Context) -> Intent? { lookup[context]?[key] }

  /// What two keys after each other stand for.
  package func intent(for first: Key, then second: Key, in context: Context) -> Intent? {
    sequences[context]?[first]?[second]
  }

  /// The key means something with the next one.
  package func begins(_ key: Key, in context: Context) -> Bool { sequences[context]?[key] != nil }

  /// What may follow each key that begins two.
  package var chords: [Key: Set<Key>] {
    sequences.values.reduce(into: [:]) { chords, firsts in
      for (first, seconds) in firsts { chords[first, default: []].formUnion(seconds.keys) }
    }
  }

  /// What may follow a key in one place, in the table's order.
  func continuations(of first: Key, in context: Context) -> [(key: Key, binding: Binding)] {
    bindings.filter { $0.contexts.contains(context) }.flatMap { binding in
      binding.keys.compactMap { $0.first == first ? $0.second : nil }.map { ($0, binding) }
    }
  }

  /// The key that is named where an intent is spoken of: one that works in the context, and that types no letter where
  /// letters are typed.
  package func key(for intent: Intent, in context: Context? = nil, whileTyping: Bool = false) -> String {
    for binding in bindings where binding.intent == intent && (context.map(binding.contexts.contains) ?? true) {
      for key in binding.keys where (context.map(key.works) ?? true) && !(whileTyping && key.first.isTyped) {
        return key.name
      }
    }
    return "(no key)"
  }

  /// The key that goes to a section of the job page.
  func key(for section: JobSection) -> String {
    let keys = bindings.first { $0.intent == .section }?.keys ?? []
    let index = JobSection.allCases.firstIndex(of: section) ?? 0
    return keys.indices.contains(index) ? keys[index].name : key(for: .nextPane, in: .job)
  }

  /// Keys that mean two things in one place, each as a sentence; an empty list is a sound table.
  package var conflicts: [String] { clashes.map(\.text) }
}
