/// The words that a command begins with, each with its form.
enum Verb: String, Sendable, Hashable, CaseIterable {
  case scale, savepoint, cancel, drain, restart, submit, open, logs, filter, mark, unmark, sort, columns, view, theme
  case keys, level, search, only, not, source, at, times, wrap, fold
  case note, ack, unack, timeline, report, slow
  case overview, runners, audit, messages, graph, compare, window, results, ask, help, quit, picture, replay
  case list, exceptions, diagnose, checkpoints, savepoints, configuration, metrics, generate
  case saveLog = "save-log"
  case saveTrace = "save-trace"

  var usage: String {
    switch self {
    case .scale: "scale [JOB] 12|+2|-1|x2"
    case .savepoint: "savepoint [JOB] [--path PATH]"
    case .cancel: "cancel [JOB] [--no-savepoint]"
    case .drain: "drain [JOB]"
    case .restart: "restart [JOB] [--from-savepoint latest|none|PATH] [--parallelism N]"
    case .submit: "submit CODE --runner NAME [--name NAME] [--type STREAMING|BATCH] [key=value …]"
    case .open: "open [JOB]"
    case .logs: "logs [JOB]"
    case .level: "level DEBUG|INFO|WARN|ERROR"
    case .search: "search EXPRESSION"
    case .only: "only [EXPRESSION]"
    case .not: "not [EXPRESSION]"
    case .source: "source all|NAME …|-NAME …"
    case .at: "at 11:58[:30]|-5m|2026-11-23T11:58"
    case .times: "times absolute|relative|none"
    case .wrap: "wrap"
    case .fold: "fold"
    case .saveLog: "save-log PATH [--overwrite]"
    case .saveTrace: "save-trace PATH [--overwrite]"
    case .filter: "filter EXPRESSION"
    case .mark: "mark FILTER"
    case .unmark: "unmark FILTER"
    case .columns: "columns [COLUMN … |all|standard]"
    case .sort: "sort COLUMN|worst [reverse]"
    case .view: "view [NAME|save NAME|delete NAME|restore NAME]"
    case .theme: "theme [NAME]"
    case .keys: "keys [PRESET]"
    case .slow: "slow on|off|auto"
    case .report: "report [FILE] [--all] [--overwrite]"
    case .timeline: "timeline [JOB] [1h|10m|1d]"
    case .note: "note [JOB] TEXT"
    case .ack: "ack [JOB] [30m|1h30m|until 9am] [REASON]"
    case .unack: "unack [JOB]"
    case .overview: "overview"
    case .list: "list"
    case .exceptions: "exceptions [JOB]"
    case .diagnose: "diagnose [JOB]"
    case .checkpoints: "checkpoints [JOB]"
    case .savepoints: "savepoints [JOB]"
    case .configuration: "configuration [JOB]"
    case .metrics: "metrics [JOB]"
    case .generate: "generate REQUIREMENTS --file PATH [--dataset PATH] [--runner TYPE] [--overwrite]"
    case .runners: "runners"
    case .audit: "audit"
    case .messages: "messages"
    case .graph: "graph [JOB]"
    case .compare: "compare [JOB] JOB|1h|11:50 [12:10], or off"
    case .window: "window 1m|10m|6h|24h"
    case .results: "results"
    case .ask: "ask SENTENCE"
    case .help: "help"
    case .quit: "quit"
    case .picture: "picture [FILE.svg] [--overwrite]"
    case .replay: "replay 12:03[:30]|+5m|-90s|@3:20|8x|pause|rejoin"
    }
  }

  var takesJob: Bool {
    switch self {
    case .scale, .savepoint, .cancel, .drain, .restart, .open, .logs, .graph, .compare, .timeline: true
    case .note, .ack, .unack: true
    case .exceptions, .diagnose, .checkpoints, .savepoints, .configuration, .metrics: true
    default: false
    }
  }

  var flags: [String] {
    switch self {
    case .submit:
      [
        "--name", "--runner", "--type", "--code", "--parallelism", "--checkpoint-interval", "--state-backend",
        "--savepoint-path", "--entry-class", "--arg", "--program-args", "--option",
      ]
    case .saveLog, .saveTrace, .picture: ["--overwrite"]
    case .report: ["--all", "--overwrite"]
    case .cancel: callFlags.map(\.flag) + ["--no-savepoint"]
    default: callFlags.map(\.flag)
    }
  }

  /// Flags that stand alone.
  static let switches: Set<String> = [
    "--with-savepoint", "--no-savepoint", "--drain", "--withdraw", "--overwrite", "--all",
  ]
}
