import JSON

/// Checks pipeline code: that it compiles, that what it imports is there, and that its graph can be built.
///
/// Nothing of the code is run for the first two. The third runs it, with the pipeline's own run taken out, and confined: it
/// can write, start and reach nothing, and reads Python, the data set and the system's libraries alone. What a model has
/// written is not run where the kernel cannot do that, nor where it says that it wants more than a pipeline does.
package struct CodeChecks: Sendable {
  private let python: PythonRun?
  private let limits: Limits

  /// In seconds.
  package struct Limits: Sendable, Hashable {
    /// For reading the code, and loading Beam.
    var reading = 30.0
    /// For all of the checks: less than a caller waits.
    var all = 45.0
    /// For the code itself, to build its graph.
    var building = 10.0

    package init() {}
  }

  /// - Parameter python: nil where nobody can run Python: every check is told as not run.
  package init(python: PythonRun?, limits: Limits = Limits()) { (self.python, self.limits) = (python, limits) }

  /// - Parameters:
  ///   - folder: where the file is to lie: what lies beside it can be imported.
  ///   - dataset: what the graph is built in front of.
  ///   - isOurs: it was written by a template of ours.
  func checks(of code: String, in folder: String, dataset: String?, isOurs: Bool) async -> [CodeCheck] {
    // Whether there is a Python to ask or not.
    guard code.contains("apache_beam") else {
      return Array(CodeChecks.unrun("it names no Apache Beam").dropLast()) + [CodeChecks.noPipeline]
    }
    guard let python else { return CodeChecks.unrun("no Python is configured here") }
    let begun = ContinuousClock.now
    let answer: JSONValue
    switch await python(CodeChecks.reading, [folder], code, limits.reading) {
    case .absent(let reason): return CodeChecks.unrun(reason)
    case .failed(let reason): return CodeChecks.unrun("the check itself failed: \(reason)")
    case .printed(let text): answer = (try? JSONValue(parsing: text)) ?? .null
    }
    if let problem = answer["syntax"]?.string {
      return [CodeCheck(kind: .compiles, outcome: .failed, detail: problem)]
        + CodeChecks.unrun("it does not compile").dropFirst()
    }
    guard let missing = answer["missing"]?.array?.compactMap(\.string) else {
      return CodeChecks.unrun("the check's answer is not understood")
    }
    let compiled = CodeCheck(kind: .compiles, outcome: .passed, detail: "by Python \(answer["version"]?.string ?? "")")
    let beam = answer["beam"]?.string
    let imports = CodeChecks.imports(missing, beam)
    if answer["builds"] == false { return [compiled, imports, CodeChecks.noPipeline] }
    if imports.outcome != .passed {
      return [compiled, imports, CodeCheck(kind: .graph, outcome: .notRun, detail: "what it imports is not all there")]
    }
    let wary = answer["wary"]?.array?.compactMap(\.string) ?? []
    let left = limits.all - (ContinuousClock.now - begun) / .seconds(1)
    let task = Building(code: code, dataset: dataset, isOurs: isOurs, seconds: left)
    let graph = await graph(python, task, answer, isOurs ? [] : wary)
    return [compiled, imports, graph]
  }

  private static func imports(_ missing: [String], _ beam: String?) -> CodeCheck {
    if missing.isEmpty {
      return CodeCheck(kind: .imports, outcome: .passed, detail: beam.map { "Apache Beam \($0)" } ?? "all are there")
    }
    let names = missing.joined(separator: ", ")
    // Where Beam itself is not there, that says nothing of the code.
    guard missing.allSatisfy({ $0 == "apache_beam" || $0.hasPrefix("apache_beam.") }), beam == nil else {
      return CodeCheck(kind: .imports, outcome: .failed, detail: "not there: \(names)")
    }
    return CodeCheck(
      kind: .imports, outcome: .notRun, detail: "Apache Beam is not installed for this Python (pip install apache-beam)"
    )
  }

  private struct Building {
    let code: String
    let dataset: String?
    let isOurs: Bool
    let seconds: Double
  }

  private func graph(
    _ python: PythonRun, _ task: Building, _ answer: JSONValue, _ wary: [String]
  ) async -> CodeCheck {
    guard answer["beam"]?.string != nil else {
      return CodeCheck(kind: .graph, outcome: .notRun, detail: "it uses no Apache Beam")
    }
    if !wary.isEmpty {
      let names = wary.prefix(6).joined(separator: ", ")
      return CodeCheck(
        kind: .graph, outcome: .notRun, detail: "it is not run before somebody has read it: it uses \(names)")
    }
    if answer["external"] == true {
      return CodeCheck(
        kind: .graph, outcome: .notRun, detail: "Kafka's transforms start a Java service when the graph is built")
    }
    let own = [task.dataset ?? "", String(limits.building), task.isOurs ? "ours" : "theirs"]
    switch await python(CodeChecks.building, own, task.code, task.seconds) {
    case .absent(let reason): return CodeCheck(kind: .graph, outcome: .notRun, detail: reason)
    case .failed(let reason): return CodeCheck(kind: .graph, outcome: .failed, detail: reason)
    case .printed(let text):
      let said = (try? JSONValue(parsing: text)) ?? .null
      if let reason = said["unconfined"]?.string {
        let detail = "it is not run before somebody has read it: this system cannot confine it (\(reason))"
        return CodeCheck(kind: .graph, outcome: .notRun, detail: detail)
      }
      if let count = said["transforms"]?.int {
        let how = said["confined"] == true ? ", confined" : ""
        let detail = "built with \(count) transforms\(how); no record was read"
        return CodeCheck(kind: .graph, outcome: .passed, detail: detail)
      }
      return CodeCheck(kind: .graph, outcome: .failed, detail: said["problem"]?.string ?? "no graph was built")
    }
  }

  private static let noPipeline = CodeCheck(
    kind: .graph, outcome: .failed, detail: "it builds no Apache Beam pipeline")

  private static func unrun(_ reason: String) -> [CodeCheck] {
    CodeCheck.Kind.allCases.map { CodeCheck(kind: $0, outcome: .notRun, detail: reason) }
  }
}
