import FoundationEssentials
import HTTP
import JSON
import Jobs
import Setup
import Testing

@testable import Commands

struct DoctorTests {
  private func verdicts(_ environment: [String: String]) -> [String: Check.Verdict] {
    let checks = TerminalChecks.of(environment, isTerminal: true)
    return Dictionary(checks.map { ($0.name, $0.verdict) }, uniquingKeysWith: { first, _ in first })
  }

  @Test func `a good terminal is well`() {
    let verdicts = verdicts(["TERM": "xterm-256color", "LANG": "en_GB.UTF-8", "COLORTERM": "truecolor"])
    #expect(verdicts == ["terminal": .ok, "characters": .ok, "colours": .ok, "clipboard": .ok])
  }

  @Test func `a bare one is warned of, and tmux for its clipboard`() {
    #expect(verdicts([:]) == ["terminal": .warn, "characters": .warn, "colours": .warn, "clipboard": .warn])
    #expect(verdicts(["TERM": "tmux-256color", "TMUX": "/tmp/x", "LC_ALL": "C.utf8"])["clipboard"] == .warn)
    #expect(verdicts(["LC_ALL": "C", "LANG": "en_GB.UTF-8"])["characters"] == .warn)
  }

  @Test(arguments: [
    (["TERM": "xterm-256color", "COLORTERM": "truecolor"], "24 bits (COLORTERM)"),
    (["TERM": "xterm-direct"], "24 bits (TERM)"),
    (["TERM": "screen-256color", "TMUX": "/tmp/x", "COLORTERM": "24bit"], "24 bits (COLORTERM)"),
    (
      ["TERM": "screen-256color", "STY": "1", "COLORTERM": "truecolor"],
      "256 (TERM); COLORTERM says 24 bits, which terminals called screen-256color may not have"
    ),
    (["TERM": "xterm-16color", "COLORTERM": "truecolor"], "16 (TERM)"), (["TERM": "tmux-256color"], "256 (TERM)"),
    (["TERM": "xterm-256color", "NO_COLOR": "1"], "none, since NO_COLOR is set"),
    (["TERM": "linux", "COLORTERM": "truecolor"], "8 or 16, as far as TERM tells"),
  ])
  func `it tells of the colours that the console will send`(_ environment: [String: String], _ finding: String) {
    let check = TerminalChecks.of(environment, isTerminal: true).first { $0.name == "colours" }
    #expect(check?.finding == finding)
  }

  @Test func `every warning and every failure has its way out`() {
    for check in TerminalChecks.of([:], isTerminal: false) where check.verdict != .ok { #expect(check.advice != nil) }
  }

  @Test(arguments: [(0.0, Check.Verdict.ok), (3, .ok), (-4, .ok), (60, .warn), (-3600, .warn)])
  func `a clock that is off misleads`(_ skew: Double, _ verdict: Check.Verdict) {
    let now = Date(timeIntervalSince1970: 1_795_000_000)
    let check = RunnerChecks.clock(of: "r", now + skew, asked: now, answered: now + 0.1)
    #expect(check.verdict == verdict, "\(check.finding)")
  }

  @Test(arguments: RunnerStatus.State.allCases)
  func `a runner's state is a verdict`(_ state: RunnerStatus.State) {
    let check = RunnerChecks.state(of: RunnerStatus(runner: "r", runnerType: .flink, state: state, url: "http://x"))
    #expect(check.verdict == (state == .ok ? .ok : state == .degraded ? .warn : .fail))
  }

  @Test func `credentials of Dataflow are tried, and told without what they hold`() async throws {
    let home = FileManager.default.temporaryDirectory.path + "/beamtop-home-\(UInt64.random(in: 0...(.max)))"
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: home) }
    try "{\"type\": \"service_account\", \"private_key\": \"hush-hush\"}".write(
      toFile: home + "/key.json", atomically: true, encoding: .utf8)
    var runners = [
      Configuration.Runner(name: "df", type: .dataflow), Configuration.Runner(name: "own", type: .dataflow),
    ]
    for index in runners.indices { (runners[index].project, runners[index].region) = ("p", "r") }
    (runners[0].credentials, runners[1].credentials) = (home + "/key.json", "none")
    var configuration = Configuration()
    configuration.runners = runners
    let environment = ["XDG_CONFIG_HOME": home, "XDG_STATE_HOME": home]
    let checks = await RunnerChecks(configuration: configuration, http: HTTPClient(), now: { Date() })
      .credentials(Places(environment: environment), environment)
    #expect(checks.map(\.name) == ["credentials of df", "credentials of own"])
    #expect(checks.map(\.verdict) == [.fail, .ok])
    #expect(checks[0].finding.contains("client_email") && !checks[0].finding.contains("hush"))
  }

  @Test func `a server that cannot be reached has the exit code that it has everywhere`() async {
    let shell = Shell(environment: ["XDG_CONFIG_HOME": "/nonexistent", "HOME": "/nonexistent", "LANG": "C.UTF-8"])
    #expect(await shell.run("doctor --json --server http://127.0.0.1:1") == .unreachable)
    #expect(shell.json?["ok"] == false)
    let failed = shell.json?["checks"]?.array?.filter { $0["verdict"] == "fail" }
    #expect(failed?.map { $0["check"] } == ["server http://127.0.0.1:1"])
  }

  @Test func `a configuration that is none fails with its line`() async throws {
    let home = FileManager.default.temporaryDirectory.path + "/beamtop-home-\(UInt64.random(in: 0...(.max)))"
    try FileManager.default.createDirectory(atPath: home + "/beamtop", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: home) }
    try "{\n  runers: [] }".write(toFile: home + "/beamtop/config.json5", atomically: true, encoding: .utf8)
    let shell = Shell(environment: ["XDG_CONFIG_HOME": home, "XDG_STATE_HOME": home, "LANG": "C.UTF-8"])
    #expect(await shell.run("doctor --json") == .failed)
    #expect(shell.json?["ok"] == false)
    #expect(shell.json?["checks"]?[0]?["finding"]?.string?.contains("config.json5:2: unknown key runers") == true)
  }
}
