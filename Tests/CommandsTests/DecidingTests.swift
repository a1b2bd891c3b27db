import BeamMCPClient
import FoundationEssentials
import JSON
import Testing

@testable import Commands

/// Plans on a terminal: all of them, some of their steps, or typed anew.
struct DecidingTests {
  @Test func `steps are named by their numbers`() {
    #expect(Deciding.places("1,3", 3) == [0, 2])
    #expect(Deciding.places("3 1", 3) == [0, 2])
    #expect(Deciding.places("2-3", 4) == [1, 2])
    for text in ["0", "4", "3-2", "1-9", "-", "1-2-3", ","] { #expect(Deciding.places(text, 3) == nil, "\(text)") }
  }

  private static let both = "cancel churn-features and cancel currency-rates"

  private func state(_ job: String, _ shell: Shell) async -> JSONValue? {
    await shell.run("job status \(job) --json")
    return shell.json?["state"]
  }

  @Test func `a step is left out by naming the others, and the plan of those is asked about`() async {
    let shell = Shell.demo(typing: [Self.both, "2", "y", "currency-rates", "quit"], isMoving: true)
    await shell.run("ask", isTerminal: true)
    #expect(shell.error.contains("1 $ mcp job cancel") && shell.error.contains("2 $ mcp job cancel"), "\(shell.error)")
    #expect(shell.error.contains("or the steps to do, as in 1,3"))
    #expect(shell.error.split(separator: "\n").filter { $0.contains("Cancel churn-features") }.count == 1)
    #expect(await state("churn-features", shell) == "RUNNING")
    #expect(await state("currency-rates", shell) == "CANCELED")
  }

  @Test func `numbers that are none are asked for again, and nothing is done at the end`() async {
    let shell = Shell.demo(typing: [Self.both, "7"])
    await shell.run("ask", isTerminal: true)
    #expect(shell.error.contains("the steps are 1 to 2") && shell.error.contains("nothing was done"), "\(shell.error)")
  }

  @Test func `a step is typed anew, and its plan is shown before it is done`() async {
    let shell = Shell.demo(typing: [
      "scale orders to 12 and cancel churn-features", "e", "job scale orders-enrich --parallelism 9", "-", "n", "quit",
    ])
    await shell.run("ask", isTerminal: true)
    #expect(shell.error.contains("Scale orders-enrich from 8 to 12"), "\(shell.error)")
    #expect(shell.error.contains("Scale orders-enrich from 8 to 9"))
    #expect(shell.error.split(separator: "\n").filter { $0.contains("Cancel churn-features") }.count == 1)
    #expect(shell.error.contains("nothing was done"))
  }

  @Test func `what is mistyped is typed again`() async {
    let shell = Shell.demo(typing: [
      "scale orders to 12", "e", "job status orders-enrich", "job scale orders-enrich --parallelsim 9", "job scale 'x",
      "job scale nobody --parallelism 9", "", "n",
    ])
    await shell.run("ask", isTerminal: true)
    for words in ["that changes nothing", "parallelism", "quote", "nobody"] {
      #expect(shell.error.contains(words), "\(words) in \(shell.error)")
    }
    #expect(shell.error.split(separator: "\n").filter { $0.contains("Scale orders-enrich from 8 to 12") }.count == 2)
  }

  @Test func `a line is cut as a shell cuts it`() {
    #expect(ShellWords.split(#"a 'b c' "d e" f\ g ''"#) == ["a", "b c", "d e", "f g", ""])
    #expect(ShellWords.split("a 'b") == nil)
  }
}
