import BeamMCPClient
import FoundationEssentials

/// The one place where the state changes: an event goes in, and what takes time comes out as effects. Pure.
package func update(_ state: inout State, _ event: Event) -> [Effect] {
  let effects = follow(&state, event.inWords(ToolWords(state.keymap)))
  state.forgetQuitting()
  return effects + state.journal()
}

private func follow(_ state: inout State, _ event: Event) -> [Effect] {
  if event.isNews { state.news += 1 }
  switch event {
  case .input(let input, let now):
    state.now = max(state.now, now)
    let effects = state.take(input) + state.showMeaning()
    state.schedule.rouse(state.pace)
    state.noteSession()
    return effects + state.ask()
  case .tick(let now):
    state.now = max(state.now, now)
    return state.tick() + state.showMeaning() + state.keepSession() + state.ask()
  case .awake(let now):
    state.now = max(state.now, now)
    state.refresh()
    return state.ask()
  case .utcOffset(let seconds):
    state.clock = Clock(offset: seconds)
    return []
  case .traffic(let bytes):
    state.bytesPerSecond = bytes
    return []
  case .link(let isSlow):
    state.isSlowLink = isSlow
    return []
  case .notice(let text, let isError, let isAnswer):
    state.say(text, isError ? .failure : .info, isAnswer: isAnswer)
    return []
  case .mended(let text):
    state.messages.removeAll { $0.batch == nil && $0.text == text }
    state.read { $0.text == text }
    return []
  case .themes(let names, let current):
    state.takeThemes(names, current)
    return []
  case .views(let written):
    state.views.take(written)
    return []
  case .keymap(let keymap):
    (state.keymap, state.begun) = (keymap, nil)
    return []
  case .told(let event, let now):
    state.now = max(state.now, now)
    state.take(event)
    if event != .alive { state.schedule.rouse(state.pace) }
    return state.renewPlan() + state.open() + state.ask()
  case .fetched(let fetch, let request, let result, let now):
    state.now = max(state.now, now)
    state.take(fetch, request, result)
    return state.renewPlan() + state.open() + state.ask()
  case .planned(let request, let result, let now):
    state.now = max(state.now, now)
    state.takePlan(request, result)
    return []
  case .planning(let request, let count):
    state.notePlan(request, count)
    return []
  case .performed(let request, let result, let now):
    state.now = max(state.now, now)
    return state.takeOutcome(request, result) + state.ask()
  case .heard(let request, let heard, let now):
    state.now = max(state.now, now)
    return state.hear(request, heard) + state.ask()
  case .glanced(let number, let meaning):
    state.takeGlance(number, meaning)
    return []
  case .interpreted(let request, let interpretation, let now):
    state.now = max(state.now, now)
    return state.takeInterpretation(request, interpretation) + state.ask()
  case .read(let request, let call, let result, let now):
    state.now = max(state.now, now)
    state.takeReading(request, call, result)
    return state.ask()
  case .scanned(let scan, let now):
    state.now = max(state.now, now)
    state.takeScan(scan)
    return state.ask()
  case .saved(let save, let outcome, let now):
    state.now = max(state.now, now)
    state.takeSaved(save, outcome)
    return []
  case .reported(let order, let outcome, let now):
    state.now = max(state.now, now)
    state.takeReport(order, outcome)
    return []
  }
}

extension State {
  /// A new word takes the place of the last one, and of what was said of the same writes; what waits stays beneath it.
  mutating func say(
    _ text: String, _ kind: Message.Kind, of batch: Int? = nil, offer: String = "", isAnswer: Bool = false
  ) {
    let isOfBatch: (Message) -> Bool = { batch != nil && $0.batch == batch }
    let message = Message(kind: kind, text: text, at: now, isAnswer: isAnswer, batch: batch, offer: offer)
    if batch == nil { leave(where: \.isAnswer) }
    keep(message)
    // That it still waits is no news, and covers none.
    if kind == .waiting, let place = messages.firstIndex(where: { isOfBatch($0) && $0.kind == .waiting }) {
      return (messages[place].text, messages[place].offer) = (text, offer)
    }
    messages.removeAll { isOfBatch($0) || kind != .failure && $0.kind != .failure && $0.kind != .waiting }
    messages.append(message)
    // A failing server must not fill the memory with its complaints.
    guard messages.count > 50 else { return }
    messages.remove(at: messages.firstIndex { $0.kind != .waiting } ?? 0)
  }

  /// Puts away what was said and needs nobody's reading any more.
  mutating func leave(where isOver: (Message) -> Bool) {
    let gone = messages.filter(isOver)
    guard !gone.isEmpty else { return }
    messages.removeAll(where: isOver)
    read(gone.contains)
  }

  /// What the bar line says: the newest failure that was not read yet, else the last word.
  package var message: Message? { messages.last { $0.kind == .failure } ?? messages.last }

  mutating func tick() -> [Effect] {
    followHeir()
    if begun != nil, pendingKey == nil {
      begun = nil
      news += 1
    }
    let (marks, count) = (jobs.fading, messages.count)
    jobs.fade(now: now)
    pulses.sample(jobs, now: now)
    messages.removeAll { $0.kind != .failure && now.timeIntervalSince($0.at) > $0.lifetime }
    if jobs.fading != marks || messages.count != count || pending != nil || log.stamps == .relative || asking != nil
      || !unsettled.isEmpty
    {
      news += 1
    }
    return passPending()
  }
}

extension Event {
  /// What moves the clock alone is none; of a tick and of an answer the state says what came of it.
  fileprivate var isNews: Bool {
    switch self {
    case .tick, .awake, .traffic, .fetched, .told(.alive, _): false
    case .input, .views, .utcOffset, .link, .notice, .mended, .planning, .themes, .keymap, .told, .planned, .performed,
      .heard,
      .interpreted, .read,
      .glanced, .scanned, .saved, .reported:
      true
    }
  }
}
