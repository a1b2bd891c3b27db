import BeamMCPClient
import FoundationEssentials
import JSON
import Testing

@testable import Commands

struct ParserTests {
  private func call(_ line: String, runners: [String] = []) throws -> ToolCall? {
    guard case .run(let invocation) = try CommandParser.parse(Shell.words(line)) else { return nil }
    return invocation.call(runners: runners, now: Date(timeIntervalSince1970: 1_795_000_000))
  }

  private func problem(_ line: String) -> String {
    do {
      _ = try CommandParser.parse(Shell.words(line))
      return "none"
    } catch { return "\(error.message); \(error.hint)" }
  }

  @Test func `a submission with every kind of option`() throws {
    let line = """
      job submit --name my-flink-job --runner flink --type STREAMING --code /path/to/pipeline.py --parallelism 4 \
      --checkpoint-interval 60000 --state-backend rocksdb --option input_source=kafka://input-topic \
      --option output_sink=kafka://output-topic
      """
    let expected = ToolCall(
      "submit_job",
      [
        "job_name": "my-flink-job", "runner_type": "flink", "job_type": "STREAMING",
        "code_path": "/path/to/pipeline.py",
        "pipeline_options": [
          "parallelism": 4, "checkpoint_interval": 60000, "state_backend": "rocksdb",
          "input_source": "kafka://input-topic", "output_sink": "kafka://output-topic",
        ],
      ])
    #expect(try call(line, runners: ["flink-prod"]) == expected)
  }

  @Test func `a runner's name goes before a type of that name`() throws {
    #expect(try call("job list --runner flink", runners: ["flink"])?.arguments == ["runner": "flink"])
    #expect(try call("job list --runner FLINK", runners: ["flink-a"])?.arguments == ["runner_type": "flink"])
    #expect(try call("job list --runner elsewhere", runners: ["flink"])?.arguments == ["runner": "elsewhere"])
  }

  @Test(arguments: [
    "job scale j --parallelism 8", "job scale --parallelism 8 j", "job --server http://x scale j --parallelism=8",
    "--server=http://x job scale --parallelism=8 -- j", "-y job scale j --parallelism 8",
  ])
  func `flags and words stand in any order`(_ line: String) throws {
    #expect(try call(line) == ToolCall("scale_job", ["job_id": "j", "parallelism": 8]))
  }

  @Test func `behind two dashes nothing is a flag`() throws {
    #expect(try call("job cancel -- --yes") == ToolCall("cancel_job", ["job_id": "--yes"]))
  }

  @Test func `several of a set with commas or with the flag again, case ignored`() throws {
    let both: JSONValue = ["RUNNING", "FAILED"]
    #expect(try call("job list --state running,failed")?.arguments["state"] == both)
    #expect(try call("job list --state RUNNING --state Failed")?.arguments["state"] == both)
    #expect(try call("job list --state running")?.arguments["state"] == "RUNNING")
  }

  @Test func `times are absolute or ago, lengths in seconds or with a unit`() throws {
    #expect(try call("job logs j --since 15m")?.arguments["since"] == "2026-11-18T10:51:40.000Z")
    #expect(try call("job logs j --since 2026-01-31T12:00:00Z")?.arguments["since"] == "2026-01-31T12:00:00Z")
    #expect(try call("job metrics j --window 1h30m")?.arguments["window_seconds"] == 5400)
  }

  @Test func `a pause between two looks is of some length, whatever is asked for`() throws {
    for (line, seconds) in [("--watch 0", 0.1), ("--watch=0", 0.1), ("--watch=0.5", 0.5), ("--watch=1h", 3600)] {
      guard case .run(let invocation) = try CommandParser.parse(Shell.words("job list \(line)")) else {
        return #expect(Bool(false), "\(line)")
      }
      #expect(invocation.watchInterval == seconds, "\(line)")
    }
    for wrong in ["-1", "1e99", "nan", "inf", "0x10", "99999999999999999999", "-0", ""] {
      #expect(problem("job list --watch=\(wrong)").contains("--watch") || wrong.isEmpty, "\(wrong)")
      if !wrong.isEmpty { #expect(problem("job list --watch \(wrong)") != "none", "\(wrong)") }
    }
  }

  @Test func `watch takes a number behind it and nothing else`() throws {
    guard case .run(let plain) = try CommandParser.parse(["job", "status", "--watch", "orders"]),
      case .run(let timed) = try CommandParser.parse(["job", "status", "-w", "5", "orders"])
    else { return }
    #expect(plain.watchInterval == 2)
    #expect(timed.watchInterval == 5)
    #expect(timed.word("JOB") == "orders")
  }

  @Test(arguments: [
    ("jbo list", "there is no command “mcp jbo”; did you mean mcp job?"),
    ("job lsit", "there is no command “mcp job lsit”; did you mean mcp job list?"),
    ("scale x", "there is no command “mcp scale”; did you mean mcp job scale?"),
    ("job", "mcp job needs one of list, status, metrics, logs"),
    ("serve --config x.json5", "mcp has no flag --config; BEAMTOP_CONFIG=FILE names the configuration file"),
    ("serve --server http://h:1", "mcp serve has no flag “--server”; see mcp serve --help"),
    ("--server http://h:1 config show", "mcp config show has no flag “--server”"),
    ("config set-server http://h:1 --server=http://h:2", "mcp config set-server has no flag “--server”"),
    ("completion bash --server http://h:1", "mcp completion has no flag “--server”"),
    ("job list --stat x", "mcp job list has no flag “--stat”; did you mean --state?"),
    ("job scale j", "mcp job scale needs --parallelism N; usage: mcp job scale JOB --parallelism N [flags]"),
    ("job scale --parallelism 3", "mcp job scale needs JOB; usage"),
    ("job scale j k --parallelism 3", "mcp job scale does not take “k”"),
    ("job scale j --parallelism many", "--parallelism must be a whole number from 1 to 32768, not “many”"),
    ("job scale j --parallelism 0", "--parallelism must be a whole number from 1"),
    ("job scale j --parallelism -3", "--parallelism must be a whole number from 1"),
    ("job scale j --parallelism", "--parallelism needs a value"),
    ("job scale j --parallelism 3 --parallelism 4", "--parallelism is given twice"),
    ("job scale j --parallelism=3 --yes=no", "--yes takes no value"),
    ("job submit --name --runner flink --code x", "--name needs a value; if --runner is meant as its value"),
    ("job submit --runner r --code c --option x", "--option must be KEY=VALUE, not “x”"),
    ("job list --state RUNING", "did you mean RUNNING?"),
    ("job logs j --since soon", "--since must be a time such as"),
    ("job status ''", "JOB must not be empty"),
    ("completion csh", "SHELL must be one of bash, zsh, fish, not “csh”"),
    ("job list --nope", "mcp job list has no flag “--nope”; see mcp job list --help"),
    ("--jsno", "mcp has no flag “--jsno”; did you mean --json?"),
    ("--json", "--json of which command?; see mcp --help"),
    ("pipeline search", "mcp pipeline search needs QUERY, what to search for; usage: mcp pipeline search"),
    ("pipeline generate --file x.py", "mcp pipeline generate needs REQUIREMENTS, what the pipeline is to do; usage"),
    ("job compare a", "mcp job compare needs two jobs, or one with --from TIME; usage"),
    ("autopilot j --act --propose", "mcp autopilot takes --act or --propose, and not both; usage"),
    (
      "job submit --runner r --code c --parallelism 2 --option parallelism=3",
      "“--parallelism 2” and “--option parallelism=3” are two values for one option; give one of them"
    ),
    ("job submit --runner r --code c --option a=1 --option a=2", "“--option a=1” and “--option a=2” are two values"),
    ("job restart j --option parallelism=3 --parallelism 2", "“--parallelism 2” and “--option parallelism=3”"),
    ("help job scael", "did you mean mcp job scale?"),
    ("job status \u{1B}[31m --x", "has no flag “--x”"),
  ])
  func `what is wrong is named with the way out`(_ line: String, _ expected: String) {
    #expect(problem(line).contains(expected), "\(problem(line))")
  }

  @Test func `control characters of a word never reach the terminal`() {
    #expect(!problem("job \u{1B}[31mx").unicodeScalars.contains("\u{1B}"))
  }

  @Test(arguments: ["--help", "-h", "help", "job --help", "job scale --help", "help job scale", "--help job scale"])
  func `help is found everywhere`(_ line: String) throws {
    guard case .help = try CommandParser.parse(Shell.words(line)) else {
      Issue.record("\(line) shows no help")
      return
    }
  }

  @Test func `no line of random words breaks the parser`() {
    let pieces = ["job", "list", "scale", "--", "-", "--x", "--state", "=", "--state=", "", "help", "-w", "9", "ä"]
    var random = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      let words = (0..<Int.random(in: 0...6, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
      _ = try? CommandParser.parse(words)
      _ = CompletionCursor(words)
    }
  }
}
