import FoundationEssentials
import JSON
import Jobs

// Written by hand and not through Codable, since a console asks for these once a second.
extension LogLine {
  var json: JSONValue {
    [
      "time": .string(Instant.text(time)), "level": .string(level.rawValue), "source": .string(source),
      "message": .string(message),
    ]
  }
}

extension RunnerStatus {
  /// Its keys are ours and hold no secrets: its texts alone are looked at, since it is asked for often.
  var masked: RunnerStatus {
    var status = self
    status.url = Secrets.masked(url)
    status.version = version.map(Secrets.masked)
    status.lastError = lastError.map(Secrets.masked)
    return status
  }
}

extension TimelineEntry {
  /// Engines and addresses put secrets into what they say.
  var masked: TimelineEntry {
    var entry = self
    entry.text = Secrets.masked(text)
    return entry
  }

  var json: JSONValue {
    var members: [String: JSONValue] = [
      "id": .int(id), "time": .string(Instant.text(time)), "kind": .string(kind.rawValue), "job_id": .optional(jobID),
      "job_name": .optional(jobName), "runner": .optional(runner), "severity": .string(severity.rawValue),
      "text": .string(text), "actor": .optional(actor),
    ]
    // Exceptions alone have the one, and scalings the other: thousands of others say nothing of it.
    members["fingerprint"] = fingerprint.map(JSONValue.string)
    members["scaling"] = scaling.map { ["from": .optional($0.from), "to": .int($0.to)] }
    return .object(members)
  }
}

extension MetricSeries {
  /// Times as seconds since 1970, to the millisecond, since a window holds thousands of them; a gap is null.
  var json: JSONValue {
    [
      "name": .string(name), "times": .array(times.map { .double(($0.timeIntervalSince1970 * 1000).rounded() / 1000) }),
      "values": .array(values.map { .optional(JSONValue.rounded($0)) }),
    ]
  }
}

extension Savepoint {
  var json: JSONValue {
    ["job_id": .string(jobID), "path": .string(path), "created_at": .string(Instant.text(createdAt))]
  }
}

/// A typed value as its JSON; what cannot be written is a fault of ours, and said as such.
func written(_ value: some Encodable) throws(Refusal) -> JSONValue {
  do { return try JSONValue(encoding: value).rounded } catch {
    throw Refusal(.malformed, "the answer cannot be written: \(error)")
  }
}
