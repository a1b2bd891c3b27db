import JSON
import Screen

extension Input {
  /// Nil for what the console's state does not depend on.
  var record: (kind: RecordLine.Kind, what: JSONValue)? {
    switch self {
    case .key(let key): key.name.isEmpty ? nil : (.key, .string(key.name))
    case .paste(let text): (.paste, .string(Secrets.masked(text, as: .sentence)))
    case .resize(let width, let height): (.size, [.int(width), .int(height)])
    case .focus(let isOn): (.focus, .bool(isOn))
    case .mouse(let mouse): (.mouse, [.string(mouse.kind.record), .int(mouse.x), .int(mouse.y)])
    case .background: nil
    }
  }

  init?(record line: RecordLine) {
    let what = line.what
    switch line.kind {
    case .key:
      guard let key = what.string.flatMap({ Key(named: $0) }) else { return nil }
      self = .key(key)
    case .paste: self = .paste(what.string ?? "")
    case .size:
      guard let width = what[0]?.int, let height = what[1]?.int, Input.sizes.contains(width),
        Input.sizes.contains(height)
      else { return nil }
      self = .resize(width: width, height: height)
    case .focus: self = .focus(what.bool ?? true)
    case .mouse:
      guard let kind = Mouse.Kind.recorded.first(where: { $0.record == what[0]?.string }), let x = what[1]?.int,
        let y = what[2]?.int
      else { return nil }
      self = .mouse(Mouse(kind: kind, x: x, y: y))
    default: return nil
    }
  }

  /// No screen is larger; a file may say anything.
  static let sizes = 1...2000
}

extension Mouse.Kind {
  fileprivate static let recorded: [Mouse.Kind] = [.press, .doublePress, .scrollUp, .scrollDown]

  fileprivate var record: String {
    switch self {
    case .press: "press"
    case .doublePress: "double"
    case .scrollUp: "up"
    case .scrollDown: "down"
    }
  }
}
