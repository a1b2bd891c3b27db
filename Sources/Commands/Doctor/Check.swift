import JSON

/// One thing that the doctor looked at.
struct Check: Sendable, Hashable {
  enum Verdict: String, Sendable, Hashable { case ok, warn, fail }

  var verdict: Verdict
  /// What was looked at.
  var name: String
  var finding: String
  /// The way out, where something is to be mended.
  var advice: String?

  static func ok(_ name: String, _ finding: String) -> Check { Check(verdict: .ok, name: name, finding: finding) }

  static func warn(_ name: String, _ finding: String, _ advice: String) -> Check {
    Check(verdict: .warn, name: name, finding: finding, advice: advice)
  }

  static func fail(_ name: String, _ finding: String, _ advice: String) -> Check {
    Check(verdict: .fail, name: name, finding: finding, advice: advice)
  }

  var json: JSONValue {
    [
      "check": .string(name), "verdict": .string(verdict.rawValue), "finding": .string(finding),
      "advice": .optional(advice),
    ]
  }
}
