import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Testing

@testable import Agent

/// `Cases/own.jsonl` and `fleet.json` are the same cases for `mcp eval`; `RECORD=1` writes them anew.
struct OwnCasesTests {
  private static let folder = #filePath.replacing("OwnCasesTests.swift", with: "Cases/")

  private func expect(_ text: String, isFile name: String) throws {
    let path = OwnCasesTests.folder + name
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(text == (try? String(contentsOfFile: path, encoding: .utf8)), "\(name): RECORD=1 writes it anew")
  }

  @Test func `the fleet`() throws {
    let runners = Fleet.runners.map { runner -> JSONValue in
      [
        "runner": .string(runner.runner), "runner_type": .string(runner.runnerType.rawValue), "state": "ok",
      ]
    }
    let fleet: JSONValue = ["jobs": .array(Fleet.jobs.map { $0.json(at: Fleet.now) }), "runners": .array(runners)]
    try expect(fleet.text + "\n", isFile: "fleet.json")
  }

  @Test func `every sentence with what it should mean`() throws {
    let lines = GrammarCasesTests.cases.compactMap(OwnCasesTests.line).map { $0.text + "\n" }
    try expect(lines.joined(), isFile: "own.jsonl")
    #expect(lines.count == GrammarCasesTests.cases.count)
    for line in lines { _ = try EvaluationCase(json: JSONValue(parsing: line)) }
  }

  /// Nil where the grammar does not mean what stands there, which `GrammarCasesTests` tells: the text of a call does not
  /// say of what type its arguments are.
  private static func line(_ example: GrammarCasesTests.Case) -> JSONValue? {
    let utterance = Fleet.said(example.sentence)
    let meaning = Grammar().interpret(utterance, jobs: Fleet.jobs, runners: Fleet.runners)
    guard Fleet.text(meaning) == example.meaning else { return nil }
    var line: [String: JSONValue] = [
      "text": .string(utterance.text), "expect": expectation(meaning, example.meaning),
      "category": .string(category(meaning)),
    ]
    if let selected = utterance.selected { line["selected"] = .string(selected) }
    if !utterance.marked.isEmpty { line["marked"] = .array(utterance.marked.map(JSONValue.string)) }
    if !utterance.history.isEmpty { line["history"] = .array(utterance.history.map(JSONValue.string)) }
    return .object(line)
  }

  private static func expectation(_ meaning: Interpretation, _ text: String) -> JSONValue {
    guard !meaning.calls.isEmpty else { return [text: true] }
    return ["calls": .array(meaning.calls.map { ["tool": .string($0.tool), "arguments": .object($0.arguments)] })]
  }

  private static func category(_ meaning: Interpretation) -> String {
    if meaning.clarify != nil { return "ask back" }
    if meaning.refuse != nil { return "refuse" }
    if meaning.calls.isEmpty { return "answer" }
    if meaning.calls.count > 1 { return "several calls" }
    return meaning.calls.contains(where: \.isWriting) ? "one change" : "one look"
  }
}
