package import Jobs

/// The runner that is chosen on the runners page, with its engine's processes.
package struct EngineView: Sendable {
  /// Processes that are asked for.
  static let most = 2000

  package internal(set) var runner: String?
  /// Nil until it has been read.
  package internal(set) var detail: RunnerDetail?
  /// All of them are shown, and can be chosen one by one.
  package internal(set) var isOpen = false
  /// How they are ordered, and the words that those have in them which are shown.
  package internal(set) var order = ProcessOrder.engine
  package internal(set) var filter = ""

  /// Those that are shown, in their order.
  var shown: [EngineProcess] { order.sorted(found) }

  private var found: [EngineProcess] {
    let words = filter.lowercased().split(separator: " ")
    let all = detail?.processes ?? []
    if words.isEmpty { return all }
    return all.filter { process in
      let text = ProcessRows.text(of: process)
      return words.allSatisfy(text.contains)
    }
  }

  mutating func reset(to runner: String?) {
    self = EngineView()
    self.runner = runner
  }
}
