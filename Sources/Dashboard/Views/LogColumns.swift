import FoundationEssentials
import Jobs
import Screen

/// What stands before the message: time, level and source, each shorter or left out where the message needs the room.
struct LogColumns {
  private let time: Int
  private let source: Int
  private let names: SourceNames
  /// Where the message begins.
  let indent: Int

  init(_ state: State, width: Int) {
    switch state.log.stamps {
    case .absolute: time = width >= 80 ? 12 : 8
    case .relative: time = 7
    case .none: time = 0
    }
    let isAlone = state.log.file != nil && state.log.store.sources.count == 1
    names = SourceNames(isAlone ? [] : state.log.store.sources, most: LogColumns.sourceLimit(width))
    source = width >= 56 && !isAlone ? max(names.width, 5) : 0
    indent = 1 + (time > 0 ? time + 1 : 0) + 6 + (source > 0 ? source + 1 : 0)
  }

  func draw(_ row: Int, _ state: State, x: Int, y: Int, isSelected: Bool, _ canvas: inout Canvas) {
    let store = state.log.store
    let id = state.log.rows.last(row)
    var x = x + 1
    if time > 0 {
      canvas.write(text(store.time(id), state), x: x, y: y, role: .logTime, limit: time, isSelected: isSelected)
      x += time + 1
    }
    let level = store.level(id)
    let isFound = state.log.search?.pattern.names(level) == true
    canvas.write(store.levelWord(id), x: x, y: y, role: isFound ? .match : level.role, isSelected: isSelected)
    guard source > 0 else { return }
    canvas.write(names[store.source(id)], x: x + 6, y: y, role: .logSource, limit: source, isSelected: isSelected)
  }

  private func text(_ date: Date?, _ state: State) -> String {
    guard let date, date != .distantPast else { return String(Glyphs.none) }
    guard state.log.stamps == .relative else {
      return time == 12 ? state.clock.millisecond(date) : state.clock.time(date)
    }
    let age = state.logReference.timeIntervalSince(date)
    let text = (age < 0 ? "+" : "-") + (age.magnitude < 1 ? "0s" : Compact.uptime(age.magnitude))
    return String(repeating: " ", count: max(0, time - text.columns)) + text
  }

  /// Columns that the name of a source may take, so that the message has most of them.
  private static func sourceLimit(_ width: Int) -> Int {
    switch width {
    case 136...: 32
    case 96...: 16
    case 76...: 10
    default: 6
    }
  }
}

extension State {
  /// What relative times are told from: now, or the last line of a file, which may be of any time. What comes by a pipe comes now.
  var logReference: Date {
    guard let file = log.file, file.input == nil || file.isEnded, log.store.count > 0 else { return now }
    return log.store.time(log.store.ids.upperBound - 1) ?? now
  }
}
