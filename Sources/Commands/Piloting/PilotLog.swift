import Agent
import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Synchronization

/// Tells the steps of an autopilot: a line each for people, who are not told the same twice in a row; as JSON every one.
final class PilotLog: Sendable {
  private let run: Run
  // Told from one task after another; a class without an actor, since printing does not wait.
  private let last = Mutex((step: "", finding: ""))

  init(_ run: Run) { self.run = run }

  /// What it says of how it begins.
  func begin(_ job: Job, _ rules: AutopilotRules, acts: Bool) -> String {
    let most = rules.maximum == .max ? "as many as are free" : String(rules.maximum)
    let text =
      "\(acts ? "acts" : "proposes only"), parallelism \(rules.minimum) to \(most), \(rules.budget) changes at the most, "
      + "\(Int(rules.coolDown)) s between two"
    if !run.invocation.isJSON { say("begin", "\(job.name) (\(job.id)): \(text)") }
    return "begin: " + text
  }

  /// What is wrong with the job, where that is something new.
  func tell(_ finding: Diagnosis.Finding?) {
    guard !run.invocation.isJSON else { return }
    let text = finding.map { "\($0.summary). \($0.advice)" } ?? ""
    let isNew = last.withLock { last in
      defer { last.finding = finding?.rule ?? "" }
      return last.finding != finding?.rule ?? ""
    }
    if isNew { say("finding", text.isEmpty ? "nothing is wrong" : text) }
  }

  func tell(_ step: String, _ look: Lookout.Look?, _ why: String, _ call: ToolCall? = nil) {
    if run.invocation.isJSON { return print(step, look, why, call) }
    // Counting down is no news.
    let bare = step + why.filter { !$0.isNumber }
    let isNew = last.withLock { last in
      defer { last.step = bare }
      return last.step != bare
    }
    if isNew || call != nil { say(step, why, call) }
  }

  private func say(_ step: String, _ text: String, _ call: ToolCall? = nil) {
    let tones: [String: Tone] = ["act": .good, "propose": .warning, "failed": .bad, "finding": .warning]
    let time = run.paper.time(run.streams.now())
    let mark = "\(time)  \(step.padded(to: 8)) "
    run.streams.out(Prose.text(text, run.paper, mark: mark, tones[step] ?? .plain))
    guard let call else { return }
    let blank = String(repeating: " ", count: mark.count)
    run.streams.out(blank + Tone.quiet.painted("$ " + Shown.text(CommandLine.text(of: call)), on: run.paper) + "\n")
  }

  private func print(_ step: String, _ look: Lookout.Look?, _ why: String, _ call: ToolCall?) {
    let line: JSONValue = [
      "time": .string(Instant.text(run.streams.now())), "step": .string(step), "why": .string(why),
      "job_id": .optional(look?.job.id), "state": .optional(look?.job.state.rawValue),
      "parallelism": .optional(look?.sighting.parallelism), "finding": .optional(look?.finding?.summary),
      "call": call.map { ["tool": .string($0.tool), "arguments": .object($0.arguments)] } ?? .null,
    ]
    run.streams.out(line.text + "\n")
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
