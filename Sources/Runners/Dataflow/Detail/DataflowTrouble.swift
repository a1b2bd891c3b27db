import FoundationEssentials
import Jobs

/// What the service's messages tell of trouble.
enum DataflowTrouble {
  /// So many seconds a step that was said to be stuck is taken to be so still.
  private static let fresh = 900.0

  /// Newest first; what only sums up others is left out where there are any.
  static func failures(_ messages: [DataflowMessages.Message]) -> [JobFailure] {
    let errors = messages.filter { $0.importance == "ERROR" }
    let own = errors.filter { !$0.isSummary }
    return (own.isEmpty ? errors : own).suffix(100).reversed().compactMap(\.failure)
  }

  /// The last failure, unless a change of workers has come through since.
  static func scalingFailure(_ events: [DataflowScaling]) -> ServiceFigures.Trouble? {
    let telling = events.last { $0.kind == "ACTUATION_FAILURE" || $0.kind == "CURRENT_NUM_WORKERS_CHANGED" }
    guard let telling, telling.kind == "ACTUATION_FAILURE" else { return nil }
    return ServiceFigures.Trouble(at: telling.time, text: telling.text.firstLine)
  }

  /// `Operation ongoing in step Enrich for at least 10m00s without outputting or completing …`: the step and how long, the
  /// newest of each step.
  static func stuck(_ messages: [DataflowMessages.Message], at now: Date) -> [ServiceFigures.Trouble] {
    var found: [String: ServiceFigures.Trouble] = [:]
    for message in messages where abs(now.timeIntervalSince(message.time)) < fresh {
      guard let (step, text) = step(in: message.text) else { continue }
      found[step] = ServiceFigures.Trouble(at: message.time, text: text)
    }
    return found.values.sorted { $0.text < $1.text }
  }

  private static func step(in text: String) -> (String, String)? {
    for mark in ["stuck in step ", "ongoing in step ", "stuck in bundle process in step "] {
      guard let found = text.firstRange(of: mark), let end = text[found.upperBound...].firstRange(of: " for at least ")
      else { continue }
      let step = String(text[found.upperBound..<end.lowerBound])
      let time = text[end.upperBound...].prefix { $0.isNumber || $0.isLetter }
      return (step, "\(step) for at least \(time)")
    }
    return nil
  }
}
