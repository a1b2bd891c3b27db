/// How many colours a terminal shows.
package enum ColourDepth: Int, Sendable, Hashable, CaseIterable, Comparable {
  /// No colours: attributes alone.
  case mono = 2
  case eight = 8
  case sixteen = 16
  case indexed = 256
  /// 24 bits.
  case direct = 16_777_216

  package static func < (left: ColourDepth, right: ColourDepth) -> Bool { left.rawValue < right.rawValue }
}
