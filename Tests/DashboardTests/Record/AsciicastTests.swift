import FoundationEssentials
import JSON
import Jobs
import Screen
import Testing

@testable import Dashboard

/// Films in the format that asciinema calls version 2.
@Suite struct AsciicastTests {
  init() { setUTF8() }

  private struct Line {
    var seconds: Double
    var code: String
    var data: String
  }

  /// A console whose window changes its size twice, once in the middle of an input line.
  private func tape() -> Tape {
    var tape = Tape()
    tape.pass(5)
    resize(&tape, 100, 40)
    tape.pass(5)
    tape.press(.character(":"))
    tape.type("op")
    resize(&tape, 80, 24)
    tape.pass(5)
    return tape
  }

  private func resize(_ tape: inout Tape, _ width: Int, _ height: Int) {
    tape.console.now.addTimeInterval(0.5)
    tape.send(.input(.resize(width: width, height: height), at: tape.console.now))
    tape.answerAll()
  }

  private func film(_ recording: Recording, speed: Double = 1) throws -> (head: JSONValue, lines: [Line]) {
    var cast = Asciicast(recording, try Theme.builtIn("dark"), speed: speed)
    let head = try JSONValue(parsing: cast.head)
    var lines: [Line] = []
    while let text = cast.next() {
      for line in text.split(separator: "\n") {
        let event = try JSONValue(parsing: String(line))
        try #require(event.array?.count == 3)
        lines.append(
          Line(
            seconds: try #require(event[0]?.double), code: try #require(event[1]?.string),
            data: try #require(event[2]?.string)))
      }
    }
    return (head, lines)
  }

  @Test func `its head is that of version 2, with nothing of version 3`() throws {
    let film = try film(try tape().recording())
    #expect(film.head["version"] == 2)
    #expect(film.head["width"] == 120 && film.head["height"] == 30)
    #expect(film.head["timestamp"] == .int(Int(Sample.now.timeIntervalSince1970)))
    // Version 3 has the size in `term`, seconds since the event before, and its exit code as an event.
    #expect(film.head["term"] == nil)
    #expect(Set(film.lines.map(\.code)) == ["o", "r"])
  }

  @Test(arguments: [1.0, 4]) func `times are since the beginning, and none is before the last`(_ speed: Double) throws {
    let recording = try tape().recording()
    let lines = try film(recording, speed: speed).lines
    #expect(zip(lines, lines.dropFirst()).allSatisfy { $0.seconds <= $1.seconds })
    #expect(lines.allSatisfy { (0...recording.length / speed).contains($0.seconds) })
    let resized = try #require(lines.first { $0.code == "r" }?.seconds)
    #expect(abs(resized - 5.5 / speed) < 0.1)
  }

  @Test func `a new size is told, and then the whole screen is drawn in it`() throws {
    let lines = try film(try tape().recording()).lines
    let sizes = lines.filter { $0.code == "r" }.map(\.data)
    #expect(sizes == ["100x40", "80x24"])
    for index in lines.indices where lines[index].code == "r" {
      let repaint = try #require(lines.indices.contains(index + 1) ? lines[index + 1] : nil)
      #expect(repaint.code == "o" && repaint.seconds == lines[index].seconds)
      #expect(repaint.data.contains("\u{1B}[2J"))
    }
    #expect(lines.first?.code == "o" && lines.first?.data.contains("\u{1B}[2J") == true)
    #expect(lines.count { $0.data.contains("\u{1B}[2J") } == 3)
  }

  @Test func `at every size the film shows what the replay shows`() throws {
    let tape = tape()
    let film = try film(try tape.recording())
    var screen = Screen(width: 120, height: 30)
    for (index, line) in film.lines.enumerated() {
      if line.code == "r" {
        let size = line.data.split(separator: "x").compactMap { Int($0) }
        screen = Screen(width: size[0], height: size[1])
        continue
      }
      screen.write(line.data)
      let isLastOfSize = index + 1 == film.lines.count || film.lines[index + 1].code == "r"
      guard isLastOfSize else { continue }
      var player = try tape.player()
      player.seek(to: line.seconds)
      #expect(screen.text == player.seen.plainText)
    }
  }

  /// As much of a terminal as a film needs: places, glyphs, and a clear screen.
  private struct Screen {
    var rows: [[Character?]]
    private let width: Int

    init(width: Int, height: Int) {
      self.width = width
      rows = Array(repeating: Array(repeating: " ", count: width), count: height)
    }

    mutating func write(_ text: String) {
      var (x, y) = (0, 0)
      var rest = Substring(text)
      while let glyph = rest.first {
        if glyph == "\u{1B}", let end = rest.dropFirst(2).firstIndex(where: \.isLetter) {
          let words = rest[rest.index(rest.startIndex, offsetBy: 2)..<end].split(separator: ";").compactMap { Int($0) }
          if rest[end] == "H" { (y, x) = (words[0] - 1, words[1] - 1) }
          if rest[end] == "J" { self = Screen(width: width, height: rows.count) }
          rest = rest[end...].dropFirst()
        } else {
          rows[y][x] = glyph
          x += String(glyph).columns
          rest = rest.dropFirst()
        }
      }
    }

    var text: String {
      rows.map { row in
        var line = String(row.compactMap(\.self))
        while line.last == " " { line.removeLast() }
        return line
      }.joined(separator: "\n") + "\n"
    }
  }
}
