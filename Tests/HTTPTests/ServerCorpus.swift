import FoundationEssentials
import HTTP

/// The tables of requests in `Tests/Fuzz`.
enum ServerCorpus {
  struct Line: Sendable, CustomStringConvertible {
    let text: String
    let bytes: [UInt8]
    let expected: [String]

    var description: String { String(text.prefix(120)) }
  }

  /// A status and a request on each line.
  static let refused: [Line] = lines("refused.txt").map { line in
    Line(text: line, bytes: bytes(line.dropFirst(4)), expected: [String(line.prefix(3))])
  }

  static let accepted: [Line] = lines("accepted.txt").map { line in
    let parts = parted(line)
    return Line(text: line, bytes: bytes(Substring(parts[0])), expected: Array(parts.dropFirst()))
  }

  private static func parted(_ line: String) -> [String] {
    var parts: [String] = [""]
    for word in line.split(separator: " ", omittingEmptySubsequences: false) {
      if word == "|" {
        parts.append("")
      } else {
        parts[parts.count - 1] += parts[parts.count - 1].isEmpty ? word : " " + word
      }
    }
    return parts
  }

  private static func lines(_ name: String) -> [String] {
    let folder = #filePath.dropLast("HTTPTests/ServerCorpus.swift".count)
    let text = (try? String(contentsOfFile: folder + "Fuzz/" + name, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
  }

  /// What stands behind the shorthands of the tables.
  static func bytes(_ text: Substring) -> [UInt8] {
    let chunked = "POST / HTTP/1.1\\r\\nHost: a\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n"
    var text = text
    if text.hasPrefix("C"), !text.hasPrefix("CONNECT") { text = chunked + text.dropFirst() }
    // Within a stream as well: the next request's head begins behind an empty line.
    let whole = String(text).split(separator: "\\r\\nC", omittingEmptySubsequences: false)
    var joined = whole.first.map(String.init) ?? ""
    for part in whole.dropFirst() {
      joined += "\\r\\n" + (part.hasPrefix("ontent") || part.hasPrefix("ONNECT") ? "C" : chunked) + part
    }
    return unescaped(Array(joined.utf8)[...])
  }

  private static func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var (out, rest): ([UInt8], ArraySlice<UInt8>) = ([], text)
    while let byte = rest.popFirst() {
      if byte == 0x48, !rest.starts(with: "ost".utf8), !rest.starts(with: "TTP".utf8), !rest.starts(with: "EAD".utf8) {
        out += Array("Host: a\r\n".utf8)
      } else if byte == 0x5c {
        escape(&rest, &out)
      } else {
        out.append(byte)
      }
    }
    return out
  }

  private static func escape(_ rest: inout ArraySlice<UInt8>, _ out: inout [UInt8]) {
    switch rest.popFirst() {
    case UInt8(ascii: "r"): out.append(0x0d)
    case UInt8(ascii: "n"): out.append(0x0a)
    case UInt8(ascii: "t"): out.append(0x09)
    case UInt8(ascii: "x"):
      out.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0x3f)
      rest = rest.dropFirst(2)
    case UInt8(ascii: "{"): repetition(&rest, &out)
    case let other: out.append(other ?? 0x3f)
    }
  }

  private static func repetition(_ rest: inout ArraySlice<UInt8>, _ out: inout [UInt8]) {
    let count = rest.prefix { $0 != 0x20 }
    rest = rest.dropFirst(count.count + 1)
    var depth = 1
    let inner = rest.prefix { byte in
      depth += byte == 0x7b ? 1 : byte == 0x7d ? -1 : 0
      return depth > 0
    }
    rest = rest.dropFirst(inner.count + 1)
    let piece = unescaped(inner)
    for _ in 0..<(Int(String(decoding: count, as: UTF8.self)) ?? 0) { out += piece }
  }
}
