import FoundationEssentials
import Testing

@testable import HTTP

struct DateTests {
  private let now = Date(timeIntervalSince1970: 1_795_000_000)

  @Test(arguments: [
    "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994",
    "Sun Nov 06 08:49:37 1994",
  ])
  func `a date is read in all three forms`(_ text: String) {
    #expect(HTTPDate.date(text, now: now) == Date(timeIntervalSince1970: 784_111_777))
  }

  @Test(arguments: [
    "", "Sun, 06 Nov 1994 08:49:37 CET", "Sun, xx Nov 1994 08:49:37 GMT", "Sun, 31 Apr 1994 08:49:37 GMT",
    "Sun, 06 Nov 1994 24:49:37 GMT", "Sun, 06 Nov 1994 08:49 GMT", "Sun, 06 Nov 1994 +8:49:37 GMT", "1994-11-06",
    "Sun, 06 nov 1994 08:49:37 GMT", "Sun, 00 Nov 1994 08:49:37 GMT",
  ])
  func `what is no date is none`(_ text: String) { #expect(HTTPDate.date(text, now: now) == nil) }

  @Test func `two digits of a year are never fifty years ahead`() {
    #expect(HTTPDate.date("Sunday, 06-Nov-76 08:49:37 GMT", now: now)?.timeIntervalSince1970 ?? 0 > 3_000_000_000)
    #expect(HTTPDate.date("Sunday, 06-Nov-77 08:49:37 GMT", now: now)?.timeIntervalSince1970 ?? 0 < 300_000_000)
  }

  @Test(
    arguments: [
      ("30", nil, 30.0), ("0", nil, 0), ("-1", nil, nil), ("inf", nil, nil), ("soon", nil, nil),
      // 2026-11-18, 11:06:40 is now.
      ("Wed, 18 Nov 2026 11:07:10 GMT", nil, 30), ("Wed, 18 Nov 2026 11:00:00 GMT", nil, 0),
      // Its clock is an hour ahead, as it says.
      ("Wed, 18 Nov 2026 12:07:10 GMT", "Wed, 18 Nov 2026 12:06:40 GMT", 30),
      ("Wed, 18 Nov 2026 11:07:10 GMT", "a while ago", 30),
    ] as [(String, String?, Double?)])
  func `when it may be asked again is a number of seconds or a date`(_ text: String, _ date: String?, _ wanted: Double?)
  {
    var response = HTTPResponse(status: 429)
    response.headers["Retry-After"] = text
    response.headers["Date"] = date
    #expect(response.retryAfter(at: now) == wanted)
  }

  @Test func `nothing said is nothing`() { #expect(HTTPResponse(status: 429).retryAfter(at: now) == nil) }
}
