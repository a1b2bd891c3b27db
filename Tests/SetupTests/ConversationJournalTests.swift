import BeamMCPClient
import FoundationEssentials
import JSON
import Testing

@testable import Setup

struct ConversationJournalTests {
  @Test func `what was said is kept, without secrets, for its user alone, and not for ever`() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/beamtop-journal-\(UInt64.random(in: 0...(.max)))"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let environment = ["XDG_STATE_HOME": folder]
    let places = Places(environment: environment)
    let journal = try #require(ConversationJournal(places, environment: environment, limit: 1000))
    let now = Date(timeIntervalSince1970: 1_795_000_000)
    let meaning = Interpretation(calls: [ToolCall("scale_job", ["job_id": "a", "parallelism": 4])], source: .model)
    #expect(
      journal.note(Utterance("scale a to 4, password=hunter2, my password is hunter2", now: now), meaning, seconds: 0.5)
        == nil)
    let path = places.state + "/conversation.jsonl"
    let line = try JSONValue(parsing: Data(contentsOf: URL(filePath: path)))
    #expect(line["source"] == "model" && line["calls"]?[0]?["tool"] == "scale_job" && !line.text.contains("hunter2"))
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    for _ in 0..<50 { _ = journal.note(Utterance("status", now: now), meaning, seconds: 0) }
    let files = try FileManager.default.contentsOfDirectory(atPath: places.state)
    #expect(Set(files) == ["conversation.jsonl", "conversation.1.jsonl"])
    for file in files { #expect(try Data(contentsOf: URL(filePath: places.state + "/" + file)).count < 1300) }
  }

  @Test func `where nobody has a home nothing is kept`() {
    #expect(ConversationJournal(Places(environment: [:]), environment: [:]) == nil)
  }
}
