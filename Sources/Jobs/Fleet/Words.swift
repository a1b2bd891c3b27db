import FoundationEssentials

/// Figures as words of sentences.
enum Words {
  /// `8 s`, `4m12s`, `3h05m`, `2d4h`.
  static func duration(_ seconds: Double) -> String {
    guard seconds.isFinite else { return "unknown" }
    if seconds < 10 { return "\(decimal(max(0, seconds))) s" }
    let whole = Int(min(seconds.rounded(), 1e12))
    switch whole {
    case ..<60: return "\(whole) s"
    case ..<3600: return "\(whole / 60)m\(padded(whole % 60))s"
    case ..<86_400: return "\(whole / 3600)h\(padded(whole / 60 % 60))m"
    default: return "\(whole / 86_400)d\(whole / 3600 % 24)h"
    }
  }

  /// `71 %`.
  static func percent(_ share: Double) -> String { "\(Int((min(max(share, 0), 1e6) * 100).rounded())) %" }

  /// `12.3k`, `0.4`, `310`.
  static func count(_ value: Double) -> String {
    switch value {
    case ..<10: decimal(value)
    case ..<1000: "\(Int(value.rounded()))"
    case ..<1e6: "\(decimal(value / 1e3))k"
    case ..<1e9: "\(decimal(value / 1e6))M"
    case ..<1e15: "\(decimal(value / 1e9))G"
    default: "very many"
    }
  }

  static func bytes(_ value: Double) -> String {
    switch value {
    case ..<1e3: "\(Int(max(0, value))) B"
    case ..<1e6: "\(decimal(value / 1e3)) kB"
    case ..<1e9: "\(decimal(value / 1e6)) MB"
    case ..<1e15: "\(decimal(value / 1e9)) GB"
    default: "very many bytes"
    }
  }

  /// `1 restart`, `3 restarts`.
  static func plural(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

  /// One digit after the point, and none where it is zero.
  static func decimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
