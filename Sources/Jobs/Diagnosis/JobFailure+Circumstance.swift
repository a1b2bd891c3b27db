import FoundationEssentials

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

  var isLoss: Bool { if case .processLost = self { true } else { false } }

  /// What to do about it. A process that had too little memory goes again where the job is run again as it is.
  func cure(_ evidence: Evidence) -> String {
    guard isLoss, evidence.diedOfMemory else { return FailureCircumstance.cure }
    return
      "Do not run it again as it is: give its TaskManagers more memory (taskmanager.memory.process.size), or keep less "
      + "on their heap: large state belongs into RocksDB, large collections out of user code."
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

  /// Those that have the cause which most of them have, newest first; all that no code of the job threw has one.
  var mostAlike: [JobFailure] {
    let causes = map { $0.circumstance == nil ? $0.plainHeadline : "" }
    let counts = Dictionary(causes.map { ($0, 1) }, uniquingKeysWith: +)
    let most = counts.values.max() ?? 0
    guard let cause = causes.first(where: { counts[$0] == most }) else { return [] }
    return zip(self, causes).filter { $0.1 == cause }.map(\.0)
  }
}

extension Evidence {
  /// How little memory its processes had just before one of them was lost; nil where they had enough, or nobody saw.
  private var pressure: (seen: DiagnosisMemory.Pressure, loss: JobFailure)? {
    let losses = detail?.failures?.filter { $0.circumstance?.isLoss == true } ?? []
    guard let seen = memory.pressure, let loss = losses.max(by: { $0.time < $1.time }),
      abs(loss.time.timeIntervalSince(seen.at)) < Thresholds.pressureCounts
    else { return nil }
    return (seen, loss)
  }

  var pressureBefore: String? {
    guard let (seen, _) = pressure else { return nil }
    let heap = seen.heap.map { "its heap was \(Words.percent($0)) full" }
    let isCollecting = seen.gc > Thresholds.gcWithFullHeap || heap == nil
    let gc = isCollecting ? "garbage collection took \(Words.percent(seen.gc)) of the time" : nil
    return ([heap, gc].compactMap(\.self).joined(separator: " and ") + " just before.").capitalizedFirst
  }

  /// It went for want of memory: it did little but collect, or its heap was full and it fell silent. Who was killed with a full
  /// heap hangs up at once.
  var diedOfMemory: Bool {
    pressure.map { $0.seen.gc > Thresholds.gcWithFullHeap || $0.loss.message.contains("timed out") } ?? false
  }
}
