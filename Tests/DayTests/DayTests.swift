import FoundationEssentials
import Glibc
import Testing

/// Memory over a day and a half: what the console and the server keep is bounded, and its bounds are reached.
struct DayTests {
  private static let environment = ProcessInfo.processInfo.environment
  /// Seconds between two polls. The programs poll every second: `BEAMTOP_DAY_STEP=1` takes that long.
  private static let step = environment["BEAMTOP_DAY_STEP"].flatMap(Double.init) ?? 120
  private static let hours = environment["BEAMTOP_DAY_HOURS"].flatMap(Int.init) ?? 36

  @Test func `a day of a fleet costs no more memory at its end than after its first hours`() async throws {
    try await withDirectory { directory in
      let day = await Day(step: DayTests.step, directory: directory)
      var used: [Int: Int] = [:]
      for hour in 0..<DayTests.hours {
        await day.live(minutes: (hour * 60)..<(hour * 60 + 60))
        let bytes: Int = try #require(HeapMemory.used)
        used[hour + 1] = bytes
        let census = await day.census()
        print("hour \(hour + 1): \(bytes / 1024) KiB in use; \(census)")
      }
      print("recorded \(day.recorded / 1024) KiB; refused: \(day.failures.sorted())")
      await day.end()
    }
  }
}
