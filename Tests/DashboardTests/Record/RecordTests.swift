import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Screen
import Testing

@testable import Dashboard

/// A record is what the console was, and nothing that a crash or a stranger leaves in it does harm.
@Suite struct RecordTests {
  init() { setUTF8() }

  /// An operator at work on every page, with a plan that is said yes to.
  private func night() -> Tape {
    var tape = Tape(keepsScreens: true)
    tape.pass(4)
    tape.press(.down, .enter)
    tape.pass(3)
    tape.press(.escape, .backTab, .character("z"), .character("z"))
    tape.press(.character("/"), .escape)
    tape.press(.character(":"))
    tape.type("scale orders-enrich 12")
    tape.press(.enter)
    tape.pass(2)
    tape.press(.character("y"))
    tape.pass(6)
    tape.press(.character("O"), .character("R"), .character("A"), .character("?"), .escape)
    tape.send(.input(.resize(width: 80, height: 24), at: tape.console.now))
    tape.pass(3)
    return tape
  }

  @Test func `Every screen of a record is, cell by cell, the one that the operator saw`() throws {
    let tape = night()
    var player = try tape.player()
    #expect(player.skipped == 0)
    var compared = 0
    for (index, screen) in tape.screens.enumerated() {
      // Of what came at one instant the last is what was seen.
      if index + 1 < tape.screens.count, tape.screens[index + 1].seconds - screen.seconds < 0.001 { continue }
      player.seek(to: screen.seconds + 0.0005)
      #expect(player.seen == screen.canvas, "at \(screen.seconds) s")
      compared += 1
    }
    #expect(compared > 50)
    #expect(player.skipped == 0)
  }

  @Test func `A second that changes one job costs what changed, and not the fleet`() {
    var tape = Tape()
    tape.pass(5)
    let before = tape.data.count
    tape.pass(20)
    #expect((tape.data.count - before) / 20 < 1500)
    #expect(before > 5000)
  }

  @Test func `The fingerprint of a trace is part of it, and entries from before there was one are played`() throws {
    let fetch = Fetch.timeline(job: nil)
    let told = Sample.traced + Sample.failures
    let record = try #require(Answer.timeline(told).record)
    guard case .timeline(let played)? = Answer(record: record, of: fetch) else {
      Issue.record("no timeline")
      return
    }
    #expect(played.map(\.fingerprint) == told.map(\.fingerprint))
    #expect(record[4]?["fingerprint"] == nil, "nothing is written where there is none")
  }

  @Test func `Answers to what was asked last are told as what changed, older ones whole, and both are read`() throws {
    var (writer, reader) = (RecordMemory(), RecordMemory())
    func told(_ key: String, _ answer: JSONValue) throws -> Int {
      let delta = writer.delta(key, answer)
      #expect(reader.value(key, delta) == answer)
      return delta.text.utf8.count
    }
    let answer: JSONValue = ["text": .string(String(repeating: "a", count: 500)), "count": 1]
    let whole = try told("graph/a", answer)
    #expect(try told("graph/a", answer) < 50)
    for job in 0..<63 { _ = try told("graph/\(job)", answer) }
    #expect(try told("graph/a", answer) < 50)
    for job in 100..<164 { _ = try told("graph/\(job)", answer) }
    #expect(try told("graph/a", answer) == whole)
  }

  @Test func `A torn last line costs that line`() throws {
    let tape = night()
    for cut in [1, 7, 20] {
      let recording = try Recording(tape.data.dropLast(cut))
      #expect(recording.skipped == 1)
      #expect(recording.count == (try tape.recording().count) - 1)
    }
  }

  @Test func `Lines that are not understood are left out and counted`() throws {
    var lines = String(decoding: night().data, as: UTF8.self).split(separator: "\n").map(String.init)
    let count = lines.count
    lines.insert("rubbish", at: 5)
    lines.insert("[1.5,\"of a later version\",{\"x\":1}]", at: 6)
    lines.insert("[1e300,\"tick\"]", at: 7)
    lines.insert("[2,\"answer\",{\"of\":\"jobs\",\"n\":1,\"jobs\":7}]", at: 8)
    lines.insert("[2,\"size\",[1000000000,-4]]", at: 9)
    let recording = try Recording(Data((lines.joined(separator: "\n") + "\n").utf8))
    var player = Player(recording, Player.Viewer(width: 120, height: 30))
    player.seek(to: recording.length)
    #expect(player.skipped == 5)
    #expect(recording.count == count - 1 + 3)
    #expect(player.recorded.jobs.count == 6)
  }

  @Test func `Whatever bytes stand in a file, it is played or refused`() throws {
    var chance = SystemRandomNumberGenerator()
    let data = night().data
    for _ in 0..<25 {
      var broken = data
      for _ in 0..<20 {
        broken[Int.random(in: 0..<broken.count, using: &chance)] = UInt8.random(in: 0...255, using: &chance)
      }
      guard let recording = try? Recording(broken) else { continue }
      var player = Player(recording, Player.Viewer(width: 120, height: 30))
      player.seek(to: recording.length)
      _ = player.screen
    }
  }

  @Test func `Numbers beyond all measure are played as others are`() throws {
    let lines = String(decoding: night().data, as: UTF8.self).split(separator: "\n").dropFirst()
    for wild in [1e308, -1e308, 1e-308, 4_611_686_018_427_387_904.0, -1] {
      var text = RecordHeader(Console().state, theme: "dark", program: "test").data
      for line in lines {
        guard case .array(var parts) = try JSONValue(parsing: String(line)) else { continue }
        if parts.count > 2 { parts[2] = RecordTests.wild(parts[2], wild) }
        text += Data((JSONValue.array(parts).text + "\n").utf8)
      }
      var player = Player(try Recording(text), Player.Viewer(width: 120, height: 30))
      for seconds in stride(from: 0, through: player.length, by: 2) {
        player.seek(to: seconds)
        _ = (player.seen, player.screen)
      }
      player.press(.end)
      for key in ["O", "R", "A"] { player.press(.character(Character(key)), .escape) }
      _ = player.screen
    }
  }

  /// Figures alone: what a difference counts by stays.
  private static func wild(_ value: JSONValue, _ number: Double) -> JSONValue {
    switch value {
    case .object(let members):
      .object(
        Dictionary(
          uniqueKeysWithValues: members.map { name, value in
            (name, ["n", "since", "revision", "id"].contains(name) ? value : wild(value, number))
          }))
    case .array(let parts) where parts.count == 5 && parts[1].int != nil && parts[3].object != nil:
      .array([parts[0], parts[1], parts[2], wild(parts[3], number), wild(parts[4], number)])
    case .array(let parts): .array(parts.map { wild($0, number) })
    case .int, .double: .double(number)
    default: value
    }
  }

  @Test func `What is no record is refused with the reason`() {
    func fault(_ text: String) -> String {
      do throws(RecordFault) { _ = try Recording(Data(text.utf8)) } catch { return error.description }
      return ""
    }
    #expect(fault("").contains("no record"))
    #expect(fault("{\"a\":1}\n").contains("no record"))
    #expect(fault("{\"beamtop_record\":9}\n").contains("version 9"))
    #expect(fault("{\"beamtop_record\":1}\n").contains("not whole"))
  }

  @Test func `Secrets in what engines say, and in what is pasted, are masked`() {
    var tape = Tape()
    tape.pass(1)
    tape.send(.notice("login with password=hunter2 failed", isError: true))
    tape.send(.input(.paste("--token hunter2"), at: tape.console.now))
    let line = LogLine(time: Sample.now, level: .info, source: "tm", message: "url https://u:hunter2@host")
    let page = LogPage(lines: [line], cursor: "c", truncated: false)
    tape.send(.fetched(.logs(job: "x", cursor: nil), 999, .success(.logs(page)), at: tape.console.now))
    let call = ToolCall("submit_job", ["pipeline_options": ["api_key": "hunter2"]])
    tape.send(.read(1000, call, .failure(ClientError(.refused, "secret=hunter2")), at: tape.console.now))
    #expect(!String(decoding: tape.data, as: UTF8.self).contains("hunter2"))
  }

  @Test func `Keys of one's own, a filter of last time and the zone are part of it`() throws {
    var console = Console()
    let keymap = try Keymap.made("vim", [.init("scale", ["S"]), .init("log_sources", ["s"])])
    console.state = State(
      width: 100, height: 30, now: Sample.now, clock: Clock(offset: 3600), keymap: keymap, serverName: "prod")
    var session = Session()
    session.view.filter = "orders"
    console.state.restore(session)
    var tape = Tape(console)
    tape.pass(2)
    tape.press(.character("S"))
    let player = try tape.player()
    var end = player
    end.seek(to: 1e9)
    #expect(end.recorded.bar?.kind == .scale)
    #expect(end.recorded.keymap == keymap)
    #expect(end.seen == tape.console.canvas)
  }

  @Test func `What a server tells is part of it`() throws {
    var console = Console()
    console.state = State(
      width: 120, height: 30, now: Sample.now, serverName: "ops:8888", feed: .told(Feed.Line()))
    var tape = Tape(console)
    tape.send(.told(.connected, at: tape.console.now))
    let snapshot = FleetSnapshot(jobs: Sample.jobs, runners: Sample.runners, revision: 7)
    tape.send(.told(.snapshot(snapshot), at: tape.console.now))
    tape.pass(2)
    var job = Sample.jobs[2]
    job.state = .failed
    let change = FleetChange(jobs: [job], removed: [Sample.jobs[5].id], runners: nil, revision: 8)
    tape.send(.told(.change(change), at: tape.console.now))
    tape.pass(1)
    let lost = ClientError(.unreachable, "connection refused")
    tape.send(.told(.disconnected(lost, since: tape.console.now), at: tape.console.now))
    tape.pass(3)
    var player = try tape.player()
    player.seek(to: player.length)
    #expect(player.recorded.jobs.count == 5)
    #expect(player.recorded.jobs[job.id]?.state == .failed)
    #expect(player.seen == tape.console.canvas)
  }
}
