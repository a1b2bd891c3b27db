/// What the console keeps from one start to the next: how one server's jobs are looked at, views under their names, and what
/// was typed.
package struct Session: Sendable, Hashable {
  package internal(set) var view = SavedView()
  package internal(set) var views = NamedViews()
  /// The lines of each bar, the last one typed at the end. They are shared by all servers.
  package internal(set) var histories: [Bar.Kind: [String]] = [:]

  package init() {}

  /// For a start that looks at the jobs afresh.
  package var withoutView: Session {
    var session = self
    session.view = SavedView()
    return session
  }

  /// Lines of a bar that are kept.
  static let longestHistory = 200
}
