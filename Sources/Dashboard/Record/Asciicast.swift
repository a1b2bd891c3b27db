import FoundationEssentials
import JSON
package import Screen

/// A record as a film that terminals and web pages play (asciicast, version 2).
package struct Asciicast {
  private var player: Player
  private var screen: ANSIScreen
  /// The screen of the last frame, drawn whole each time: a film is no console that spares a wake.
  private var canvas = Canvas(width: 0, height: 0)
  private let theme: Theme
  private let speed: Double
  private let from: Double
  private var size: (width: Int, height: Int)

  /// No film needs more frames a second of its own time.
  private static let frames = 30.0

  /// - Parameters:
  ///   - speed: Of the film, against the record.
  ///   - from: Seconds of the record before its first frame.
  package init(_ recording: Recording, _ theme: Theme, speed: Double = 1, from: Double = 0) {
    player = Player(recording, Player.Viewer(width: recording.header.width, height: recording.header.height))
    (self.theme, self.speed, self.from) = (theme, speed, min(from, recording.length))
    screen = ANSIScreen(theme)
    player.seek(to: self.from)
    size = (player.recorded.width, player.recorded.height)
  }

  /// The first line: the size, and when the film begins.
  package var head: String {
    let start = player.recording.header.start.addingTimeInterval(from)
    let head: JSONValue = [
      "version": 2, "width": .int(size.width), "height": .int(size.height),
      "timestamp": .int(Int(start.timeIntervalSince1970)),
      "title": .string("beamtop \(player.recording.header.server)"),
      "env": ["TERM": "xterm-256color"],
    ]
    return head.text + "\n"
  }

  /// Lines of the record that were not understood, up to here.
  package var skipped: Int { player.skipped }

  /// The lines of the next frame, none where it looks like the one before; nil after the last.
  package mutating func next() -> String? {
    if canvas.width > 0, !player.goOn(atLeast: speed / Asciicast.frames) { return nil }
    let state = player.recorded
    canvas = Canvas(width: state.width, height: state.height)
    render(state, into: &canvas)
    var lines = ""
    if (state.width, state.height) != size {
      size = (state.width, state.height)
      lines += line("r", "\(size.width)x\(size.height)")
    }
    let bytes = screen.frame(canvas)
    return bytes.isEmpty ? lines : lines + line("o", bytes)
  }

  private func line(_ code: String, _ data: String) -> String {
    let seconds = ((player.seconds - from) / speed * 1e6).rounded() / 1e6
    return JSONValue.array([.double(seconds), .string(code), .string(data)]).text + "\n"
  }
}

extension Player {
  /// To the next line that is so many seconds away; false at the end.
  mutating func goOn(atLeast least: Double) -> Bool {
    guard !isAtEnd else { return false }
    seconds = min(length, max(recording.seconds(scene.next), seconds + least))
    play(until: seconds)
    return true
  }
}
