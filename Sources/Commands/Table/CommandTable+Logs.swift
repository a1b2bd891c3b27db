import Jobs

// The one reading command that goes on where it was instead of beginning anew.
extension CommandTable {
  static let logs = Command(
    words: ["job", "logs"], summary: "Show log entries of all processes of a job, the oldest first",
    arguments: [.job],
    flags: [
      Flag(name: "follow", summary: "Go on with what comes, until the job ends or Ctrl-C", short: "f"),
      Flag(
        name: "level", value: .choice(LogLine.Level.allCases.map(\.rawValue)), placeholder: "LEVEL",
        summary: "This level and up", target: .argument("level")),
      .since, .duration,
      Flag(
        name: "contains", value: .text, placeholder: "TEXT", summary: "Only with this text, case ignored",
        target: .argument("contains")),
      Flag(
        name: "regex", value: .text, placeholder: "REGEX", summary: "Only what this matches", target: .argument("regex")
      ),
      Flag(
        name: "source", value: .text, placeholder: "SOURCE", summary: "Only from this process or file",
        target: .argument("source")),
      Flag(
        name: "limit", value: .whole(1...10_000), placeholder: "N", summary: "The newest so many; 500 without it",
        target: .argument("limit"), short: "n", aliases: ["tail"]),
      Flag(
        name: "since-cursor", value: .text, placeholder: "CURSOR", summary: "Go on after cursor of an earlier answer",
        target: .argument("since_cursor"), isRare: true),
    ],
    examples: [
      ("mcp job logs orders-enrich --level WARN --since 15m", ""), ("mcp job logs orders-enrich --follow", ""),
    ],
    action: .read("get_job_logs") { LogPage.text($0, $1) })
}
