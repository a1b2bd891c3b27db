import BeamMCPClient
import Jobs
import Screen
import Testing

@testable import Dashboard

struct EngineTests {
  private func page(_ width: Int = 120, _ height: Int = 40, _ runners: [RunnerStatus] = Sample.runners) -> Console {
    var console = Console.running(width: width, height: height)
    console.press(.character("R"))
    console.answerAll(runners: runners)
    return console
  }

  @Test(arguments: [(120, 40), (80, 24), (60, 15)])
  func `All processes of a runner, the dead first`(width: Int, height: Int) throws {
    var console = page(width, height)
    console.press(.right)
    #expect(try Golden.difference(console.canvas, from: "processes-\(width)x\(height)") == nil)
  }

  @Test func `The processes of the runner that is chosen are asked for, and of no other`() {
    var console = Console.running(width: 120, height: 40)
    #expect(console.state.engine.runner == nil)
    console.press(.character("R"))
    #expect(console.asked.contains { if case .fetch(.runner("flink-prod"), _) = $0 { true } else { false } })
    console.answerAll()
    #expect(console.screen.contains("5 TaskManagers; 1 dead"))
    #expect(console.screen.contains("dead 1m"))
    console.press(.down)
    console.answerAll()
    #expect(console.state.engine.runner == "spark-etl")
    #expect(console.screen.contains("2 executors; 1 dead") && !console.screen.contains("TaskManagers"))
    console.press(.down)
    console.answerAll()
    #expect(console.screen.contains("and nothing of each: 12 of ads"))
    console.press(.escape)
    console.answerAll()
    #expect(console.state.engine.runner == nil && console.state.engine.detail == nil, "nothing is held for nobody")
  }

  @Test func `Right goes through the processes, Left back to the runner, and from there on to the next one`() {
    var console = page()
    console.press(.right, .down, .down)
    #expect(console.state.chosen[.runners]?.contains("10.0.0.1:41234") == true)
    #expect(RunnersPage.chosen(console.state) == "flink-prod")
    console.press(.left)
    #expect(console.state.chosen[.runners] == RunnersPage.key("flink-prod") && !console.state.engine.isOpen)
    console.press(.right, .down, .down, .down, .down, .down, .down)
    #expect(RunnersPage.chosen(console.state) == "flink-prod" && !console.screen.contains("spark-etl   spark"))
    console.press(.left, .down)
    console.answerAll()
    #expect(RunnersPage.chosen(console.state) == "spark-etl" && !console.state.engine.isOpen)
  }

  @Test func `A process that works for one job leads to it`() {
    var console = page()
    console.press(.down)
    console.answerAll()
    console.press(.right, .down, .down, .enter)
    #expect(console.state.page == .job("spark-etl-nightly-rollup"))
  }

  @Test func `A runner without processes says so where they are gone into`() {
    var console = page()
    console.press(.down, .down)
    console.answerAll()
    console.press(.right)
    #expect(console.state.message?.text == "dataflow tells of no processes" && !console.state.engine.isOpen)
  }

  @Test func `Hundreds of processes are one screen, and the last can be gone to`() {
    var console = page(100, 24)
    var many = Sample.engine("flink-prod", Sample.runners)
    many.processes = (1...300).map { Sample.manager($0, used: 2) }
    many.total = 300
    console.state.engine.detail = many
    #expect(console.screen.contains("298 more; Right goes through all of them"))
    console.press(.right)
    console.press(.end)
    #expect(console.screen.contains("10.0.0.300:41234"))
  }

  @Test func `What a process is called stays inside its cell`() {
    var console = page()
    var hostile = Sample.engine("flink-prod", Sample.runners)
    hostile.processes[0].id = "\u{1B}[2J" + String(repeating: "x", count: 10_000)
    hostile.processes[0].host = "a\nb\u{7}"
    hostile.processes[0].remark = "\u{1B}]0;owned\u{7}\nsecond"
    hostile.note = "\u{1B}[31mred\nline"
    console.state.engine.detail = hostile
    for _ in 0..<2 {
      for cell in console.canvas.cells {
        #expect(cell.glyph == Cell.continuation || !cell.glyph.unicodeScalars.contains { $0.value < 0x20 })
      }
      console.press(.right)
    }
  }

  @Test func `How long a runner takes to answer has a column, or stands beneath it`() {
    #expect(page().screen.contains("24ms   180ms"))
    #expect(page(60, 24).screen.contains("answers in:       24ms; of the last 120"))
  }

  @Test func `The subtasks of a source show what they put out, and where they run`() {
    var vertex = JobGraph.Vertex(id: "v", name: "Source: clicks")
    vertex.parallelism = 2
    vertex.subtasks = (0..<2).map { index in
      var task = JobGraph.Subtask(index: index)
      (task.state, task.recordsOutPerSecond, task.recordsOut) = ("RUNNING", Double(100 + 800 * index), 5000)
      (task.process, task.host, task.attempt) = ("tm-\(index)", "10.0.0.7", 3)
      return task
    }
    let lines = SubtaskLines.table(vertex, 116, from: 0, limit: 10).map { $0.spans.map(\.text).joined() }
    #expect(lines[0].contains("OUT/s") && lines[0].hasSuffix("ATT  PROCESS"))
    #expect(lines[1].contains("900") && lines[1].contains("90%") && lines[1].hasSuffix("3  tm-1 on 10.0.0.7"))
    #expect(SubtaskLines.skew(vertex)?.times == 9)
    var one = vertex
    (one.parallelism, one.subtasks) = (1, [vertex.subtasks[0]])
    #expect(SubtaskLines.summary(one).spans[0].text == "its parallelism is 1: one subtask does all of it")
    #expect(!SubtaskLines.table(vertex, 70, from: 0, limit: 10)[0].spans[0].text.contains("PROCESS"))
  }
}
