import BeamMCPClient
import JSON

extension Plan {
  /// The server tells of each step as of one by itself; of two scalings of a job the second begins with what the first
  /// one leaves, and what it lacks is counted from that. A savepoint is there for the cancellation behind it.
  ///
  /// - Parameter running: with what a job runs now.
  func inSequence(_ running: (String) -> Int?) -> Plan {
    var plan = self
    var left: [String: (words: String, width: Int)] = [:]
    let saved = steps.map(\.call).savedBefore
    for place in plan.steps.indices {
      let call = plan.steps[place].call
      if saved.contains(place), case .ready(var dry) = plan.steps[place].preview {
        dry.savedBefore()
        plan.steps[place].preview = .ready(dry)
      }
      guard call.tool == "scale_job", let job = call.jobID, let width = call.wantedWidth,
        case .ready(var dry) = plan.steps[place].preview
      else { continue }
      if let before = left[job] {
        dry.current = before.words
        dry.inverse = "scale back to \(before.width)"
        dry.recount(from: before.width, to: width, running: running(job))
        plan.steps[place].preview = .ready(dry)
      }
      left[job] = (dry.proposed ?? "parallelism \(width)", width)
    }
    return plan
  }
}

extension [ToolCall] {
  /// The places of cancellations of jobs of which a step before them takes a savepoint.
  var savedBefore: Set<Int> {
    var (saved, places): (Set<String>, Set<Int>) = ([], [])
    for (place, call) in enumerated() {
      guard let job = call.jobID else { continue }
      if call.tool == "create_savepoint" { saved.insert(job) }
      let isBare = call.tool == "cancel_job" && call.arguments["with_savepoint"] != .bool(true)
      if isBare, saved.contains(job) { places.insert(place) }
    }
    return places
  }
}

extension DryRun {
  /// Of a cancellation behind a savepoint of the job: what the server says of savepoints holds no more.
  fileprivate mutating func savedBefore() {
    warnings.removeAll(where: (countedWarnings ?? []).contains)
    countedWarnings = nil
    warnings.append("what it does between that savepoint and its end is done again by what starts from it")
    (reversible, inverse) = (true, "restart it from that savepoint")
  }

  /// Says what a scaling lacks behind another one of its job, in the place of what the server counted from what runs.
  fileprivate mutating func recount(from before: Int, to width: Int, running: Int?) {
    let counted = countedWarnings ?? []
    warnings.removeAll(where: counted.contains)
    countedWarnings = nil
    if width == before { warnings.append("the step before leaves it with this parallelism already") }
    guard !counted.isEmpty, let freeSlots, let running else { return }
    let (more, free) = (width - before, max(0, freeSlots - (before - running)))
    guard more > free else { return }
    warnings.append(
      "\(more) more slot\(more == 1 ? " is" : "s are") needed than the step before takes, and \(free) are free then: "
        + "it would run with \(max(running, min(before, running + freeSlots)) + free) until more are")
  }
}
