import BeamMCPClient
import JSON
import Jobs

// Lists of jobs, and the engines that run them.
extension Resolver {
  func runnerCall(_ meaning: Meaning) -> ToolCall {
    let ofType = scene.runners.filter { $0.runnerType == meaning.reading.runnerType }
    // `the flink cluster`, where there is one.
    let runner = meaning.reading.runner ?? (ofType.count == 1 ? ofType[0].runner : nil)
    return runner.map { ToolCall("get_runner", ["runner": .string($0)]) } ?? ToolCall("list_runners")
  }

  func listArguments(_ meaning: Meaning) -> [String: JSONValue] {
    var arguments: [String: JSONValue] = [:]
    if let runner = meaning.reading.runner { arguments["runner"] = .string(runner) }
    if let type = meaning.reading.runnerType, meaning.reading.runner == nil {
      arguments["runner_type"] = .string(type.rawValue)
    }
    if let revision = meaning.reading.revision { arguments["since_revision"] = .int(revision) }
    if let contains = meaning.reading.nameContains { arguments["name_contains"] = .string(contains) }
    for trait in meaning.reading.traits {
      switch trait {
      case .state(let states): arguments["state"] = oneOrList(states.map(\.rawValue))
      case .type(let type): arguments["job_type"] = .string(type.rawValue)
      case .health(let healths): arguments["health"] = oneOrList(healths.map(\.rawValue))
      case .figure: break
      }
    }
    let terms = meaning.reading.traits.compactMap(\.term) + excluded(meaning.reading).map { "!" + $0 }
    if !terms.isEmpty { arguments["where"] = .string(terms.joined(separator: " ")) }
    if case .state(let states)? = meaning.reading.excludedTraits.first, arguments["state"] == nil {
      arguments["state"] = oneOrList(JobState.allCases.filter { !states.contains($0) }.map(\.rawValue))
    }
    return arguments
  }

  /// What an exception takes out, as the filter language says it.
  private func excluded(_ reading: TargetReader.Reading) -> [String] {
    let names = reading.excludedJobs.map(\.name).filter { !$0.contains(where: \.isWhitespace) }
    // `all but the failed flink jobs`: both at once are taken out, which no one term says.
    guard reading.excludedTraits.count + reading.excludedPlaces.count == 1 else { return names }
    let traits = reading.excludedTraits.compactMap { trait -> String? in
      switch trait {
      case .type(let type): "type:" + type.rawValue.lowercased()
      case .health(let healths): "health:" + healths.map { $0.rawValue.lowercased() }.joined(separator: ",")
      case .figure: trait.term
      case .state: nil
      }
    }
    return names + reading.excludedPlaces + traits
  }

  /// `the failed and slow jobs`: where only a look is asked for, a list for each.
  func lists(_ meaning: Meaning) -> [ToolCall] {
    guard meaning.reading.mixes else { return [ToolCall("list_jobs", listArguments(meaning))] }
    return meaning.reading.traits.map { trait in
      var one = meaning
      one.reading.traits = [trait]
      return ToolCall("list_jobs", listArguments(one))
    }
  }

  private func oneOrList(_ words: [String]) -> JSONValue {
    words.count == 1 ? .string(words[0]) : .array(words.map(JSONValue.string))
  }
}

extension Meaning {
  /// `what is wrong on flink-prod`: its jobs that are.
  var ofTheUnhealthy: Meaning {
    var meaning = self
    meaning.reading.traits = [.health([.warn, .critical])]
    return meaning
  }
}
