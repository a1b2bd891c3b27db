import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Screen
import Testing

@testable import Dashboard

/// Records of which some lines cannot be read.
@Suite struct DamagedRecordTests: Replaying {
  init() { setUTF8() }

  /// The record without the first answer that lists the jobs.
  private func spoilt(_ tape: Tape) throws -> Player {
    var lines = String(decoding: tape.data, as: UTF8.self).split(separator: "\n").map(String.init)
    let index = try #require(lines.firstIndex { $0.contains("\"answer\"") && $0.contains("\"jobs\"") })
    lines[index] = lines[index].replacing("\"jobs\"", with: "\"jobs\u{7}")
    let data = Data((lines.joined(separator: "\n") + "\n").utf8)
    return Player(try Recording(data), Player.Viewer(width: 120, height: 30))
  }

  @Test func `Where the list of jobs is lost the screen says so, and not that there are none`() throws {
    var tape = Tape()
    tape.pass(5)
    var player = try spoilt(tape)
    player.seek(to: 5)
    #expect(player.recorded.jobs.count == 0)
    let screen = player.screen
    #expect(screen.contains("The record tells of no jobs up to here, but a line is damaged"), "\(screen)")
    #expect(screen.contains("jobs not known") && screen.contains("a line is damaged") && !screen.contains("Start one"))
    // Going back and on again counts it once.
    player.seek(to: 0)
    player.seek(to: 5)
    #expect(player.skipped == 1)
  }

  @Test func `A job that goes on is known again after some changes`() throws {
    var tape = Tape()
    tape.pass(200)
    var player = try spoilt(tape)
    player.seek(to: 200)
    #expect(player.recorded.jobs.count > 0)
    #expect(player.screen.contains("a line is damaged"))
  }

  @Test func `A last line that is torn is no damage`() throws {
    let tape = tape()
    let recording = try Recording(tape.data.dropLast(7))
    let player = Player(recording, Player.Viewer(width: 120, height: 30))
    #expect(player.skipped == 1 && !player.screen.contains("damaged"))
  }

  @Test func `A job is told whole again and again, and read as it was written`() throws {
    var (writer, reader) = (RecordMemory(), RecordMemory())
    var whole = 0
    for number in 0..<100 {
      let job: JSONValue = ["name": "orders", "records": .int(number)]
      let delta = writer.delta(job: "a", job)
      whole += delta.array == nil ? 0 : 1
      #expect(reader.value(job: "a", delta) == job)
    }
    #expect(whole == 4)
  }

  @Test func `A handover is written of what the record tells`() async throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "over-\(UInt64.random(in: 0...UInt64.max)).md")
      .path
    defer { try? FileManager.default.removeItem(atPath: path) }
    var player = try player(at: 200)
    var orders: [ReportOrder] = []
    let keys = [Key.character(":")] + "report \(path)".map { Key.character($0) } + [.enter]
    for key in keys {
      for case .report(let order) in player.take(.input(.key(key), at: Sample.now)) { orders.append(order) }
    }
    let order = try #require(orders.first)
    let subjects = try #require(order.recorded)
    #expect(!subjects.isEmpty && subjects.allSatisfy { subject in order.jobs.contains { $0.id == subject.job.id } })
    #expect(order.server.hasSuffix("as a record has it"))
    #expect(!player.screen.contains("cannot be changed"))
  }

  @Test func `25:00 is a place in a record, since it is no time of day`() throws {
    let state = try player(at: 10).shown
    guard case .to(let date) = try state.replayStep(["25:00"]) else {
      Issue.record("no moment")
      return
    }
    #expect(state.replay.map { date.timeIntervalSince($0.start) } == 1500)
  }
}
