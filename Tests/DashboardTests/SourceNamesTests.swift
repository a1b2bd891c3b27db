import BeamMCPClient
import FoundationEssentials
import Jobs
import Screen
import Testing

@testable import Dashboard

@Suite struct SourceNamesTests {
  init() { setUTF8() }

  private func short(_ names: [String], _ most: Int) -> [String] {
    let short = SourceNames(names, most: most)
    return names.map { short[$0] }
  }

  @Test func `Processes of a cluster are told apart in six columns, and in ten`() {
    let names = ["jobmanager", "taskmanager-1", "taskmanager-12", "tm-3"]
    #expect(short(names, 6) == ["jm", "tm-1", "tm-12", "tm-3"])
    #expect(short(names, 10) == ["jobmanager", "tm-1", "tm-12", "tm-3"])
    #expect(short(names, 16) == names)
    #expect(short(["driver", "executor-7", "executor-12"], 6) == ["driver", "ex-7", "ex-12"])
    #expect(short(["worker-0", "autoscaling", "service"], 6) == ["w-0", "auto", "svc"])
  }

  @Test func `Of a name that is long all the same, the end is kept, where such names differ`() {
    #expect(short(["tm-10.0.0.12:6122-ab3f", "tm-10.0.0.13:6122-90c1"], 8) == ["tm…-ab3f", "tm…-90c1"])
  }

  @Test func `No two are the same`() {
    let names = (1...40).map { "collector-\($0)-of-the-same-end" } + ["taskmanager-1", "tm-1"]
    for most in [6, 10] {
      let short = short(names, most)
      #expect(Set(short).count == names.count, "\(short)")
      #expect(short.allSatisfy { $0.columns <= most })
    }
  }

  @Test(arguments: [60, 80, 120])
  func `The pane shows short names where it is narrow, and whole ones where it is wide`(_ width: Int) {
    var console = Console.running(width: width, height: 24)
    console.state.log.reset(to: Sample.jobs[0].id)
    let lines = ["jobmanager", "taskmanager-1"].map {
      LogLine(time: Sample.now, level: .info, source: $0, message: "a word of \($0.prefix(1))")
    }
    console.state.log.add(LogPage(lines: lines, cursor: "c", truncated: false))
    console.goToLog()
    console.press(.character("z"))
    let screen = console.screen
    #expect(screen.contains(width >= 80 ? " jobmanager " : " jm "), "\(screen)")
    #expect(screen.contains(width >= 100 ? " taskmanager-1 a" : " tm-1 "), "\(screen)")
  }
}
