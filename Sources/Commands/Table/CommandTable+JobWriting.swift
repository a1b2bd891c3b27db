import Jobs

// Commands that change jobs.
extension CommandTable {
  static let jobWriting: [Command] = [submit, scale, savepoint, cancel, drain, restart, note, acknowledge]

  private static let scale = Command(
    words: ["job", "scale"], summary: "Change the parallelism of a job", details: consent, arguments: [.job],
    flags: [required(.parallelism)],
    examples: [("mcp job scale orders-enrich --parallelism 8", "")],
    action: .write(
      Command.Writing(tool: "scale_job", isDestructive: true, doing: "scaling") { ResultPage.scaled($0, $1) }))

  private static let savepoint = Command(
    words: ["job", "savepoint"], summary: "Take a savepoint of a job that runs; answers when it is complete",
    details: "Its path is printed, alone where the output is not a terminal.",
    arguments: [.job], flags: [.path], examples: [("path=$(mcp job savepoint orders-enrich)", "")],
    action: .write(
      Command.Writing(
        tool: "create_savepoint", isDestructive: false, doing: "taking a savepoint", essence: "savepoint_path"
      ) { ResultPage.savepoint($0, $1) }))

  private static let cancel = Command(
    words: ["job", "cancel"], summary: "End a job now", details: consent, arguments: [.job],
    flags: [
      Flag(
        name: "with-savepoint", summary: "Take a savepoint first, so that it can go on later",
        target: .argument("with_savepoint")),
      Flag(
        name: "drain", summary: "Let it finish what is in flight first, as mcp job drain", target: .argument("drain")),
    ],
    action: .write(
      Command.Writing(tool: "cancel_job", isDestructive: true, doing: "cancelling") { ResultPage.ended($0, $1) }))

  private static let drain = Command(
    words: ["job", "drain"], summary: "Stop a job's sources, finish what is in flight, and end it", details: consent,
    arguments: [.job],
    action: .write(
      Command.Writing(tool: "drain_job", isDestructive: true, doing: "draining") { ResultPage.ended($0, $1) }))

  private static let restart = Command(
    words: ["job", "restart"], summary: "Start a job anew, or resume one that has ended", details: consent,
    arguments: [.job],
    flags: [
      Flag(
        name: "from-savepoint", value: .text, placeholder: "latest|none|PATH",
        summary: "Without it a fresh savepoint of a job that runs, the latest of one that does not",
        target: .argument("from_savepoint")),
      .parallelism,
      .option(of: "options", "An option to change, by the engine's own name; may be repeated"),
    ],
    examples: [("mcp job restart orders-enrich --from-savepoint latest", "")],
    action: .write(
      Command.Writing(tool: "restart_job", isDestructive: true, doing: "restarting", essence: "job_id") {
        ResultPage.restarted($0, $1)
      }))

  private static let note = Command(
    words: ["job", "note"], summary: "Write a note into a job's timeline, for whoever looks next",
    arguments: [
      .job, Argument(name: "TEXT", summary: "The note, in quotes where it has spaces", parameter: "text"),
    ],
    examples: [("mcp job note orders-enrich 'waits for the broker, Ada is at it'", "")],
    action: .write(
      Command.Writing(tool: "note_job", isDestructive: false, doing: "writing", isAsked: false) {
        ResultPage.noted($0, $1)
      }))

  private static let acknowledge = Command(
    words: ["job", "ack"], summary: "Say that a job's problem is known, for a time",
    details: """
      The job is listed behind those whose problem nobody knows of, until the time is over, the reason is another, the \
      job fails, or it has been well for five minutes. Its health stays what it is, and with it the exit codes.
      """,
    arguments: [.job],
    flags: [
      Flag(
        name: "for", value: .seconds, placeholder: "TIME", summary: "For so long, 30m or 2h; an hour without it",
        target: .argument("duration_seconds"), aliases: ["duration-seconds"]),
      Flag(
        name: "reason", value: .text, placeholder: "TEXT", summary: "Why it may wait, or who is at it",
        target: .argument("reason")),
      Flag(name: "withdraw", summary: "Take an earlier one back", target: .argument("withdraw")),
    ],
    examples: [("mcp job ack orders-enrich --for 2h --reason 'the broker is being moved'", "")],
    action: .write(
      Command.Writing(tool: "acknowledge_job", isDestructive: false, doing: "acknowledging", isAsked: false) {
        ResultPage.acknowledged($0, $1)
      }))

  private static let submit = Command(
    words: ["job", "submit"], summary: "Start pipeline code on a runner",
    details: """
      The job's id is printed, alone where the output is not a terminal. --runner is the name of a runner, or else a type \
      of runner; a type that several runners share means the one that is its default in the configuration. The code must \
      lie under a directory of pipeline_roots.
      """,
    flags: [
      Flag(
        name: "name", value: .text, placeholder: "NAME", summary: "The job's name; the code file's without it",
        target: .argument("job_name")),
      Flag(
        name: "runner", value: .text, placeholder: "RUNNER", summary: "Which runner, or which type of runner",
        target: .runner, isRequired: true, completes: .runner),
      Flag(
        name: "type", value: .choice(JobType.allCases.map(\.rawValue)), placeholder: "TYPE",
        summary: "BATCH without it", target: .argument("job_type")),
      Flag(
        name: "code", value: .text, placeholder: "FILE", summary: "A jar, a Python file, or an executable",
        target: .argument("code_path"), isRequired: true),
      Flag(
        name: "parallelism", value: .whole(1...32_768), placeholder: "N", summary: "Tasks side by side",
        target: .member("parallelism", of: "pipeline_options")),
      Flag(
        name: "checkpoint-interval", value: .whole(1...Int.max), placeholder: "MS",
        summary: "Milliseconds between checkpoints", target: .member("checkpoint_interval", of: "pipeline_options")),
      Flag(
        name: "state-backend", value: .text, placeholder: "BACKEND", summary: "Where state is kept: rocksdb, hashmap",
        target: .member("state_backend", of: "pipeline_options")),
      .option(of: "pipeline_options", "An option of the pipeline or of the engine; may be repeated"),
      Flag(
        name: "savepoint-path", value: .text, placeholder: "PATH", summary: "The savepoint to start from",
        target: .argument("savepoint_path")),
      Flag(
        name: "entry-class", value: .text, placeholder: "CLASS", summary: "The main class of a jar",
        target: .argument("entry_class")),
      Flag(
        name: "program-args", value: .text, placeholder: "ARG", summary: "An argument of the program; may be repeated",
        target: .argument("program_args"), count: .list, aliases: ["arg"]),
    ],
    examples: [
      (
        "mcp job submit --name my-flink-job --runner flink --type STREAMING --code /srv/pipelines/pipeline.py "
          + "--parallelism 4 --checkpoint-interval 60000 --state-backend rocksdb "
          + "--option input_source=kafka://input-topic --option output_sink=kafka://output-topic", ""
      )
    ],
    action: .write(
      Command.Writing(tool: "submit_job", isDestructive: false, doing: "submitting", essence: "job_id") {
        ResultPage.submitted($0, $1)
      }))

  private static let consent = """
    On a terminal the plan is shown first, and you are asked; on a runner that is marked as production the job's name has \
    to be typed. --yes spares the question, --dry-run only shows the plan. In a script nothing is asked.
    """

  private static func required(_ flag: Flag) -> Flag {
    var flag = flag
    flag.isRequired = true
    return flag
  }
}
