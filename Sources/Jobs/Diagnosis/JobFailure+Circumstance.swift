/// What stands behind an exception that no code of the job threw.
enum FailureCircumstance: Hashable {
  /// A process of the engine went; its id, where the engine names it.
  case processLost(String?)
  /// There are too few slots for it to run.
  case slotsMissing
}

extension JobFailure {
  private static let unreachable: Set<String> = [
    "RecipientUnreachableException", "RemoteTransportException", "TaskManagerLostException", "LostTaskManagerException",
  ]
  private static let lostWords = [
    "is no longer reachable", "timed out", "has been released", "was lost", "disconnected",
  ]

  /// Told by the names and words of Flink's own exceptions (flink-runtime: `JobMaster`, `ResourceManager`, `RpcGateway`); nil
  /// where something was thrown by what the job does.
  var circumstance: FailureCircumstance? {
    let name = exception.split { $0 == "." || $0 == "$" }.last.map(String.init) ?? exception
    if name == "NoResourceAvailableException" { return .slotsMissing }
    let lead = "TaskManager with id "
    if let start = message.firstRange(of: lead), JobFailure.lostWords.contains(where: message.contains) {
      let id = message[start.upperBound...].prefix { !$0.isWhitespace && $0 != "(" }
      return .processLost(id.isEmpty ? nil : Sanity.clip(String(id), 40))
    }
    return JobFailure.unreachable.contains(name) ? .processLost(nil) : nil
  }
}

extension FailureCircumstance {
  /// Behind `failed:`, `restarting:`.
  func words(_ slots: RunnerStatus.Slots?) -> String {
    switch self {
    case .processLost(let id?): "TaskManager \(id) was lost"
    case .processLost(nil): "a TaskManager was lost"
    case .slotsMissing: slots.map { "too few slots, \($0.free) of \($0.total) are free" } ?? "too few slots"
    }
  }

  static let cure =
    "Nothing in the job threw that: it can run when there are slots enough. Start a TaskManager, and look why one went: at "
    + "its log, its memory, its host."
}

extension [JobFailure] {
  /// Of the newest, unless something was thrown since; that slots are missing is told as the loss that took them.
  var circumstance: FailureCircumstance? {
    guard let newest = first?.circumstance else { return nil }
    guard newest == .slotsMissing else { return newest }
    return lazy.compactMap(\.circumstance).first { $0 != .slotsMissing } ?? newest
  }
}
