import BeamMCPClient
import FoundationEssentials
import HTTP
import JSON
import Runners
import Screen
import Server
import Synchronization

@testable import Dashboard

/// What happens on a day: who comes and goes, and what the operator does.
extension Day {
  /// So many minutes pass, the first of them the day's `from`th.
  func live(minutes: Range<Int>) async {
    for minute in minutes {
      await begin(minute)
      let end = time.now.addingTimeInterval(60 - step / 2)
      while time.now < end { await pass() }
    }
  }

  /// Bytes in use while the console looks at one job that has little to say, so that two readings may be compared.
  func memory() async -> Int? {
    await press(.escape, .escape, .escape, .character("/"))
    await type("audit-trail")
    await press(.enter)
    for _ in 0..<3 { await pass() }
    let used = HeapMemory.used
    await press(.escape, .escape)
    return used
  }

  private func begin(_ minute: Int) async {
    // Where time is short jobs come more seldom, and the operator and the clients for ten minutes of each hour.
    // The morning brings so many that the engine's list of ended jobs is full soon.
    if minute % (minute < 120 ? 1 : step < 10 ? 2 : 3) == 0 { await submit(minute) }
    guard step < 10 || minute % 60 < 10 else { return }
    if minute % 3 == 0 { await visit(minute) }
    switch minute % 10 {
    case 1: await walk()
    case 3: await act(minute)
    case 5: await readLog()
    case 7: await remark(minute)
    case 9: await filter(minute)
    default: break
    }
  }

  /// A job that lives for some minutes, and whose name never comes again.
  private func submit(_ minute: Int) async {
    let runner: JSONValue = .string(["flink-prod", "spark-etl", "direct"][submitted % 3])
    submitted += 1
    let name: JSONValue = .string("load-of-minute-\(minute)")
    await call(
      "submit_job",
      [
        "job_name": name, "runner": runner, "code_path": "/tmp/load.py", "job_type": "BATCH",
        "idempotency_key": .string("minute-\(minute)"),
      ])
  }

  private func act(_ minute: Int) async {
    let names = ["shipment-eta", "geo-fencing", "audit-trail"]
    let name = names[minute / 10 % names.count]
    await press(.character(":"))
    await type(minute % 20 < 10 ? "savepoint \(name)" : "scale \(name) \(4 + minute / 20 % 3)")
    await press(.enter)
    time.advance(by: 2)
    await press(.character("y"))
    await press(.escape, .escape)
  }

  /// Through the list, into a job's page and out of it, and to the other pages.
  private func walk() async {
    await press(.down, .down, .down, .enter, .tab, .tab, .pageDown, .escape)
    await press(.character("O"), .down, .escape, .character("R"), .escape, .character("A"), .down, .escape)
    await press(.character("T"), .left, .left, .character("-"), .escape, .character(" "), .character("]"))
    if state.selected == state.jobs.shownIDs.last { await press(.home) }
  }

  private func readLog() async {
    await press(.tab, .up, .up, .character("f"), .character("/"))
    await type("wat")
    await press(.enter, .character("n"), .character("G"), .character("S"), .escape, .escape, .escape)
  }

  private func remark(_ minute: Int) async {
    await call("note_job", ["job_id": "audit-trail", "text": .string("looked at in minute \(minute)")])
    await call("acknowledge_job", ["job_id": "orders-enrich", "duration_seconds": 300])
  }

  private func filter(_ minute: Int) async {
    await press(.character("/"))
    await type("load-of-minute-\(minute - 4)")
    await press(.enter, .character("*"), .character("X"), .escape, .escape)
  }

  /// Clients of the server: a session that is opened and left, lists, events, wrong keys and wrong words.
  private func visit(_ minute: Int) async {
    let hello: JSONValue = [
      "jsonrpc": "2.0", "id": 1, "method": "initialize",
      "params": [
        "protocolVersion": "2025-06-18", "capabilities": [:], "clientInfo": ["name": "visitor", "version": "1"],
      ],
    ]
    let accepts: KeyValuePairs = ["Accept": "application/json, text/event-stream", "Content-Type": "application/json"]
    await ask("POST", "/mcp", accepts, hello, from: "10.0.\(minute / 200).\(minute % 200)")
    await ask("GET", "/api/v1/jobs")
    await ask("GET", "/metrics")
    await ask("GET", "/no/such/\(minute)")
    await ask("GET", "/api/v1/jobs", ["X-API-Key": "wrong-\(minute)"], from: "10.1.\(minute / 200).\(minute % 200)")
    await ask(
      "POST", "/api/v1/mcp/initialize", ["Content-Type": "application/json"], ["client_id": .string("c\(minute)")])
  }

  private func ask(
    _ method: String, _ path: String, _ headers: KeyValuePairs<String, String> = [:], _ body: JSONValue? = nil,
    from address: String = "127.0.0.1"
  ) async {
    var request = HTTPServerRequest(
      method, path, headers: HTTPHeaders(headers), peer: HTTPPeer(address: address, isLoopback: true))
    request.headers["Host"] = "127.0.0.1"
    if let body { request.body = Data(body.text.utf8) }
    let response = await face.respond(to: request)
    guard case .stream(let write) = response.body else { return }
    // A reader that is gone after its second piece: it has joined then.
    let left = Mutex(2)
    await write(
      HTTPBodyWriter { _ throws(HTTPError) in
        guard
          left.withLock({
            $0 -= 1; return $0 >= 0
          })
        else { throw HTTPError.closed("gone") }
      })
  }
}
