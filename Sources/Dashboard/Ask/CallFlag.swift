import BeamMCPClient
import JSON

/// A flag of a command that is an argument of its call, by the command line's name for it (`CommandLine`).
struct CallFlag: Sendable {
  enum Kind: Sendable {
    case text, whole, seconds, truth
    /// `key=value`, again and again.
    case pairs
  }

  let flag: String
  let argument: String
  let kind: Kind

  init(_ flag: String, _ argument: String, _ kind: Kind = .text) {
    (self.flag, self.argument, self.kind) = (flag, argument, kind)
  }

  func value(_ texts: [String]) throws(CommandError) -> JSONValue {
    let text = texts.last ?? ""
    switch kind {
    case .text: return .string(text)
    case .truth: return true
    case .whole:
      guard let number = Int(text), number >= 1 else { throw CommandError("\(flag) must be a whole number from 1") }
      return .int(number)
    case .seconds:
      guard let seconds = Words.seconds(text) ?? Double(text), seconds > 0, seconds <= 7 * 86_400 else {
        throw CommandError("\(flag) is a time such as 30m or 2h, a week at the most")
      }
      return .double(seconds)
    case .pairs:
      var members: [String: JSONValue] = [:]
      for text in texts {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2 else { throw CommandError("\(flag) is given as key=value") }
        members[parts[0]] = Submission.value(parts[1])
      }
      return .object(members)
    }
  }
}

extension CommandArguments {
  /// A call with what its flags say.
  func fill(_ call: ToolCall, _ verb: Verb) throws(CommandError) -> ToolCall {
    var call = call
    for flag in verb.callFlags {
      if let texts = flags[flag.flag] { call.arguments[flag.argument] = try flag.value(texts) }
    }
    return call
  }
}

extension Verb {
  /// Those that are the same for all calls of a verb; `submit` reads its own.
  var callFlags: [CallFlag] {
    switch self {
    case .scale: [CallFlag("--parallelism", "parallelism", .whole)]
    case .savepoint: [CallFlag("--path", "savepoint_path"), CallFlag("--savepoint-path", "savepoint_path")]
    case .cancel: [CallFlag("--with-savepoint", "with_savepoint", .truth), CallFlag("--drain", "drain", .truth)]
    case .restart:
      [
        CallFlag("--from-savepoint", "from_savepoint"), CallFlag("--parallelism", "parallelism", .whole),
        CallFlag("--option", "options", .pairs),
      ]
    case .ack:
      [
        CallFlag("--for", "duration_seconds", .seconds), CallFlag("--reason", "reason"),
        CallFlag("--withdraw", "withdraw", .truth),
      ]
    case .generate:
      [
        CallFlag("--file", "file_path"), CallFlag("--dataset", "dataset_path"), CallFlag("--runner", "runner_type"),
        CallFlag("--overwrite", "overwrite", .truth),
      ]
    default: []
    }
  }
}
