import BeamMCPClient
import FoundationEssentials
import JSON
import Setup
import Synchronization

@testable import Commands

/// Stands in for a shell and its terminal: runs command lines against a demo fleet that stands still.
final class Shell: Sendable {
  private struct Heard {
    var out = ""
    var error = ""
    var lines: [String] = []
    /// How often a command may sleep before Ctrl-C is pressed.
    var sleeps = 0
    /// How the process is asked to end while a command sleeps for long; nil where nobody asks.
    var stop: ExitCode?
  }

  // A command's streams are called from whatever task it works on.
  private let heard = Mutex(Heard())
  private let link: Link?
  private let sleeping = AsyncStream.makeStream(of: Void.self)
  let environment: [String: String]

  init(
    _ house: House? = nil, typing lines: [String] = [], environment: [String: String] = ["LANG": "C.UTF-8"],
    sleeps: Int = 0, stop: ExitCode? = nil
  ) {
    link = house.map { house in
      var link = Link(house)
      // One house serves all lines of a test.
      link.close = {}
      return link
    }
    self.environment = environment
    heard.withLock {
      $0.lines = lines
      $0.sleeps = sleeps
      $0.stop = stop
    }
  }

  /// A shell on the usual demo fleet; it stands still unless something has to happen to its jobs.
  static func demo(
    typing lines: [String] = [], readOnly: Bool = false, environment: [String: String] = ["LANG": "C.UTF-8"],
    sleeps: Int = 0, stop: ExitCode? = nil, isMoving: Bool = false
  ) -> Shell {
    var demo = House.Demo()
    demo.paused = !isMoving
    let house = House.demo(demo, readOnly: readOnly, environment: [:], face: "cli", confirms: true)
    return Shell(house, typing: lines, environment: environment, sleeps: sleeps, stop: stop)
  }

  var out: String { heard.withLock { $0.out } }
  var error: String { heard.withLock { $0.error } }
  var json: JSONValue? { try? JSONValue(parsing: out) }

  private func streams(isTerminal: Bool, width: Int) -> Streams {
    var streams = Streams(
      out: { text in self.heard.withLock { $0.out += text } },
      error: { text in self.heard.withLock { $0.error += text } },
      line: { self.heard.withLock { $0.lines.isEmpty ? nil : $0.lines.removeFirst() } })
    streams.inputIsTerminal = isTerminal
    streams.outputIsTerminal = isTerminal
    streams.width = { isTerminal ? width : nil }
    streams.sleep = { duration in
      // Patience with a server is not what these tests are about.
      if duration == Completer.patience { return try await Task.sleep(for: .seconds(60)) }
      let isOver = self.heard.withLock { heard in
        heard.sleeps -= 1
        return heard.sleeps < 0
      }
      if isOver { throw CancellationError() }
      if duration > .seconds(600) {
        self.sleeping.continuation.yield()
        try await Task.sleep(for: duration)
      }
    }
    if let stop = heard.withLock({ $0.stop }) {
      streams.untilStopped = {
        for await _ in self.sleeping.stream { break }
        return stop
      }
    }
    return streams
  }

  /// Runs one command line; what it said before is forgotten.
  @discardableResult
  func run(_ line: String, isTerminal: Bool = false, width: Int = 120) async -> ExitCode {
    heard.withLock { ($0.out, $0.error) = ("", "") }
    let connector = link.map { link in Connector { _ throws(Failure) in link } }
    return await Program.run(
      Shell.words(line), streams: streams(isTerminal: isTerminal, width: width), environment: environment,
      connect: connector)
  }

  /// As a POSIX shell splits a line without expansions: blanks, single quotes, and a backslash outside them.
  static func words(_ line: String) -> [String] {
    var words: [String] = []
    var word: String?
    var isQuoted = false
    var isEscaped = false
    for character in line {
      if isEscaped {
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if character == "'" {
        isQuoted.toggle()
        word = word ?? ""
      } else if character == "\\", !isQuoted {
        isEscaped = true
      } else if character == " ", !isQuoted {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    return words + (word.map { [$0] } ?? [])
  }
}
