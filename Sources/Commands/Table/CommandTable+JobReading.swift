import Jobs

// Commands that show jobs.
extension CommandTable {
  static let jobReading: [Command] = [
    list, status, metrics, logs, configuration, graph, checkpoints, savepoints, timeline, diagnose, analyze, compare,
  ]

  private static let list = Command(
    words: ["job", "list"], summary: "List jobs, the worst first",
    details: """
      A filter for --where is what the console takes: terms that must all hold, such as lag>60, busy>90%, up>1h, \
      state:failed,restarting, runner:flink*, /regex/, !term, or a part of the name.

      Where a runner does not answer, what it last told is listed and marked stale; where none does, the exit code is 5.
      """,
    flags: [
      Flag(
        name: "state", value: .choice(JobState.allCases.map(\.rawValue)), placeholder: "STATE",
        summary: "Only in this state; several with commas", target: .argument("state"), count: .some),
      Flag(
        name: "health", value: .choice(Health.allCases.map(\.rawValue)), placeholder: "HEALTH",
        summary: "Only in this health; several with commas", target: .argument("health"), count: .some),
      Flag(
        name: "runner", value: .text, placeholder: "RUNNER", summary: "Only of this runner, or of this type of runner",
        target: .runner, completes: .runner),
      Flag(
        name: "type", value: .choice(JobType.allCases.map(\.rawValue)), placeholder: "TYPE",
        summary: "Only of this type", target: .argument("job_type")),
      Flag(
        name: "where", value: .text, placeholder: "FILTER", summary: "Only what this filter lets pass",
        target: .argument("where")),
      Flag(
        name: "name-contains", value: .text, placeholder: "TEXT", summary: "Only with this in the name",
        target: .argument("name_contains")),
      Flag(
        name: "limit", value: .whole(1...100_000), placeholder: "N", summary: "At the most so many: the worst",
        target: .argument("limit"), short: "n"),
      Flag(
        name: "cursor", value: .text, placeholder: "CURSOR", summary: "next_cursor of the page before",
        target: .argument("cursor"), isRare: true),
      Flag(
        name: "since-revision", value: .whole(0...Int.max), placeholder: "N",
        summary: "Only what changed after this revision", target: .argument("since_revision"), isRare: true),
    ],
    examples: [
      ("mcp job list --state FAILED,RESTARTING", "what is in trouble"),
      ("mcp job list --where 'lag>60 runner:flink*' --watch", "who falls behind, live"),
      ("mcp job list -n 1 --json | jq -r '.jobs[].job_id'", "the worst of all, for a script"),
    ],
    action: .read("list_jobs") { JobListPage.text($0, $1) })

  private static let status = Command(
    words: ["job", "status"], summary: "Show one job: state, health, figures, what may be done with it",
    arguments: [.job], examples: [("mcp job status orders-enrich --json | jq -r .state", "its state, for a script")],
    action: .read("get_job_status") { JobStatusPage.text($0, $1) })

  private static let metrics = Command(
    words: ["job", "metrics"], summary: "Show figures over the last minutes",
    details: """
      Figures come from the history that the server keeps. Without a server of your own (mcp serve, mcp config \
      set-server) that history begins when the command does: --watch lets it grow.
      """,
    arguments: [.job],
    flags: [
      Flag(
        name: "window-seconds", value: .seconds, placeholder: "SECONDS",
        summary: "The last so many seconds, or 90s, 15m, 2h; 600 without it",
        target: .argument("window_seconds"), aliases: ["window"]),
      Flag(
        name: "names", value: .choice(JobMetrics.fields.map(\.name)), placeholder: "FIGURE",
        summary: "Only this figure; several with commas", target: .argument("names"), count: .list, aliases: ["name"]),
      Flag(
        name: "max-points", value: .whole(1...100_000), placeholder: "N",
        summary: "At the most so many points a figure, each a mean", target: .argument("max_points")),
      Flag(
        name: "vertex", value: .text, placeholder: "VERTEX", summary: "Of this vertex alone, by its id or name",
        target: .argument("vertex")),
    ],
    examples: [("mcp job metrics orders-enrich --window-seconds 1h --names busy,backpressure", "")],
    action: .read("get_job_metrics") { MetricsPage.text($0, $1) })

  private static let configuration = Command(
    words: ["job", "configuration"], summary: "Show how a job was submitted and what its engine says of its settings",
    arguments: [.job], action: .read("get_job_configuration") { ConfigurationPage.text($0, $1) })

  private static let graph = Command(
    words: ["job", "graph"], summary: "Show the vertices of a job, how busy and how held back each is",
    arguments: [.job], action: .read("get_job_graph") { GraphPage.text($0, $1) })

  private static let checkpoints = Command(
    words: ["job", "checkpoints"], summary: "Show the checkpoints of a job",
    arguments: [.job], action: .read("get_job_checkpoints") { CheckpointsPage.text($0, $1) })

  private static let savepoints = Command(
    words: ["job", "savepoints"], summary: "List the savepoints that the server knows of, the newest first",
    arguments: [.optionalJob], action: .read("list_savepoints") { SavepointsPage.text($0, $1) })

  private static let timeline = Command(
    words: ["job", "timeline"], summary: "Show what happened: states, exceptions, restarts, actions",
    arguments: [.optionalJob],
    flags: [
      .since, .duration,
      Flag(
        name: "limit", value: .whole(1...100_000), placeholder: "N", summary: "At the most so many, the newest",
        target: .argument("limit"), short: "n"),
    ],
    action: .read("get_job_timeline") { TimelinePage.text($0, $1) })

  private static let diagnose = Command(
    words: ["job", "diagnose"], summary: "Say why a job is slow or fails, with evidence and advice",
    arguments: [.job],
    flags: [
      Flag(
        name: "traces", summary: "Also the exceptions that the engine kept, each with its trace",
        target: .argument("traces"))
    ],
    action: .read("diagnose_job") { DiagnosisPage.text($0, $1) })

  private static let analyze = Command(
    words: ["job", "analyze"], summary: "Say which parameters of a job to change, why, and by which command",
    arguments: [.job], action: .read("analyze_job_performance") { AnalysisPage.text($0, $1) })

  private static let compare = Command(
    words: ["job", "compare"], summary: "Show two jobs side by side, or one job at two moments",
    arguments: [
      Argument(
        name: "JOB", summary: "Two jobs, as they are now; or one, with --from", kind: .job, count: .oneOrTwo,
        parameter: "job_ids")
    ],
    flags: [
      Flag(
        name: "from", value: .moment, placeholder: "TIME",
        summary: "The earlier moment, a time or so long ago; figures are kept for a day", target: .argument("from")),
      Flag(
        name: "to", value: .moment, placeholder: "TIME", summary: "The later moment; now without it",
        target: .argument("to")),
    ],
    examples: [
      ("mcp job compare orders-enrich orders-enrich-v2", ""),
      ("mcp job compare orders-enrich --from 1h", "now and an hour ago"),
    ],
    problem: { invocation in
      let isOne = invocation.all("JOB").count == 1
      if isOne, !invocation.has("from") { return "needs two jobs, or one with --from TIME" }
      if !isOne, invocation.has("from") || invocation.has("to") {
        return "needs one job with --from, or two without it"
      }
      return nil
    },
    action: .read("compare_jobs") { ComparisonPage.text($0, $1) })
}
