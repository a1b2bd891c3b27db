import FoundationEssentials
import JSON
import Synchronization
import Testing

@testable import MCP

struct ConsentSealTests {
  private let subject = ConsentSeal.Subject(principal: "ada", tool: "cancel_job", arguments: ["job_id": "orders"])

  @Test func `what was sealed is given back, once`() async throws {
    let seal = ConsentSeal()
    let state = seal.seal(subject, locked: ["job_id": "flink-1"])
    #expect(try await seal.open(state, for: subject, spend: false) == ["job_id": "flink-1"])
    #expect(try await seal.open(state, for: subject, spend: true) == ["job_id": "flink-1"])
    await #expect(throws: ConsentSeal.Problem.used) { try await seal.open(state, for: subject, spend: true) }
  }

  @Test func `it holds for the same caller, tool and arguments alone`() async throws {
    let seal = ConsentSeal()
    let state = seal.seal(subject, locked: [:])
    var others = [subject, subject, subject]
    others[0].principal = "eve"
    others[1].tool = "drain_job"
    others[2].arguments["with_savepoint"] = true
    for other in others {
      await #expect(throws: ConsentSeal.Problem.invalid) { try await seal.open(state, for: other, spend: true) }
    }
    _ = try await seal.open(state, for: subject, spend: true)
  }

  @Test func `every changed byte is noticed`() async throws {
    let seal = ConsentSeal()
    let state = Array(seal.seal(subject, locked: [:]).utf8)
    for index in state.indices {
      var changed = state
      changed[index] = changed[index] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
      let text = String(decoding: changed, as: UTF8.self)
      await #expect(throws: ConsentSeal.Problem.invalid) { try await seal.open(text, for: subject, spend: true) }
    }
  }

  @Test(arguments: ["", ".", "e30.", ".e30", "e30.e30", "a.b.c", "not ours"])
  func `what was never ours is refused`(text: String) async {
    let seal = ConsentSeal()
    await #expect(throws: ConsentSeal.Problem.invalid) { try await seal.open(text, for: subject, spend: true) }
  }

  @Test func `the seal of another process is none`() async {
    let state = ConsentSeal().seal(subject, locked: [:])
    let other = ConsentSeal()
    await #expect(throws: ConsentSeal.Problem.invalid) { try await other.open(state, for: subject, spend: true) }
  }

  @Test func `it expires`() async throws {
    let time = Clock()
    let seal = ConsentSeal(now: { time.now })
    let state = seal.seal(subject, locked: [:])
    time.advance(ConsentSeal.lifetime - 1)
    _ = try await seal.open(state, for: subject, spend: false)
    time.advance(1)
    await #expect(throws: ConsentSeal.Problem.expired) { try await seal.open(state, for: subject, spend: true) }
  }
}

/// A clock that stands until it is moved.
final class Clock: Sendable {
  private let time = Mutex(Date(timeIntervalSince1970: 1_800_000_000))

  var now: Date { time.withLock { $0 } }
  func advance(_ seconds: Double) { time.withLock { $0 += seconds } }
}
