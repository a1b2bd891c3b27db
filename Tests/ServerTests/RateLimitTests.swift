import Testing

@testable import Server

struct RateLimitTests {
  @Test func `a bucket is full by its own rate`() {
    var bucket = TokenBucket(.wrongKeys, at: 0)
    for _ in 0..<20 { _ = bucket.take(.wrongKeys, at: 0) }
    #expect(!bucket.isFull(at: 60))
    #expect(bucket.isFull(at: 101))
  }
}
