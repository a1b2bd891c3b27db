import FoundationEssentials
import HTTP
import Testing

@Suite struct ServerSentEventsTests {
  private func events(_ text: String, _ parser: inout ServerSentEvents) throws -> [ServerSentEvent] {
    try parser.feed(Data(text.utf8))
  }

  private func events(_ text: String) throws -> [ServerSentEvent] {
    var parser = ServerSentEvents()
    return try events(text, &parser)
  }

  @Test func `the examples of the standard are read as it says`() throws {
    #expect(
      try events("data: YHOO\ndata: +2\ndata: 10\n\n") == [ServerSentEvent(data: "YHOO\n+2\n10")])
    #expect(
      try events(": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n") == [
        ServerSentEvent(data: "first event", id: "1"), ServerSentEvent(data: "second event"),
        ServerSentEvent(data: " third event"),
      ])
    #expect(try events("data\n\ndata\ndata\n\ndata:") == [ServerSentEvent(data: ""), ServerSentEvent(data: "\n")])
    #expect(
      try events("data:test\n\ndata: test\n\n") == [ServerSentEvent(data: "test"), ServerSentEvent(data: "test")])
  }

  @Test func `however the bytes are cut, the events are the same`() throws {
    let text = "\u{FEFF}event: change\r\nid: a-7\r\ndata: é\rdata: 2\n\r\n: alive\r\rretry: 2500\n\ndata: x\n\n"
    let bytes = Array(text.utf8)
    let expected = [ServerSentEvent(event: "change", data: "é\n2", id: "a-7"), ServerSentEvent(data: "x", id: "a-7")]
    for cut in 0...bytes.count {
      for second in stride(from: cut, through: bytes.count, by: 3) {
        var parser = ServerSentEvents()
        var found: [ServerSentEvent] = []
        for piece in [bytes[..<cut], bytes[cut..<second], bytes[second...]] { found += try parser.feed(Data(piece)) }
        #expect(found == expected, "cut at \(cut) and \(second)")
        #expect(parser.retry == .milliseconds(2500))
        #expect(parser.comments == 1)
      }
    }
  }

  @Test func `an id that holds a NUL is ignored, an empty one forgets, and it counts when the event is whole`() throws {
    var parser = ServerSentEvents(lastEventID: "old")
    #expect(try events("id: 5\ndata: a\n", &parser).isEmpty)
    #expect(parser.lastEventID == "old")
    #expect(try events("\n", &parser) == [ServerSentEvent(data: "a", id: "5")])
    #expect(parser.lastEventID == "5")
    _ = try events("id: 6\u{0}\ndata: b\n\n", &parser)
    #expect(parser.lastEventID == "5")
    #expect(try events("id: 9\n\n", &parser).isEmpty)
    #expect(parser.lastEventID == "9")
    _ = try events("id\ndata: c\n\n", &parser)
    #expect(parser.lastEventID.isEmpty)
  }

  @Test func `unknown fields, a retry that is no number and an unfinished event are nothing`() throws {
    var parser = ServerSentEvents()
    #expect(try events("foo: bar\nretry: 1x\nretry:\nretry: 99999999999999999999\ndata: lost", &parser).isEmpty)
    #expect(parser.retry == nil)
    #expect(try events("\u{feff}data: x\n\n") == [ServerSentEvent(data: "x")])
    #expect(try events("\n\u{feff}data: not a field after the first line\n\n").isEmpty)
  }

  @Test func `bytes that are no UTF-8 become replacement characters`() throws {
    var parser = ServerSentEvents()
    #expect(try parser.feed(Data([0x64, 0x61, 0x74, 0x61, 0x3a, 0xff, 0x0a, 0x0a])).first?.data == "\u{FFFD}")
  }

  @Test func `an event beyond the limit is refused, by one line and by many`() throws {
    var one = ServerSentEvents(limit: 100)
    let long = failure { try one.feed(Data(repeating: 0x61, count: 101)) }
    guard case .tooLarge? = long else { return unexpected(long) }
    var many = ServerSentEvents(limit: 100)
    let sum = failure { try many.feed(Data(String(repeating: "data: 0123456789\n", count: 11).utf8)) }
    guard case .tooLarge? = sum else { return unexpected(sum) }
    var fine = ServerSentEvents(limit: 100)
    for _ in 0..<100 { #expect(try fine.feed(Data("data: 0123456789\n\n".utf8)).count == 1) }
  }

  private func failure(_ body: () throws -> [ServerSentEvent]) -> HTTPError? {
    do {
      _ = try body()
      return nil
    } catch { return error as? HTTPError }
  }
}
