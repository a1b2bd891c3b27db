/// The bytes that put a text on the terminal's clipboard: OSC 52 of xterm (ctlseqs, “Manipulate Selection Data”), wrapped for the
/// multiplexers that stand between, which pass on what they do not obey as a device control string. Pure.
enum ClipboardBytes {
  static func bytes(_ text: String, _ environment: [String: String]) -> [UInt8] {
    let plain = "\u{1B}]52;c;\(base64(Array(text.utf8)))\u{07}"
    let term = environment["TERM"] ?? ""
    // tmux obeys the plain one where its option set-clipboard is on, and passes the wrapped one where allow-passthrough is.
    if !(environment["TMUX"] ?? "").isEmpty || term.hasPrefix("tmux") {
      let doubled = plain.replacing("\u{1B}", with: "\u{1B}\u{1B}")
      return Array((plain + "\u{1B}Ptmux;\(doubled)\u{1B}\\").utf8)
    }
    if !(environment["STY"] ?? "").isEmpty || term.hasPrefix("screen") {
      return screen(Array(plain.utf8)) + (environment["STY"] == nil ? Array(plain.utf8) : [])
    }
    return Array(plain.utf8)
  }

  /// screen takes a string of 768 bytes at the most; several are joined at the terminal.
  private static func screen(_ bytes: [UInt8]) -> [UInt8] {
    var (result, rest) = ([UInt8](), bytes[...])
    while !rest.isEmpty {
      result += Array("\u{1B}P".utf8) + rest.prefix(500) + Array("\u{1B}\\".utf8)
      rest = rest.dropFirst(500)
    }
    return result
  }

  /// RFC 4648 §4.
  static func base64(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let word = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        result.append(place <= group.count ? digits[word >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
