import FoundationEssentials
import Jobs
import Screen

/// The runners in the header: those in trouble by name in any case, the others by name while there is room, else by mark.
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

  init(_ state: State) {
    items = state.runners.map { runner in
      let label = HeaderRunners.label(runner, state)
      return Item(
        mark: runner.mark, role: runner.role, name: label.text,
        urgency: runner.state != .ok ? 0 : label.isOld ? 1 : 2)
    }
  }

  /// With every name.
  var fullWidth: Int { items.reduce(0) { $0 + 3 + $1.nameWidth } }

  var markWidth: Int { items.isEmpty ? 0 : 1 + items.count * 2 }

  /// With one name, of the first that is in trouble; more names come where there is room.
  var leastWidth: Int { (items.isEmpty ? 0 : 2 + items.count * 2) + (items.first { $0.urgency == 0 }?.nameWidth ?? 0) }

  func draw(from start: Int, to end: Int, y: Int, _ canvas: inout Canvas) {
    let named = named(room: end - start - 1)
    var x = start + 1
    for (index, item) in items.enumerated() {
      guard x < end - 1 else { return }
      x = canvas.write(String(item.mark), x: x, y: y, role: item.role)
      if named.contains(index) {
        let role = item.isTroubled ? item.role : .runner
        x = canvas.write(item.name, x: x + 1, y: y, role: role, limit: max(0, end - x - 1))
      }
      x += named.contains(index) ? 2 : 1
    }
  }

  /// Which are shown by name: the troubled ones first, each group in the list's order.
  private func named(room: Int) -> Set<Int> {
    var left = room - items.count * 2
    var named = Set<Int>()
    for urgency in 0...2 {
      for (index, item) in items.enumerated() where item.urgency == urgency {
        guard item.nameWidth + 1 <= left else { return named }
        left -= item.nameWidth + 1
        named.insert(index)
      }
    }
    return named
  }

  private static func label(_ runner: RunnerStatus, _ state: State) -> (text: String, isOld: Bool) {
    let name = Cut.short(runner.runner, 24)
    // A server that tells what changes would have told that a runner no longer answers.
    let isFresh = state.isLive && runner.state == .ok
    let age = isFresh ? nil : runner.observedAt.map { state.now.timeIntervalSince($0) }
    if let age, age > (runner.state == .ok ? 30 : 5) { return (name + " " + Compact.uptime(age) + " old", true) }
    return (runner.state == .ok ? name : name + " " + runner.state.rawValue, false)
  }
}
