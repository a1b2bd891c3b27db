import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs

extension Answer {
  /// As the server would write it; of jobs and of a file's pieces nil.
  var record: JSONValue? {
    switch self {
    case .jobs, .logFile: nil
    case .runners(let runners): try? JSONValue(encoding: runners)
    case .runner(let detail): try? JSONValue(encoding: detail)
    case .timeline(let entries), .audit(let entries): .array(entries.map(\.record))
    case .metrics(let series), .comparison(let series): .array(series.map(\.record))
    case .logs(let page):
      // Where it goes on is the server's business; in a record it goes on with the next line.
      ["lines": .array(page.lines.map(\.record)), "truncated": .bool(page.truncated)]
    case .graph(let graph): try? JSONValue(encoding: graph)
    case .diagnosis(let diagnosis): try? JSONValue(encoding: diagnosis)
    case .exceptions(let list): try? JSONValue(encoding: list)
    case .checkpoints(let checkpoints): try? JSONValue(encoding: checkpoints)
    case .savepoints(let savepoints): .array(savepoints.map(\.record))
    case .configuration(let configuration): try? JSONValue(encoding: configuration)
    }
  }

  /// Nil where it is not understood.
  init?(record json: JSONValue, of fetch: Fetch) {
    switch fetch {
    case .jobs, .logFile: return nil
    case .runners: self = .runners((try? json.decoded(as: [RunnerStatus].self)) ?? [])
    case .timeline: self = .timeline(json.array?.compactMap(TimelineEntry.init(json:)) ?? [])
    case .audit: self = .audit(json.array?.compactMap(TimelineEntry.init(json:)) ?? [])
    case .metrics: self = .metrics(json.array?.compactMap(MetricSeries.init(json:)) ?? [])
    case .comparison: self = .comparison(json.array?.compactMap(MetricSeries.init(json:)) ?? [])
    case .logs:
      let lines = json["lines"]?.array?.compactMap(LogLine.init(json:)) ?? []
      self = .logs(LogPage(lines: lines, cursor: "", truncated: json["truncated"]?.bool ?? false))
    case .savepoints: self = .savepoints(json.array?.compactMap(Savepoint.init(json:)) ?? [])
    default:
      guard let detail = Answer(detail: json, of: fetch) else { return nil }
      self = detail
    }
  }

  private init?(detail json: JSONValue, of fetch: Fetch) {
    do {
      switch fetch {
      case .runner: self = .runner(try json.decoded())
      case .graph: self = .graph(try json.decoded())
      case .diagnosis: self = .diagnosis(try json.decoded())
      case .exceptions: self = .exceptions(try json.decoded())
      case .checkpoints: self = .checkpoints(try json.decoded())
      case .configuration: self = .configuration(try json.decoded())
      default: return nil
      }
    } catch { return nil }
  }
}

extension TimelineEntry {
  var record: JSONValue {
    var members: [String: JSONValue] = [
      "id": .int(id), "time": .optional(time), "kind": .string(kind.rawValue), "job_id": .optional(jobID),
      "job_name": .optional(jobName), "runner": .optional(runner), "severity": .string(severity.rawValue),
      "text": .string(text), "actor": .optional(actor),
    ]
    members["fingerprint"] = fingerprint.map(JSONValue.string)
    return .object(members)
  }
}

extension LogLine {
  fileprivate var record: JSONValue {
    [
      "time": .optional(time), "level": .string(level.rawValue), "source": .string(source),
      "message": .string(message),
    ]
  }
}

extension MetricSeries {
  /// A gap is null.
  fileprivate var record: JSONValue {
    [
      "name": .string(name), "times": .array(times.map { .double($0.timeIntervalSince1970) }),
      "values": .array(values.map { .optional($0) }),
    ]
  }
}

extension Savepoint {
  fileprivate var record: JSONValue {
    ["job_id": .string(jobID), "path": .string(path), "created_at": .optional(createdAt)]
  }
}

extension ClientError {
  var record: JSONValue {
    ["code": .string(code.rawValue), "message": .string(message), "hint": .optional(hint)]
  }

  init(record json: JSONValue) {
    self.init(
      json["code"]?.string.flatMap(Code.init(rawValue:)) ?? .refused, json["message"]?.string ?? "",
      hint: json["hint"]?.string)
  }
}
