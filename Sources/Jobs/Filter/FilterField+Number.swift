import FoundationEssentials

extension FilterField {
  enum Number: String, CaseIterable, Sendable {
    case `in`, out, busy, backpressure, lag, backlog, ckpt, ckpttime, ckptfailures, restarts, heap, gc, cpu, par, up
    case savepoints

    static let synonyms: [String: Number] = [
      "records_in_per_s": .in, "records_out_per_s": .out, "backpr": .backpressure, "bp": .backpressure,
      "watermark_lag_s": .lag, "backlog_records": .backlog, "checkpoint_age_s": .ckpt, "checkpoint": .ckpt,
      "checkpoint_duration_s": .ckpttime, "checkpoint_failures": .ckptfailures, "rst": .restarts, "heap_used": .heap,
      "gc_share": .gc, "in/s": .in, "out/s": .out, "fails": .ckptfailures, "saves": .savepoints, "parallelism": .par,
      "duration": .up, "uptime": .up, "age": .up,
    ]

    private enum Unit {
      case plain, share, seconds
    }

    private var unit: Unit {
      switch self {
      case .busy, .backpressure, .heap, .gc, .cpu: .share
      case .lag, .ckpt, .ckpttime, .up: .seconds
      case .in, .out, .backlog, .ckptfailures, .restarts, .par, .savepoints: .plain
      }
    }

    func value(of job: UnsafePointer<Job>, at now: Date) -> Double? {
      switch self {
      case .in: job.pointee.metrics.recordsInPerSecond
      case .out: job.pointee.metrics.recordsOutPerSecond
      case .busy: job.pointee.metrics.busy
      case .backpressure: job.pointee.metrics.backpressure
      case .lag: job.pointee.metrics.watermarkLag
      case .backlog: job.pointee.metrics.backlogRecords
      case .ckpt: job.pointee.metrics.checkpointAge
      case .ckpttime: job.pointee.metrics.checkpointDuration
      case .ckptfailures: job.pointee.metrics.checkpointFailures
      case .restarts: job.pointee.metrics.restarts
      case .heap: job.pointee.metrics.heapUsed
      case .gc: job.pointee.metrics.gcShare
      case .cpu: job.pointee.metrics.cpu
      case .par: job.pointee.parallelism.map(Double.init)
      case .up: job.pointee.duration(at: now)
      case .savepoints: Double(job.pointee.savepoints)
      }
    }

    /// `60`, `1k`, `50%`, `1h`, `1h30m`. A share above 1 is meant in percent.
    func number(_ text: String, term: String) throws(FilterError) -> Double {
      let value: Double? =
        switch unit {
        case .plain: Number.scaled(text, by: ["": 1, "k": 1e3, "m": 1e6, "g": 1e9])
        case .share: Number.scaled(text, by: ["%": 0.01, "": 1]).map { $0 > 1 && !text.hasSuffix("%") ? $0 / 100 : $0 }
        case .seconds: Number.duration(text)
        }
      guard let value, value.isFinite else { throw FilterError(term: term, problem: "\(text) is not \(expected)") }
      return value
    }

    /// What may stand behind a comparison: examples, or the units of a number that was begun.
    func examples(of text: String) -> [String] {
      let (examples, units): ([String], [String]) =
        switch unit {
        case .plain: (["0", "100", "1k", "1M"], ["", "k", "M"])
        // 0.9 is a share already, and 0.9% another one.
        case .share: (["50%", "80%", "95%"], Double(text).map { $0 > 1 } == true ? ["%"] : [])
        case .seconds: (["30s", "1m", "5m", "1h", "1d"], ["s", "m", "h", "d"])
        }
      if text.isEmpty { return examples }
      return text.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") } ? units.map { text + $0 } : []
    }

    private var expected: String {
      switch unit {
      case .plain: "a number such as 100, 1k or 2.5M"
      case .share: "a share such as 0.9 or 90%"
      case .seconds: "a time such as 60, 60s, 5m, 1h30m or 2d"
      }
    }

    private static func scaled(_ text: String, by units: [String: Double]) -> Double? {
      let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }
      guard let number = Double(digits), let factor = units[text[digits.endIndex...].lowercased()] else { return nil }
      return number * factor
    }

    private static func duration(_ text: String) -> Double? {
      let units: [String: Double] = ["": 1, "s": 1, "ms": 0.001, "m": 60, "min": 60, "h": 3600, "d": 86_400]
      var (rest, total) = (Substring(text), 0.0)
      repeat {
        let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        let unit = rest[digits.endIndex...].prefix { $0.isLetter }
        guard let part = scaled(String(digits + unit), by: units) else { return nil }
        total += part
        rest = rest[unit.endIndex...]
      } while !rest.isEmpty
      return total
    }
  }
}
