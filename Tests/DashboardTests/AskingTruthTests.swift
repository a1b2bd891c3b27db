import BeamMCPClient
import FoundationEssentials
import Jobs
import Screen
import Testing

@testable import Dashboard

/// While something is asked for, nothing is said of it that is not known.
@Suite struct AskingTruthTests {
  init() { setUTF8() }

  @Test func `A page that asks for exceptions, savepoints and the timeline says of none that there are none`() {
    var console = Console.running(width: 120, height: 90)
    console.press(.down, .enter)
    #expect(!console.screen.contains("  none"), "\(console.screen)")
    #expect(!console.screen.contains("nothing has happened"))
    console.answerAll()
    console.pass(1)
    #expect(!console.screen.contains("asking …"), "\(console.screen)")
  }

  @Test func `Of a job that runs no figures are missing before they can have come`() {
    var console = Console.running(width: 120, height: 40)
    for index in 0..<1 { console.state.jobs.slots[index].metrics = JobMetrics() }
    let job = Sample.jobs[0]
    console.state.schedule.slots[.metrics] = Schedule.Slot(answeredAt: console.now)
    #expect(MetricsPane.missing(job, console.state) == "no figures yet …")
    console.pass(61)
    #expect(MetricsPane.missing(job, console.state) == "the engine has no figures for this job")
    var ended = job
    ended.state = .finished
    let fresh = Console.running(width: 120, height: 40)
    #expect(MetricsPane.missing(ended, fresh.state) != "no figures yet …")
  }

  @Test func `The worst of several is said to be that, whatever it is called`() {
    var jobs = Sample.jobs
    jobs[0].name = "fails"
    jobs[1].health = .critical
    let several = Console.running(width: 200, height: 40, jobs: jobs)
    #expect(several.screen.contains("2 critical, worst: "), "\(several.screen.prefix(210))")
    #expect(!several.screen.contains("2 critical: "))
    jobs[1].health = .ok
    #expect(Console.running(width: 200, height: 40, jobs: jobs).screen.contains("1 critical: fails"))
  }
}
