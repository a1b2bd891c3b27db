import FoundationEssentials
import HTTP
import Jobs
import Synchronization
import Testing

@testable import Runners

struct RationedExchangeTests {
  /// Answers the statuses that it is given, then 200, and writes down what came.
  private final class Engine: HTTPExchange {
    private let script: Mutex<[HTTPResponse]>
    private let seen = Mutex<[String]>([])

    init(_ script: [HTTPResponse] = []) { self.script = Mutex(script) }
    var requests: [String] { seen.withLock { $0 } }

    func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
      seen.withLock { $0.append(request.method) }
      return script.withLock { $0.isEmpty ? HTTPResponse(status: 200) : $0.removeFirst() }
    }
  }

  private let clock = RequestBudgetTests.Clock()

  private func rationed(_ engine: Engine, perMinute: Double = 20) -> RationedExchange {
    RationedExchange(
      engine, perMinute: perMinute, now: { [clock] in Date(timeIntervalSince1970: clock.now) },
      pause: { [clock] in clock.wait($0) })
  }

  private func ask(_ exchange: RationedExchange, _ method: String = "GET") async throws {
    _ = try await exchange.send(HTTPRequest(method, "http://flink:8081/jobs/overview"))
  }

  @Test func `so many reads a minute`() async throws {
    let engine = Engine()
    let exchange = rationed(engine)
    for _ in 0..<60 { try await ask(exchange) }
    #expect(clock.now > 120 && engine.requests.count == 60)
  }

  @Test func `what is ordered does not wait, nor what is read for it`() async throws {
    let engine = Engine()
    let exchange = rationed(engine)
    for _ in 0..<60 { try await ask(exchange, "PATCH") }
    for _ in 0..<60 { try await Urgency.$current.withValue(.action) { try await ask(exchange) } }
    #expect(clock.now == 0)
  }

  @Test func `the list of jobs goes before details`() async throws {
    let exchange = rationed(Engine(), perMinute: 40)
    try await Urgency.$current.withValue(.survey) { for _ in 0..<8 { try await ask(exchange) } }
    let before = clock.now
    try await Urgency.$current.withValue(.survey) { try await ask(exchange) }
    #expect(clock.now == before)
    try await Urgency.$current.withValue(.detail) { try await ask(exchange) }
    #expect(clock.now > before + 1)
  }

  @Test func `one that answers 429 is left alone for as long as it says, but for orders`() async throws {
    var busy = HTTPResponse(status: 429)
    busy.headers["Retry-After"] = "30"
    let engine = Engine([busy])
    let exchange = rationed(engine)
    try await ask(exchange)
    let reason = HTTPError.refused("http://flink:8081/jobs/overview answered 429: it wants to be asked less often")
    await #expect(throws: reason) { try await ask(exchange) }
    #expect(engine.requests == ["GET"])
    try await ask(exchange, "POST")
    clock.wait(.seconds(31))
    try await ask(exchange)
    #expect(engine.requests == ["GET", "POST", "GET"])
  }
}
