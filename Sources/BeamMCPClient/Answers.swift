import FoundationEssentials
package import JSON
package import Jobs

// Answers as the server writes them; nil where a required member is missing or not understood.
extension LogLine {
  package init?(json: JSONValue) {
    guard let time = json["time"]?.date, let level = json["level"]?.string.flatMap(Level.init(rawValue:)),
      let source = json["source"]?.string, let message = json["message"]?.string
    else { return nil }
    self.init(time: time, level: level, source: source, message: message)
  }
}

extension TimelineEntry {
  package init?(json: JSONValue) {
    guard let id = json["id"]?.int, let time = json["time"]?.date,
      let kind = json["kind"]?.string.flatMap(Kind.init(rawValue:)),
      let severity = json["severity"]?.string.flatMap(Health.init(rawValue:)), let text = json["text"]?.string
    else { return nil }
    self.init(time: time, kind: kind, severity: severity, text: text)
    self.id = id
    jobID = json["job_id"]?.string
    jobName = json["job_name"]?.string
    runner = json["runner"]?.string
    actor = json["actor"]?.string
    fingerprint = json["fingerprint"]?.string
    scaling = json["scaling"]?["to"]?.int.map { Scaling(from: json["scaling"]?["from"]?.int, to: $0) }
  }
}

extension MetricSeries {
  package init?(json: JSONValue) {
    guard let name = json["name"]?.string, let times = json["times"]?.array, let values = json["values"]?.array,
      times.count == values.count
    else { return nil }
    self.init(
      name: name, times: times.map { Date(timeIntervalSince1970: $0.double ?? 0) },
      values: values.map { $0.double ?? .nan })
  }
}

extension Savepoint {
  package init?(json: JSONValue) {
    guard let jobID = json["job_id"]?.string, let path = json["path"]?.string, let time = json["created_at"]?.date
    else {
      return nil
    }
    self.init(jobID: jobID, path: path, createdAt: time)
  }
}
