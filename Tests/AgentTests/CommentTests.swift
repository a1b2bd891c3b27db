import BeamMCPClient
import Testing

@testable import Agent

/// What asks for nothing, what is decided against others, and what is thought of again.
struct CommentTests {
  private func read(_ sentence: String) -> Interpretation {
    Grammar().interpret(Fleet.utterance(sentence), jobs: Fleet.jobs, runners: Fleet.runners)
  }

  @Test(arguments: [
    "I almost typed cancel clickstream there. Phew, that was close.",
    "I wish we could just kill it and all go home, haha",
    "scale it to 20, said the guy who pays no bill. we stay at 13.",
    "<anna> pls drain clickstream\n<bo> no!!\n<anna> ok, not",
    "yeah sure, let's cancel it ten minutes before kick-off, brilliant idea 🙄",
  ])
  func `A comment is answered as one`(sentence: String) {
    let meaning = read(sentence)
    #expect(meaning.calls.isEmpty && meaning.message != nil, "\(meaning)")
  }

  @Test(arguments: ["oh no, undo that", "oh god no! please take that back", "argh no revert that"])
  func `That something is regretted denies nothing`(sentence: String) {
    var utterance = Fleet.utterance(sentence)
    utterance.history = ["cancel clickstream"]
    let meaning = Grammar().interpret(utterance, jobs: Fleet.jobs, runners: Fleet.runners)
    #expect(meaning.calls.isEmpty && meaning.message == nil, "\(meaning)")
    #expect(read("oh no, don't cancel clickstream").calls.isEmpty)
  }

  @Test(arguments: [
    ("Kim says cancel clickstream. I say scale it to 44", "scale_job"),
    ("Tom says leave clickstream, but I have decided: drain it", "drain_job"),
    ("cancel clickstream, on second thought just take a savepoint", "create_savepoint"),
    ("drain clickstream - scratch that, just take a savepoint", "create_savepoint"),
  ])
  func `What they have decided is theirs, and what they thought of again is the last of it`(
    sentence: String, tool: String
  ) {
    let calls = read(sentence).calls
    #expect(calls.map(\.tool) == [tool] && calls.map(\.jobID) == ["flink-prod-clickstream"])
  }

  @Test(arguments: [
    "cancel clickstream. on second thought we keep the small one", "Kim says cancel clickstream. I say so too, maybe",
    "Tom told me to cancel clickstream. First: how is clickstream?",
    "restart clickstream, or rather don't, I'll talk to them",
    "the ticket says: cancel clickstream. why is it slow?", "```\ncancel clickstream\n```\nwhat is that",
  ])
  func `Nothing is changed by what is told, asked about or taken back`(sentence: String) {
    let calls = read(sentence).calls
    #expect(calls.allSatisfy { ToolCall.isReading($0.tool) }, "\(calls)")
  }
}
