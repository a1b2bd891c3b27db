import Screen

extension Keymap {
  /// What is said of a key where it means nothing: what it does, and where; nil of one that nothing is bound to.
  ///
  /// - Parameter hasJobs: There are pages of jobs to go to, and not a log file alone.
  func places(of key: Key, hasJobs: Bool) -> String? {
    let found = bindings.filter { binding in binding.keys.contains { $0.first == key && $0.second == nil } }
    // What is done on pages is meant before what a dialog or a replay has the key for.
    let onPages = found.filter { !$0.contexts.isDisjoint(with: Context.pages) }
    let meant = onPages.isEmpty ? found : onPages
    guard let first = meant.first else { return nil }
    let words = Keymap.unique(meant.map(\.words))
    let name = words.count == 1 ? "\(key.name) (\(first.words))" : key.name
    guard hasJobs || meant.contains(where: { $0.contexts.contains(.log) }) else {
      return "\(name) means nothing here; a log file is shown, and there are no jobs"
    }
    let places = words.map { word in
      let contexts = meant.filter { $0.words == word }.reduce(into: Set<Context>()) { $0.formUnion($1.contexts) }
      return Keymap.places(contexts) + (words.count == 1 ? "" : " (\(word))")
    }
    return "\(name) means nothing here; it works in: \(places.joined(separator: ", "))"
  }
}
