import Testing

@testable import Commands

struct CompletionTests {
  private func words(_ line: [String]) -> [String] {
    let cursor = CompletionCursor(line)
    return cursor.candidates.map(\.word).filter { $0.hasPrefix(cursor.prefix) }.map { cursor.stem + $0 }
  }

  @Test func `commands`() {
    #expect(words(["jo"]) == ["job"])
    #expect(words(["job", "sc"]) == ["scale"])
    #expect(words(["help", "runner", ""]) == ["list", "show"])
    #expect(!words([""]).contains("__complete"))
  }

  @Test func `flags, and the values of a set, one by one`() {
    #expect(words(["job", "scale", "x", "--par"]) == ["--parallelism"])
    #expect(words(["job", "list", "--state", "RE"]) == ["RESTARTING"])
    #expect(words(["job", "list", "--state=RE"]) == ["--state=RESTARTING"])
    #expect(words(["job", "list", "--state", "=", "RE"]) == ["RESTARTING"])
    #expect(words(["job", "list", "--state", "FAILED,RE"]) == ["FAILED,RESTARTING"])
    #expect(words(["completion", "f"]) == ["fish"])
    #expect(words(["job", "list", "--serv"]) == ["--server"])
    #expect(words(["serve", "--serv"]).isEmpty)
  }

  @Test func `what a server knows is asked for where it may stand`() {
    #expect(CompletionCursor(["job", "scale", ""]).wanted == .job)
    #expect(CompletionCursor(["job", "scale", "x", ""]).wanted == nil)
    #expect(CompletionCursor(["job", "compare", "x", ""]).wanted == .job)
    #expect(CompletionCursor(["job", "scale", "--parallelism", "8", ""]).wanted == .job)
    #expect(CompletionCursor(["job", "list", "--runner", ""]).wanted == .runner)
    #expect(CompletionCursor(["runner", "show", ""]).wanted == .runner)
    #expect(CompletionCursor(["job", "cancel", "--", "-"]).wanted == .job)
  }

  @Test func `names of live jobs, then ids`() async {
    let shell = Shell.demo()
    #expect(await shell.run("__complete job status orders") == .done)
    #expect(shell.out.hasPrefix("orders-enrich\t"), "\(shell.out)")
    await shell.run("__complete job status flink-prod-")
    #expect(shell.out.split(separator: "\n").count > 1)
    await shell.run("__complete job list --runner fl")
    #expect(shell.out.hasPrefix("flink-prod\tflink"))
  }

  @Test func `silent on nonsense`() async {
    let shell = Shell.demo()
    #expect(await shell.run("__complete nonsense --x y") == .done)
    #expect(shell.out.isEmpty && shell.error.isEmpty)
  }
}
