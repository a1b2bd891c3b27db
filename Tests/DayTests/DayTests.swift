import FoundationEssentials
import Glibc
import Testing

/// What the console and the server keep is bounded: a day of simulated hours costs no more memory at its end than in its middle.
struct DayTests {
  private static let environment = ProcessInfo.processInfo.environment
  /// Seconds between two polls. The programs poll every second: `BEAMTOP_DAY_STEP=1` does too, and takes its time.
  private static let step = environment["BEAMTOP_DAY_STEP"].flatMap(Double.init) ?? 60
  private static let hours = environment["BEAMTOP_DAY_HOURS"].flatMap(Int.init) ?? 4

  @Test func `a day of a fleet costs no more memory at its end than in its middle`() async throws {
    try await withDirectory { directory in
      let day = await Day(step: DayTests.step, directory: directory)
      var used = [0]
      for hour in 0..<DayTests.hours {
        await day.live(minutes: (hour * 60)..<(hour * 60 + 60))
        await day.rest()
        let bytes: Int = try #require(HeapMemory.used, "the C library gives no account")
        used.append(bytes)
        let census = await day.census()
        for (name, count, most) in census { #expect(count <= most, "\(count) \(name) after \(hour + 1) h") }
        let counts = census.map { "\($0.count) \($0.name)" }.joined(separator: ", ")
        let figures = "\(bytes / 1024) KiB in use, \(HeapMemory.resident / 1024) resident"
        print("\(hour + 1) h: \(figures)" + ([1, 5].contains(hour) || hour % 6 == 5 ? "; \(counts)" : ""))
      }
      #expect(day.failures.isEmpty, "\(day.failures)")
      await day.end()
      // A few hours show what grows without a bound of its own; a whole day shows that the bounds are reached.
      guard DayTests.hours >= 24 else { return }
      // The first half fills what is bounded by time and by number, the timeline last; a leak does not know of that.
      // The least of three hours each, since what a log or an answer holds for a moment is in no hour's account but one.
      let (half, last) = (DayTests.hours / 2, DayTests.hours)
      let (middle, end) = (used[(half - 1)...(half + 1)].min() ?? 0, used[(last - 2)...last].min() ?? 0)
      #expect(Double(end) <= Double(middle) * 1.12, "\(middle) bytes in the middle, \(end) at the end")
    }
  }
}
