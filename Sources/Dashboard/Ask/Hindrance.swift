import BeamMCPClient
import JSON
import Jobs
import Screen

/// What stands against calls, as far as it is known here: it is read before what they do.
struct Hindrance {
  /// What is said first; nil where nothing is.
  private(set) var first: Span?
  /// Of which calls the line tells: those that can be done, and all where none can.
  private(set) var shown: [ToolCall]
  /// How many of a set cannot, and why.
  private(set) var last: Span?
  /// `4 more slots, 50 free`
  private(set) var slots: String?
  /// Nothing stands against them.
  private(set) var isFree = true

  init(_ calls: [ToolCall], _ state: State) {
    shown = calls
    if state.readOnly, calls.contains(where: { !ToolCall.isReading($0.tool) }) {
      refuse("this console is read-only")
    } else {
      let reasons = calls.map { Hindrance.reason($0, state) }
      if let first = reasons.firstIndex(where: { $0 != nil }), let reason = reasons[first] {
        leaveOut(reasons.map { $0 != nil }, of: calls, name: Hindrance.name(calls[first], state), reason)
      }
      if isFree { count(state) }
    }
  }

  /// Where none can, the line tells why; where some cannot, of the others.
  private mutating func leaveOut(_ isRefused: [Bool], of calls: [ToolCall], name: String, _ reason: String) {
    let count = isRefused.count { $0 }
    if count == calls.count {
      return refuse(count == 1 ? "\(name): \(reason)" : "none of \(count) can: \(reason)")
    }
    shown = zip(calls, isRefused).filter { !$0.1 }.map(\.0)
    last = Span("; \(count == 1 ? name : "\(count)") cannot: \(reason)", .stateWarn)
  }

  private mutating func refuse(_ reason: String) {
    (first, isFree) = (Span("\(Glyphs.failed) \(reason)", .danger), false)
  }

  private mutating func count(_ state: State) {
    let checks = state.slotChecks(shown.map { ($0, $0.arguments["runner"]?.string) })
    if let short = checks.first(where: { $0.missing > 0 }) {
      let place = checks.count > 1 ? " on \(Cut.short(short.runner ?? "", 40))" : ""
      first = Span("\(Glyphs.warning) only \(short.free) free\(place): \(short.wanted) more slots", .stateWarn)
      isFree = false
    }
    let texts = checks.map { (checks.count > 1 ? ($0.runner ?? "") + ": " : "") + Hindrance.words($0) }
    slots = texts.isEmpty ? nil : texts.joined(separator: "; ")
  }

  private static func words(_ check: SlotCheck) -> String {
    let change = check.wanted < 0 ? "\(-check.wanted) slots given back" : "\(check.wanted) more slots"
    return "\(check.wanted == 0 ? "no more slots" : change), \(check.free) free"
  }

  private static func name(_ call: ToolCall, _ state: State) -> String {
    Name.brief(call.jobID.flatMap { state.jobs[$0]?.name } ?? call.jobID ?? "")
  }

  /// Why a call would be refused.
  private static func reason(_ call: ToolCall, _ state: State) -> String? {
    guard let job = call.jobID.flatMap({ state.jobs[$0] }), let action = call.jobAction else { return nil }
    if let runner = state.runners.first(where: { $0.runner == job.runner }) {
      if runner.isDown { return "\(Cut.short(job.runner, 40)) does not answer" }
      if runner.readOnly { return "\(Cut.short(job.runner, 40)) is read-only" }
    }
    return job.actions.refusals[action].map { Cut.line($0) }
  }
}

extension State {
  /// A refusal of the server in this process is the console's.
  func ownWords(_ text: String) -> String {
    readOnly ? text.replacing("this server is read-only", with: "this console is read-only") : text
  }
}
