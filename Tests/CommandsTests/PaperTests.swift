import FoundationEssentials
import JSON
import Testing

@testable import Commands

struct PaperTests {
  private let paper = Paper(width: 30, now: Date(timeIntervalSince1970: 1_795_000_000))

  private func table(_ width: Int?) -> [String] {
    var table = TextTable([
      .init("NAME", least: 4), .init("N", isNumber: true), .init("MORE", isOptional: true), .init("WHY", least: 5),
    ])
    table.add([.init("a-long-name"), .init("12"), .init("optional"), .init("because of this")])
    var paper = paper
    paper.width = width
    return table.text(paper).split(separator: "\n").map(String.init)
  }

  @Test func `the right columns give way first, then those that may be left out, then the left`() {
    #expect(table(nil)[1] == "a-long-name  12  optional  because of this")
    #expect(table(38)[1] == "a-long-name  12  optional  because of…")
    #expect(table(30)[1].count <= 30)
    #expect(table(24)[1].count <= 24)
    #expect(!table(24)[0].contains("MORE"))
  }

  @Test func `where nothing else is left, texts without a least width are cut too, and numbers left out`() {
    var table = TextTable([.init("ID"), .init("PATH"), .init("COUNT", isNumber: true)])
    table.add([.init("JOB-0123456789"), .init("file:/savepoints/a-long-one"), .init("123456")])
    func lines(_ width: Int) -> [String] {
      table.text(Paper(width: width, now: paper.now)).split(separator: "\n").map(String.init)
    }
    #expect(lines(40)[1] == "JOB-0123456789  file:/savepoint…  123456")
    #expect(lines(26)[1] == "JOB-012…  file:/s…  123456")
    #expect(lines(20)[1].count <= 20 && !lines(20)[0].contains("COUNT"))
  }

  @Test func `numbers stand at the right, and no line ends with blanks`() {
    #expect(table(nil)[0] == "NAME          N  MORE      WHY")
  }

  @Test func `wide and hostile text keeps its columns`() {
    var table = TextTable([.init("A"), .init("B")])
    table.add([.init("日本"), .init("x")])
    table.add([.init("a\u{1B}[31m\u{202E}b\t"), .init("y")])
    let lines = table.text(paper).split(separator: "\n")
    #expect(!table.text(paper).unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" || $0 == "\t" })
    #expect(lines[1].hasSuffix("x") && lines[2].hasSuffix("y"))
  }

  @Test func `hostile text of an engine is visible in every page`() throws {
    let hostile = "x\u{1B}]52;c;aGk=\u{07}\u{202E}\r\ny"
    let job: JSONValue = [
      "job_id": .string(hostile), "job_name": .string(hostile), "runner": .string(hostile), "runner_type": "flink",
      "diagnostics": .string(hostile), "native_state": .string(hostile),
    ]
    let answer: JSONValue = [
      "jobs": [job],
      "lines": [
        ["time": "2026-01-01T00:00:00Z", "level": "INFO", "source": .string(hostile), "message": .string(hostile)]
      ],
      "entries": [["text": .string(hostile), "kind": .string(hostile), "job_name": .string(hostile)]],
      "savepoints": [["path": .string(hostile), "job_id": .string(hostile)]],
      "runners": [["runner": .string(hostile), "last_error": .string(hostile), "url": .string(hostile)]],
      "verdict": .string(hostile), "findings": [["summary": .string(hostile), "evidence": [.string(hostile)]]],
      "changes": [["parameter": .string(hostile), "to": .string(hostile), "no_call": .string(hostile)]],
      "summary": .string(hostile), "not_compared": [.string(hostile)], "enabled": true,
      "history": [["status": .string(hostile), "failure": .string(hostile)]],
      "vertices": [["name": .string(hostile), "id": .string(hostile), "state": .string(hostile)]],
      "engine": [hostile: [hostile: .string(hostile)]], "series": [["name": .string(hostile), "values": [1]]],
      "savepoint_path": .string(hostile), "job_id": .string(hostile), "state": .string(hostile),
    ]
    for command in CommandTable.all {
      let page: Command.Page
      switch command.action {
      case .read(_, let show): page = show
      case .write(let writing): page = writing.page
      case .own: continue
      }
      for text in [page(answer, paper), page(job, paper)] {
        let bad = text.unicodeScalars.contains {
          $0.value == 0x1B || $0.value == 7 || $0.value == 0x202E || $0.value == 13
        }
        #expect(!bad, "\(command.name): \(text.debugDescription)")
      }
    }
  }
}

extension PaperTests {
  @Test func `JSON on a terminal means the same and drives nothing`() throws {
    let value: JSONValue = ["a": "x\u{1B}[31m\u{9B}31m\u{202E}\u{E0041}é日", "b": [1, nil, true]]
    let text = PrettyJSON.text(value)
    #expect(try JSONValue(parsing: text) == value)
    let bad = text.unicodeScalars.contains { [0x1B, 0x9B, 0x202E, 0xE0041].contains($0.value) }
    #expect(!bad)
    #expect(text.contains("é日"))
  }
}
