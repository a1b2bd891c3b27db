import Agent
import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs

/// `mcp ask --dry-run --json --batch`: a sentence a line in, its meaning a line out.
struct Batch: Sendable {
  private let fleet: FleetFile
  private let interpreter: Interpreter
  private let now: Date

  /// - Parameter now: Where neither the line nor the fleet says when it is.
  init(_ fleet: FleetFile, _ interpreter: Interpreter, now: Date) {
    self.fleet = fleet
    self.interpreter = interpreter
    self.now = fleet.observedAt ?? now
  }

  /// The meaning of one line; nil where the line is none, and then with what is wrong.
  func answer(_ line: String) async -> (meaning: Interpretation, problem: String?) {
    guard let json = try? JSONValue(parsing: line), json.object != nil else {
      return (Interpretation(refuse: "This line is not a JSON object."), "is not a JSON object")
    }
    guard let text = json["text"]?.string else {
      return (Interpretation(refuse: "This line has no \u{201C}text\u{201D}."), "has no \u{201C}text\u{201D}")
    }
    if let now = json["now"], !now.isNull, now.date == nil {
      return (
        Interpretation(refuse: "\u{201C}now\u{201D} is not a time (RFC 3339)."),
        "has a \u{201C}now\u{201D} that is no time"
      )
    }
    if let name = EvaluationCase.misshapen(json) {
      return (
        Interpretation(refuse: "\u{201C}\(name)\u{201D} is of another form."),
        "has a \u{201C}\(name)\u{201D} of another form"
      )
    }
    let utterance = Utterance(
      text, selected: json["selected"]?.string, marked: (json["marked"]?.array ?? []).compactMap(\.string),
      history: (json["history"]?.array ?? []).compactMap(\.string), now: json["now"]?.date ?? now)
    return (await interpreter.interpret(utterance, jobs: fleet.jobs, runners: fleet.runners), nil)
  }

  /// Reads to the end of the input; a blank line is none.
  func run(_ streams: Streams) async -> ExitCode {
    var code = ExitCode.done
    var number = 0
    while let line = streams.line() {
      number += 1
      if line.allSatisfy(\.isWhitespace) { continue }
      let (meaning, problem) = await answer(line)
      streams.out(meaning.json.text + "\n")
      if let problem {
        streams.error("mcp: line \(number) \(problem)\n")
        code = .failed
      }
    }
    return code
  }
}
