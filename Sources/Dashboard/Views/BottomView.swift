import BeamMCPClient
import FoundationEssentials
import Jobs
import Screen

/// The hints, and the line of what is typed, about to be sent, under way, or said.
enum BottomView {
  static func draw(_ state: State, _ layout: Layout, into canvas: inout Canvas) {
    let isSingle = layout.hint == layout.bar
    guard let bar = state.bar else {
      let lines = said(state, isSingle: isSingle)
      if !isSingle, lines.count < 2 { hints(state, layout.hint, &canvas) }
      if lines.isEmpty, isSingle { hints(state, layout.bar, &canvas) }
      for (row, line) in lines.enumerated() { draw(line, layout.bar, up: lines.count - 1 - row, &canvas) }
      if let asking = state.asking, !asking.heard.isEmpty, state.dialog == nil, state.help == nil {
        BarView.hear(asking.heard, asking.note(state), state, layout, &canvas)
      }
      return
    }
    BarView.draw(bar, state, layout.bar, &canvas)
    // What is about to be sent, or wrong, is said even while something is typed; on a small screen over the last row.
    let lines = lines(above: bar, state)
    for (index, line) in lines.enumerated() { draw(line, layout.bar, up: index + 1, &canvas) }
    if lines.isEmpty, !isSingle {
      hints(state, layout.hint, &canvas)
    }
    if let question = bar.question { BarView.ask(question, state, layout, &canvas) }
  }

  /// What stands at the bottom while nothing is typed. A sentence that is being read stays beneath what is said; where
  /// there is one line alone, a new word has it for a moment.
  private static func said(_ state: State, isSingle: Bool) -> [StyledLine] {
    if let key = state.pendingKey { return [pending(key, state)] }
    guard let asking = state.asking else { return MessageLine.lines(state, rows: isSingle ? 1 : 2) }
    let line = BarView.asking(asking, state, state.width - 2)
    let isPressing =
      state.pending != nil
      || state.message.map { $0.kind == .failure || state.now.timeIntervalSince($0.at) < 4 } ?? false
    guard isPressing else { return [line] }
    let word = MessageLine.lines(state, rows: 1)
    return isSingle ? word : word + [line]
  }

  /// The first of two keys, and what may follow it, as far as there is room.
  private static func pending(_ key: Key, _ state: State) -> StyledLine {
    var spans = [Span("\(key.name)-", .prompt)]
    var room = state.width - 2 - spans[0].text.columns
    for (next, binding) in state.keymap.continuations(of: key, in: state.context) {
      let pair = [Span("   \(next.name)", .key), Span(" " + binding.words, .hint)]
      room -= pair.reduce(0) { $0 + $1.text.columns }
      if room < 0 { break }
      spans += pair
    }
    return StyledLine(spans)
  }

  private static func draw(_ line: StyledLine, _ bar: Rect, up: Int, _ canvas: inout Canvas) {
    let y = bar.y - up
    guard y >= 0 else { return }
    canvas.fill(Rect(x: bar.x, y: y, width: bar.width, height: 1))
    canvas.draw(line, x: bar.x + 1, y: y, width: bar.width - 2)
  }

  private static func above(_ bar: Bar, _ state: State) -> StyledLine? {
    if let pending = state.pending { return MessageLine.countdown(pending, state) }
    if let line = BarView.problem(bar, state).map({ StyledLine([$0]) }) ?? bar.glance { return line }
    return state.asking.map { BarView.asking($0, state, state.width - 2) }
  }

  /// From the line upwards: the candidates stand still while what each comes to changes.
  private static func lines(above bar: Bar, _ state: State) -> [StyledLine] {
    let candidates = bar.completion.flatMap { CandidateLine.line($0, width: state.width - 2) }
    return [candidates, above(bar, state)].compactMap(\.self)
  }

  private static func hints(_ state: State, _ area: Rect, _ canvas: inout Canvas) {
    for hint in placed(state, area) { write(hint, state, area.y, &canvas) }
    let note = underWay(state)
    if !note.isEmpty { canvas.write(note, x: area.right - note.columns - 1, y: area.y, role: .stateBusy) }
  }

  /// How much of what was said yes to is not settled.
  private static func underWay(_ state: State) -> String {
    let count = state.unsettled.count
    return count > 0 && Context.pages.contains(state.context) ? "\(Glyphs.partial) \(count) under way" : ""
  }

  private struct Hint {
    var binding: Binding
    var key: String
    var text: String
    var x: Int

    var width: Int { key.columns + text.columns + 3 }
  }

  /// The hint under a pointer.
  static func hint(_ state: State, _ layout: Layout, x: Int, y: Int) -> Binding? {
    let isSingle = layout.hint == layout.bar
    let taken = state.bar == nil ? BottomView.said(state, isSingle: isSingle).count : 0
    let isSeen =
      state.bar.map { !isSingle && lines(above: $0, state).isEmpty && $0.question == nil }
      ?? (taken < (isSingle ? 1 : 2))
    guard isSeen, y == layout.hint.y else { return nil }
    return placed(state, layout.hint).first { x >= $0.x && x < $0.x + $0.width - 2 }?.binding
  }

  /// The hints that find room, the help's always among them.
  private static func placed(_ state: State, _ area: Rect) -> [Hint] {
    let context = state.context
    var all = state.keymap.bindings.compactMap { binding -> Hint? in
      guard binding.contexts.contains(context), let text = HintWords.text(binding, state),
        let key = binding.key(in: context)
      else { return nil }
      return Hint(binding: binding, key: key.name, text: text, x: area.x + 1)
    }
    // Where nothing can be changed what can be looked at comes first.
    if state.readOnly {
      all = all.filter { $0.binding.intent.action == nil } + all.filter { $0.binding.intent.action != nil }
    }
    if state.replay != nil, Context.pages.contains(context) {
      all = all.filter { $0.binding.intent.action == nil && $0.binding.intent != .ask }
      all = hintsOfReplay(state, area) + all
    }
    // In the log its own keys come first.
    if context == .log { all = inLog(all, isSearched: state.log.search != nil) }
    // What a key does here alone is said before what it does everywhere.
    let own = all.filter { hint in
      context == .metrics && hint.binding.group == .chart
        || context == .timeline && hint.binding.contexts == [.timeline]
        || context == .exceptions && (hint.binding.contexts == [.exceptions] || hint.binding.intent == .back)
        || context == .runners && (hint.binding.intent == .open || hint.binding.contexts == [.runners])
        || context == .graph && hint.binding.contexts.count <= 2
    }
    let rest = all.filter { hint in !own.contains { $0.binding == hint.binding } }
    let help = all.first { $0.binding.intent == .help }
    let note = underWay(state)
    let reserved = (help?.width ?? 0) + (note.isEmpty ? 0 : note.columns + 1)
    var x = area.x + 1
    var placed: [Hint] = []
    for hint in own + rest where hint.binding.intent != .help {
      guard isWorthSaying(hint.binding, state), x + hint.width + reserved <= area.right else { continue }
      placed.append(Hint(binding: hint.binding, key: hint.key, text: hint.text, x: x))
      x += hint.width
    }
    if let help, x + reserved <= area.right {
      placed.append(Hint(binding: help.binding, key: help.key, text: help.text, x: x))
    }
    return placed
  }

  /// What is looked for, taken along and left comes first: that has room on a small screen.
  private static func inLog(_ all: [Hint], isSearched: Bool) -> [Hint] {
    let order: [Intent] =
      [.logSearch] + (isSearched ? [.nextHit] : []) + [.back, .nextError, .markLine, .copy, .follow, .level]
    let first = order.compactMap { intent in all.first { $0.binding.intent == intent } }
    let rest = all.filter { hint in !first.contains { $0.binding == hint.binding } }
    return first + rest.filter { $0.binding.group == .log } + rest.filter { $0.binding.group != .log }
  }

  private static func hintsOfReplay(_ state: State, _ area: Rect) -> [Hint] {
    state.keymap.bindings.compactMap { binding in
      guard binding.group == .replay, let text = binding.hint, let key = binding.key(in: .replay) else { return nil }
      return Hint(binding: binding, key: key.name, text: text, x: area.x + 1)
    }
  }

  /// On a plan, and where there are no jobs, only what can be pressed is named: colour alone does not tell a key that cannot.
  private static func isWorthSaying(_ binding: Binding, _ state: State) -> Bool {
    if binding.intent == .undo { return false }
    guard state.context == .plan || state.context == .results || state.jobs.count == 0 else { return true }
    // Of a plan that is not there yet nothing can be decided.
    if case .plan(let plan)? = state.dialog, plan.takesName || plan.plan == nil { return false }
    return state.disabled(binding.intent) == nil
  }

  private static func write(_ hint: Hint, _ state: State, _ y: Int, _ canvas: inout Canvas) {
    let isOff = state.disabled(hint.binding.intent) != nil
    let next = canvas.write(hint.key, x: hint.x, y: y, role: isOff ? .dim : .key)
    canvas.write(hint.text, x: next + 1, y: y, role: isOff ? .dim : .hint)
  }
}
