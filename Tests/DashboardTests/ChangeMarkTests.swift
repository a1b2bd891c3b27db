import FoundationEssentials
import Jobs
import Screen
import Testing

@testable import Dashboard

@Suite struct ChangeMarkTests {
  private func row(_ name: String, _ console: Console) -> String {
    String(console.screen.split(separator: "\n").dropFirst().first { $0.contains(name) } ?? "")
  }

  @Test func `What was there when we came is no news`() {
    #expect(Console.running().state.jobs.notable.isEmpty)
  }

  @Test func `A job that comes, and one in another state, are marked for ten seconds by a sign`() {
    var console = Console.running()
    var failed = Sample.jobs[2]
    failed.state = .failed
    var fresh = Sample.job("fresh-one")
    fresh.startTime = console.now
    console.changed([fresh, failed])
    #expect(row("fresh-one", console).contains("●+"))
    #expect(row("clickstream", console).contains("✖%"))
    console.pass(10.5)
    #expect(!row("fresh-one", console).contains("+"))
    #expect(!row("clickstream", console).contains("✖%"))
  }

  @Test func `What another engine tells of later has run for long, and is no news`() {
    var console = Console.running()
    var old = Sample.job("old-one")
    old.startTime = console.now.addingTimeInterval(-1200)
    console.changed([old])
    #expect(row("old-one", console).contains("old-one") && !row("old-one", console).contains("+"))
  }

  @Test func `A marked job keeps its mark`() {
    var console = Console.running()
    console.press(.character(" "))
    var job = Sample.jobs[0]
    job.state = .running
    console.changed([job])
    #expect(row("payments-ledger", console).contains("◆"))
  }
}
