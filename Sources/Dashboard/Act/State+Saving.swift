import BeamMCPClient
import JSON
import Jobs

extension State {
  /// Its state can be saved before it ends.
  func canSavepoint(_ id: String) -> Bool { jobs[id]?.actions.allows(.savepoint) ?? false }

  /// A cancellation that says nothing of a savepoint takes one first, where its engine can, whichever way it was asked for;
  /// not where the same plan has taken one just before.
  func savingFirst(_ calls: [ToolCall]) -> [ToolCall] {
    var saved: Set<String> = []
    return calls.map { call in
      guard let job = call.jobID else { return call }
      if call.tool == "create_savepoint" { saved.insert(job) }
      guard call.tool == "cancel_job", call.arguments["with_savepoint"] == nil, call.arguments["drain"] != .bool(true)
      else { return call }
      var call = call
      call.arguments["with_savepoint"] = .bool(canSavepoint(job) && !saved.contains(job))
      return call
    }
  }

  /// The calls of a sentence as they are planned.
  func planned(_ meaning: Interpretation) -> [ToolCall] {
    meaning.forgoesSavepoint ? meaning.calls : savingFirst(meaning.calls)
  }
}
