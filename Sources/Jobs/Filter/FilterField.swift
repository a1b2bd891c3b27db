import FoundationEssentials
import JSON

/// The fields that a filter may name.
enum FilterField {
  enum Text: String, CaseIterable, Sendable {
    case name, id, state, health, runner, type, why

    static let synonyms: [String: Text] = [
      "job": .name, "job_name": .name, "job_id": .id, "native_id": .id, "runner_type": .type, "job_type": .type,
      "diagnostics": .why, "engine": .type, "reason": .why,
    ]

    func values(of job: Job) -> [String] {
      switch self {
      case .name: [job.name]
      case .id: [job.id, job.nativeID ?? job.id]
      case .state: [job.state.rawValue]
      case .health: [job.health.rawValue]
      case .runner: [job.runner]
      case .type: [job.runnerType.rawValue, job.type.rawValue]
      case .why: [job.diagnostics]
      }
    }

    /// All values that there can be; nil where there is no end to them.
    var known: [String]? {
      switch self {
      case .state: JobState.allCases.map(\.rawValue)
      case .health: Health.allCases.map(\.rawValue)
      case .type: RunnerType.allCases.map(\.rawValue) + JobType.allCases.map(\.rawValue)
      case .name, .id, .runner, .why: nil
      }
    }

    /// Text that somebody wrote: `name:pay` finds a part of it as a bare word does, `name=pay` the whole.
    var isFree: Bool { [.name, .id, .why].contains(self) }

    /// Where the values are known, those that pass; one that no job can have is a mistake. Nil where they are not.
    func choices(_ globs: [Glob], term: String) throws(FilterError) -> Set<String>? {
      guard let known else { return nil }
      for glob in globs where !known.contains(where: glob.matches) {
        let near = NearMiss.of(glob.text, in: known).map { "; did you mean \($0.lowercased())?" } ?? ""
        let list = known.map { $0.lowercased() }.joined(separator: ", ")
        throw FilterError(term: term, problem: "\(rawValue) is one of \(list)\(near)")
      }
      return Set(known.filter { value in globs.contains { $0.matches(value) } })
    }
  }

  static func unknown(_ name: String, _ text: String) -> String {
    let fields = Text.allCases.map(\.rawValue) + Number.allCases.map(\.rawValue)
    let near = NearMiss.of(name, in: fields).map { ", did you mean \($0)?" } ?? "."
    return "there is no field \(name)\(near) The fields are \(fields.joined(separator: ", ")). "
      + "To look for the text itself write it in quotes: \"\(text)\""
  }
}
