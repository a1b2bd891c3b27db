import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Screen
import Testing

@testable import Dashboard

/// A replay is played at any speed and moment, and its viewer looks around in it without changing anything.
@Suite struct ReplayTests: Replaying {
  init() { setUTF8() }

  @Test func `It plays as fast as it happened, and faster, and stops at its end`() throws {
    var player = try player()
    let start = Sample.now
    _ = player.take(.tick(start))
    for second in 1...4 { _ = player.take(.tick(start.addingTimeInterval(Double(second)))) }
    #expect(abs(player.seconds - 4) < 1e-6)
    player.press(.character("+"), .character("+"), .character("+"))
    #expect(player.speed == 8)
    _ = player.take(.tick(start.addingTimeInterval(5)))
    #expect(abs(player.seconds - 12) < 1e-6)
    #expect(player.recorded.now.timeIntervalSince(start) > 11)
    for second in 6...60 { _ = player.take(.tick(start.addingTimeInterval(Double(second)))) }
    #expect(player.seconds == player.length)
    #expect(player.isPaused)
    #expect(player.screen.contains("REPLAY ‖ 8×"))
  }

  @Test func `A pause stands still, and goes on where it was`() throws {
    var player = try player(at: 5)
    player.press(.character(" "))
    for second in 0...3 { _ = player.take(.tick(Sample.now.addingTimeInterval(Double(second)))) }
    #expect(player.seconds == 5)
    player.press(.character(" "))
    _ = player.take(.tick(Sample.now.addingTimeInterval(4)))
    #expect(player.seconds == 6)
  }

  @Test func `A moment that is gone to, ahead or back, looks as it does when it is played`() throws {
    let tape = tape()
    var played = try tape.player()
    var jumping = try tape.player()
    jumping.seek(to: jumping.length)
    #expect(jumping.kept.count > 5)
    for moment in [290.0, 21.5, 140, 0, 12, 13] {
      jumping.seek(to: moment)
      played = try tape.player()
      while played.seconds < moment { played.advance(by: min(1.7, moment - played.seconds)) }
      #expect(jumping.seen == played.seen, "at \(moment) s")
    }
  }

  @Test func `The header says that it is a replay, how fast, and where it stands`() throws {
    var player = try player(at: 161)
    player.press(.character("-"))
    #expect(player.screen.hasPrefix(" beamtop  REPLAY ▶ 0.50×  2:41 of 5:"))
    #expect(!player.screen.contains("own view"))
  }

  @Test func `Keys jump, and a command goes to a time of day, a distance, or a moment of the record`() throws {
    var player = try player(at: 100)
    player.press(.character("."))
    #expect(player.seconds == 110)
    player.press(.character(","), .character("<"))
    #expect(player.seconds == 40)
    for (text, seconds) in [("@3:20", 200.0), ("-50s", 150), ("+2m", 270), ("12:06", 89), ("12:06:01", 90)] {
      player.press(.character("@"))
      player.type(text)
      player.press(.enter)
      #expect(abs(player.seconds - seconds) < 0.01, "\(text) leads to \(player.seconds)")
    }
    player.press(.character("@"))
    player.type("yesterday")
    player.press(.enter)
    #expect(player.screen.contains("replay 12:03[:30]|+5m"))
  }

  @Test func `A short time that is none of the record's day is a distance from its beginning`() throws {
    var player = try player(at: 100)
    for (text, seconds) in [("0:10", 10.0), ("3:20", 200), ("1:05", 65)] {
      player.press(.character("@"))
      player.type(text)
      player.press(.enter)
      #expect(abs(player.seconds - seconds) < 0.01, "\(text) leads to \(player.seconds)")
      #expect(!player.screen.contains("the record is from"))
    }
  }

  @Test func `A moment has no more than 59 behind a colon`() {
    for (text, seconds) in [("3:20", 200.0), ("90", 90), ("90:00", 5400), ("1:03:20", 3800), ("0:59", 59)] {
      #expect(ReplayMoment.seconds(text) == seconds, "\(text)")
    }
    for text in ["5:99", "5:60", "1:60:00", "1:2:3:4", ":", "1:-2"] {
      #expect(ReplayMoment.seconds(text) == nil, "\(text)")
    }
  }

  @Test func `A moment beyond the record is said to be that`() throws {
    var player = try player(at: 100)
    player.press(.character("@"))
    player.type("11:00")
    player.press(.enter)
    #expect(player.seconds == 0)
    #expect(player.screen.contains("the record is from 12:04:31 to 12:09"))
    #expect(player.screen.contains("this is its beginning"))
    player.press(.character("@"))
    player.type("@59:00")
    player.press(.enter)
    #expect(player.seconds == player.length)
    #expect(player.screen.contains("this is its end"))
  }

  @Test func `Whoever presses another key looks around, while time goes on`() throws {
    var player = try player(at: 30)
    player.press(.end)
    #expect(player.screen.contains("own view"))
    #expect(player.shown.selected == Sample.jobs[5].id)
    player.press(.character(":"))
    player.type("logs clickstream")
    player.press(.enter)
    let before = player.shown.selectedJob?.metrics.recordsInPerSecond
    player.advance(by: 20)
    #expect(player.shown.selected == Sample.jobs[2].id)
    #expect(player.shown.selectedJob?.metrics.recordsInPerSecond != before)
    player.press(.character(":"))
    player.type("filter orders")
    player.press(.enter)
    #expect(player.shown.jobs.shownCount == 1)
    player.press(.character("F"))
    #expect(!player.screen.contains("own view"))
    #expect(player.shown.jobs.shownCount == 6)
  }

  @Test func `A jump back leaves the viewer where they look`() throws {
    var player = try player(at: 290)
    player.press(.character("O"))
    player.press(.character("<"))
    #expect(player.shown.page == .overview)
    #expect(player.seconds == 230)
    #expect(player.shown.now == Sample.now.addingTimeInterval(230))
    #expect(player.shown.jobs.count == 6)
  }

  @Test func `What was read of a job is there for whoever opens it later, and what was not says so`() throws {
    var player = try player(at: 100)
    player.press(.character(":"))
    player.type("open orders-enrich")
    player.press(.enter)
    #expect(player.shown.details.diagnosis == Sample.diagnosis)
    player.press(.escape, .character(":"))
    player.type("open import-2026")
    player.press(.enter)
    #expect(player.shown.details.diagnosis == nil)
    #expect(player.screen.contains("it was not looked at before this moment"))
    player.seek(to: 5)
    #expect(player.shown.details.diagnosis == nil)
  }

  @Test func `A job whose figures nobody asked for has those of the list`() throws {
    var player = try player(at: 200)
    player.press(.character(":"))
    player.type("logs nightly-rollup")
    player.press(.enter)
    #expect(player.screen.contains("it was not looked at before this moment"))
    let series = player.shown.metrics.series.first { $0.name == "busy" }
    #expect(player.shown.metrics.job == Sample.jobs[3].id)
    #expect(series != nil)
  }

  @Test func `Nothing can be done in a replay, and it says why`() throws {
    var player = try player(at: 30)
    for key in ["s", "p", "c", "d", "r", "u"] {
      player.press(.character(Character(key)))
      #expect(player.screen.contains("this is a replay: what is over cannot be changed"), "\(key)")
      #expect(player.shown.dialog == nil)
      player.press(.escape)
      #expect(player.shown.bar == nil)
    }
    player.press(.character(":"))
    player.type("cancel orders-enrich")
    player.press(.enter)
    #expect(player.shown.dialog == nil)
    player.press(.escape)
    player.press(.character(":"))
    player.type("ask cancel all")
    player.press(.enter)
    #expect(player.screen.contains("this is a replay"))
  }

  @Test func `No effect of a replay reaches a server`() throws {
    var player = try player()
    var effects: [Effect] = []
    for second in 0..<60 {
      effects += player.take(.tick(Sample.now.addingTimeInterval(Double(second))))
      effects += player.take(.input(.key(second % 2 == 0 ? .down : .tab), at: Sample.now))
    }
    #expect(effects.isEmpty)
    #expect(player.take(.input(.key(.character("q")), at: Sample.now)) == [.terminal(.quit)])
  }

  @Test func `A plan that was on the screen then is not said yes to now`() throws {
    var tape = Tape()
    tape.pass(3)
    tape.press(.character("c"))
    tape.pass(2)
    #expect(tape.console.state.dialog != nil)
    var player = try tape.player()
    player.seek(to: player.length)
    #expect(player.screen.contains("plan"))
    #expect(player.take(.input(.key(.character("y")), at: Sample.now)).isEmpty)
    #expect(player.shown.dialog == nil)
    #expect(player.shown.pending == nil)
  }

  @Test func `Another size shows the same in its room`() throws {
    var player = try player(at: 30)
    _ = player.take(.input(.resize(width: 80, height: 24), at: Sample.now))
    #expect(player.shown.width == 80)
    #expect(player.recorded.width == 120)
    #expect(player.screen.split(separator: "\n").allSatisfy { String($0).columns <= 80 })
  }

  @Test func `A console that replays nothing says so of the keys of a replay`() {
    var console = Console.running()
    console.press(.character(":"))
    console.type("replay 8x")
    console.press(.enter)
    #expect(console.screen.contains("nothing is replayed here; beamtop --replay FILE does"))
    #expect(console.state.disabled(.playPause) != nil)
  }

  @Test func `A picture is asked of the program, with a name or without`() {
    var console = Console.running()
    console.press(.character(":"))
    console.type("picture night.svg --overwrite")
    #expect(console.press(.enter).contains(.terminal(.picture(path: "night.svg", overwrites: true))))
    console.press(.character(":"))
    console.type("picture")
    #expect(console.press(.enter).contains(.terminal(.picture(path: nil, overwrites: false))))
  }

  @Test func `A film has the frames in their order, each with what differs`() throws {
    var cast = Asciicast(try tape().recording(), try Theme.builtIn("dark"), speed: 2, from: 240)
    let head = try JSONValue(parsing: cast.head)
    #expect(head["version"] == 2)
    #expect(head["width"] == 120 && head["height"] == 30)
    var last = -1.0
    var bytes = 0
    while let lines = cast.next() {
      for line in lines.split(separator: "\n") {
        let event = try JSONValue(parsing: String(line))
        #expect(event[1] == "o")
        let seconds = try #require(event[0]?.double)
        #expect(seconds >= last)
        last = seconds
        bytes += event[2]?.string?.utf8.count ?? 0
      }
    }
    #expect(last > 25 && last < 40)
    #expect(bytes > 2000)
  }

  @Test func `Before the first answer nothing is known, and nothing is said to be missing`() throws {
    var player = try player(at: 100)
    player.seek(to: 0)
    #expect(
      !player.screen.contains("no runner is configured") && !player.screen.contains("no jobs"), "\(player.screen)")
    player.press(.character("O"))
    player.seek(to: 0)
    #expect(!player.screen.contains("no runner is configured"), "\(player.screen)")
  }

  @Test(arguments: ["12:09:40", "12:10:30", "12:20", "18:00:00"])
  func `A time of day behind the record is its end, and one before it is its beginning`(text: String) throws {
    var player = try player(at: 100)
    player.press(.character("@"))
    player.type(text)
    player.press(.enter)
    #expect(player.seconds == player.length && player.screen.contains("this is its end"), "\(player.screen)")
    player.press(.character("@"))
    player.type("12:04:00")
    player.press(.enter)
    #expect(player.seconds == 0 && player.screen.contains("this is its beginning"))
  }
}
