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

  @Test func `a line is a record: who was asked, by whose word, and what came of it`() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/beamtop-journal-\(UInt64.random(in: 0...(.max)))"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let environment = ["XDG_STATE_HOME": folder]
    let places = Places(environment: environment)
    let journal = try #require(ConversationJournal(places, environment: environment))
    var meaning = Interpretation(calls: [ToolCall("scale_job", ["job_id": "a", "parallelism": 4])], source: .model)
    var cost = ModelCost(label: "m (openai)")
    cost.add(read: 812, written: 96, price: 0.5, seconds: 3)
    (meaning.cost, meaning.asked) = (cost, AskedModel(name: "m", provider: "openai"))
    let dry: DryRun = try JSONValue.object([
      "summary": "", "steps": [], "reversible": true, "interruption": "none", "warnings": ["few slots"],
      "destructive": false, "production": false,
    ]).decoded()
    let step = Plan.Step(call: meaning.calls[0], jobName: "a", runner: "r", preview: .ready(dry))
    let aftermath = Aftermath(
      server: "ops:8888", consent: .yes, plan: Plan(steps: [step]),
      outcomes: [StepOutcome(call: meaning.calls[0], kind: .failed("password=hunter2", hint: nil))], error: "failed")
    let utterance = Utterance("scale a", selected: "a", now: Date(timeIntervalSince1970: 1_795_000_000))
    #expect(journal.note(utterance, meaning, seconds: 0.5, aftermath) == nil)
    let path = places.state + "/conversation.jsonl"
    let line = try JSONValue(parsing: Data(contentsOf: URL(filePath: path)))
    #expect(line["model"] == "m" && line["provider"] == "openai" && line["cost"] == 0.5)
    #expect(line["tokens"] == ["prompt": 812, "completion": 96])
    #expect(line["server"] == "ops:8888" && line["consent"] == "asked_yes" && line["selected"] == "a")
    #expect(line["plan"]?[0]?["warnings"] == ["few slots"] && line["outcomes"]?[0]?["outcome"] == "failed")
    #expect(line["error"] == "failed" && !line.text.contains("hunter2"), "\(line.text)")
  }

  @Test func `what a model said is kept, whatever was made of it, bounded and without secrets`() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/beamtop-journal-\(UInt64.random(in: 0...(.max)))"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let environment = ["XDG_STATE_HOME": folder]
    let journal = try #require(ConversationJournal(Places(environment: environment), environment: environment))
    let said = "I have cancelled everything with password=hunter2. " + String(repeating: "la ", count: 2000)
    var meaning = Interpretation(refuse: "Which job?")
    meaning.asked = AskedModel(name: "m", provider: "openai", said: said)
    let utterance = Utterance("stop", now: Date(timeIntervalSince1970: 1_795_000_000))
    #expect(journal.note(utterance, meaning, seconds: 0.5) == nil)
    meaning.words = "Beside a call."
    #expect(journal.note(utterance, meaning, seconds: 0.5) == nil)
    let path = Places(environment: environment).state + "/conversation.jsonl"
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map {
      try JSONValue(parsing: Data($0.utf8))
    }
    let words = try #require(lines.first?["words"]?.string)
    #expect(words.hasPrefix("I have cancelled everything") && words.count == 2001 && !words.contains("hunter2"))
    #expect(lines.last?["words"] == "Beside a call.")
  }

  @Test func `where nobody has a home nothing is kept`() {
    #expect(ConversationJournal(Places(environment: [:]), environment: [:]) == nil)
  }
}
