import JSON
import Testing

@testable import Commands

/// Commands that change something: plans, consent, and what is printed.
struct ChangingTests {
  @Test func `a dry run tells the plan and does nothing`() async {
    let shell = Shell.demo()
    #expect(await shell.run("job scale orders-enrich --parallelism 10 --dry-run") == .done)
    #expect(shell.out.contains("Scale orders-enrich from 8 to 10") && shell.out.contains("1. "))
    await shell.run("job cancel orders-enrich --dry-run --json")
    #expect(shell.json?["destructive"] == true)
    await shell.run("job status orders-enrich --json")
    #expect(shell.json?["parallelism"] == 8)
    #expect(shell.json?["state"] == "RUNNING")
  }

  @Test func `in a script nothing is asked`() async {
    let shell = Shell.demo(isMoving: true)
    #expect(await shell.run("job scale fraud-scoring --parallelism 10") == .done, "\(shell.error)")
    #expect(shell.out.contains("parallelism 12 → 10") && shell.error.isEmpty, "\(shell.out)")
  }

  @Test func `a scale beyond the free slots is printed as it runs, in words and in JSON`() async {
    let shell = Shell.demo(isMoving: true)
    #expect(await shell.run("job scale fraud-scoring --parallelism 900") == .done, "\(shell.error)")
    #expect(shell.out.contains("parallelism 12 → 900, in effect in part; runs with "), "\(shell.out)")
    await shell.run("job scale fraud-scoring --parallelism 901 --json")
    #expect(shell.json?["effective"] == false && shell.json?["parallelism"] == 901)
    let width = shell.json?["running_with"]?.int ?? 0
    #expect(width > 12 && width < 900)
    #expect(shell.json?["message"]?.string == "runs with \(width) until slots come free")
  }

  @Test func `a plan says how many slots lack, and how many come back`() async {
    let shell = Shell.demo()
    await shell.run("job restart fraud-scoring --parallelism 900 --dry-run")
    #expect(shell.out.contains("888 more, 50 free; 838 too few: some of it would wait for slots"), "\(shell.out)")
    await shell.run("job cancel fraud-scoring --dry-run")
    #expect(shell.out.contains("12 given back, 50 free"), "\(shell.out)")
    await shell.run("job cancel churn-features --dry-run")
    #expect(!shell.out.contains("slots"), "Spark counts none: \(shell.out)")
  }

  @Test(arguments: [["n"], [""], [], ["clickstream"], ["yes please"]])
  func `on a terminal only consent does it`(_ typed: [String]) async {
    let shell = Shell.demo(typing: typed)
    #expect(await shell.run("job cancel churn-features", isTerminal: true) == .failed)
    #expect(shell.error.contains("Cancel churn-features") && shell.error.contains("Do it? [y/N]"))
    #expect(shell.error.contains("nothing was done"))
  }

  @Test func `a y does it`() async {
    let shell = Shell.demo(typing: ["y"], isMoving: true)
    #expect(await shell.run("job cancel churn-features", isTerminal: true) == .done, "\(shell.error)")
    #expect(shell.out.contains("CANCELED"))
  }

  @Test func `on production the name has to be typed`() async {
    let shell = Shell.demo(typing: ["y"])
    #expect(await shell.run("job cancel clickstream", isTerminal: true) == .failed)
    #expect(shell.error.contains("Type the job's name (clickstream)"))
  }

  @Test func `yes spares the question`() async {
    let shell = Shell.demo(isMoving: true)
    #expect(await shell.run("job cancel churn-features --yes", isTerminal: true) == .done, "\(shell.error)")
    #expect(!shell.error.contains("[y/N]"))
  }

  @Test func `a savepoint's path, and a new job's id, stand alone in a script`() async {
    let shell = Shell.demo(isMoving: true)
    #expect(await shell.run("job savepoint clickstream") == .done, "\(shell.error)")
    #expect(shell.out.split(separator: "\n").count == 1 && shell.out.hasPrefix("file:"), "\(shell.out)")
    #expect(await shell.run("job submit --name fresh --runner flink --code \(#filePath)") == .done, "\(shell.error)")
    let id = shell.out.filter { $0 != "\n" }
    #expect(id.hasPrefix("flink-prod-"), "\(shell.out)")
    #expect(await shell.run("job status \(id)") == .done)
  }

  @Test func `what takes longer than it may says so, and goes on`() async {
    let shell = Shell.demo()
    #expect(await shell.run("job savepoint clickstream --wait 0") == .failed)
    #expect(shell.error.contains("under way"))
  }

  @Test func `what is refused has its code`() async {
    let readOnly = Shell.demo(readOnly: true)
    #expect(await readOnly.run("job cancel clickstream") == .denied)
    let shell = Shell.demo()
    #expect(await shell.run("job savepoint churn-features") == .failed)
    #expect(await shell.run("job cancel nosuch") == .notFound)
    #expect(await shell.run("job submit --runner nosuch --code /x.py") == .notFound, "\(shell.error)")
  }
}
