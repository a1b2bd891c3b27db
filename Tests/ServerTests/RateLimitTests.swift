import HTTP
import Service
import Testing

@testable import Server

struct RateLimitTests {
  @Test func `a clock that goes back neither fills a bucket nor keeps it shut`() {
    let rate = RequestRate(perSecond: 1, burst: 2)
    var bucket = TokenBucket(rate, at: 1000)
    for _ in 0..<2 { #expect(bucket.take(rate, at: 1000) == nil) }
    for time in [999.0, 500, 0, -1e9] { #expect(bucket.take(rate, at: time) == 1, "\(time)") }
    #expect(bucket.take(rate, at: 1001) == nil)
    #expect(bucket.take(rate, at: 1001) == 1)
  }

  @Test func `without another clock it is one that nobody can set`() async {
    let limits = RateLimits()
    let rate = RequestRate(perSecond: 0.001, burst: 1)
    #expect(await limits.take("k", rate) == .admitted)
    #expect(await limits.take("k", rate) == .refused(seconds: 1000, isNews: true))
  }

  @Test func `who has a whole IPv6 network has the guesses of one`() async throws {
    var options = ServerBench.Options()
    options.keys = KeyRing([AccessKey(name: "eve", role: .viewer, digest: Array(repeating: 0, count: 32))])
    let bench = try await ServerBench(options)
    var statuses: [Int] = []
    for number in 0..<30 {
      let peer = HTTPPeer(address: "2001:db8::\(number)", isLoopback: false, neighbourhood: "2001:db8:0:0/64")
      statuses.append(await bench.ask("GET", "/api/v1/jobs", ["X-API-Key": "guess"], peer: peer).status)
    }
    #expect(statuses.count { $0 == 401 } == 20 && statuses.last == 429)
    let other = HTTPPeer(address: "2001:db8:1::1", isLoopback: false, neighbourhood: "2001:db8:1:0/64")
    #expect(await bench.ask("GET", "/api/v1/jobs", ["X-API-Key": "guess"], peer: other).status == 401)
  }

  @Test func `a bucket is full by its own rate`() {
    var bucket = TokenBucket(.wrongKeys, at: 0)
    for _ in 0..<20 { _ = bucket.take(.wrongKeys, at: 0) }
    #expect(!bucket.isFull(at: 60))
    #expect(bucket.isFull(at: 101))
  }
}
