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

  mutating func reset(to runner: String?) {
    self = EngineView()
    self.runner = runner
  }
}
