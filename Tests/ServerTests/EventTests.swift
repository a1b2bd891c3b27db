import FoundationEssentials
import HTTP
import JSON
import Jobs
import Service
import Testing

@testable import Server

struct EventTests {
  private func withEvents(_ body: (ServerBench) async throws -> Void) async throws {
    let bench = try await ServerBench()
    let life = Task { await bench.server.run() }
    defer { life.cancel() }
    try await body(bench)
  }

  private func rename(_ bench: ServerBench, to parallelism: Int) async throws {
    await bench.engine.set { $0.jobs[0].parallelism = parallelism }
    try await bench.poll()
  }

  @Test func `first everything, then what changes, and what the timeline tells`() async throws {
    try await withEvents { bench in
      let reply = await bench.get("/api/v1/events")
      #expect(reply.status == 200 && reply.headers["Content-Type"] == "text/event-stream")
      let reader = try EventReader(reply)
      let snapshot = try await reader.next("snapshot")
      #expect(snapshot.data["jobs"]?.array?.count == 2 && snapshot.data["runners"]?.array?.count == 1)
      try await rename(bench, to: 12)
      let change = try await reader.next("change")
      #expect(change.data["jobs"]?.array?.map { $0["parallelism"] } == [12])
      #expect(
        change.data["removed"] == [] && (change.data["revision"]?.int ?? 0) > (snapshot.data["revision"]?.int ?? 0))
      let timeline = try await reader.next("timeline")
      #expect(timeline.data["entries"]?[0]?["text"] == "parallelism 8 → 12")
      #expect(change.id != nil && timeline.id != nil && change.id != timeline.id)
      await reader.stop()
      #expect(try await eventually { await bench.server.events.count == 0 })
    }
  }

  @Test func `who comes back is told what it missed, once`() async throws {
    try await withEvents { bench in
      let first = try EventReader(await bench.get("/api/v1/events"))
      _ = try await first.next("snapshot")
      try await rename(bench, to: 12)
      let last = try await first.next("timeline")
      await first.stop()
      try await rename(bench, to: 16)
      let second = try EventReader(await bench.get("/api/v1/events", ["Last-Event-ID": last.id ?? ""]))
      let change = try await second.next("change")
      #expect(change.data["jobs"]?.array?.map { $0["parallelism"] } == [16])
      let timeline = try await second.next("timeline")
      #expect(timeline.data["entries"]?.array?.map { $0["text"] } == ["parallelism 12 → 16"])
      #expect(!second.events.contains { $0.name == "snapshot" })
      await second.stop()
    }
  }

  @Test(arguments: ["nonsense", "abc-1-1", "", "-1--1", "1-2-3-4"])
  func `who comes back from elsewhere is told everything`(id: String) async throws {
    try await withEvents { bench in
      let reader = try EventReader(await bench.get("/api/v1/events", ["Last-Event-ID": id]))
      #expect(try await reader.next("snapshot").data["jobs"]?.array?.count == 2)
      await reader.stop()
    }
  }

  @Test func `many readers cost one encoding`() async throws {
    try await withEvents { bench in
      var readers: [EventReader] = []
      for _ in 0..<50 { readers.append(try EventReader(await bench.get("/api/v1/events"))) }
      for reader in readers { _ = try await reader.next("snapshot") }
      let before = await bench.server.events.encodings
      try await rename(bench, to: 20)
      for reader in readers { #expect(try await reader.next("change").data["jobs"]?.array?.count == 1) }
      let encoded = await bench.server.events.encodings - before
      #expect(encoded <= 4, "\(encoded) encodings for 50 readers")
      for reader in readers { await reader.stop() }
    }
  }

  @Test func `a reader that missed frames is told the rest in one piece`() async throws {
    try await withEvents { bench in
      let reader = try EventReader(await bench.get("/api/v1/events"), stopsAt: "event: change")
      _ = try await reader.next("snapshot")
      for parallelism in 20..<60 {
        try await rename(bench, to: parallelism)
        await bench.server.events.tick()
      }
      reader.goOn()
      #expect(try await eventually { reader.text.contains("parallelism 58 → 59") })
      for parallelism in 20..<59 {
        let words = "parallelism \(parallelism) → \(parallelism + 1)"
        #expect(reader.text.components(separator: words).count == 2, "\(words)")
      }
      await reader.stop()
    }
  }

  @Test func `silence is broken by a comment`() async throws {
    try await withEvents { bench in
      let reader = try EventReader(await bench.get("/api/v1/events"))
      #expect(try await eventually { reader.events.contains { $0.comment == "keep-alive" } })
      await reader.stop()
    }
  }

  @Test func `a server that drains says goodbye`() async throws {
    try await withEvents { bench in
      let reader = try EventReader(await bench.get("/api/v1/events"))
      _ = try await reader.next("snapshot")
      await bench.server.drain()
      await reader.end()
      #expect(reader.events.last?.name == "goodbye")
      #expect(await bench.get("/api/v1/events").status == 503)
      #expect(await bench.get("/health").status == 503)
      #expect(await bench.get("/api/v1/jobs").status == 200)
    }
  }
}
