import FoundationEssentials
import Glibc
import Testing

/// What the console and the server keep is bounded: a day of simulated hours costs no more memory at its end than in its morning.
struct DayTests {
  private static let environment = ProcessInfo.processInfo.environment
  /// Seconds between two polls. The programs poll every second: `BEAMTOP_DAY_STEP=1` does too, and takes its time.
  private static let step = environment["BEAMTOP_DAY_STEP"].flatMap(Double.init) ?? 60
  private static let hours = environment["BEAMTOP_DAY_HOURS"].flatMap(Int.init) ?? 9

  /// In a process of its own: what other tests left behind grows by itself.
  @Test func `a day of a fleet costs no more memory at its end than in its morning`() async throws {
    let ended = try await #require(processExitsWith: .success, observing: [\.standardOutputContent]) {
      try await DayTests.live()
    }
    print(String(decoding: ended.standardOutputContent, as: UTF8.self))
  }

  private static func live() async throws {
    let idle: Int = try #require(HeapMemory.used, "the C library gives no account")
    try await withDirectory { directory in
      let day = await Day(step: DayTests.step, directory: directory)
      var used = [0]
      for hour in 0..<DayTests.hours {
        await day.live(minutes: (hour * 60)..<(hour * 60 + 60))
        let bytes: Int = try #require(await day.memory()) - idle
        used.append(bytes)
        let census = await day.census()
        for (name, count, most) in census { #expect(count <= most, "\(count) \(name) after \(hour + 1) h") }
        let counts = census.map { "\($0.count) \($0.name)" }.joined(separator: ", ")
        let figures = "\(bytes / 1024) KiB in use, \(HeapMemory.resident / 1024) resident"
        print("\(hour + 1) h: \(figures)" + ([1, 5].contains(hour) || hour % 6 == 5 ? "; \(counts)" : ""))
      }
      #expect(day.failures.isEmpty, "\(day.failures)")
      await day.end()
      guard DayTests.hours >= 9 else { return }
      // By the third hour all that is bounded by an hour has come to its bound, and the rings and the timeline to their room.
      // The least of some hours each, since what an answer holds for a moment is in one hour's account alone.
      let (early, late) = DayTests.hours >= 24 ? (6...8, (DayTests.hours - 2)...DayTests.hours) : (3...5, 7...9)
      let (before, after) = (used[early].min() ?? 0, used[late].min() ?? 0)
      #expect(Double(after) <= Double(before) * 1.025, "\(before) bytes in the morning, \(after) at the end")
    }
  }
}
