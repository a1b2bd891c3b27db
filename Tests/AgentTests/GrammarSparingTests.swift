import Testing

@testable import Agent

/// What a sentence says is to stay must never be among what it changes.
struct GrammarSparingTests {
  @Test(arguments: [
    "cancel all flink jobs and leave clickstream running", "keep clickstream running, cancel everything on flink",
    "cancel everything on flink but leave clickstream alone", "keep clickstream and cancel the others",
    "cancel all flink jobs; keep clickstream alive", "leave clickstream alone. cancel all jobs on flink-prod",
    "cancel all flink jobs, but don't touch clickstream", "spare clickstream and kill the rest",
    "drain the running flink jobs, all but clickstream", "cancel everything on flink, everything except clickstream",
    "don't touch clickstream, drain the rest of the flink jobs",
    "all running flink jobs to 10. leave clickstream alone",
  ])
  func `a job that is to stay is in no call`(sentence: String) {
    let meaning = Fleet.meaning(of: sentence)
    #expect(!meaning.contains("clickstream"), "\(meaning)")
  }

  @Test(arguments: [
    "payments needs no restart", "payments does not need a restart", "clickstream must not be cancelled",
    "payments might need a restart", "nobody needs to cancel clickstream", "orders needs clickstream cancelled",
    "payments needs a restart?", "we need to know if clickstream should be cancelled",
    "i need clickstream to be left alone",
    "clickstream should never be drained", "does clickstream have to be drained",
  ])
  func `a need that is denied, doubted or another's changes nothing`(sentence: String) {
    let meaning = Fleet.meaning(of: sentence)
    let changes = ["scale_job", "cancel_job", "drain_job", "restart_job", "create_savepoint"]
    let acts = meaning.split(separator: ";").contains { call in
      changes.contains { call.contains($0) } && !call.contains("dry_run=true")
    }
    #expect(!acts, "\(meaning)")
  }

  @Test func `a worker that is taken off ends no job`() {
    #expect(
      Fleet.meaning(of: "take one off clickstream, it's over-provisioned") == "scale_job clickstream parallelism=3")
    #expect(Fleet.meaning(of: "take one worker away from clickstream") == "scale_job clickstream parallelism=3")
  }

  @Test func `a job that is to stay and to go is asked about`() {
    #expect(Fleet.meaning(of: "keep clickstream running and cancel clickstream") == "clarify")
  }
}
