package import BeamMCPClient
package import FoundationEssentials
import JSON
import Jobs

extension Invocation {
  /// The call that the command line stands for; nil where the command is no face of an operation.
  ///
  /// - Parameters:
  ///   - runners: The configured names. What is given as a runner and is none of them, but is a type of runner, is that
  ///     type.
  ///   - now: What “15m” is ago from.
  package func call(runners: [String], now: Date) -> ToolCall? {
    guard let tool = command.tool else { return nil }
    var call = ToolCall(tool)
    for argument in command.arguments { fill(&call, argument) }
    for flag in command.allFlags {
      guard let values = values[flag.name] else { continue }
      fill(&call, flag, values, runners, now)
    }
    return call
  }

  private func fill(_ call: inout ToolCall, _ argument: Argument) {
    guard let parameter = argument.parameter, let words = words[argument.name], let first = words.first else { return }
    if argument.count == .any {
      call.arguments[parameter] = .string(words.joined(separator: " "))
    } else if argument.count == .oneOrTwo, words.count > 1 {
      call.arguments[parameter] = .array(words.map(JSONValue.string))
    } else {
      call.arguments[argument.count == .oneOrTwo ? "job_id" : parameter] = .string(first)
    }
  }

  private func fill(_ call: inout ToolCall, _ flag: Flag, _ values: [String], _ runners: [String], _ now: Date) {
    guard let last = values.last else { return }
    switch flag.target {
    case .own: return
    case .argument(let name):
      let list = values.map { json($0, flag.value, now) }
      let isList = flag.count == .list || flag.count == .some && list.count > 1
      call.arguments[name] = isList ? .array(list) : list.last
    case .member(let name, let object): put(&call, object, name, json(last, flag.value, now))
    case .members(let object): for value in values { put(&call, object, pair: value) }
    case .runner:
      let name = runners.first { $0.lowercased() == last.lowercased() }
      let isType = name == nil && RunnerType(rawValue: last.lowercased()) != nil
      call.arguments[isType ? "runner_type" : "runner"] = .string(isType ? last.lowercased() : name ?? last)
    }
  }

  private func put(_ call: inout ToolCall, _ object: String, pair: String) {
    let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    put(&call, object, parts[0], .string(parts.count > 1 ? parts[1] : ""))
  }

  private func put(_ call: inout ToolCall, _ object: String, _ key: String, _ value: JSONValue) {
    var members = call.arguments[object]?.object ?? [:]
    members[key] = value
    call.arguments[object] = .object(members)
  }

  private func json(_ text: String, _ value: Flag.Value, _ now: Date) -> JSONValue {
    switch value {
    case .none: .bool(true)
    case .whole: .int(Int(text) ?? 0)
    case .seconds, .optionalSeconds: Span.seconds(text).map(Invocation.number) ?? .null
    case .moment:
      if let seconds = Span.seconds(text) { .string(Instant.text(now - seconds)) } else { .string(text) }
    case .text, .choice, .pair: .string(text)
    }
  }

  private static func number(_ value: Double) -> JSONValue { Int(exactly: value).map(JSONValue.int) ?? .double(value) }
}
