import BeamMCPClient
import JSON

extension Plan {
  /// The server tells of each step as of one by itself; of two scalings of a job the second begins with what the first
  /// one leaves.
  var inSequence: Plan {
    var plan = self
    var left: [String: (words: String, width: Int)] = [:]
    for place in plan.steps.indices {
      let call = plan.steps[place].call
      guard call.tool == "scale_job", let job = call.jobID, let width = call.wantedWidth,
        case .ready(var dry) = plan.steps[place].preview
      else { continue }
      if let before = left[job] {
        dry.current = before.words
        dry.inverse = "scale back to \(before.width)"
        plan.steps[place].preview = .ready(dry)
      }
      left[job] = (dry.proposed ?? "parallelism \(width)", width)
    }
    return plan
  }
}
