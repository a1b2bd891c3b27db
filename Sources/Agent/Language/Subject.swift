/// What a reading request is about.
enum Subject: Sendable, Hashable {
  case status, logs, metrics, checkpoints, savepoints, graph, configuration, timeline, diagnosis, analysis, runners,
    jobs

  private static let words: [String: Subject] = {
    let groups: [(Subject, String)] = [
      (
        .status,
        "status state doing health healthy uptime duration alive progress progressing finish finished complete completed"
      ),
      (
        .logs,
        "log logs lines logged logging stdout stderr output trace traces stacktrace stacktraces errors exceptions warnings err errs"
      ),
      (
        .metrics,
        "metric metrics throughput rate rates lag latency backlog backpressure busy watermark cpu load records graphs charts stats statistics numbers figures performance memory usage utilization consumption heap gc heap_used gc_share records_in_per_s records_out_per_s watermark_lag_s watermark_lag backlog_records checkpoint_age_s checkpoint_duration_s checkpoint_failures"
      ),
      (.checkpoints, "checkpoint checkpoints checkpointing ckpt ckpts chk chkpt"),
      (.savepoints, "savepoints snapshots"),
      (.graph, "graph dag vertex vertices operators topology diagram stages"),
      (.configuration, "configuration config cfg conf settings options parameters configured args arguments flags"),
      (.timeline, "timeline chronology occurred history events happened happening changed changes"),
      (
        .diagnosis,
        "why wrong problem problems issue issues cause diagnosis bottleneck bottlenecks reason trouble slow slowly stuck hanging broken eating slowing ailing hurting choking throttling slows slowed"
      ),
      (
        .analysis,
        "faster quicker tuning optimization improve improved improvement improvements recommendation recommendations recommend suggest suggestions propose proposals advice tips hints analysis overprovisioned over-provisioned underprovisioned oversized undersized right-sized sizing efficiency"
      ),
      (.runners, "runners clusters engines capabilities taskmanager taskmanagers"),
      (.jobs, "jobs pipelines applications apps"),
    ]
    var table: [String: Subject] = [:]
    for (subject, list) in groups { for word in list.split(separator: " ") { table[String(word)] = subject } }
    return table
  }()

  static let all = Array(words.keys)

  static func word(_ word: String) -> Subject? { words[word] }
}
