package import Jobs

/// Which lines of a log are shown.
package struct LogFilter: Sendable, Hashable {
  package internal(set) var level = LogLine.Level.info
  /// Sources that are not shown.
  package internal(set) var hidden: Set<String> = []
  /// What a line must match, and must not.
  package internal(set) var include: LogPattern?
  package internal(set) var exclude: LogPattern?

  /// Every line has to be read, not its columns alone.
  var readsText: Bool { include != nil || exclude != nil }
  var isPlain: Bool { include?.isPlain != false && exclude?.isPlain != false }

  func pass(over store: LogStore) -> Pass {
    Pass(
      level: level, isHidden: store.sources.map(hidden.contains), include: include?.matcher(),
      exclude: exclude?.matcher())
  }

  /// A filter at work on one store.
  struct Pass {
    let level: LogLine.Level
    let isHidden: [Bool]
    let include: LogPattern.Matcher?
    let exclude: LogPattern.Matcher?

    /// What its patterns have taken beyond looking at each byte.
    var extra: Int { (include?.extra ?? 0) + (exclude?.extra ?? 0) }

    func shows(_ id: Int, of store: LogStore) -> Bool {
      guard level == .debug || store.level(id) >= level, !isHidden[store.sourceIndex(id)] else { return false }
      if include == nil, exclude == nil { return true }
      return store.withEntry(id) { text, level in
        include?.matches(text, level) != false && exclude?.matches(text, level) != true
      }
    }
  }
}
