import FoundationEssentials
import JSON
import Jobs
import Screen
import Testing

@testable import Dashboard

@Suite struct FormatTests {
  @Test func `What is whole once it is rounded is written as a whole number`() {
    #expect(Compact.number(0.96) == "1" && Compact.number(3.02) == "3" && Compact.number(5e-10) == "0")
    #expect(Compact.number(-1.04) == "-1" && Compact.number(1.06) == "1.1")
    #expect(Compact.duration(2.04) == "2s" && Compact.duration(2.06) == "2.1s")
  }

  @Test(arguments: [
    (0.0, "0"), (0.5, "0.5"), (9.96, "10"), (842, "842"), (999.6, "1.0k"), (12_300, "12.3k"), (310_000, "310k"),
    (999_600, "1.0M"),
    (4.1e6, "4.1M"), (7e9, "7.0G"), (3e15, "3P"), (-12_300, "-12.3k"), (.infinity, "inf"), (.nan, "nan"),
    (1e300, ">1E"),
  ])
  func `Numbers in five columns`(value: Double, text: String) { #expect(Compact.number(value) == text) }

  @Test(arguments: [
    (0.0, "0ms"), (0.25, "250ms"), (1.5, "1.5s"), (41, "41s"), (252, "4m12s"), (3600, "1h"), (273_600, "3d4h"),
    (777_600, "9d"), (-5, "-5s"),
    (.nan, "nan"), (1e300, ">31ky"),
  ])
  func `Durations in two units`(value: Double, text: String) { #expect(Compact.duration(value) == text) }

  @Test func `Shares, uptimes and bytes`() {
    #expect(Compact.percent(0.984) == "98%")
    #expect(Compact.percent(1e300) == "999%")
    #expect(Compact.uptime(2460) == "41m")
    #expect(Compact.uptime(-3) == "0s")
    #expect(Compact.bytes(61_000_000) == "61.0 MB")
    #expect(Compact.bytes(512) == "512 B")
  }

  @Test func `Times of day follow the zone, before 1970 too`() {
    #expect(Clock().time(Sample.now) == "12:04:31")
    #expect(Clock(offset: 7200).minute(Sample.now) == "14:04")
    #expect(Clock(offset: -46_800).time(Sample.now) == "23:04:31")
    #expect(Clock().time(Date(timeIntervalSince1970: -1)) == "23:59:59")
    #expect(Clock().time(Date(timeIntervalSince1970: 1e300)) == "00:00:00")
  }

  @Test func `The exit code follows the fleet's health`() {
    let healthy = [Sample.job("a"), Sample.job("b", health: .warn)]
    #expect(Once.exitCode(jobs: healthy, runners: Sample.runners) == 0)
    #expect(Once.exitCode(jobs: Sample.jobs, runners: Sample.runners) == 1)
    let down = [Sample.runner("a", .flink, .unreachable), Sample.runner("b", .spark, .denied)]
    #expect(Once.exitCode(jobs: Sample.jobs, runners: down) == 5)
    #expect(Once.exitCode(jobs: [], runners: []) == 0)
  }

  @Test func `The exit code of an engine that is silent is no better than it was before`() {
    var critical = Sample.job("a", health: .critical)
    critical.stale = true
    #expect(Once.exitCode(jobs: [critical], runners: [Sample.runner("flink-prod", .flink, .degraded)]) == 1)
    let runners = [Sample.runner("a", .flink), Sample.runner("b", .spark, .unreachable)]
    #expect(Once.exitCode(jobs: [Sample.job("well")], runners: runners) == 1, "nobody knows how its jobs are")
  }

  @Test func `The JSON of one frame has its four members`() {
    let json = Once.json(jobs: Sample.jobs, runners: Sample.runners, revision: 7, at: Sample.now)
    #expect(json.object?.keys.sorted() == ["jobs", "observed_at", "revision", "runners"])
    #expect(json["jobs"]?.array?.count == 6)
    #expect(json["runners"]?[2]?["last_error"] == "429 Too Many Requests")
    #expect(json["observed_at"] == "2026-11-23T12:04:31.000Z")
  }

  @Test func `One frame as text needs no terminal`() {
    setUTF8()
    let text = Once.plain(jobs: Sample.jobs, runners: Sample.runners, at: Sample.now, configurationFile: "")
    #expect(text.split(separator: "\n").count == 8)
    #expect(text.contains("payments-ledger"))
    let empty = Once.plain(jobs: [], runners: [], at: Sample.now, configurationFile: "/etc/mine.json5")
    #expect(empty.contains("No runner is configured"))
    #expect(empty.contains("Name your engines in /etc/mine.json5:"))
    #expect(!text.contains("\u{1B}"))
  }

  @Test func `Commands leave of the table what they say, in their order`() {
    setUTF8()
    let commands = ["filter runner:flink*", "sort job reverse"]
    let jobs = Once.jobs(Sample.jobs, Sample.runners, after: commands, at: Sample.now)
    #expect(!jobs.isEmpty && jobs.count < Sample.jobs.count && jobs.allSatisfy { $0.runner.hasPrefix("flink") })
    #expect(jobs.map(\.name) == jobs.map(\.name).sorted(by: >))
    let text = Once.plain(
      jobs: Sample.jobs, runners: Sample.runners, at: Sample.now, configurationFile: "", commands: commands)
    #expect(text.split(separator: "\n").count == jobs.count + 2)
    let plain = Once.jobs(Sample.jobs.reversed(), Sample.runners, after: [], at: Sample.now)
    #expect(plain.count == Sample.jobs.count && plain.first?.name == "payments-ledger", "worst first")
  }

  @Test func `What is shown first is followed once, when the jobs are known`() {
    var state = State(width: 120, height: 30, now: Sample.now)
    state.opening = Opening(["open \(Sample.jobs[0].name)"])
    #expect(state.open().isEmpty && state.page == .main)
    state.show(jobs: Sample.jobs, runners: Sample.runners)
    _ = state.open()
    #expect(state.page == .job(Sample.jobs[0].id) && state.opening.lines.isEmpty && state.opening.problem == nil)
  }

  @Test func `A job that its engine tells of a little later is waited for, and one that does not exist is told`() {
    for (name, isThere) in [(Sample.jobs[0].name, true), ("no-such-job", false)] {
      var state = State(width: 120, height: 30, now: Sample.now)
      state.opening = Opening(["open \(name)"])
      state.show(jobs: [], runners: Sample.runners)
      _ = state.open()
      #expect(state.page == .main && !state.opening.lines.isEmpty && state.opening.problem == nil)
      state.now += 3
      state.show(jobs: Sample.jobs, runners: Sample.runners)
      _ = state.open()
      #expect((state.page == .job(Sample.jobs[0].id)) == isThere)
      state.now += 10
      _ = state.open()
      #expect((state.opening.problem != nil) == !isThere && state.opening.lines.isEmpty)
    }
  }

  @Test(arguments: ["cancel payments-ledger", "report", "note payments-ledger x", "nonsense"])
  func `One frame changes nothing, and says which line it did not follow`(_ line: String) {
    var state = State(width: 120, height: 30, now: Sample.now)
    state.show(jobs: Sample.jobs, runners: Sample.runners)
    state.opening = Opening([line], onlyLooks: true)
    #expect(state.open().isEmpty && state.dialog == nil)
    #expect(state.opening.problem?.hasPrefix("“\(line)”: ") == true)
  }

  @Test func `One frame as text is ASCII where that is asked for, and without a width nothing is cut`() {
    setUTF8()
    var jobs = Sample.jobs
    jobs[0].name = String(repeating: "long-name-", count: 8) + "end"
    jobs[1].name = jobs[0].name
    func text(_ width: Int?, _ isASCII: Bool) -> String {
      Once.plain(
        jobs: jobs, runners: Sample.runners, at: Sample.now, configurationFile: "", width: width, isASCII: isASCII)
    }
    #expect(!text(160, false).utf8.allSatisfy { $0 < 0x80 } && text(160, false).contains("…"))
    #expect(text(160, true).utf8.allSatisfy { $0 < 0x80 } && text(160, true).contains("spark-etl"))
    let whole = text(nil, false)
    // The header keeps to the screen's width.
    #expect(!whole.split(separator: "\n").dropFirst().joined().contains("…"))
    #expect(whole.contains(jobs[0].name + " "))
    for job in jobs { if let why = Column.why.text(job, now: Sample.now) { #expect(whole.contains(why), "\(why)") } }
    #expect(whole.split(separator: "\n").count == jobs.count + 2)
  }

  @Test func `One frame as text has a row for every job, however many`() {
    setUTF8()
    let jobs = (0..<1203).map { index in
      var job = Sample.jobs[0]
      (job.id, job.name) = ("flink-prod-\(index)", "job-\(index)-of-many")
      return job
    }
    let text = Once.plain(jobs: jobs, runners: Sample.runners, at: Sample.now, configurationFile: "", width: nil)
    #expect(Set(text.matches(of: /job-\d+-of-many/).map(\.output)).count == 1203)
    #expect(text.split(separator: "\n").count == 1205)
  }
}
