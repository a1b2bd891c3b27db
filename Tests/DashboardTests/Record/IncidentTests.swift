import FoundationEssentials
import Jobs
import Screen
import Testing

@testable import Dashboard

/// A recorded incident, played without a terminal: its screens are kept (`RECORD=1` writes them anew), so that whatever changes a
/// view is seen on a real night too. `Tests/Console/incident.py` records another one.
@Suite struct IncidentTests {
  init() { setUTF8() }

  private func player() throws -> Player {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Console/incident.jsonl")
    let recording = try Recording(try Data(contentsOf: file.standardizedFileURL))
    return Player(recording, Player.Viewer(width: recording.header.width, height: recording.header.height))
  }

  @Test(arguments: [("page", 13.0), ("plan", 21.0), ("scaled", 36.0), ("answer", 44.5)])
  func `A screen of the incident is as it is kept`(name: String, moment: Double) throws {
    var player = try player()
    player.seek(to: moment)
    #expect(player.skipped == 0)
    #expect(try Golden.difference(player.seen, from: "incident-\(name)") == nil)
  }

  @Test func `Whoever looks around in it finds the other job's page, as it was found out a little later`() throws {
    var player = try player()
    player.seek(to: 46)
    player.press(.escape, .character(":"))
    player.type("open orders-enrich")
    player.press(.enter)
    #expect(player.screen.contains("checkpoints expire"))
    #expect(player.screen.contains("own view"))
    #expect(player.shown.details.graph?.vertices.count == 6)
  }

  @Test func `Nothing of it is longer than its second is worth`() throws {
    var player = try player()
    let begin = ContinuousClock.now
    player.seek(to: player.length)
    // A debug build needs a hundredth of it; nobody waits for a jump.
    #expect(ContinuousClock.now - begin < .seconds(10))
    #expect(player.recording.count > 300)
  }
}
