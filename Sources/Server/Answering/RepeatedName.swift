import FoundationEssentials
import JSON

/// Finds a name that stands twice in one object: which of the two is meant, readers disagree about (RFC 8259 §4), and what is
/// checked must be what is done.
struct RepeatedName {
  private var rest: ArraySlice<UInt8>
  /// The names so far of each object around here; nil for an array.
  private var open: [Set<String>?] = []
  private var expectsName = false

  /// The first such name in a text that is JSON; nil where there is none.
  static func first(in data: Data) -> String? {
    var scan = RepeatedName(rest: Array(data)[...])
    return scan.run()
  }

  private init(rest: ArraySlice<UInt8>) { self.rest = rest }

  private mutating func run() -> String? {
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "{"): begin([])
      case UInt8(ascii: "["): begin(nil)
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        _ = open.popLast()
        expectsName = false
      case UInt8(ascii: ","): expectsName = open.last.map { $0 != nil } ?? false
      case UInt8(ascii: "\""):
        let text = string()
        if expectsName, let name = take(text) { return name }
      default: break
      }
    }
    return nil
  }

  private mutating func begin(_ names: Set<String>?) {
    open.append(names)
    expectsName = names != nil
  }

  /// The name where its object has it already.
  private mutating func take(_ name: String) -> String? {
    expectsName = false
    guard let last = open.indices.last else { return nil }
    return open[last]?.insert(name).inserted == false ? name : nil
  }

  /// What stands up to the closing quote; escapes are read where there are any.
  private mutating func string() -> String {
    var bytes: [UInt8] = []
    var isEscaped = false
    while let byte = rest.popFirst(), byte != UInt8(ascii: "\"") {
      bytes.append(byte)
      guard byte == UInt8(ascii: "\\") else { continue }
      isEscaped = true
      if let next = rest.popFirst() { bytes.append(next) }
    }
    let raw = String(decoding: bytes, as: UTF8.self)
    return isEscaped ? (try? JSONValue(parsing: "\"\(raw)\""))?.string ?? raw : raw
  }
}
