extension JobFailure {
  /// Says by which stack trace it was thrown: the same for the same exception from the same frames, whatever its message, and
  /// another one from other frames. 12 hexadecimal digits; nil without frames, where words are all that there is.
  ///
  /// Counted are the innermost cause's class, the program's own exceptions around it, and of the cause's frames those from the
  /// throw down to where the engine called the program. Not counted are the engine's and Java's own wrappers, which depend on
  /// how operators are chained and on whether it was the last restart, and the engine's stack beneath.
  package var fingerprint: String? {
    let lines = trace.utf8.prefix(JobFailure.reach).split(separator: 0x0A).map { Substring($0) }
    let frames = JobFailure.python(lines) ?? JobFailure.java(lines)
    let names = JobFailure.place(frames)
    guard let first = names.first, !first.hasPrefix("org.apache.spark.scheduler.DAGScheduler.") else {
      // Spark's scheduler gives up for everybody at one place: that tells nothing of the reason.
      return nil
    }
    let parts = [exception] + JobFailure.wrappers(lines) + names
    // 12 digits lie within the string itself, and are enough: of 5000 kinds two are taken for one in 20 million fleets.
    return String(JobIDs.hash(parts.joined(separator: "\n")).suffix(12))
  }

  /// Bytes: more than a trace has once it was clipped.
  private static let reach = 1 << 17
  /// Frames that are looked at; a recursion has more.
  private static let mostFrames = 256

  /// Of the last traceback, the innermost first; nil where there is none with frames.
  private static func python(_ lines: [Substring]) -> [TraceFrame]? {
    guard let start = lines.lastIndex(where: { $0.utf8.hasSuffix("Traceback (most recent call last):") }) else {
      return nil
    }
    // By what they begin with: of a long one the middle is left out, and Java's frames may follow.
    let block = lines[(start + 1)...].filter { $0.begins(with: "  File \"") || $0.begins(with: "  … ") }
    let frames = block.suffix(mostFrames).reversed().compactMap(TraceFrame.init)
    return frames.isEmpty ? nil : frames
  }

  /// Of the innermost cause that has any: where all are those of the exception around it, `... 12 more` is all it has.
  private static func java(_ lines: [Substring]) -> [TraceFrame] {
    var end = lines.count
    while end > 0 {
      let start = lines[..<end].lastIndex { $0.begins(with: "Caused by: ") } ?? 0
      var frames: [TraceFrame] = []
      for line in lines[start..<end] {
        // What was suppressed, and what comes behind a gap, was not thrown there.
        if line.begins(with: "… ") || line.unindented.begins(with: "Suppressed: ") { break }
        guard let frame = TraceFrame(line) else { continue }
        frames.append(frame)
        if frame.owner == .handover || frames.count == mostFrames { break }
      }
      if !frames.isEmpty { return frames }
      end = start
    }
    return []
  }

  /// Names from the throw down to the end of the program's own frames, each once, so that the depth of a recursion is nothing;
  /// of what lies above the program's the uppermost.
  private static func place(_ frames: [TraceFrame]) -> [String] {
    var (above, own): ([String], [String]) = ([], [])
    for frame in frames {
      let isOwn = frame.owner == .program
      if !own.isEmpty, !isOwn {
        if frame.owner == .language { continue }
        break
      }
      if let name = frame.name {
        if isOwn, !own.contains(name) { own.append(name) }
        if !isOwn, above.count < 6, !above.contains(name) { above.append(name) }
      }
      if frame.owner == .handover || own.count == 16 { break }
    }
    return above + own
  }

  /// The classes of the program's own exceptions around the cause.
  private static func wrappers(_ lines: [Substring]) -> [String] {
    let causes = lines.lazy.filter { $0.begins(with: "Caused by: ") }.map { Substring($0.utf8.dropFirst(11)) }
    let heads = (lines.prefix(1) + Array(causes.prefix(32))).map { $0.upTo(0x3A) }
    return heads.dropLast().filter { head in
      head.holds(".") && !head.holds(" ") && TraceFrame.Owner(java: head) == .program
    }.map { String($0.prefix(256)) }
  }
}

extension Substring.UTF8View {
  fileprivate func hasSuffix(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { bytes in suffix(bytes.count).elementsEqual(bytes) }
  }
}
