import FoundationEssentials
import JSON
import Jobs
import Screen

extension State {
  /// The marked lines, else those of the chosen row.
  private var linesToCopy: [Int] {
    log.marks.isEmpty ? (log.at < log.rows.count ? log.rows.lines(log.at).suffix(1) : []) : log.marks.sorted()
  }

  mutating func copyLines() -> [Effect] {
    let lines = linesToCopy
    guard !lines.isEmpty else {
      say("there is no line to copy", .info)
      return []
    }
    var (text, taken) = ("", 0)
    for id in lines {
      let line = LogLineText.harmless(id, of: log.store)
      guard text.utf8.count + line.utf8.count + 1 <= LogLineText.clipboard else { break }
      text += line + "\n"
      taken += 1
    }
    if taken == 0 { text = LogLineText.cut(LogLineText.harmless(lines[0], of: log.store)) }
    say(copied(taken, of: lines.count), .info)
    log.marks = []
    return [.terminal(.copy(text))]
  }

  private func copied(_ taken: Int, of count: Int) -> String {
    if taken == count { return "copied \(count == 1 ? "the line" : log.store.counted(count)) to \(clipboard)" }
    let what = taken == 0 ? "the beginning of the line" : "\(taken) of \(log.store.counted(count))"
    return
      "copied \(what): a clipboard takes \(LogLineText.clipboard) bytes from here; :save-log PATH writes all of them"
  }

  /// Writes what is shown to a file, elsewhere; what the filter of the moment shows is known once it is through.
  mutating func saveLog(_ path: String, overwrites: Bool) -> [Effect] {
    if let draft = log.draft {
      log.saving = (path, overwrites)
      let percent = LogTitle.percent(draft.next - log.store.ids.lowerBound, log.store.count)
      say(
        "\(Cut.short(path, 200)) is written as soon as the filter is through, it is at \(percent); Esc gives it up",
        .info)
      return []
    }
    guard log.rows.lineCount > 0 else {
      say("there is no line to save", .info)
      return []
    }
    say("writing \(log.store.counted(log.shownCount)) to \(Cut.short(path, 200)) …", .info)
    var save = LogSave(
      request: request(), path: path, overwrites: overwrites, store: log.store, lines: log.rows.shown)
    save.markers = log.shownMarkers.count
    save.read = fileRead
    return [.save(save)]
  }

  /// The path of the file that is looked at in place of a job's log.
  var fileRead: String? { log.file.flatMap { $0.input == nil ? $0.path : nil } }

  /// What has waited for the filter.
  mutating func saveWaiting() -> [Effect] {
    guard log.draft == nil, let saving = log.saving else { return [] }
    log.saving = nil
    return saveLog(saving.path, overwrites: saving.overwrites)
  }

  /// What waits for the filter is not written; nil where nothing does.
  mutating func giveUpSaving(_ why: String = "") -> Bool {
    guard let saving = log.saving else { return false }
    log.saving = nil
    say("nothing was written to \(Cut.short(saving.path, 200))\(why)", why.isEmpty ? .info : .failure, isAnswer: true)
    return true
  }

  mutating func takeSaved(_ save: LogSave, _ outcome: LogSave.Outcome) {
    switch outcome {
    case .written(let bytes):
      let place = WrittenPath.whole(save.path, in: directory)
      let count =
        save.text.map { "\($0.count { $0 == "\n" }) lines" } ?? save.store.counted(save.lines.count - save.markers)
      say("wrote \(count), \(bytes) bytes, to \(place)", .success)
    case .exists: offerOverwriting(save.path, "save-\(save.text == nil ? "log" : "trace") \(Words.quoted(save.path))")
    case .failed(let reason): say("cannot write \(save.path): \(reason)", .failure, isAnswer: true)
    }
  }

  /// Something is there, and stays as long as nobody says otherwise: the command is offered with the flag.
  mutating func offerOverwriting(_ path: String, _ command: String) {
    let words = "\(Cut.middle(path, 60)) exists and was left as it is; Enter writes over it, Esc leaves it"
    say(words, .info)
    // Somebody who types has not asked for this line.
    guard bar == nil, dialog == nil || context == .trace else { return }
    var bar = Bar(.command, command + " --overwrite")
    bar.problem = words
    bar.acceptsFrom = now.addingTimeInterval(PlanDialog.holdSeconds)
    self.bar = bar
  }
}

/// A line of the log as it is copied and saved: the instant, the level, the source, the text.
enum LogLineText {
  /// Bytes that a terminal takes for its clipboard: in base 64 they are 100,000, the most that common terminals accept.
  static let clipboard = 74_994

  static func text(_ id: Int, of store: LogStore, limit: Int = .max) -> String {
    let head = [store.time(id).map(Instant.text), store.levelWord(id)].compactMap(\.self).filter { !$0.isEmpty }
    return (head + [store.source(id), store.text(id, limit: limit)]).joined(separator: " ")
  }

  /// For pasting: what an engine wrote must not steer the terminal that it is pasted into.
  static func harmless(_ id: Int, of store: LogStore) -> String {
    text(id, of: store, limit: clipboard).split(separator: "\n", omittingEmptySubsequences: false)
      .map { Visible.text(String($0)) }.joined(separator: "\n")
  }

  static func cut(_ text: String) -> String { String(decoding: text.utf8.prefix(clipboard - 4), as: UTF8.self) }
}
