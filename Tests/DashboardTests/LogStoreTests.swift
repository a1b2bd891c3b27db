import BeamMCPClient
import FoundationEssentials
import Jobs
import Testing

@testable import Dashboard

@Suite struct LogStoreTests {
  init() { setUTF8() }

  private func line(_ text: String, _ level: LogLine.Level = .info, at: Double = 0, source: String = "tm-1") -> LogLine
  {
    LogLine(time: Sample.now.addingTimeInterval(at), level: level, source: source, message: text)
  }

  private func store(_ lines: [LogLine]) -> LogStore {
    var store = LogStore()
    lines.forEach { store.append($0) }
    return store
  }

  @Test func `A line comes back as it was put in, over the bounds of chunks`() {
    let lines = (0..<20_000).map {
      line("message \($0)\nmore of it é", .allCases[$0 % 4], at: Double($0), source: "tm-\($0 % 3)")
    }
    let store = store(lines)
    for id in [0, 1, 8191, 8192, 19_999] { #expect(store.line(id) == lines[id]) }
    #expect(store.count == 20_000)
    #expect(store.sources == ["tm-0", "tm-1", "tm-2"])
    #expect(store.byteCount == lines.reduce(0) { $0 + $1.message.utf8.count })
  }

  @Test func `Lines keep their numbers while older ones are dropped, and the last ones can be taken out`() {
    var store = store((0..<50_000).map { line("\($0)") })
    store.trim(lines: 20_000, bytes: .max)
    #expect(store.count <= 20_000 && store.count > 10_000)
    #expect(store.text(store.ids.lowerBound) == "\(store.ids.lowerBound)")
    #expect(store.text(49_999) == "49999")
    store.removeLast(10_000)
    #expect(store.ids.upperBound == 40_000)
    store.append(line("new"))
    #expect(store.text(40_000) == "new")
    #expect(store.byteCount == (store.ids.lowerBound..<40_000).reduce(3) { $0 + String($1).utf8.count })
  }

  @Test func `The next error is found past chunks that have none`() {
    let store = store((0..<30_000).map { line("\($0)", $0 == 5 || $0 == 25_000 ? .error : .info) })
    #expect(store.error(from: -1, step: 1) == 5)
    #expect(store.error(from: 5, step: 1) == 25_000)
    #expect(store.error(from: 25_000, step: 1) == nil)
    #expect(store.error(from: 25_000, step: -1) == 5)
    #expect(store.error(from: 5, step: -1) == nil)
  }

  @Test func `A copy does not see what is added later`() {
    var store = store([line("a")])
    let copy = store
    store.append(line("b"))
    #expect(copy.count == 1 && copy.text(0) == "a" && store.text(1) == "b")
  }

  @Test func `A megabyte is kept of a line`() {
    #expect(store([line(String(repeating: "x", count: 3_000_000))]).length(0) < LogChunk.longestLine + 100)
  }

  @Test(arguments: ["needle", "NEEDLE", "x", "9", "e n", "é", "::"])
  func `A plain text is found wherever the slow way finds it`(_ wanted: String) throws {
    let search = try #require(ByteSearch(wanted))
    let hays = ["", "x", "a needle in", "two NeEdLe needle", "at 09:58::é", "the needl", "need\nle n"]
    for hay in hays {
      let found = Array(hay.utf8).withUnsafeBufferPointer { search.find(in: $0) }
      #expect((found != nil) == hay.lowercased().contains(wanted.lowercased()), "\(wanted) in \(hay)")
    }
  }

  @Test func `A pattern is a plain text or an expression; one that is broken, or could take for ever, says why`() throws
  {
    func matches(_ pattern: String, _ text: String) throws -> Bool {
      let matcher = try LogPattern(pattern).matcher()
      return Array(text.utf8).withUnsafeBufferPointer { matcher.matches($0, nil) }
    }
    #expect(try matches("Late Data", "some late data here"))
    #expect(try matches("check.*[0-9]+ exp", "Checkpoint 8123 expired"))
    #expect(try !matches("^expired", "Checkpoint expired"))
    #expect(try matches("É|x", "été"))
    #expect(try matches("partition[-x]*3.*position [0-9]+7", "Partition-3 at position 127"))
    #expect(try !matches("partition.*position [0-9]+7", "partition at position 12 8"))
    #expect(try matches("a[]x]b", "a]b"))
    #expect(try matches("[[:digit:]]+ms?", "took 12m"))
    for pattern in ["(a", "[b", "(a+)+", "", "a*b*c*d*e*"] {
      #expect(throws: FilterError.self) { try LogPattern(pattern) }
    }
  }

  // MARK: Rows

  private func rows(_ store: LogStore, folds: Bool = true) -> LogRows {
    var rows = LogRows(folds: folds)
    for id in store.ids { rows.append(id, of: store) }
    return rows
  }

  @Test func `The same line several times in a row is one row; another source or level is another row`() {
    let store = store([
      line("a"), line("a"), line("a"), line("b"), line("a"), line("a", .warn), line("a", source: "tm-2"),
    ])
    #expect(rows(store).rows.map(\.count) == [3, 1, 1, 1, 1])
    #expect(rows(store, folds: false).count == 7)
    #expect(rows(store).row(of: 2) == 0)
    #expect(rows(store).row(of: 3) == 1)
    #expect(rows(store).row(atOrAfter: 99) == 5)
  }

  @Test func `A row is unfolded, goes on growing, and is folded again`() {
    var store = store([line("b"), line("a\n\tat x"), line("a\n\tat x"), line("a\n\tat x")])
    var rows = rows(store)
    #expect(rows.count == 2)
    #expect(rows.turn(1, isTrace: true) == 1)
    #expect(rows.unfolded[1] == .text && rows.count == 2)
    #expect(rows.turn(1, isTrace: true) == 1)
    #expect(rows.count == 4)
    store.append(line("a\n\tat x"))
    rows.append(4, of: store)
    #expect(rows.count == 5)
    #expect(rows.turn(3, isTrace: true) == 1)
    #expect(rows.rows.map(\.count) == [1, 4])
  }

  @Test func `What is dropped at either end leaves the rows between`() {
    let store = store(["a", "a", "b", "c", "c", "c"].map { line($0) })
    var rows = rows(store)
    #expect(rows.drop(before: 1) == 0)
    #expect(rows.rows.map(\.count) == [1, 1, 3])
    #expect(rows.drop(before: 3) == 2)
    #expect(rows.first(0) == 3)
    rows.drop(from: 5)
    #expect(rows.rows.map(\.count) == [2])
    rows.drop(from: 0)
    #expect(rows.count == 0)
  }
}
