import BeamMCPClient
import Jobs

extension ToolCall {
  /// What it does to its job; nil where it reads, or begins another.
  var jobAction: JobAction? {
    switch tool {
    case "scale_job": .scale
    case "create_savepoint": .savepoint
    case "cancel_job": .cancel
    case "drain_job": .drain
    case "restart_job": .restart
    default: nil
    }
  }
}
