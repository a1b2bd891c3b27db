import Jobs

/// The engines' own words.
enum DemoWords {
  static func native(_ state: JobState, on site: DemoSite) -> String {
    switch site {
    case .flink: flink(state)
    case .spark: spark(state)
    case .dataflow: dataflow(state)
    case .direct: direct(state)
    }
  }

  private static func flink(_ state: JobState) -> String {
    switch state {
    case .pending: "CREATED"
    case .draining: "RUNNING"
    default: state.rawValue
    }
  }

  private static func spark(_ state: JobState) -> String {
    switch state {
    case .pending: "SUBMITTED"
    case .canceled: "KILLED"
    case .restarting: "RELAUNCHING"
    case .finished, .failed: state.rawValue
    default: "RUNNING"
    }
  }

  private static func dataflow(_ state: JobState) -> String {
    switch state {
    case .finished: "JOB_STATE_DONE"
    case .canceled: "JOB_STATE_CANCELLED"
    case .restarting: "JOB_STATE_RUNNING"
    default: "JOB_STATE_\(state.rawValue)"
    }
  }

  private static func direct(_ state: JobState) -> String {
    switch state {
    case .pending, .restarting: "starting"
    case .finished: "exited 0"
    case .failed: "exited 1"
    case .canceled: "killed by SIGTERM"
    case .cancelling: "terminating"
    default: "running"
    }
  }
}
