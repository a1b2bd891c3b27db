import FoundationEssentials
import JSON
import Testing

@testable import Jobs

struct PerformanceTests {
  private func analysis(_ change: (inout Evidence) -> Void, options: [String: JSONValue] = [:]) -> PerformanceAnalysis {
    var evidence = healthyEvidence()
    evidence.job.metrics.busy = 0.4
    change(&evidence)
    return PerformanceAnalysis(of: evidence, options: options)
  }

  /// Two hours of a figure, a value a minute.
  private func watched(_ evidence: inout Evidence, busy: Double, lag: Double = 1, seconds: Double = 7200) {
    for at in stride(from: -seconds, through: 0, by: 60) {
      var metrics = JobMetrics()
      (metrics.busy, metrics.watermarkLag) = (busy, lag)
      evidence.history.record(metrics, at: moment(at))
    }
    (evidence.job.metrics.busy, evidence.job.metrics.watermarkLag) = (busy, lag)
  }

  @Test func `where nothing is to be changed it is said`() {
    let analysis = analysis { _ in }
    #expect(analysis.changes.isEmpty && analysis.verdict == "Nothing should be changed in orders.")
  }

  @Test func `a bottleneck is scaled by how busy it is, and no further than slots are free`() throws {
    let wide = analysis { $0.detail?.graph = chain((0.3, 0.8), (1, 0), (0.2, 0)) }
    let change = try #require(wide.changes.first)
    // 4 × 1.0 busy, held back 80 %: at the most four times as much in one step.
    #expect(change.parameter == "parallelism" && change.from == "4" && change.to == "16")
    #expect(change.call == .init("scale_job", ["job_id": "flink-prod-7f3a9c", "parallelism": 16]))
    #expect(change.evidence.contains { $0.contains("Window is busy 100 %") })
    let narrow = analysis {
      $0.detail?.graph = chain((0.3, 0.8), (1, 0), (0.2, 0))
      $0.slots?.free = 2
    }
    #expect(narrow.changes.first?.call?.arguments["parallelism"] == 6)
    let full = analysis {
      $0.detail?.graph = chain((0.3, 0.8), (1, 0), (0.2, 0))
      $0.slots?.free = 0
    }
    #expect(full.changes.first?.call == nil && full.changes.first?.noCall?.contains("TaskManagers") == true)
  }

  @Test func `a source at its limit is scaled though it holds nobody back`() {
    let analysis = analysis { $0.detail?.graph = chain((0.95, 0), (0.1, 0), (0.1, 0)) }
    #expect(analysis.changes.first?.call?.arguments["parallelism"] == 6)
  }

  @Test func `what waits for others is not scaled`() {
    let analysis = analysis { $0.detail?.graph = chain((0.1, 0.9), (0.2, 0), (0.1, 0)) }
    #expect(analysis.changes.map(\.parameter) == ["calls to outside systems in Window"])
    #expect(analysis.changes.first?.call == nil)
  }

  @Test func `a vertex that the code keeps narrow is not scaled by scaling the job`() {
    let analysis = analysis {
      $0.detail?.graph = chain((0.3, 0.8), (1, 0), (0.2, 0))
      $0.job.parallelism = 8
    }
    #expect(analysis.changes.first?.call == nil)
    #expect(analysis.changes.first?.noCall?.contains("set in the pipeline's code") == true)
  }

  @Test func `skew asks for another key, not for more parallelism`() {
    let analysis = analysis {
      var graph = chain((0.3, 0.8), (0.95, 0), (0.2, 0))
      for index in 1..<4 { graph.vertices[1].subtasks[index].busy = 0.1 }
      $0.detail?.graph = graph
    }
    #expect(analysis.changes.map(\.parameter) == ["the key"])
    #expect(analysis.changes.first?.noCall != nil)
  }

  @Test func `a job that idles is made smaller, if it did so for long and no lag was seen`() throws {
    let idle = analysis { watched(&$0, busy: 0.05) }
    let change = try #require(idle.changes.first)
    #expect(change.call == .init("scale_job", ["job_id": "flink-prod-7f3a9c", "parallelism": 1]))
    #expect(change.evidence.first?.contains("5 %") == true)
    #expect(analysis { watched(&$0, busy: 0.14) }.changes.first?.to == "1")
    #expect(analysis { watched(&$0, busy: 0.2) }.changes.isEmpty)
    #expect(analysis { watched(&$0, busy: 0.05, lag: 300) }.changes.isEmpty)
    let short = analysis { watched(&$0, busy: 0.05, seconds: 300) }
    #expect(short.changes.isEmpty && short.notAssessed.contains { $0.hasPrefix("idling: watched for") })
    let waiting = analysis {
      watched(&$0, busy: 0.05)
      ($0.job.metrics.backlogRecords, $0.job.metrics.recordsInPerSecond) = (1e6, 10)
    }
    #expect(waiting.changes.isEmpty, "records wait: it is held up")
  }

  @Test func `a peak within the window keeps a job as it is`() {
    let analysis = analysis {
      watched(&$0, busy: 0.05)
      var peak = JobMetrics()
      peak.busy = 0.9
      $0.history = JobHistory()
      for at in stride(from: -3000.0, through: 0, by: 60) {
        var metrics = JobMetrics()
        metrics.busy = at == -1500 ? 0.9 : 0.05
        $0.history.record(metrics, at: moment(at))
      }
    }
    #expect(analysis.changes.isEmpty)
  }

  @Test func `an ended job has nothing to tune, and what was not read is said`() {
    let ended = analysis { $0.job.state = .finished }
    #expect(ended.changes.isEmpty && ended.verdict.contains("nothing to tune"))
    let unread = analysis {
      $0.detail = nil
      $0.detailError = "the engine answered 500"
    }
    #expect(unread.notAssessed.contains("vertices: the engine answered 500"))
    #expect(unread.verdict.contains("as far as could be read"))
  }
}

struct SettingsTuningTests {
  private func analysis(_ change: (inout Evidence) -> Void, options: [String: JSONValue] = [:]) -> PerformanceAnalysis {
    var evidence = healthyEvidence()
    change(&evidence)
    return PerformanceAnalysis(of: evidence, options: options)
  }

  @Test func `checkpoints that fill their interval get a longer one`() throws {
    let crowded = analysis { $0.detail?.checkpoints?.history = [checkpoint(100, "COMPLETED", took: 8)] }
    let change = try #require(crowded.changes.first)
    #expect(change.parameter == "execution.checkpointing.interval" && change.from == "10 s" && change.to == "30 s")
    #expect(
      change.call
        == .init("restart_job", ["job_id": "flink-prod-7f3a9c", "options": ["checkpoint_interval": 30_000]]))
  }

  @Test func `quick checkpoints that are rare come more often, and none at all are switched on`() {
    let rare = analysis {
      $0.detail?.checkpoints?.intervalSeconds = 3600
      $0.detail?.checkpoints?.history = [checkpoint(100, "COMPLETED", took: 1)]
    }
    #expect(rare.changes.first?.to == "1m00s")
    let none = analysis { $0.detail?.checkpoints = Checkpoints(enabled: false) }
    #expect(none.changes.first?.from == "off" && none.changes.first?.call != nil)
    let batch = analysis {
      $0.detail?.checkpoints = Checkpoints(enabled: false)
      $0.job.type = .batch
    }
    #expect(batch.changes.isEmpty)
  }

  @Test func `a setting of a job that was not submitted through us has no call, and says why`() {
    let foreign = analysis {
      $0.detail?.checkpoints = Checkpoints(enabled: false)
      $0.job.actions.refusals[.restart] = "it was not submitted through this server"
    }
    #expect(foreign.changes.first?.call == nil)
    #expect(foreign.changes.first?.noCall?.contains("not submitted through this server") == true)
  }

  @Test func `checkpoints that expire behind barriers get time and are unaligned`() throws {
    let analysis = analysis {
      var expired = checkpoint(101, "FAILED", took: 600, failing: "Checkpoint expired before completing.")
      (expired.startDelaySeconds, expired.asyncSeconds) = (550, 10)
      $0.detail?.checkpoints?.history = [expired]
      $0.detail?.checkpoints?.intervalSeconds = 700
    }
    #expect(
      analysis.changes.map(\.parameter) == [
        "execution.checkpointing.unaligned.enabled", "execution.checkpointing.timeout",
      ])
    let options = try #require(analysis.changes.last?.call?.arguments["options"])
    #expect(options == ["execution.checkpointing.timeout": "1200 s"])
  }

  @Test func `a heap that is full asks for memory, with a call where there is one`() {
    let flink = analysis { $0.job.metrics.gcShare = 0.4 }
    #expect(flink.changes.first?.parameter == "taskmanager.memory.process.size" && flink.changes.first?.call == nil)
    let direct: (inout Evidence) -> Void = {
      $0.job.metrics.gcShare = 0.4
      $0.job.runnerType = .direct
    }
    let process = analysis(direct, options: ["memory_mb": 1024])
    #expect(process.changes.first?.call?.arguments["options"] == ["memory_mb": 1536])
    #expect(analysis(direct).changes.first?.noCall?.contains("memory_mb") == true)
  }
}

struct ComparisonTests {
  private var pair: (Job, Job) {
    var (a, b) = (healthyEvidence().job, healthyEvidence().job)
    (a.name, a.metrics.watermarkLag, a.metrics.cpu) = ("a", 2, 0.1)
    (b.name, b.metrics.watermarkLag, b.metrics.cpu, b.parallelism) = ("b", 200, 0.9, 8)
    (a.metrics.recordsInPerSecond, b.metrics.recordsInPerSecond) = (1000, 1020)
    return (a, b)
  }

  @Test func `figures say which side is better, where they tell`() throws {
    let (a, b) = pair
    let comparison = JobComparison(a, b, submitted: (nil, nil), at: moment(0))
    let figure = { (name: String) in comparison.figures.first { $0.name == name } }
    #expect(figure("watermark_lag_s")?.better == .first && figure("watermark_lag_s")?.difference == 198)
    #expect(figure("cpu")?.better == .neither)
    #expect(figure("records_in_per_s")?.better == .equal, "two in a hundred is noise")
    #expect(figure("backlog_records") == nil, "neither has it")
    #expect(comparison.summary == "a is better in watermark_lag_s.")
    #expect(comparison.differences == [.init("parallelism", 4, 8)])
    #expect(comparison.notCompared == ["configuration: a and b were not submitted through this server"])
  }

  @Test func `options are compared one by one`() {
    let (a, b) = pair
    let comparison = JobComparison(
      a, b,
      submitted: (
        ["options": ["x": 1, "y": 2], "entry_class": "M"], ["options": ["x": 1, "y": 3], "entry_class": "M"]
      ),
      at: moment(0))
    #expect(comparison.differences.map(\.what) == ["parallelism", "options.y"])
  }
}
