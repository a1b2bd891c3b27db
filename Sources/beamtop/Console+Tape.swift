import Dashboard
import FoundationEssentials
import Screen
import Terminal

/// What is recorded of a console, what is replayed in it, and pictures of it.
extension Console {
  /// The one place where what came goes on to the state.
  func take(_ event: Event) -> [Effect] {
    if case .keymap(let keymap) = event { terminal.setChords(keymap.chords) }
    if player != nil { return player?.take(event) ?? [] }
    recorder?.note(event)
    return update(&state, event)
  }

  /// What is on the screen. Of a replay it is not kept: whoever plays on should hold the state alone.
  var shown: State { player?.shown ?? state }

  /// Seconds until the state wants to be told the time.
  var rest: Double { player?.wait ?? state.nextWake.timeIntervalSinceNow }

  func writePicture(_ path: String?, overwrites: Bool) {
    do throws(ThemeChoice.Problem) {
      let theme = try look.load(look.name)
      let state = shown
      let name = path ?? "beamtop-\(state.clock.time(state.now).replacing(":", with: "")).svg"
      var canvas = Canvas(width: state.width, height: state.height)
      render(state, into: &canvas)
      let (text, isError) = PictureFile.write(SVGPicture.text(canvas, theme), to: name, overwrites: overwrites)
      inbox.put(Event.notice(text, isError: isError, isAnswer: true))
    } catch {
      inbox.put(Event.notice(error.text, isError: true, isAnswer: true))
    }
  }
}
