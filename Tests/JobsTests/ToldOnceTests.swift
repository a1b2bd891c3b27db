import FoundationEssentials
import Testing

@testable import Jobs

/// A deed and what is seen of it are one entry.
@Suite struct ToldOnceTests {
  private func entry(
    _ kind: TimelineEntry.Kind, _ text: String, at second: Double, of job: String = "a"
  ) -> TimelineEntry {
    var entry = TimelineEntry(time: moment(second), kind: kind, severity: .ok, text: text)
    entry.jobID = job
    if kind == .action { entry.actor = "root" }
    return entry
  }

  private func texts(_ entries: [TimelineEntry]) -> [String] { entries.toldOnce.map(\.text) }

  @Test func `a scaling and the width that is seen of it are one, by whom it was done`() {
    let both = [entry(.rescale, "parallelism 8 → 12", at: 0), entry(.action, "scaled from 8 to 12", at: 1)]
    #expect(texts(both) == ["scaled from 8 to 12, in effect"])
    #expect(both.toldOnce.first?.actor == "root")
    #expect(texts(both.reversed()) == ["scaled from 8 to 12, in effect"], "in whichever order they are told")
  }

  private func entry(
    _ kind: TimelineEntry.Kind, _ text: String, at second: Double, from: Int?, to: Int
  ) -> TimelineEntry {
    var entry = entry(kind, text, at: second)
    entry.scaling = TimelineEntry.Scaling(from: from, to: to)
    return entry
  }

  @Test func `what is joined is told by its numbers, whatever the words`() {
    let both = [
      entry(.rescale, "gone from eight to twelve", at: 0, from: 8, to: 12),
      entry(.action, "made wider", at: 1, from: nil, to: 12),
    ]
    #expect(texts(both) == ["made wider, in effect"])
    let once = both.toldOnce
    #expect((once + [both[0]]).toldOnce == once)
    let other = [both[0], entry(.action, "scaled from 8 to 12", at: 1, from: 8, to: 16)]
    #expect(texts(other) == other.map(\.text), "the words are not asked where there are numbers")
    var short = entry(.action, "half of it", at: 1, from: 8, to: 12)
    short.severity = .warn
    #expect(texts([both[0], short]) == ["half of it"])
  }

  @Test func `one of before and one of now are joined too, and an entry without the member is read`() throws {
    let mixed = [entry(.rescale, "parallelism 8 → 12", at: 0), entry(.action, "scaled", at: 1, from: 8, to: 12)]
    #expect(texts(mixed) == ["scaled, in effect"])
    let line = Data(#"{"id": 3, "time": 0, "kind": "rescale", "severity": "ok", "text": "parallelism 8 → 12"}"#.utf8)
    let old = try JSONDecoder().decode(TimelineEntry.self, from: line)
    #expect(old.scaling == nil && old.text == "parallelism 8 → 12")
    #expect(try JSONDecoder().decode(TimelineEntry.self, from: JSONEncoder().encode(mixed[1])) == mixed[1])
  }

  @Test func `one that came short is one with the width that it has come to`() {
    let short = "scale from 8 to 120 in effect in part: runs with 58 until slots come free"
    #expect(texts([entry(.rescale, "parallelism 8 → 58", at: 0), entry(.action, short, at: 1)]) == [short])
    let more = [entry(.action, short, at: 1), entry(.rescale, "parallelism 58 → 70", at: 20)]
    #expect(texts(more) == more.map(\.text), "what came later has happened for itself")
  }

  @Test func `told once more it stays as it is, and what is told again is not told twice`() {
    let seen = entry(.rescale, "parallelism 8 → 12", at: 0)
    let once = [seen, entry(.action, "scaled from 8 to 12", at: 1)].toldOnce
    #expect(once.toldOnce == once)
    #expect((once + [seen]).toldOnce == once)
  }

  @Test func `another job's, another width's, another hour's and one that nobody did stay`() {
    for other in [
      entry(.rescale, "parallelism 8 → 12", at: 0, of: "b"), entry(.rescale, "parallelism 8 → 10", at: 0),
      entry(.rescale, "parallelism 4 → 12", at: 0), entry(.rescale, "parallelism 8 → 12", at: -4000),
      entry(.rescale, "parallelism 8 → 12", at: 300),
    ] {
      let both = [other, entry(.action, "scaled from 8 to 12", at: 1)]
      #expect(texts(both) == both.map(\.text))
    }
    let alone = [entry(.rescale, "parallelism 8 → 12", at: 0), entry(.action, "savepoint file:/8/to 12", at: 1)]
    #expect(texts(alone) == alone.map(\.text))
  }

  @Test func `there and back again are two`() {
    let all = [
      entry(.rescale, "parallelism 8 → 12", at: 0), entry(.action, "scaled from 8 to 12", at: 1),
      entry(.rescale, "parallelism 12 → 8", at: 10), entry(.action, "scaled from 12 to 8", at: 11),
      entry(.rescale, "parallelism 8 → 12", at: 20), entry(.action, "scaled from 8 to 12", at: 21),
    ]
    #expect(
      texts(all) == [
        "scaled from 8 to 12, in effect", "scaled from 12 to 8, in effect", "scaled from 8 to 12, in effect",
      ])
  }
}
