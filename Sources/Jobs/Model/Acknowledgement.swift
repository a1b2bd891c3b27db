public import FoundationEssentials
public import JSON

/// Somebody knows of a job's problem, and has said so: it is no longer among what is worst, until its time is over, or the
/// problem is another.
public struct Acknowledgement: Sendable, Hashable, Codable {
  public var by: String
  public var at: Date
  public var until: Date
  /// In one line; empty where none was given.
  public var reason: String

  public init(by: String, at: Date, until: Date, reason: String = "") {
    (self.by, self.at, self.until, self.reason) = (by, at, until, reason)
  }

  public var json: JSONValue {
    ["by": .string(by), "at": .optional(at), "until": .optional(until), "reason": .string(reason)]
  }

  public init?(json: JSONValue) {
    guard let by = json["by"]?.string, let at = json["at"]?.date, let until = json["until"]?.date else { return nil }
    self.init(by: by, at: at, until: until, reason: json["reason"]?.string ?? "")
  }
}
