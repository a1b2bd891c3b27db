import Glibc

/// Where a regular expression matches in a short text, for showing it. It reads the text from each of its places anew, so it is
/// not for searching: see `TextPattern`. `^` and `$` are the ends of its lines. It belongs to the task that made it.
package final class TextFinder {
  private var compiled = regex_t()

  /// Nil where the expression does not compile.
  package init?(_ source: String) {
    guard TextPattern.refusal(of: source) == nil,
      regcomp(&compiled, TextPattern.extended(source), REG_EXTENDED | REG_ICASE | REG_NEWLINE) == 0
    else { return nil }
  }

  deinit { regfree(&compiled) }

  /// The matches in UTF-8 offsets, at most `limit`; those of nothing are left out.
  package func ranges(in text: String, limit: Int = 50) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var text = text
    text.append("\0")
    text.withUTF8 { bytes in
      var start = 0
      while found.count < limit, start < bytes.count - 1, let base = bytes.baseAddress {
        var match = regmatch_t()
        let code = (base + start).withMemoryRebound(to: CChar.self, capacity: bytes.count - start) {
          regexec(&compiled, $0, 1, &match, start == 0 ? 0 : REG_NOTBOL)
        }
        guard code == 0 else { return }
        let (low, high) = (start + Int(match.rm_so), start + Int(match.rm_eo))
        if low < high { found.append(low..<high) }
        start = max(high, low + 1)
        // Never into the middle of a character.
        while start < bytes.count, bytes[start] & 0xC0 == 0x80 { start += 1 }
      }
    }
    return found
  }
}
