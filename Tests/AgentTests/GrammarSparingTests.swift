import Testing

@testable import Agent

/// What a sentence says is to stay must never be among what it changes.
struct GrammarSparingTests {
  @Test(arguments: [
    "cancel all flink jobs and leave clickstream running", "keep clickstream running, cancel everything on flink",
    "cancel everything on flink but leave clickstream alone", "keep clickstream and cancel the others",
    "cancel all flink jobs; keep clickstream alive", "leave clickstream alone. cancel all jobs on flink-prod",
    "cancel all flink jobs, but don't touch clickstream", "spare clickstream and kill the rest",
  ])
  func `a job that is to stay is in no call`(sentence: String) {
    let meaning = Fleet.meaning(of: sentence)
    #expect(!meaning.contains("clickstream"), "\(meaning)")
  }

  @Test func `a job that is to stay and to go is asked about`() {
    #expect(Fleet.meaning(of: "keep clickstream running and cancel clickstream") == "clarify")
  }
}
