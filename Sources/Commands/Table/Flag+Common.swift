// Flags that many commands share.
extension Flag {
  static let help = Flag(name: "help", summary: "This text", short: "h")
  static let version = Flag(name: "version", summary: "The version", short: "V")
  static let server = Flag(
    name: "server", value: .text, placeholder: "URL",
    summary: "A server elsewhere; above BEAMTOP_SERVER and the configuration")
  static let readOnly = Flag(name: "read-only", summary: "Refuse whatever would change something")

  /// Behind a command, and before it: every command that asks a server takes them.
  static let everywhere = [server, help]

  static let json = Flag(name: "json", summary: "As JSON")
  static let answer = Flag(name: "json", summary: "As JSON, with the fields of the server's own answer")
  static let watch = Flag(
    name: "watch", value: .optionalSeconds, placeholder: "SECONDS",
    summary: "Again and again, every 2 seconds or as told, until Ctrl-C", short: "w")
  static let dryRun = Flag(name: "dry-run", summary: "Only tell what would happen; nothing does")
  static let yes = Flag(name: "yes", summary: "Do it without asking", short: "y")

  /// What every operation that changes something takes.
  ///
  /// - Parameter patience: Seconds that it is waited for where nobody says.
  static func writing(_ patience: Int) -> [Flag] {
    [
      Flag(
        name: "wait-seconds", value: .seconds, placeholder: "SECONDS",
        summary:
          "How long to wait until it is done: seconds, or 90s, 15m, 2h; \(patience) without it; past it the work goes on",
        target: .argument("wait_seconds"), aliases: ["wait"]),
      Flag(
        name: "idempotency-key", value: .text, placeholder: "KEY",
        summary: "A repeat with the same key within 24 hours does nothing and gets the first answer",
        target: .argument("idempotency_key")),
    ]
  }

  static let since = Flag(
    name: "since", value: .moment, placeholder: "TIME",
    summary: "Only from then on: 2026-01-31T12:00:00Z, or so long ago: 15m", target: .argument("since"))
  static let duration = Flag(
    name: "duration-seconds", value: .seconds, placeholder: "SECONDS",
    summary: "Only the last so many seconds, or 90s, 15m, 2h",
    target: .argument("duration_seconds"), aliases: ["duration"], isRare: true)
  static let path = Flag(
    name: "savepoint-path", value: .text, placeholder: "DIRECTORY",
    summary: "Where to write it; the engine's own directory without it", target: .argument("savepoint_path"),
    aliases: ["path"])
  static let parallelism = Flag(
    name: "parallelism", value: .whole(1...32_768), placeholder: "N", summary: "The new parallelism",
    target: .argument("parallelism"))

  /// `KEY=VALUE` into an argument of the operation.
  static func option(of argument: String, _ summary: String) -> Flag {
    Flag(
      name: "option", value: .pair, placeholder: "KEY=VALUE", summary: summary, target: .members(of: argument),
      count: .list)
  }
}
