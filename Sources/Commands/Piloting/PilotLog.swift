import Agent
import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Synchronization

/// Tells the steps of an autopilot, a line each; the same is not told twice in a row.
final class PilotLog: Sendable {
  private let run: Run
  // Told from one task after another; a class without an actor, since printing does not wait.
  private let last = Mutex((step: "", finding: ""))
  /// What it ends with, where nothing could be looked at any more.
  private let seen = Mutex<Lookout.Look?>(nil)

  init(_ run: Run) { self.run = run }

  /// What it says of how it begins.
  func begin(_ job: Job, _ rules: AutopilotRules, acts: Bool) -> String {
    let most = rules.maximum == .max ? "as many as are free" : String(rules.maximum)
    let text =
      "\(acts ? "acts" : "proposes only"), parallelism \(rules.minimum) to \(most), \(rules.budget) changes at the most, "
      + "\(Int(rules.coolDown)) s between two"
    let look = Lookout.Look(job, at: run.streams.now())
    seen.withLock { $0 = look }
    if run.invocation.isJSON {
      print("begin", look, text, nil)
    } else {
      say("begin", "\(job.name) (\(job.id)): \(text)")
    }
    return "begin: " + text
  }

  /// What is wrong with the job, where that is something new.
  func tell(_ finding: Diagnosis.Finding?) {
    guard !run.invocation.isJSON else { return }
    let text = finding.map(PilotLog.sentence) ?? ""
    let isNew = last.withLock { last in
      defer { last.finding = finding?.rule ?? "" }
      return last.finding != finding?.rule ?? ""
    }
    if isNew { say("finding", text.isEmpty ? "nothing is wrong" : text) }
  }

  /// Engines end what they say with a full stop, or do not.
  static func sentence(of finding: Diagnosis.Finding) -> String {
    finding.summary + (finding.summary.hasSuffix(".") ? " " : ". ") + finding.advice
  }

  /// The last look that there was.
  var lastLook: Lookout.Look? { seen.withLock(\.self) }

  func tell(_ step: String, _ look: Lookout.Look?, _ why: String, _ call: ToolCall? = nil) {
    if let look { seen.withLock { $0 = look } }
    // Counting down is no news; what else stands in the line is.
    var bare = step + why.filter { !$0.isNumber }
    if run.invocation.isJSON { bare += "\(look?.job.state.rawValue ?? "") \(look?.finding?.rule ?? "")" }
    let isNew = last.withLock { last in
      defer { last.step = bare }
      return last.step != bare
    }
    guard isNew || call != nil else { return }
    run.invocation.isJSON ? print(step, look, why, call) : say(step, why, call)
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
