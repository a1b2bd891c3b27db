import Jobs

extension DemoLogs {
  struct Said: Sendable {
    var level: LogLine.Level
    /// By the process that leads the job, not by a worker.
    var isControl: Bool
    var text: String
  }

  private static func control(_ level: LogLine.Level, _ text: String) -> Said {
    Said(level: level, isControl: true, text: text)
  }

  private static func worker(_ level: LogLine.Level, _ text: String) -> Said {
    Said(level: level, isControl: false, text: text)
  }

  static func chatter(_ profile: DemoProfile, _ bits: UInt64) -> Said {
    let number = Int(bits >> 40)
    let plan = profile.plan
    let vertex = plan.vertices[number % plan.vertices.count].name
    return switch profile.site {
    case .flink: flink(number, vertex, source: plan.vertices[0].name, dearest: plan.vertices[plan.dearest].name)
    case .spark: spark(number)
    case .dataflow: dataflow(number, vertex)
    case .direct: direct(number, profile.name)
    }
  }

  private static func flink(_ number: Int, _ vertex: String, source: String, dearest: String) -> Said {
    switch number % 11 {
    case 0: control(.debug, "Heartbeat from tm-\(1 + number % 3) received.")
    case 1: worker(.info, "\(source): committed offset \(1_000_000 + number) of partition \(number % 12).")
    case 2: worker(.info, "RocksDB flushed \(4 + number % 60) MB of \(dearest) to level 0.")
    case 3: worker(.debug, "\(vertex): buffer pool at \(number % 100) %.")
    case 4: worker(.info, "\(dearest): \(number % 40) late records were dropped in the last minute.")
    case 5: worker(.warn, "KafkaIO: fetch of partition \(number % 12) took \(500 + number % 900) ms.")
    case 6: worker(.info, "Compaction of \(dearest) wrote \(20 + number % 200) MB in \(1 + number % 5) s.")
    case 7: control(.info, "Slot report of tm-\(1 + number % 3): all slots as expected.")
    default: worker(.info, "\(vertex): watermark moved on by \(1 + number % 9) s.")
    }
  }

  private static func spark(_ number: Int) -> Said {
    switch number % 6 {
    case 0:
      control(.info, "DAGScheduler: Submitting \(number % 200 + 1) missing tasks of ShuffleMapStage \(number % 19).")
    case 1:
      control(
        .info, "TaskSetManager: Finished task \(number % 200).0 in stage \(number % 19).0 in \(200 + number % 4000) ms."
      )
    case 2:
      worker(.info, "MemoryStore: Block broadcast_\(number % 90) stored as values in memory (\(1 + number % 40) KiB).")
    case 3:
      worker(
        .warn,
        "ExternalSorter: spilling in-memory map of \(30 + number % 200) MiB to disk (\(1 + number % 4) times so far).")
    case 4: control(.debug, "Heartbeat from executor \(number % 16).")
    default: worker(.info, "ShuffleBlockFetcherIterator: Getting \(number % 200) non-empty blocks.")
    }
  }

  private static func dataflow(_ number: Int, _ vertex: String) -> Said {
    switch number % 17 {
    case 0: control(.info, "Autoscaling: the number of workers stays as it is.")
    case 1, 6, 7, 8, 9: worker(.info, "Finished processing stage \(vertex) with 0 errors in \(number % 900) ms.")
    case 2: worker(.warn, "Operation ongoing in step \(vertex) for at least \(1 + number % 4)m00s without outputting.")
    case 3, 4, 5: worker(.debug, "Windmill work item \(number) committed.")
    default: worker(.info, "\(vertex): \(number % 5000) records a second.")
    }
  }

  private static func direct(_ number: Int, _ name: String) -> Said {
    switch number % 15 {
    case 0, 3, 4, 5: control(.info, "\(name): \(number % 3000) records read.")
    case 1, 6, 7, 8, 9: control(.debug, "\(name): bundle \(number) of \(1 + number % 900) elements done.")
    case 2: worker(.warn, "\(name): retry \(1 + number % 3) of 5 after a timeout of the source.")
    default: control(.info, "\(name): still going.")
    }
  }
}
