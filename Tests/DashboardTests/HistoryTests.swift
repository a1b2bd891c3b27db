import Screen
import Testing

@testable import Dashboard

/// The history of a line is searched by what is typed.
@Suite struct HistoryTests {
  private func console(_ lines: [String] = ["sort lag", "open orders-enrich", "scale 8", "sort in", "open sort-job"])
    -> Console
  {
    var console = Console.running()
    console.state.histories[.command] = lines
    console.press(.character(":"))
    return console
  }

  private func walked(_ typed: String, _ keys: [Key]) -> [String] {
    var console = console()
    console.type(typed)
    return keys.map { key in
      console.press(key)
      return console.state.bar?.line.text ?? ""
    }
  }

  @Test func `lines that begin with what is typed come first, then those that have it in them`() {
    #expect(walked("sor", [.up, .up, .up, .up]) == ["sort in", "sort lag", "open sort-job", "open sort-job"])
    #expect(walked("ENR", [.up, .up]) == ["open orders-enrich", "open orders-enrich"])
  }

  @Test func `Ctrl-R is the same key, and Down goes back to what was typed`() {
    #expect(
      walked("op", [.control("r"), .control("r"), .down, .down]) == [
        "open sort-job", "open orders-enrich", "open sort-job", "op",
      ])
  }

  @Test func `where nothing is typed every line is gone through`() {
    #expect(walked("", [.up, .up, .up]) == ["open sort-job", "sort in", "scale 8"])
  }

  @Test func `what no line has in it stays`() {
    #expect(walked("zzz", [.up]) == ["zzz"])
  }

  @Test func `a line that is edited is what is looked for next`() {
    var console = console()
    console.type("sort i")
    console.press(.up, .backspace, .backspace, .up)
    #expect(console.state.bar?.line.text == "sort in" || console.state.bar?.line.text == "sort lag")
    console.press(.up)
    #expect(console.state.bar?.line.text == "sort lag")
  }

  @Test func `a Backspace that is held down leaves the line, and no page`() {
    var console = Console.running()
    console.press(.character("O"))
    #expect(console.state.page == .overview)
    console.press(.character(":"))
    console.type("ab")
    for _ in 0..<8 { console.press(.backspace, after: 0.05) }
    #expect(console.state.bar == nil && console.state.page == .overview)
    console.pass(1)
    console.press(.backspace)
    #expect(console.state.page == .main)
  }

  @Test func `the filter that is there already is not looked for`() {
    var console = Console.running()
    console.state.histories[.filter] = ["lag>60", "state:failed"]
    console.press(.character("/"))
    console.type("direct")
    console.press(.enter, .character("/"), .up, .up)
    #expect(console.state.bar?.line.text == "state:failed" || console.state.bar?.line.text == "lag>60")
    #expect(console.state.bar?.line.text != "direct")
  }
}
