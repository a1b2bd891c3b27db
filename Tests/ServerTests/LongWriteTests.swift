import FoundationEssentials
import HTTP
import JSON
import Jobs
import Service
import Testing

@testable import Server

struct LongWriteTests {
  @Test func `a write that outlives its request can be asked for`() async throws {
    let bench = try await ServerBench()
    let gate = await bench.engine.hold()
    let accepted = await bench.post("/api/v1/jobs/orders-enrich/savepoint", ["wait_seconds": 0])
    #expect(accepted.status == 202, "\(accepted.text)")
    #expect(accepted.json["state"] == "running" && accepted.json["operation"] == "create_savepoint")
    let place = try #require(accepted.headers["Location"])
    #expect(place == "/api/v1/operations/\(accepted.json["operation_id"]?.string ?? "")")
    let running = await bench.get(place)
    #expect(running.status == 200 && running.json["state"] == "running" && running.headers["Retry-After"] == "1")
    gate.finish()
    #expect(try await eventually { await bench.get(place).json["state"] == "done" })
    let done = await bench.get(place).json
    #expect(done["result"]?["savepoint_path"] == "file:/savepoints/sp-1")
    #expect(done["ended_at"]?.date != nil && done["job_id"]?.string?.hasPrefix("flink-prod-") == true)
  }

  @Test func `one that failed tells its problem`() async throws {
    let bench = try await ServerBench()
    let gate = await bench.engine.hold()
    await bench.engine.set { $0.failure = .refused("checkpoint expired, token=abcdef") }
    let accepted = await bench.post("/api/v1/jobs/orders-enrich/scale", ["parallelism": 3, "wait_seconds": 0])
    let place = try #require(accepted.headers["Location"])
    gate.finish()
    #expect(try await eventually { await bench.get(place).json["state"] == "failed" })
    let problem = await bench.get(place).json["problem"]
    #expect(problem?["status"] == 502 && problem?["code"] == "refused")
    #expect(problem?["detail"]?.string?.contains("abcdef") == false, "secrets are masked")
  }

  @Test func `what the engine goes on with by itself is accepted, and told as such`() async throws {
    let bench = try await ServerBench()
    await bench.engine.set { $0.failure = .pending("SIGTERM was sent") }
    let accepted = await bench.post("/api/v1/jobs/orders-enrich/cancel", [:])
    #expect(accepted.status == 202 && accepted.json["detail"] == "SIGTERM was sent")
    let place = try #require(accepted.headers["Location"])
    let later = await bench.get(place).json
    #expect(later["state"] == "detached" && later["hint"]?.string?.contains("get_job_status") == true)
  }

  @Test func `a client that goes away does not stop what it began`() async throws {
    let bench = try await ServerBench()
    let gate = await bench.engine.hold()
    let request = Task { await bench.post("/api/v1/jobs/orders-enrich/savepoint", [:]) }
    var events = bench.engine.events.makeAsyncIterator()
    #expect(await events.next() == "savepoint")
    request.cancel()
    gate.finish()
    #expect(await request.value.status == 200)
    #expect(await bench.service.audit.recent.map(\.outcome) == ["done"])
  }

  @Test func `a client that goes away stops what it wanted to read`() async throws {
    let bench = try await ServerBench()
    let gate = await bench.engine.hold()
    let request = Task { await bench.get("/api/v1/jobs/orders-enrich/logs") }
    var events = bench.engine.events.makeAsyncIterator()
    #expect(await events.next() == "logs")
    request.cancel()
    #expect(await events.next() == "cancelled")
    _ = await request.value
    gate.finish()
  }

  @Test func `a key in the header is one in the body`() async throws {
    let bench = try await ServerBench()
    let path = "/api/v1/jobs/orders-enrich/savepoint"
    let first = await bench.post(path, [:], ["Idempotency-Key": "k1"])
    let second = await bench.post(path, ["idempotency_key": "k1"])
    #expect(first.status == 200 && first.text == second.text)
    #expect(await bench.engine.calls == ["savepoint"])
    let other = await bench.post("/api/v1/jobs/orders-enrich/cancel", [:], ["Idempotency-Key": "k1"])
    #expect(other.status == 422)
    let both = await bench.post(path, ["idempotency_key": "k1"], ["Idempotency-Key": "k2"])
    #expect(both.status == 422 && both.detail.contains("idempotency_key"))
  }

  @Test func `a dry run changes nothing and is no matter for the audit`() async throws {
    let bench = try await ServerBench()
    let reply = await bench.post("/api/v1/jobs/orders-enrich/scale?dry_run=true", ["parallelism": 4])
    #expect(reply.status == 200 && reply.json["summary"] == "scale orders-enrich")
    #expect(await bench.engine.calls.isEmpty)
    #expect(await bench.service.audit.recent.isEmpty)
  }

  @Test func `an operation that nobody knows is 404`() async throws {
    let reply = await (try ServerBench()).get("/api/v1/operations/zz-1")
    #expect(reply.status == 404 && reply.hint.contains("get_job_timeline"))
  }
}
