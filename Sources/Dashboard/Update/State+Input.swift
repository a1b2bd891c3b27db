import FoundationEssentials
import Screen

extension State {
  mutating func take(_ input: Input) -> [Effect] {
    switch input {
    case .key(let key): return take(key)
    case .paste(let text): return paste(text)
    case .resize(let width, let height):
      self.width = width
      self.height = height
      // A pane that is no longer there has no keys.
      if !isZoomed, focus != .table, !Layout(self).hasPanes { focus = .table }
      if case .line(var line)? = dialog {
        line.fit(DialogView.width(self) - 4)
        dialog = .line(line)
      }
      keepInSight()
      return []
    case .focus(let on):
      if hasFocus, !on { focusLostAt = now }
      hasFocus = on || refreshesUnfocused
      if on { refresh() }
      return []
    case .mouse(let mouse): return take(mouse)
    // The program chooses the theme by it.
    case .background: return []
    }
  }

  mutating func take(_ key: Key) -> [Effect] {
    if !hasFocus {
      // Keys come here, so the focus is here, whatever was reported.
      hasFocus = true
      refresh()
    }
    let before = lastKey
    lastKey = LastKey(key: key, at: now)
    isTouched = true
    let context = context
    if isSending(key, before) || isForRefusedLine(key) || isErasing(key, before) { return [] }
    if takesBack(key) { return [] }
    if context.isTyping { begun = nil }
    if context == .bar { return typeInBar(key) }
    if context == .help { return takeInHelp(key) }
    if case .plan(let plan)? = dialog, plan.nameToType != nil, let effects = typeName(key) { return effects }
    if let intent = replayIntent(of: key, in: context) { return passing { $0.perform(intent) } }
    let isSecond = pendingKey != nil
    guard let intent = intent(of: key, in: context) else {
      return isSecond ? [] : passing { $0.tellPlaces(of: key, in: context) }
    }
    if intent == .confirm { return passing { $0.confirm(key, before: before) } }
    // Held down, it would leave out and take in again.
    if intent == .leaveOut, isRepeat(key, before) { return [] }
    // The Enter that ended a command, still held down, is no answer to its plan.
    if intent == .decline, keymap.intent(for: key, in: .bar) == .accept, isRepeat(key, before) { return [] }
    return passing { $0.perform(intent) }
  }

  /// A Backspace that is held down empties a line and leaves it; what comes of it then goes back from no page.
  private mutating func isErasing(_ key: Key, _ before: LastKey?) -> Bool {
    guard key == .backspace else {
      erases = false
      return false
    }
    if context.isTyping {
      erases = true
      return false
    }
    let goesOn =
      erases && before.map { $0.key == key && now.timeIntervalSince($0.at) < State.refusedLineSeconds } == true
    erases = goesOn
    return goesOn
  }

  /// Nobody reads that it was refused, and types on, faster than this.
  private static let refusedLineSeconds = 0.6

  /// What is typed for the number of a scaling that was refused, before that could be read, does nothing else.
  private mutating func isForRefusedLine(_ key: Key) -> Bool {
    guard let at = refusedLineAt, now.timeIntervalSince(at) < State.refusedLineSeconds, !context.isTyping else {
      refusedLineAt = nil
      return false
    }
    let isNumber =
      if case .character(let character) = key { "0123456789+-*/x".contains(character) } else { key == .enter }
    if isNumber { refusedLineAt = now } else { refusedLineAt = nil }
    return isNumber
  }

  /// A key that means something elsewhere, and nothing on this page, says where it does.
  private mutating func tellPlaces(of key: Key, in context: Context) -> [Effect] {
    guard Context.pages.contains(context), !keymap.begins(key, in: context) else { return [] }
    if let words = keymap.places(of: key, hasJobs: log.file == nil) { say(words, .info) }
    return []
  }

  /// What was said to the key before is left behind, and what is said to this one will be.
  private mutating func passing(_ act: (inout State) -> [Effect]) -> [Effect] {
    let before = messages
    let effects = act(&self)
    messages.removeAll { $0.isPassing && before.contains($0) }
    for index in messages.indices where !before.contains(messages[index]) {
      messages[index].isPassing = messages[index].isByTheWay
    }
    return effects
  }

  /// What a key stands for, alone or as the second of two; the first of two waits for the next. What is no second key is
  /// swallowed: whoever has slipped did not mean what it does alone.
  private mutating func intent(of key: Key, in context: Context) -> Intent? {
    if let first = pendingKey {
      begun = nil
      if let intent = keymap.intent(for: first, then: key, in: context) { return intent }
      if keymap.begins(first, in: context) {
        if keymap.intent(for: key, in: context) != .back { say(unknown(first, key, context), .info) }
        return nil
      }
    }
    if keymap.begins(key, in: context) { begun = LastKey(key: key, at: now) }
    return keymap.intent(for: key, in: context)
  }

  /// The first of two keys, while the second is waited for.
  var pendingKey: Key? {
    begun.flatMap { now.timeIntervalSince($0.at) < LastKey.togetherSeconds ? $0.key : nil }
  }

  private func unknown(_ first: Key, _ second: Key, _ context: Context) -> String {
    let known = keymap.continuations(of: first, in: context).map { "\(first.name) \($0.key.name)" }
    return "\(first.name) \(second.name) means nothing; known: \(known.joined(separator: ", "))"
  }

  /// Pasted text is text: it never acts as keys do.
  private mutating func paste(_ text: String) -> [Effect] {
    if bar != nil {
      bar?.line.insert(text)
      return barChanged()
    }
    if help != nil {
      help?.search.insert(text)
      help?.chosen = 0
    } else if case .plan(var plan)? = dialog, plan.nameToType != nil {
      plan.name.insert(text)
      dialog = .plan(plan)
    } else {
      let command = keymap.key(for: .command)
      say(
        "pasted text goes into an input line only; open one first, with \(command) or \(keymap.key(for: .ask))", .info)
    }
    return []
  }
}
