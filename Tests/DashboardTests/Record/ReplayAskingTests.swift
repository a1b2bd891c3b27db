import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Screen
import Testing

@testable import Dashboard

/// What is typed in a replay is refused in words, and pages of it are printed without a terminal.
@Suite struct ReplayAskingTests: Replaying {
  init() { setUTF8() }

  @Test func `A sentence is refused at its key, and what is typed behind it does not act as keys do`() throws {
    var player = try player(at: 30)
    player.press(.character("a"))
    #expect(player.screen.contains("this is a replay: what is over cannot be changed"))
    player.type("O is Fine? +")
    #expect(player.screen.contains("this is a replay: what is over cannot be changed"))
    #expect(player.shown.page == .main && player.speed == 1 && !player.isPaused)
    player.press(.enter)
    #expect(player.shown.bar == nil && player.screen.contains("this is a replay"))
    player.press(.character("a"), .escape)
    #expect(player.shown.bar == nil)
  }

  @Test(arguments: ["s", "p", "c", "d", "r", "u"])
  func `A number, a name or a yes behind an action that is refused does not act as keys do`(key: Character) throws {
    var player = try player(at: 30)
    let before = player.shown
    player.press(.character(key))
    player.type("12 Orders-enrich yq O R <>+ @")
    #expect(player.screen.contains("this is a replay: what is over cannot be changed"), "\(player.screen)")
    #expect(!player.screen.contains("yq O R"))
    #expect(player.shown.page == before.page && player.shown.selected == before.selected && player.shown.help == nil)
    #expect(player.speed == 1 && !player.isPaused && player.shown.dialog == nil)
    player.press(.enter)
    #expect(player.shown.bar == nil && player.shown.dialog == nil)
    player.press(.character(key), .escape, .character("O"))
    #expect(player.shown.page == .overview)
  }

  @Test func `Behind a command that is refused a name is text too`() throws {
    var player = try player(at: 30)
    player.press(.character(":"))
    player.type("cancel orders-enrich")
    player.press(.enter)
    player.type("O")
    player.press(.enter)
    #expect(player.shown.page == .main && player.shown.bar != nil)
    player.press(.escape)
    #expect(player.shown.bar == nil)
  }

  @Test func `A command that would change something is refused while it is typed`() throws {
    var player = try player(at: 30)
    for line in ["scale orders-enrich 12", "cancel orders-enrich", "ack orders-enrich known"] {
      player.press(.character(":"))
      player.type(line)
      #expect(player.screen.contains("this is a replay: what is over cannot be changed"), "\(line)")
      player.press(.escape)
    }
    player.press(.character(":"))
    player.type("open orders-enrich")
    #expect(!player.screen.contains("this is a replay"))
  }

  @Test func `At the end of a record that was left with a key there is as much to look at as before`() throws {
    var tape = Tape()
    tape.pass(10)
    tape.press(.character("q"))
    var player = try tape.player()
    player.seek(to: 60)
    let page = player.page(["overview"], width: 100, height: nil).canvas.plainText
    #expect(page.contains("Incidents") && page.contains("flink-prod") && !page.contains("no data"), "\(page)")
    player = try tape.player()
    player.seek(to: 60)
    player.press(.character("O"))
    #expect(player.screen.contains("Incidents") && !player.screen.contains("none is configured"), "\(player.screen)")
  }

  @Test func `A page of a record is shown without a terminal, as of its moment`() throws {
    for (seconds, place) in [(30.0, "0:30 of"), (200, "3:20 of")] {
      var player = try player(at: seconds)
      let page = player.page(["overview"], width: 100, height: nil)
      let text = page.canvas.plainText
      #expect(page.problem == nil && text.contains("Incidents") && text.contains("payments-ledger"))
      #expect(text.contains(place) && !text.contains(" below"))
    }
    var player = try player(at: 100)
    let job = player.page(["open orders-enrich"], width: 100, height: nil).canvas.plainText
    #expect(job.contains("orders-enrich · flink-prod-") && job.contains("1 Diagnosis"))
    #expect(player.page(["nosuch"], width: 100, height: 30).problem?.contains("nosuch") == true)
    #expect(player.page(["scale orders-enrich 12"], width: 100, height: 30).problem != nil)
  }

  @Test func `A page of a record has the JSON that a server would have told, and says what was not looked at`() throws {
    var player = try player(at: 100)
    let page = try #require(player.page(["open orders-enrich"], width: 100, height: 30).recorded)
    #expect(page["job"]?["job_name"] == "orders-enrich" && page["job"]?["state"] == "RUNNING")
    #expect(page["diagnosis"]?["findings"]?.array?.isEmpty == false)
    #expect(page["timeline"]?["entries"]?.array != nil)
    let overview = try #require(player.page(["overview"], width: 100, height: 30).recorded)
    #expect(overview["fleet"]?["jobs"]?.array?.count == player.page([], width: 100, height: 30).jobs.count)
    let runners = try #require(player.page(["runners"], width: 100, height: 30).recorded)
    #expect(runners["unread"]?["runners"]?.string?.contains("not looked at") == true)
    #expect(player.page(["help"], width: 100, height: 30).recorded == nil)
  }
}
