import FoundationEssentials
import JSON
import Jobs
import Testing

struct WireTests {
  @Test func `figures stand on the wire under the names of the table`() {
    for field in JobMetrics.fields {
      var metrics = JobMetrics()
      metrics[keyPath: field.path] = 0.5
      #expect(metrics.json[field.name] == 0.5)
      #expect(JobMetrics(json: metrics.json) == metrics)
    }
    #expect(JobMetrics().json.object?.count == JobMetrics.fields.count)
  }

  @Test(arguments: [0, 1, 951_782_400, 951_868_799, 1_700_000_000, 4_102_444_799, -1, -86_401, 253_402_300_799])
  func `an instant is the same after it was written and read`(seconds: Int) {
    for millis in [0, 1, 250, 999] {
      let date = Date(timeIntervalSince1970: Double(seconds * 1000 + millis) / 1000)
      let text = Instant.text(date)
      #expect(Instant.date(text) == date, "\(text)")
      // To the second: Foundation cuts what it cannot hold of a millisecond.
      let foundation = date.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
      #expect(text.prefix(19) == foundation.prefix(19))
    }
  }

  @Test(arguments: [1e300, -1e300, .infinity, -.infinity, .nan, 9.3e15])
  func `an instant beyond all calendars is written as their end`(seconds: Double) {
    let text = Instant.text(Date(timeIntervalSince1970: seconds))
    #expect(text.count == 24 && Instant.date(text) != nil, "\(text)")
  }

  @Test func `an instant is read in other forms, and nonsense is not`() {
    let date = Date(timeIntervalSince1970: 1_700_000_000)
    for text in ["2023-11-14T22:13:20Z", "2023-11-14T23:13:20+01:00", "2023-11-14T22:13:20.000Z"] {
      #expect(Instant.date(text) == date, "\(text)")
    }
    for text in ["", "yesterday", "2023-02-31T00:00:00.000Z", "2023-11-14T25:13:20.000Z", "2023-1-14"] {
      #expect(Instant.date(text) == nil, "\(text)")
    }
  }
}
