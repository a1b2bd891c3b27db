import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs

// What operators tell each other about a job: no engine hears of it, so that there is no plan to say yes to.
extension State {
  /// Opens the line in which a note is written, or a problem acknowledged; a known one is taken back.
  mutating func openRemark(_ intent: Intent) {
    if intent == .note {
      bar = Bar(.command, "note ")
    } else {
      let isKnown = targets.allSatisfy { jobs[$0]?.acknowledgement != nil }
      // The time is no text: what is typed stands in its place.
      bar = Bar(.command, isKnown ? "unack" : "ack ")
      return commandChanged(isKnown ? "unack" : "ack ")
    }
  }

  mutating func remark(_ calls: [ToolCall]) -> [Effect] {
    if readOnly {
      say("this console is read-only: it was started with --read-only", .info)
      return []
    }
    var group: RequestID?
    return calls.map { call in
      let request = request()
      group = group ?? request
      errands[request] = Errand(call: call, group: group ?? request, count: calls.count)
      return .perform(call, request)
    }
  }

  /// Nil where the answer is none to such a call.
  mutating func takeErrand(_ request: RequestID, _ result: Result<JSONValue, ClientError>) -> [Effect]? {
    guard let errand = errands.removeValue(forKey: request) else { return nil }
    let call = errand.call
    let name = Cut.short(call.jobID.flatMap { jobs[$0]?.name } ?? call.jobID ?? "", 60)
    switch result {
    case .success(let answer): settle(errand, name, answer)
    case .failure(let error):
      let what = call.tool == "note_job" ? "the note on \(name) was not written" : "\(name) is not acknowledged"
      say("\(what): \(Unserved.words(call, error) ?? error.description)", .failure)
      settle(errand, name, nil)
    }
    refresh()
    return []
  }

  /// Says what was done: of those that were sent together once, when the last one was answered.
  private mutating func settle(_ errand: Errand, _ name: String, _ answer: JSONValue?) {
    let (count, answer, done) = (errand.count, answer ?? errand.answer, errand.done + (answer == nil ? 0 : 1))
    let open = errands.filter { $0.value.group == errand.group }.keys
    for request in open {
      errands[request]?.done = done
      errands[request]?.answer = answer
    }
    guard open.isEmpty, done > 0, let answer else { return }
    let whom = count == 1 ? name : done == count ? "\(count) jobs" : "\(done) of \(count) jobs"
    say(said(errand.call, whom, done == 1 ? "is" : "are", answer), .success)
  }

  private func said(_ call: ToolCall, _ name: String, _ verb: String, _ answer: JSONValue) -> String {
    if call.tool == "note_job" { return "noted on \(name)" }
    guard let told = answer["acknowledged"].flatMap(Acknowledgement.init(json:)) else {
      return "\(name) \(verb) among the problems again"
    }
    let key = keymap.key(for: .acknowledge)
    return "\(name) \(verb) known until \(clock.dayMinute(told.until, now: now)); \(key) takes it back"
  }

  /// Why nothing can be said of the targets; nil where something can.
  func unremarkable(_ intent: Intent) -> String? {
    if readOnly { return "this console is read-only: it was started with --read-only" }
    let found = targets.compactMap { jobs[$0] }
    guard let first = found.first else { return "no job is selected" }
    if let runner = runners.first(where: { $0.runner == first.runner }), runner.readOnly, found.count == 1 {
      return "the runner \(runner.runner) is read-only in the configuration"
    }
    if intent == .note || found.contains(where: { $0.hasProblem || $0.acknowledgement != nil }) { return nil }
    return found.count == 1 ? "nothing is wrong with \(Cut.short(first.name))" : "nothing is wrong with the marked jobs"
  }
}
