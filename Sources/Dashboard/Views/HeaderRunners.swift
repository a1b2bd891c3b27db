import FoundationEssentials
import Jobs
import Screen

/// The runners in the header: those in trouble by name in any case, the others by name while there is room, else by their
/// number; where no name has room, by marks alone.
struct HeaderRunners {
  private struct Item {
    var mark: Character
    var role: Role
    var name: String
    /// 0 does not answer as it should, 1 is old, 2 is well.
    var urgency: Int
    var isTroubled: Bool { urgency < 2 }

    var nameWidth: Int { Visible.text(name).columns + 1 }
  }

  private var items: [Item]

  /// Runners whose age is said behind their names.
  private(set) var aged: Set<String> = []
  /// Nothing stands behind the names, which have little room.
  let isAgeless: Bool

  init(_ state: State, hasAges: Bool = true) {
    isAgeless = !hasAges
    let labels = state.runners.map { HeaderRunners.label($0, state) }
    if hasAges { aged = Set(zip(state.runners, labels).filter(\.1.hasAge).map(\.0.runner)) }
    items = zip(state.runners, labels).map { runner, label in
      return Item(
        mark: state.mark(of: runner), role: state.role(of: runner),
        name: hasAges ? label.text : HeaderRunners.name(runner),
        urgency: runner.state != .ok ? 0 : label.hasAge ? 1 : 2)
    }
  }

  /// With every name; behind the last one stands what comes next, with its own space.
  var fullWidth: Int { max(0, items.reduce(0) { $0 + 3 + $1.nameWidth } - 1) }

  /// With those in trouble by name, and of the others one at least, the rest as a number.
  var shortWidth: Int {
    let troubled = items.filter(\.isTroubled).reduce(0) { $0 + 3 + $1.nameWidth }
    let wells = items.filter { !$0.isTroubled }
    return troubled + (wells.first.map { 3 + $0.nameWidth } ?? 0) + (wells.count > 1 ? 7 : 0)
  }

  var markWidth: Int { items.isEmpty ? 0 : 1 + items.count * 2 }

  /// With one name, of the first that is in trouble; more names come where there is room.
  var leastWidth: Int { (items.isEmpty ? 0 : 2 + items.count * 2) + (items.first { $0.urgency == 0 }?.nameWidth ?? 0) }

  func draw(from start: Int, to end: Int, y: Int, _ canvas: inout Canvas) {
    let shown = fitted(room: end - start - 1)
    var x = start + 1
    for (index, item) in items.enumerated() where !shown.counted.contains(index) {
      guard x < end - 1 else { return }
      x = canvas.write(String(item.mark), x: x, y: y, role: item.role)
      if let name = shown.names[index] {
        let role = item.isTroubled || item.role == .stale ? item.role : .runner
        x = canvas.write(name, x: x + 1, y: y, role: role, limit: max(0, end - x - 1))
      }
      x += shown.names[index] != nil ? 2 : 1
    }
    guard let first = shown.counted.min() else { return }
    x = canvas.write(String(items[first].mark), x: x, y: y, role: items[first].role)
    canvas.write("+\(shown.counted.count)", x: x + 1, y: y, role: .runner, limit: max(0, end - x - 1))
  }

  private struct Shown {
    var names: [Int: String] = [:]
    /// Those that are well and have no room for a name: their number is said.
    var counted: Set<Int> = []
  }

  /// Fewer columns of a name tell runners apart no more.
  private static let leastName = 7

  /// The troubled ones have their names first. The others share what is left: all whole, all cut to the same length, or some
  /// whole and the rest as a number.
  private func fitted(room: Int) -> Shown {
    var shown = Shown()
    var left = room - items.count * 2
    for urgency in 0...1 {
      for (index, item) in items.enumerated() where item.urgency == urgency {
        guard item.nameWidth + 1 <= left else { return shown }
        left -= item.nameWidth + 1
        shown.names[index] = item.name
      }
    }
    let wells = items.indices.filter { items[$0].urgency == 2 }
    for most in stride(from: 36, through: HeaderRunners.leastName, by: -1) {
      let needed = wells.reduce(0) { $0 + min(items[$1].nameWidth - 1, most) + 2 }
      guard needed <= left else { continue }
      for index in wells { shown.names[index] = Cut.middle(items[index].name, most) }
      return shown
    }
    for count in stride(from: wells.count - 1, through: shown.names.isEmpty ? 1 : 0, by: -1) {
      let named = wells.prefix(count)
      let rest = wells.count - count
      // The marks of those that are counted become one.
      let needed = named.reduce(0) { $0 + items[$1].nameWidth + 1 } + 2 + String(rest).count - 2 * (rest - 1)
      guard needed <= left else { continue }
      for index in named { shown.names[index] = items[index].name }
      shown.counted = Set(wells.suffix(rest))
      return shown
    }
    return shown
  }

  private static func name(_ runner: RunnerStatus) -> String { Cut.middle(Cut.short(runner.runner, 256), 36) }

  private static func label(_ runner: RunnerStatus, _ state: State) -> (text: String, hasAge: Bool) {
    let name = name(runner)
    // A server that tells what changes would have told that a runner no longer answers: it is as old as the link, which the
    // header says at its end.
    let isFresh = state.feed.isTold && runner.state == .ok
    let age = isFresh ? nil : runner.observedAt.map { state.now.timeIntervalSince($0) }
    if let age, age > (runner.state == .ok ? 30 : 5) { return (name + " " + Compact.uptime(age) + " old", true) }
    return (runner.state == .ok ? name : name + " " + runner.state.rawValue, false)
  }
}
