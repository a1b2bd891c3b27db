import Agent
import FoundationEssentials
import JSON
import Setup

/// The cases of an evaluation: a JSON object a line.
struct CasesFile: Sendable {
  let cases: [EvaluationCase]

  /// - Parameter sample: So many of them, evenly spread over the file, so that every run takes the same.
  init(path: String, phase: Phase?, sample: Int?) throws(Failure) {
    guard let text = String(validating: try GivenFile.data(path, of: "cases"), as: UTF8.self) else {
      throw Failure(.usage, "--cases \(path) is no UTF-8 text")
    }
    let all = try CasesFile.read(text, of: path).filter { phase?.takes($0) != false }
    guard !all.isEmpty else {
      throw Failure(.usage, "\(path) has no case" + (phase.map { " for phase \($0.rawValue)" } ?? ""))
    }
    let count = min(sample ?? all.count, all.count)
    cases = (0..<count).map { all[$0 * all.count / count] }
  }

  private static func read(_ text: String, of path: String) throws(Failure) -> [EvaluationCase] {
    var cases: [EvaluationCase] = []
    let tools = ModelChoice.tools.compactMap(AgentTool.init(listed:))
    for (at, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.allSatisfy(\.isWhitespace) { continue }
      guard let json = try? JSONValue(parsing: String(line)), json.object != nil else {
        throw Failure(.usage, "\(path):\(at + 1) is not a JSON object")
      }
      do throws(EvaluationCase.Problem) { cases.append(try EvaluationCase(json: json).checked(by: tools)) } catch {
        throw Failure(.usage, "\(path):\(at + 1) \(error)")
      }
    }
    return cases
  }
}
