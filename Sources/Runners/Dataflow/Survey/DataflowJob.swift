import FoundationEssentials
import JSON
import Jobs

/// One job as the list tells it.
struct DataflowJob: Sendable {
  let place: DataflowPlace
  /// All that the list says, ready to be handed on.
  let observation: Observation
  /// Seconds since 1970; 0 where it is not told.
  let created: Double
  /// The job that took this one's place, by an update.
  let replacedBy: String?

  /// What we ask the list for; Google leaves out the rest.
  static let fields = "id,name,type,currentState,currentStateTime,createTime,startTime,location,replacedByJobId"

  /// `region` is where it was asked for.
  init?(_ row: JSONValue, region: String) {
    guard let id = row["id"]?.string, !id.isEmpty, id.utf8.count <= 128, PercentEncoding.encode(id) == id,
      id.first != "."
    else { return nil }
    let location = row["location"]?.string.flatMap { PercentEncoding.encode($0) == $0 && !$0.isEmpty ? $0 : nil }
    place = DataflowPlace(id: id, region: location ?? region)
    let word = DataflowWord(row["currentState"], DataflowWord.states)
    let state = DataflowState.state(word)
    let type = DataflowWord(row["type"], DataflowWord.types)?.name == "STREAMING" ? JobType.streaming : .batch
    var seen = Observation(
      nativeID: id, name: row["name"]?.string ?? id, type: type, state: state, nativeState: word?.told ?? "")
    let createTime = row["createTime"]?.date
    seen.startTime = row["startTime"]?.date.flatMap { $0.timeIntervalSince1970 > 0 ? $0 : nil } ?? createTime
    if state.isTerminal { seen.endTime = row["currentStateTime"]?.date }
    seen.actions = DataflowActions.actions(state, type, word)
    seen.trouble = DataflowState.trouble(word)
    created = createTime?.timeIntervalSince1970 ?? seen.startTime?.timeIntervalSince1970 ?? 0
    replacedBy = row["replacedByJobId"]?.string
    observation = seen
  }
}
