package import Screen

/// What comes from the terminal.
package enum TerminalEvent: Sendable {
  /// Keys and the like that came together, in order, and when they came. Draw once for all of them: a held key or a flood of
  /// bytes then costs one frame and not hundreds. Keys that a held key repeats come 20 to 40 ms apart.
  case inputs([Input], at: ContinuousClock.Instant)
  /// The terminal took nothing for so long: the link is slow, or somebody has stopped it.
  case stalled(Duration)
  /// The terminal is gone, or someone asked the program to end. It was restored already; nothing comes after this.
  case ended(Ending)

  package enum Ending: Sendable, Hashable {
    case signal(Int32)
    /// The terminal was closed: end of file, or an input error.
    case hangUp

    /// What a shell expects: 128 and the signal's number; a closed terminal is a hang-up (1).
    package var exitCode: Int32 {
      switch self {
      case .signal(let number): 128 + number
      case .hangUp: 129
      }
    }
  }
}
