import Dashboard
import Screen
import Setup
import Terminal

/// What the console looks like and how it is handled, and how that changes while it runs.
extension Console {
  struct Hands {
    var look: ThemeChoice
    var keys: KeyChoice
    var mouse: Bool
    /// As the configuration has the mouse, `true` or `false`.
    var configuredMouse: String?
    /// Where it is kept what is chosen of these, and what was wrong with it.
    var choices: ChoicesFile
    var faults: [String]
    /// It goes on without the terminal's focus.
    var refreshesUnfocused: Bool
    /// Where it is kept how the console was left.
    var session: SessionFile
    var undoSeconds: Double?
    /// The file that names the engines, as it is told to the operator.
    var configurationFile: String
    /// The pipe that is read in place of a log file.
    var logInput: Int32?
    /// Where it is kept what was said of real jobs.
    var journal: ConversationJournal?
  }

  func setTheme(_ name: String) {
    if show(name, isAsked: true) {
      look.choose(name)
      inbox.put(Event.notice("theme \(name)" + lasting(look.stronger), isError: false, isAnswer: true))
      keep(.theme, name, over: look.configuredName)
      if look.isAuto { terminal.askBackground() }
    }
  }

  /// What was chosen is so at the next start too, where nothing stands above it.
  private func lasting(_ stronger: String?) -> String {
    stronger.map { "; \($0) stands above it at the next start" } ?? ", from now on"
  }

  private func keep(_ setting: Choices.Setting, _ value: String, over configured: String?) {
    // One after the other, and each before the program ends.
    keeping = Task { [keeping] in
      await keeping?.value
      guard let problem = await choices.choose(setting, value, over: configured) else { return }
      inbox.put(Event.notice("the next start does not know what was chosen: \(problem)", isError: true))
    }
  }

  func setMouse(_ isOn: Bool) {
    terminal.setMouse(isOn)
    keep(.mouse, "\(isOn)", over: configuredMouse)
  }

  /// Looked at, not chosen. The chosen one comes back as it was, whatever has become of its file.
  func preview(_ name: String) {
    if name == look.name { return terminal.setTheme(worn) }
    do throws(ThemeChoice.Problem) { terminal.setTheme(try look.load(name)) } catch {
      inbox.put(Event.notice(error.text, isError: true, isAnswer: true))
    }
  }

  /// The terminal has said what lies behind the text.
  func adapt(to background: Colour.RGB) {
    if look.learn(background), look.isAuto { _ = show(look.name) }
  }

  func setPace(_ isSlow: Bool?) {
    pace.mode = isSlow.map { $0 ? .slow : .fast } ?? .measured
    let words = isSlow.map { $0 ? "few frames, as for a slow link" : "every frame, however slow the link" }
    inbox.put(Event.notice(words ?? "as many frames as the link bears", isError: false))
  }

  func setKeys(_ preset: String) {
    do throws(KeyChoice.Problem) {
      let keymap = try keys.load(preset)
      inbox.put(Event.keymap(keymap))
      inbox.put(Event.notice("keys \(keymap.preset)" + lasting(keys.stronger), isError: false))
      keys.choose(keymap.preset)
      keep(.keys, keymap.preset, over: keys.configuredName)
      mended(keys.file)
    } catch {
      fault(error.text, keys.file, isAsked: true)
    }
  }

  /// Takes up a theme's file and `keys.json5` that were changed. What cannot be read is told, and what was there stays.
  func reload() {
    guard watch.isDue() else { return }
    if watch.changed(look.file(look.name)), show(look.name) {
      let change = watch.isThere(look.file(look.name)) ? "was read anew" : "is the built-in one again: its file is gone"
      inbox.put(Event.notice("theme \(look.current) \(change)", isError: false))
    }
    guard watch.changed(keys.file) else { return }
    do throws(KeyChoice.Problem) {
      inbox.put(Event.keymap(try keys.load()))
      mended(keys.file)
      let change = watch.isThere(keys.file) ? "was read anew" : "is gone: the keys are those of the preset"
      inbox.put(Event.notice("\(keys.file) \(change)", isError: false))
    } catch {
      fault(error.text, keys.file)
    }
  }

  /// What somebody has just asked for stands until the next answer; what came of itself until it is read.
  private func fault(_ text: String, _ file: String, isAsked: Bool = false) {
    mended(file)
    faults[file] = text
    inbox.put(Event.notice(text, isError: true, isAnswer: isAsked))
  }

  private func mended(_ file: String) {
    if let text = faults.removeValue(forKey: file) { inbox.put(Event.mended(text)) }
  }

  private func show(_ name: String, isAsked: Bool = false) -> Bool {
    do throws(ThemeChoice.Problem) {
      let theme = try look.load(name)
      terminal.setTheme(theme)
      worn = theme
      mended(look.file(name))
      return true
    } catch {
      fault(error.text, look.file(name), isAsked: isAsked)
      return false
    }
  }
}
