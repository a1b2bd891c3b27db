import FoundationEssentials
import Glibc
import JSON
import Models
import Synchronization
import Testing

@testable import Pipelines

struct PipelineWriterTests {
  private static let data = "id,country,amount\n1,de,12.5\n2,fr,8\n"
  private static let covered = "keep amount > 10 and sum amount per country"
  private static let fine = #"{"version":"3.13","missing":[],"wary":[],"beam":"2.77.0","external":false,"builds":true}"#
  private static let pipeline = "import apache_beam as beam\nwith beam.Pipeline() as lines:\n    pass\n"
  private static let built = #"{"transforms":9}"#

  private func request(_ requirements: String = covered, file: String = "totals.py") -> WritingRequest {
    WritingRequest(requirements: requirements, file: file, dataset: "orders.csv")
  }

  private func python(_ reading: String = fine, building: String = built) -> PythonRun {
    { program, _, _, _ in .printed(program == CodeChecks.reading ? reading : building) }
  }

  private func within(_ body: (String) async throws -> Void) async throws {
    try await withFolder { folder in
      try put(["orders.csv": Self.data], in: folder)
      try await body(folder)
    }
  }

  private func writer(_ folder: String, _ python: PythonRun? = nil, model: (any Model)? = nil) -> PipelineWriter {
    PipelineWriter(roots: [folder], checks: CodeChecks(python: python), model: model)
  }

  @Test func `what a template covers is written without a model, and says which checks were made`() async throws {
    try await within { folder in
      let written = try await writer(folder, python()).write(request())
      #expect(written.source == "template" && written.path.hasSuffix("/totals.py"))
      #expect(written.checks.map(\.outcome) == [.passed, .passed, .passed])
      let code = try String(contentsOfFile: written.path, encoding: .utf8)
      #expect(
        code == written.code && code.contains("beam.CombinePerKey(sum)") && code.contains(#"record.get("amount")"#))
    }
  }

  @Test func `what cannot be checked is told with its reason`() async throws {
    try await within { folder in
      let absent: PythonRun = { _, _, _, _ in .absent("there is no program python3") }
      let written = try await writer(folder, absent).write(request())
      #expect(written.checks.allSatisfy { $0.outcome == .notRun && $0.detail.contains("python3") })
      let without = python(
        Self.fine.replacing("[],\"wary\"", with: "[\"apache_beam\"],\"wary\"").replacing("\"2.77.0\"", with: "null"))
      let checks = try await writer(folder, without).write(request(file: "b.py")).checks
      #expect(checks.map(\.outcome) == [.passed, .notRun, .notRun])
    }
  }

  @Test func `nothing is overwritten unasked, and what is replaced is kept`() async throws {
    try await within { folder in
      try put(["totals.py": "mine"], in: folder)
      var asked = request()
      let problem = await #expect(throws: PipelineProblem.self) { try await self.writer(folder).write(asked) }
      #expect(problem?.kind == .exists)
      #expect(try String(contentsOfFile: folder + "/totals.py", encoding: .utf8) == "mine")
      asked.replaces = true
      let written = try await writer(folder).write(asked)
      #expect(written.former == written.path + "~")
      #expect(try String(contentsOfFile: folder + "/totals.py~", encoding: .utf8) == "mine")
    }
  }

  @Test(arguments: ["/etc/x.py", "../x.py", "sub/../../x.py", "linked/x.py", "x.sh", ".py", "none/x.py"])
  func `nothing is written outside the roots, nor as anything but Python`(file: String) async throws {
    try await within { folder in
      symlink("/tmp", folder + "/linked")
      await #expect(throws: PipelineProblem.self) { try await self.writer(folder).write(self.request(file: file)) }
    }
  }

  @Test func `a data set outside the roots is not read`() async throws {
    try await within { folder in
      var asked = request()
      asked.dataset = "/etc/passwd"
      let problem = await #expect(throws: PipelineProblem.self) { try await self.writer(folder).write(asked) }
      #expect(problem?.kind == .denied)
    }
  }

  @Test func `a dry run writes nothing and asks no model`() async throws {
    try await within { folder in
      let model = ScriptedCoder([])
      var asked = request("detect fraud")
      asked.isDry = true
      let written = try await writer(folder, python(), model: model).write(asked)
      #expect(written.source == "model" && model.requests.isEmpty && !written.notCovered.isEmpty)
      #expect(!FileManager.default.fileExists(atPath: folder + "/totals.py"))
    }
  }

  @Test func `without a model what is not covered is refused, and said`() async throws {
    try await within { folder in
      let problem = await #expect(throws: PipelineProblem.self) {
        try await self.writer(folder).write(self.request("keep amount > 10 and detect fraud"))
      }
      #expect(
        problem?.message.contains("detect fraud") == true && problem?.message.contains("keep amount > 10") == true)
      #expect(problem?.message.contains("assumed") == false, "\(problem?.message ?? "")")
      #expect(!FileManager.default.fileExists(atPath: folder + "/totals.py"))
    }
  }

  // MARK: A model

  @Test func `a model is told what is wrong with its code, and sees no value of the data`() async throws {
    try await within { folder in
      let model = ScriptedCoder(["Sure!\n```python\nimport apache_beam\nbroken\n```", "```python\n\(Self.pipeline)```"])
      let python: PythonRun = { program, _, code, _ in
        if code.contains("broken") { return .printed(#"{"syntax":"line 1: nonsense"}"#) }
        return .printed(program == CodeChecks.reading ? Self.fine : Self.built)
      }
      let written = try await writer(folder, python, model: model).write(request("detect fraud"))
      #expect(written.source == "model" && written.code == Self.pipeline)
      #expect(model.requests.count == 2)
      #expect("\(model.requests[1].turns)".contains("line 1: nonsense"))
      #expect("\(model.requests[0].turns)".contains("country") && !"\(model.requests[0].turns)".contains("12.5"))
    }
  }

  @Test func `a model that gives the same code again is asked no further`() async throws {
    try await within { folder in
      let model = ScriptedCoder(Array(repeating: "```python\n\(Self.pipeline)```", count: 3))
      let hangs = python(building: #"{"problem":"it hangs"}"#)
      let problem = await #expect(throws: PipelineProblem.self) {
        try await self.writer(folder, hangs, model: model).write(self.request("detect fraud"))
      }
      #expect(problem?.message.contains("it hangs") == true && model.requests.count == 2)
    }
  }

  @Test func `a file outside the roots is named, and not its folder`() async throws {
    try await within { folder in
      try await withFolder { other in
        for file in [other + "/m.py", "nowhere/m.py"] {
          let problem = await #expect(throws: PipelineProblem.self) {
            try await self.writer(folder).write(self.request(file: file))
          }
          #expect(problem?.message.hasPrefix("file_path \(file)") == true, "\(problem?.message ?? "")")
        }
      }
    }
  }

  @Test func `code that never passes is not written`() async throws {
    try await within { folder in
      let model = ScriptedCoder((1...5).map { "```\nimport apache_beam\nbroken(\($0))\n```" })
      let python = python(#"{"syntax":"line 1: nonsense"}"#)
      let problem = await #expect(throws: PipelineProblem.self) {
        try await self.writer(folder, python, model: model).write(self.request("detect fraud"))
      }
      #expect(model.requests.count == 3 && problem?.message.contains("nonsense") == true)
      #expect(!FileManager.default.fileExists(atPath: folder + "/totals.py"))
    }
  }

  @Test func `what the data set does not allow is refused, and no model is asked`() async throws {
    try await within { folder in
      let model = ScriptedCoder([])
      let problem = await #expect(throws: PipelineProblem.self) {
        try await self.writer(folder, model: model).write(self.request("sum country per id"))
      }
      #expect(
        problem?.message.contains("the field country is text and has no sum; numeric fields are id, amount") == true)
      #expect(model.requests.isEmpty)
      // There may be more in it than a template reads.
      await #expect(throws: PipelineProblem.self) {
        try await self.writer(folder, model: model).write(self.request("sum the length of country per id"))
      }
      #expect(model.requests.count == 1)
    }
  }

  @Test(arguments: [#"print("hello")"#, "import apache_beam as beam\nprint(beam)"])
  func `what builds no pipeline is none`(code: String) async throws {
    try await within { folder in
      let absent: PythonRun = { _, _, _, _ in .absent("there is no program python3") }
      let none = Self.fine.replacing("\"builds\":true", with: "\"builds\":false").replacing("\"2.77.0\"", with: "null")
      for python in code.contains("apache_beam") ? [self.python(none)] : [self.python(none), absent] {
        let model = ScriptedCoder(Array(repeating: "```python\n\(code)\n```", count: 3))
        let problem = await #expect(throws: PipelineProblem.self) {
          try await self.writer(folder, python, model: model).write(self.request("detect fraud"))
        }
        #expect(problem?.message.contains("it builds no Apache Beam pipeline") == true, "\(problem?.message ?? "")")
        #expect("\(model.requests[1].turns)".contains("it builds no Apache Beam pipeline"))
        #expect(!FileManager.default.fileExists(atPath: folder + "/totals.py"))
      }
    }
  }

  @Test func `a model's code that reaches beyond a pipeline is not run`() async throws {
    try await within { folder in
      let runs = Mutex(0)
      let wary = Self.fine.replacing("\"wary\":[]", with: "\"wary\":[\"os\"]")
      let python: PythonRun = { program, _, _, _ in
        if program == CodeChecks.building { runs.withLock { $0 += 1 } }
        return .printed(wary)
      }
      let model = ScriptedCoder(["```\nimport os, apache_beam\n```"])
      let written = try await writer(folder, python, model: model).write(request("detect fraud"))
      #expect(runs.withLock { $0 } == 0)
      #expect(written.checks.last?.outcome == .notRun && written.checks.last?.detail.contains("os") == true)
    }
  }
}

/// A model that writes by script.
final class ScriptedCoder: Model {
  let label = "scripted"
  private let answers: Mutex<[String]>
  private let seen = Mutex<[ModelRequest]>([])
  var requests: [ModelRequest] { seen.withLock { $0 } }

  init(_ answers: [String]) { self.answers = Mutex(answers) }

  func reply(
    to request: ModelRequest, hear: @escaping @Sendable (String) async -> Void
  ) async throws(ModelError) -> ModelReply {
    seen.withLock { $0.append(request) }
    guard let text = answers.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) else { throw .unreachable("gone") }
    var reply = ModelReply()
    reply.text = text
    return reply
  }
}
