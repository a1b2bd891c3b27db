import BeamMCPClient
import Jobs

extension State {
  mutating func runCommand(_ text: String) -> [Effect] {
    guard text.contains(where: { $0 != " " }) else {
      bar = nil
      return []
    }
    switch CommandParser(state: self).parse(text) {
    case .failure(let error):
      bar?.problem = error.text
      return []
    case .success(.calls) where replay != nil, .success(.remarks) where replay != nil:
      // The line stays, so that a yes or a name that is typed behind it is text.
      bar?.problem = State.replayRefusal
      return []
    case .success(let command):
      bar = nil
      return follow(command, text)
    }
  }

  mutating func follow(_ command: Command, _ text: String) -> [Effect] {
    switch command {
    case .calls(let calls): return plan(calls, request: text)
    case .open(let id):
      select(id)
      openPage(of: id)
    case .logs(let id): show(logsOf: id)
    case .filter(let text):
      home()
      setFilter(text)
    case .mark(let filter, let isOn):
      home()
      mark(filter, isOn)
    case .columns(let set?):
      home()
      columns = set
    case .columns(nil):
      home()
      dialog = .columns(ColumnPicker(columns))
    case .sort(let sort):
      home()
      setSort(sort)
    case .view(let command): follow(command)
    case .theme(let name?): return [.terminal(.theme(name))]
    case .theme(nil):
      opensThemes = true
      return [.terminal(.themes)]
    case .keys(let preset?): return [.terminal(.keys(preset))]
    case .keys(nil): help = HelpView()
    case .ask(let sentence):
      bar = Bar(.ask, sentence)
      return askFor(sentence)
    case .page(.main): home()
    case .page(.messages): openMessages()
    case .page(let page): go(page)
    case .look(let call): _ = goTo(call)
    case .graph(let id):
      select(id)
      go(.graph(id))
    case .exceptions(let id):
      select(id)
      go(.exceptions(id))
    case .saveTrace(let path, let overwrites): return saveTrace(path, overwrites: overwrites)
    case .compare(let comparison): return compare(comparison)
    case .window(let seconds):
      metrics.zoom(to: seconds)
      windowChanged()
    case .results:
      guard let last = batches.last else {
        say("nothing has been done yet", .info)
        return []
      }
      dialog = .results(batch: last.number, top: 0)
    case .timeline(let seconds):
      if let seconds { changeWindow { ($0.seconds, $0.isFitted) = (seconds, false) } }
      return isTimelineWhole ? [] : openTimeline()
    case .report(let path, let ofAll, let overwrites): return report(path, ofAll: ofAll, overwrites: overwrites)
    case .slow(let isOn): return [.terminal(.slow(isOn))]
    case .remarks(let calls): return remark(calls)
    case .help: help = HelpView()
    case .quit: return perform(.quit)
    case .picture(let path, let overwrites): return [.terminal(.picture(path: path, overwrites: overwrites))]
    case .replay(let step): return [.terminal(.replay(step))]
    case .log(let command): return follow(command)
    }
    return []
  }

  mutating func show(logsOf id: String) {
    go(.main)
    show(id)
    focus = .log
    if Layout(self).log == nil { isZoomed = true }
    arrived()
  }

  /// Selects a job; a filter that hides it is put away.
  mutating func show(_ id: String) {
    if jobs.contains(id), jobs.row(of: id) == nil { setFilter("") }
    select(id)
  }
}
