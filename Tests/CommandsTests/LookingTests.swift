import Agent
import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Models
import Setup
import Synchronization
import Testing

@testable import Commands

/// What `mcp ask` prints where a model has looked before it answered.
struct LookingTests {
  /// Says the next thing of a script.
  private final class Scripted: Model {
    let label = "scripted"
    private let replies: Mutex<[ModelReply]>

    init(_ replies: [ModelReply]) { self.replies = Mutex(replies) }

    func reply(
      to request: ModelRequest, hear: @escaping @Sendable (String) async -> Void
    ) async throws(ModelError) -> ModelReply {
      guard let reply = replies.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) else {
        throw .timedOut("no word in 1 s")
      }
      return reply
    }
  }

  private final class Paper: Sendable {
    let out = Mutex("")
    let error = Mutex("")
  }

  private func looking(_ tool: String = "get_job_logs", _ job: String = "orders-enrich") -> ModelReply {
    var reply = ModelReply()
    reply.calls = [ModelCall(id: "c", name: tool, arguments: ["job_id": .string(job)])]
    return reply
  }

  private func saying(_ text: String) -> ModelReply {
    var reply = ModelReply()
    reply.text = text
    return reply
  }

  private func asked(
    _ line: [String], _ replies: [ModelReply], seesResults: Bool = true
  ) async throws -> (Course, out: String, error: String) {
    guard case .run(let invocation) = try CommandParser.parse(["ask"] + line + ["zorgle", "orders-enrich"]) else {
      throw CancellationError()
    }
    let paper = Paper()
    let streams = Streams(
      out: { text in paper.out.withLock { $0 += text } }, error: { text in paper.error.withLock { $0 += text } },
      line: { nil })
    let run = Run(invocation, streams: streams, environment: ["LANG": "C.UTF-8"])
    var demo = House.Demo()
    demo.paused = true
    let link = Link(House.demo(demo, readOnly: false, environment: [:], face: "cli", confirms: true))
    await link.settle(true)
    let client = link.client
    let look: Interpreter.Looking = { call throws(ClientError) in try await client.call(call, isConfirmed: false) }
    let interpreter = Interpreter(
      model: Scripted(replies), tools: ModelChoice.tools.compactMap(AgentTool.init(listed:)),
      seesResults: seesResults)
    let utterance = Utterance("zorgle the vibe of orders-enrich", now: Date())
    let meaning = try await Understanding(run, interpreter, look: look).meaning(
      of: utterance, in: try await FleetFile(of: link), stops: false)
    let names = try await FleetFile(of: link).names.mapValues { $0 + "!" }
    let course = await Carrying(run, link, names: names).out(
      try #require(meaning), of: utterance.text)
    await link.close()
    return (course, paper.out.withLock(\.self), paper.error.withLock(\.self))
  }

  @Test func `the result is printed as of any look, and below it the words, which say whose they are`() async throws {
    let (course, out, _) = try await asked([], [looking(), saying("The log\u{1B}[2J is calm.\nAll is well.")])
    #expect(course.code == .done)
    let parts = try #require(out.firstRange(of: "# in the words of scripted"))
    #expect(out.hasPrefix("$ mcp job logs") && out[..<parts.lowerBound].split(separator: "\n").count > 3, "\(out)")
    #expect(out[parts.lowerBound...].contains("All is well.") && !out.contains("\u{1B}"))
  }

  @Test func `programs get the calls, the results, the words and why there are none`() async throws {
    let (course, out, _) = try await asked(["--json"], [looking(), saying("All is well.")])
    #expect(out.isEmpty)
    let json = course.json
    #expect(json["calls"]?[0]?["tool"] == "get_job_logs" && json["words"] == "All is well.")
    #expect(json["outcomes"]?[0]?["outcome"] == "done" && json["results"]?.array?.count == 1)
    #expect(json["results"]?[0]?["lines"]?.array?.isEmpty == false && json["unfinished"]?.isNull == true)
    let late = try await asked(["--json"], [looking()]).0
    #expect(late.json["words"]?.isNull == true && late.json["unfinished"]?.string?.contains("too slow") == true)
    #expect(late.json["results"]?.array?.count == 1 && late.code == .failed)
  }

  @Test func `a model that says no more is told of, and its look is printed`() async throws {
    let (course, out, error) = try await asked([], [looking()])
    #expect(out.hasPrefix("$ mcp job logs") && error.contains("the model said no more: the model was too slow"))
    // What the grammar says of the sentence stands: nobody has answered it.
    #expect(course.code == .failed && error.contains("That is not something I can do with orders-enrich"))
  }

  @Test func `a look that a model chose says who chose it, and whose it is`() async throws {
    let (course, out, error) = try await asked([], [looking()], seesResults: false)
    #expect(course.code == .done && out.hasPrefix("$ mcp job logs"), "\(out)")
    #expect(
      out.split(separator: "\n").first?.contains("# orders-enrich!") == true && error.contains("# read by scripted"),
      "\(error)")
  }
}
